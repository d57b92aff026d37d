import { z } from 'zod';

/** An account of the newsroom. */
export type Account = { email: string; password: string };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const made = z.object({ doc: z.looseObject({ id: z.number() }) });

/** The newsroom's API as one person. */
export type Desk = {
  /** The body of the answer. @throws Error when the newsroom refuses */
  call(method: Method, path: string, data?: unknown): Promise<unknown>;
  /** Makes a record and tells its id. */
  make(path: string, data: unknown): Promise<number>;
};

/** Signs in. @throws Error when the newsroom does not know the account */
export async function signIn(address: string, account: Account): Promise<Desk> {
  const send = async (method: Method, path: string, data: unknown, token?: string): Promise<unknown> => {
    const answer = await fetch(`${address}/api/${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'Accept-Language': 'vi',
        ...(token && { Authorization: `JWT ${token}` }),
      },
      ...(data !== undefined && { body: JSON.stringify(data) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { token } = z.object({ token: z.string() }).parse(await send('POST', 'users/login', account));
  return {
    call: (method, path, data) => send(method, path, data, token),
    make: async (path, data) => made.parse(await send('POST', path, data, token)).doc.id,
  };
}
