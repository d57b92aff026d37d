import { Picture, type PicturePlace } from '@/components/ui/picture';
import type { FigureItem } from '@/lib/content/body-model';
import type { Strings } from '@/lib/strings/vi';
import { picturePath } from '@/lib/urls';

type Props = {
  item: FigureItem;
  place: Extract<PicturePlace, 'hero' | 'figure' | 'gallery'>;
  eager?: boolean;
  words: Strings;
};

/** A picture with its caption and credit; it leads to itself at full size. */
export function Figure({ item, place, eager = false, words }: Props) {
  const { picture, caption } = item;
  const upright = place !== 'gallery' && picture.height > picture.width;
  return (
    <figure className={`figure figure-${place} ${upright ? 'figure-upright' : ''}`}>
      <a
        href={picturePath(picture.digest, picture.widths.at(-1) ?? picture.width, 'webp')}
        data-use="viewer"
        aria-label={words.viewPicture(picture.alt)}
        className="figure-link"
      >
        <Picture picture={picture} place={place} eager={eager} />
      </a>
      {(caption || picture.credit) && (
        <figcaption>
          {caption} {picture.credit && <span className="credit">{creditLine(picture.credit, words)}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** `Ảnh: Minh Hà`, unless the credit says itself what kind of picture it is. */
function creditLine(credit: string, words: Strings): string {
  return /^[\p{L} ]{2,20}:|^ảnh\b/iu.test(credit) ? credit : `${words.photoCredit}: ${credit}`;
}
