import type { Picture as PictureModel } from '@/lib/content/model';
import { picturePath } from '@/lib/urls';
import { type PicturePlace, picturePlaces, type Shape } from './picture-places';

export type { PicturePlace };

const cuts: Record<Shape, string> = {
  '16/10': 'aspect-[16/10] object-cover',
  '3/2': 'aspect-[3/2] object-cover',
  '4/3': 'aspect-[4/3] object-cover',
  '1/1': 'aspect-square object-cover',
};

type Props = {
  picture: PictureModel;
  place: PicturePlace;
  /** Above the fold: fetched at once and first. */
  eager?: boolean;
  /** Beside a headline that says the same: hidden from assistive technology. */
  decorative?: boolean;
};

export function Picture({ picture, place, eager = false, decorative = false }: Props) {
  const { sizes, shape } = picturePlaces[place];
  const cut = shape ? cuts[shape] : place === 'logo' ? 'object-contain' : '';
  const sources = (format: 'avif' | 'webp') =>
    picture.widths.map((width) => `${picturePath(picture.digest, width, format)} ${width}w`).join(', ');
  const middle = picture.widths.find((width) => width >= 640) ?? picture.widths.at(-1) ?? picture.width;
  return (
    <picture>
      <source type="image/avif" srcSet={sources('avif')} sizes={sizes} />
      <img
        src={picturePath(picture.digest, middle, 'webp')}
        srcSet={sources('webp')}
        sizes={sizes}
        width={picture.width}
        height={picture.height}
        alt={decorative ? '' : picture.alt}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        decoding="async"
        className={`h-auto w-full ${cut}`}
        style={{ backgroundColor: picture.colour, objectPosition: `${picture.focus.x}% ${picture.focus.y}%` }}
      />
    </picture>
  );
}
