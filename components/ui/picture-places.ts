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

/** What a place cuts a picture to; a place without one shows it whole. */
export type Shape = '16/10' | '3/2' | '4/3' | '1/1';

/** The one table of widths and shapes: readers' pages draw by it, and the desk shows by it how a picture is cut. */
export const picturePlaces: Record<PicturePlace, { sizes: string; shape?: Shape }> = {
  hero: { sizes: '(min-width: 1280px) 860px, (min-width: 1024px) 66vw, 100vw' },
  figure: { sizes: '(min-width: 768px) 680px, 100vw' },
  gallery: { sizes: '(min-width: 768px) 680px, 100vw' },
  splash: { sizes: '(min-width: 1024px) 900px, 100vw', shape: '16/10' },
  lead: { sizes: '(min-width: 1024px) 560px, 100vw', shape: '3/2' },
  card: { sizes: '(min-width: 1024px) 300px, (min-width: 640px) 46vw, 92vw', shape: '3/2' },
  thumb: { sizes: '112px', shape: '4/3' },
  portrait: { sizes: '160px', shape: '1/1' },
  logo: { sizes: '240px' },
};
