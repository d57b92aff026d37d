import { stat } from 'node:fs/promises';
import path from 'node:path';

/** Where all derivatives lie. */
export const picturesFolder = (dataDir: string): string => path.join(dataDir, 'media', 'pictures');

/** Where the derivatives of a picture lie: DATA_DIR/media/pictures/ab/abcdef…; two levels keep folders small. */
export const pictureFolder = (dataDir: string, digest: string): string =>
  path.join(picturesFolder(dataDir), digest.slice(0, 2), digest);

/** Where the originals lie, private to the newsroom: they still hold what a camera wrote into them. */
export const originalsFolder = (dataDir: string): string => path.join(dataDir, 'media', 'originals');

/** The original of a picture, kept like its derivatives under the digest of its bytes. */
export const originalFile = (dataDir: string, digest: string, kind: string): string =>
  path.join(originalsFolder(dataDir), digest.slice(0, 2), `${digest}.${kind}`);

/** The size in bytes of the JPEG of a picture for share cards and feeds; undefined when there is no such file. */
export async function sharePictureBytes(dataDir: string, digest: string): Promise<number | undefined> {
  const found = await stat(path.join(pictureFolder(dataDir, digest), 'share.jpg')).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
