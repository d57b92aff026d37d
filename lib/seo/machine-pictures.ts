import type { Article, Picture } from '@/lib/content/model';
import {
  articleDrawing,
  type Drawing,
  drawingDigest,
  type ShareFormat,
  shareFormats,
} from '@/lib/content/share-drawing';
import { shareCropPath, shareDrawingPath } from '@/lib/urls';

/** A picture for share cards and search engines: a JPEG of exactly this size, in pixels. */
export type MachinePicture = { path: string; width: number; height: number; alt: string };

/** What to show of a page: its picture where that is good enough, else what is drawn of it. */
export type PictureSubject = { picture: Picture | undefined; drawing: Drawing };

/** What is shown of a story elsewhere: the picture that the editor chose for sharing, else its own. */
export const sharedPicture = ({ seo, picture }: Pick<Article, 'seo' | 'picture'>): Picture | undefined =>
  seo.picture ?? picture;

/** The same, with what is drawn where the picture will not do; `paper` is the name of the paper. */
export const articleSubject = (article: Article, paper: string): PictureSubject => ({
  picture: sharedPicture(article),
  drawing: articleDrawing(article, paper),
});

/**
 * How much a picture may be enlarged: the smallest that the desk does not warn of, 1200 × 675, still fills a square of
 * 1200. docs/decisions/018-share-pictures.md
 */
const mostEnlarged = 1.8;

/** How much a picture has to be scaled so that it covers a format. */
const coverScale = ({ width, height }: { width: number; height: number }, format: ShareFormat) =>
  Math.max(shareFormats[format].width / width, shareFormats[format].height / height);

/** Whether a crop of the picture in this format is honest: not blown up beyond what it shows. */
export const isLargeEnough = (picture: { width: number; height: number }, format: ShareFormat): boolean =>
  coverScale(picture, format) <= mostEnlarged;

/** The pictures of a page in every format that machines ask for. */
export function machinePictures({ picture, drawing }: PictureSubject): Record<ShareFormat, MachinePicture> {
  const digest = drawingDigest(drawing);
  const made = (format: ShareFormat): MachinePicture =>
    picture && isLargeEnough(picture, format)
      ? {
          path: shareCropPath(picture.digest, format, picture.focus),
          ...shareFormats[format],
          alt: picture.alt,
        }
      : {
          path: shareDrawingPath(drawing.kind, drawing.id, format, digest),
          ...shareFormats[format],
          alt: drawing.title,
        };
  return { share: made('share'), square: made('square'), classic: made('classic'), wide: made('wide') };
}
