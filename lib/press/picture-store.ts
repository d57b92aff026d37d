import path from 'node:path';

/** Where the derivatives of a picture lie: DATA_DIR/media/pictures/ab/abcdef…; two levels keep folders small. */
export const pictureFolder = (dataDir: string, digest: string): string =>
  path.join(dataDir, 'media', 'pictures', digest.slice(0, 2), digest);

/** Where the originals lie, private to the newsroom: they still hold what a camera wrote into them. */
export const originalsFolder = (dataDir: string): string => path.join(dataDir, 'media', 'originals');
