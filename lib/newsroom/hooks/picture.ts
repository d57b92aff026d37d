import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Media } from '@/lib/newsroom/payload-types';
import { slugify } from '@/lib/text/fold';
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

/** Everybody pastes an `image.png`: two at the same moment get two names, with the ending of what they are. */
const ownName = (name: string, bytes: Buffer): string => {
  const stem = slugify(path.parse(name).name).slice(0, 60) || 'anh';
  return `${stem}-${randomUUID().slice(0, 8)}.${pictureKind(bytes)}`;
};

const percent = z.coerce.number().min(0).max(100).transform(Math.round);
const edits = z.object({ focalPoint: z.object({ x: percent, y: percent }) });

/**
 * Looks at what somebody sends before Payload does: a file that is no picture is refused in words, an address on
 * the web is not fetched, a name is made unlike any other, and a moved focal point is only that: the original is not read and written again.
 */
export const receivePicture: CollectionBeforeOperationHook<'media'> = async ({ args, operation, req }) => {
  if (!req.user || (operation !== 'create' && operation !== 'update')) return args;
  const { file } = req;
  if (file) req.file = { ...file, name: await orRefuse(req, async () => ownName(file.name, file.data)) };
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
