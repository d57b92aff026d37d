import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Media } from '@/lib/newsroom/payload-types';
import { developDerivatives } from '../pictures/develop';
import { PictureError, pictureKind } from '../pictures/judge';
import { keepOriginal } from '../pictures/originals';
import { refusal } from '../refuse';

async function orRefuse<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PictureError) throw refusal(req, 400, error.words);
    throw error;
  }
}

const percent = z.coerce.number().min(0).max(100).transform(Math.round);
const edits = z.object({ focalPoint: z.object({ x: percent, y: percent }) });

/**
 * Looks at what somebody sends before Payload does: a file that is no picture is refused in words, an address on
 * the web is not fetched, and a moved focal point is only that: the original is not read and written again.
 */
export const receivePicture: CollectionBeforeOperationHook<'media'> = async ({ args, operation, req }) => {
  if (!req.user || (operation !== 'create' && operation !== 'update')) return args;
  const { file } = req;
  if (file) await orRefuse(req, async () => pictureKind(file.data));
  else if (operation === 'create') throw refusal(req, 400, new PictureError('missing').words);
  else if ('data' in args) {
    const moved = edits.safeParse(req.query.uploadEdits);
    if (moved.success) {
      const { x, y } = moved.data.focalPoint;
      Object.assign(args.data, { focalX: x, focalY: y });
    }
    delete req.query.uploadEdits;
  }
  return args;
};

/** Makes the derivatives of a new or replaced upload, and keeps its original, before the record is stored. */
export const developPicture: CollectionBeforeChangeHook<Media> = async ({ data, req }) => {
  const { file } = req;
  if (!file) return data;
  return orRefuse(req, async () => {
    const derivatives = await developDerivatives(file.data);
    await keepOriginal(file.data);
    return { ...data, ...derivatives };
  });
};
