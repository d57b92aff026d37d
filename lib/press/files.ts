import { createHash } from 'node:crypto';
import { press } from './state.mjs';
import { type Validators, validatorsOf } from './validators';

/** A file as the press keeps it. */
export type PressFile = { body: string; validators: Validators; headers: Record<string, string> };

/** A file that was just made, and what outdates it. */
export type MadeFile = {
  body: string;
  /** Its newest change in substance. */
  newest: Date | undefined;
  /** What the database says when something of it changes. */
  tags: string[];
  /** What the answer says of it besides. */
  headers?: Record<string, string>;
  /** When it changes by time alone; milliseconds since 1970. */
  until?: number | undefined;
};

type Kept = PressFile & { until: number };

const isKept = (value: object): value is Kept => 'validators' in value && 'until' in value;

const making = new Map<string, Promise<PressFile | undefined>>();

/** How long a file is kept that nothing outdates, in milliseconds. */
const longest = 300_000;

/**
 * A file for machines, kept like a page until what it shows changes. Who asks while it is being made waits for it.
 * @param make undefined where there is no such file, which is not kept
 */
export async function pressFile(
  path: string,
  make: () => Promise<MadeFile | undefined>,
): Promise<PressFile | undefined> {
  const key = `file:${path}`;
  const kept = press.read(key)?.value;
  if (kept && isKept(kept) && kept.until > Date.now()) return kept;
  const begun = making.get(key) ?? makeFile(key, make).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

async function makeFile(
  key: string,
  make: () => Promise<MadeFile | undefined>,
): Promise<PressFile | undefined> {
  press.begin(key);
  const made = await make().catch((error: unknown) => {
    press.forget(key);
    throw error;
  });
  if (!made) {
    press.forget(key);
    return undefined;
  }
  const { body, headers = {}, newest, tags, until = Number.POSITIVE_INFINITY } = made;
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const value: Kept = {
    body,
    headers,
    validators: validatorsOf(key, digest, newest),
    until: Math.min(until, Date.now() + longest),
  };
  press.keep(key, { value, cacheControl: undefined, tags, bytes: 2 * body.length + 1024 });
  return value;
}
