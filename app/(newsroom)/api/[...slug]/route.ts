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

type Context = { params: Promise<{ slug: string[] }> };

const patch = REST_PATCH(config);

const post = REST_POST(config);

export const GET = REST_GET(config);
export const DELETE = REST_DELETE(config);
export const PUT = REST_PUT(config);
export const OPTIONS = REST_OPTIONS(config);

/** Changes a record; changes of one and the same record wait for each other. */
export async function PATCH(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  return oneAtATime(slug.join('/'), () => patch(request, context));
}

/** Makes a record; pictures are taken one after another, so that many at once do not use up the database's connections. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  return slug.join('/') === 'media'
    ? oneAtATime('media', () => post(request, context))
    : post(request, context);
}
