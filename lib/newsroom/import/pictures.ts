import { open, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { slugify } from '@/lib/text/fold';
import { type DevelopOptions, developDerivatives } from '../pictures/develop';
import { PictureError, pictureKind } from '../pictures/judge';
import type { ParsedArticle, PictureRef } from './model';
import { type Complain, quoted } from './problems';

/** Gives the bytes of a picture that an article names. @throws PictureFileError */
export type ReadPicture = (picture: PictureRef) => Promise<Buffer>;

/** A picture cannot be had; the message says why. */
export class PictureFileError extends Error {}

/** A picture that can be stored: its bytes, their digest, a file name with the extension of what it really is. */
export type DevelopedPicture = { digest: string; data: Buffer; name: string; mimetype: string };

const mostBytes = 40 * 1024 * 1024;

const reasons: Record<PictureError['reason'], string> = {
  missing: 'is empty',
  unreadable: 'is no image',
  format: 'is no JPEG, PNG, WebP or AVIF image',
  animated: 'is an animated image',
  heic: 'is a HEIC image; save it as JPEG',
  tooLarge: 'is larger than 60 million pixels',
  broken: 'is a damaged or truncated image',
};

/** Every picture that an article names, in reading order. */
export function picturesOf(article: ParsedArticle): PictureRef[] {
  const pictures = article.mainMedia ? [article.mainMedia] : [];
  for (const block of article.body) {
    if (block.kind === 'figure') pictures.push(block.picture);
    if (block.kind === 'gallery') pictures.push(...block.pictures);
    if (block.kind === 'embed' && block.poster) pictures.push(block.poster);
  }
  return pictures;
}

/** Reads pictures that lie beside an article, or in folders below it; nothing outside its folder. */
export function picturesBeside(articleFile: string): ReadPicture {
  const folder = path.dirname(path.resolve(articleFile));
  return async ({ file }) => {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) {
      throw new PictureFileError('is a web address; the image has to lie beside the article');
    }
    if (
      path.isAbsolute(file) ||
      path.win32.isAbsolute(file) ||
      file.split(/[\\/]/).includes('..') ||
      file.includes('\0')
    ) {
      throw new PictureFileError('is outside the folder of the article');
    }
    const found = await realpath(await onDisk(folder, file)).catch(() => {
      throw new PictureFileError('does not exist');
    });
    if (!found.startsWith((await realpath(folder)) + path.sep)) {
      throw new PictureFileError('is outside the folder of the article');
    }
    return readBounded(found);
  };
}

/** Names on disk may be written in another Unicode form than in the article. */
async function onDisk(folder: string, file: string): Promise<string> {
  let place = folder;
  for (const part of file.split('/').filter((one) => one !== '' && one !== '.')) {
    const names = await readdir(place).catch(() => []);
    place = path.join(
      place,
      names.find((name) => name === part) ?? names.find((name) => name.normalize('NFC') === part) ?? part,
    );
  }
  return place;
}

async function readBounded(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new PictureFileError(`cannot be read (${error.code})`);
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new PictureFileError('is no file');
    if (stat.size === 0) throw new PictureFileError('is empty');
    if (stat.size > mostBytes) throw new PictureFileError('is larger than 40 MB');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/**
 * Reads, checks and develops pictures, each file once; what is wrong is said with the field that names it.
 * Done before anything is written: derivatives without a record are harmless.
 */
export async function developPictures(
  pictures: PictureRef[],
  read: ReadPicture,
  complain: Complain,
  options?: DevelopOptions,
): Promise<Map<string, DevelopedPicture>> {
  const developed = new Map<string, DevelopedPicture>();
  const failed = new Set<string>();
  for (const picture of pictures) {
    if (developed.has(picture.file) || failed.has(picture.file)) continue;
    try {
      developed.set(picture.file, await develop(picture, read, options));
    } catch (error) {
      const message = error instanceof PictureError ? reasons[error.reason] : (error as Error).message;
      if (!(error instanceof PictureError) && !(error instanceof PictureFileError)) throw error;
      failed.add(picture.file);
      complain(picture.field, `${quoted(picture.file)} ${message}`);
    }
  }
  return developed;
}

async function develop(
  picture: PictureRef,
  read: ReadPicture,
  options?: DevelopOptions,
): Promise<DevelopedPicture> {
  const data = await read(picture);
  const { digest } = await developDerivatives(data, options);
  const kind = pictureKind(data);
  const stem = slugify(path.parse(picture.file).name) || 'anh';
  return { digest, data, name: `${stem}.${kind}`, mimetype: `image/${kind === 'jpg' ? 'jpeg' : kind}` };
}
