import type { Picture as PictureModel } from '@/lib/content/model';
import { picturePath } from '@/lib/urls';

/** Where a picture stands; each place has one width rule and one shape for the whole paper. */
export type PicturePlace =
  | 'hero'
  | 'figure'
  | 'gallery'
  | 'splash'
  | 'lead'
  | 'card'
  | 'thumb'
  | 'portrait'
  | 'logo';

const places: Record<PicturePlace, { sizes: string; shape: string }> = {
  hero: { sizes: '(min-width: 1280px) 860px, (min-width: 1024px) 66vw, 100vw', shape: '' },
  figure: { sizes: '(min-width: 768px) 680px, 100vw', shape: '' },
  gallery: { sizes: '(min-width: 768px) 680px, 100vw', shape: '' },
  splash: { sizes: '(min-width: 1024px) 900px, 100vw', shape: 'aspect-[16/10] object-cover' },
  lead: { sizes: '(min-width: 1024px) 560px, 100vw', shape: 'aspect-[3/2] object-cover' },
  card: {
    sizes: '(min-width: 1024px) 300px, (min-width: 640px) 46vw, 92vw',
    shape: 'aspect-[3/2] object-cover',
  },
  thumb: { sizes: '112px', shape: 'aspect-[4/3] object-cover' },
  portrait: { sizes: '160px', shape: 'aspect-square object-cover' },
  logo: { sizes: '240px', shape: 'object-contain' },
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
  const { sizes, shape } = places[place];
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
        className={`h-auto w-full ${shape}`}
        style={{ backgroundColor: picture.colour, objectPosition: `${picture.focus.x}% ${picture.focus.y}%` }}
      />
    </picture>
  );
}
