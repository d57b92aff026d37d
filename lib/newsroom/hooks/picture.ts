import { APIError, type CollectionBeforeChangeHook } from 'payload';
import type { Media } from '@/lib/newsroom/payload-types';
import { developDerivatives, PictureError } from '../pictures/develop';

/** Makes the derivatives of a new or replaced upload before the record is stored. */
export const developPicture: CollectionBeforeChangeHook<Media> = async ({ data, req }) => {
  if (!req.file) return data;
  try {
    return { ...data, ...(await developDerivatives(req.file.data)) };
  } catch (error) {
    if (error instanceof PictureError) throw new APIError(error.message, 400, undefined, true);
    throw error;
  }
};
