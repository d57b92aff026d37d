import { mkdir } from 'node:fs/promises';
import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { readConfig } from '@/lib/config';
import type { Media } from '@/lib/newsroom/payload-types';
import { originalsFolder } from '@/lib/press/picture-store';
import { developDerivatives, PictureError } from '../pictures/develop';

/** Makes the derivatives of a new or replaced upload before the record is stored. */
export const developPicture: CollectionBeforeChangeHook<Media> = async ({ data, req }) => {
  if (!req.file) return data;
  await mkdir(originalsFolder(readConfig().dataDir), { recursive: true, mode: 0o700 });
  try {
    return { ...data, ...(await developDerivatives(req.file.data)) };
  } catch (error) {
    if (error instanceof PictureError) throw new APIError(error.message, 400, undefined, true);
    throw error;
  }
};
