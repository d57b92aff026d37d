import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const idSchema = z.object({ doc: z.object({ id: z.number() }) });

/** A story of the trial, as it was before somebody did something with it. */
export type Story = { id: number; slug: string };

/** The newsroom's API as one person. */
export type Desk = {
  /** The status of the answer; undefined when there was none, because the server was gone. */
  call(method: string, path: string, data: unknown): Promise<number | undefined>;
  makeSection(slug: string): Promise<number>;
  makeStory(section: number, status: 'draft' | 'published'): Promise<Story>;
};

/** Signs in. @throws Error when the newsroom does not let this account in */
export async function signIn(address: string, account: { email: string; password: string }): Promise<Desk> {
  const send = (method: string, path: string, data: unknown, token?: string) =>
    fetch(`${address}/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
      body: JSON.stringify(data),
    });
  const answer = await send('POST', 'users/login', account);
  const { token } = z.object({ token: z.string() }).parse(await answer.json());
  const make = async (path: string, data: unknown) => {
    const made = await send('POST', path, data, token);
    if (made.status !== 201) throw new Error(`${path}: ${made.status} ${await made.text()}`);
    return idSchema.parse(await made.json()).doc.id;
  };
  return {
    call: (method, path, data) =>
      send(method, path, data, token).then(
        ({ status }) => status,
        () => undefined,
      ),
    makeSection: (slug) => make('sections', { name: slug, slug, generateSlug: false, order: 1 }),
    async makeStory(section, status) {
      const slug = `bai-${randomUUID().slice(0, 8)}`;
      const data = { headline: `Bài ${slug}`, slug, generateSlug: false, section, body: oneParagraph };
      const id = await make(`articles${status === 'draft' ? '?draft=true' : ''}`, {
        ...data,
        _status: status,
      });
      return { id, slug };
    },
  };
}

const node = { version: 1, direction: null, format: '', indent: 0 };
const oneParagraph = {
  root: {
    ...{ ...node, type: 'root' },
    children: [
      { ...node, type: 'paragraph', children: [{ type: 'text', version: 1, text: 'Nội dung để thử.' }] },
    ],
  },
};
