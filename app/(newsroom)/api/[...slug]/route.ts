import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';
import { oneAtATime } from '../one-at-a-time';
import { received } from '../received';

type Context = { params: Promise<{ slug: string[] }> };

const [post, patch] = [REST_POST(config), REST_PATCH(config)];

export const GET = REST_GET(config);
export const DELETE = REST_DELETE(config);
export const PUT = REST_PUT(config);
export const OPTIONS = REST_OPTIONS(config);

/** What waits for what: changes of one record for each other, and what needs much of the server for its like. */
function turnOf(method: 'POST' | 'PATCH', [collection = '', ...rest]: string[]): string | undefined {
  if (collection === 'media') return 'media';
  if (method === 'PATCH') return [collection, ...rest].join('/');
  return collection === 'schedule' && rest.length === 0 ? 'schedule' : undefined;
}

async function inTurn(
  method: 'POST' | 'PATCH',
  handle: typeof post,
  request: Request,
  context: Context,
): Promise<Response> {
  const { slug } = await context.params;
  const turn = turnOf(method, slug);
  if (turn === undefined) return handle(request, context);
  // All of it is here before it takes its turn: a slow line keeps nobody waiting but its own end.
  const whole = await received(request);
  return whole ? oneAtATime(turn, () => handle(whole, context)) : new Response(null, { status: 413 });
}

/** Changes a record. */
export const PATCH = (request: Request, context: Context): Promise<Response> =>
  inTurn('PATCH', patch, request, context);

/** Makes a record, or does what a record can do. */
export const POST = (request: Request, context: Context): Promise<Response> =>
  inTurn('POST', post, request, context);
