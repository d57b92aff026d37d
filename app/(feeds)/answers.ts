import { connection } from 'next/server';
import { unavailable } from '@/lib/content/door';
import { type MadeFile, pressFile } from '@/lib/press/files';
import { isUnchanged, type Validators } from '@/lib/press/validators';
import { inHeader } from '@/lib/urls';

/** What a route answers with, from its request and the segments of its address. */
type Answer<P> = (request: Request, params: P) => Promise<Response>;
type Context<P> = { params: Promise<P> };
type Method<P> = (request: Request, context: Context<P>) => Promise<Response>;

const forAMinute = 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400';
const notForLong = 'public, max-age=0, s-maxage=60, must-revalidate';

/** The methods of a file: it can be read, its headers can be asked for, and nothing else can be done to it. */
export function readOnly<P = Record<string, never>>(answer: Answer<P>) {
  const GET: Method<P> = async (request, { params }) => {
    await connection();
    return answer(request, await params);
  };
  const HEAD: Method<P> = async (request, context) => {
    const response = await GET(request, context);
    await response.body?.cancel();
    return new Response(null, { status: response.status, headers: response.headers });
  };
  const refuse = async () => plain(405, { Allow: 'GET, HEAD, OPTIONS' });
  return { GET, HEAD, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}

/** An answer without a file: its status in plain text. */
export function plain(status: number, headers: Record<string, string> = {}): Response {
  return new Response(`${status}\n`, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': status === 404 || status === 410 ? notForLong : 'no-store',
      ...headers,
    },
  });
}

/** An answer for when the database is away. */
export const away = (): Response => plain(503, { 'Retry-After': '30' });

/** Sends a client to where a file is now, for good. */
export const movedTo = (path: string): Response =>
  plain(308, { Location: inHeader(path), 'Cache-Control': notForLong });

/** Nothing can be read just now: all who wait for a file are told so. */
class Away extends Error {}

/** How a file is sent: its type, and headers of its own. */
export type Sending = { type: string; headers?: Record<string, string> };

/** Sends a file that the press keeps until something in it changes; 404 where there is none. */
export async function sendKept(
  request: Request,
  path: string,
  sending: Sending,
  make: () => Promise<MadeFile | typeof unavailable | undefined>,
): Promise<Response> {
  try {
    const file = await pressFile(path, async () => {
      const made = await make();
      if (made === unavailable) throw new Away();
      return made;
    });
    if (!file) return plain(404);
    const headers = { ...sending.headers, ...file.headers };
    return send(request, file.validators, { ...sending, headers }, () => file.body);
  } catch (error) {
    if (error instanceof Away) return away();
    throw error;
  }
}

/** Sends a file, or says that the client has it already. */
export function send(
  request: Request,
  validators: Validators,
  { type, headers = {} }: Sending,
  body: () => BodyInit,
): Response {
  const common = {
    ETag: validators.etag,
    'Last-Modified': validators.lastModified.toUTCString(),
    'Cache-Control': forAMinute,
    ...headers,
  };
  if (isUnchanged(request.headers, validators)) return new Response(null, { status: 304, headers: common });
  return new Response(body(), { headers: { ...common, 'Content-Type': `${type}; charset=utf-8` } });
}
