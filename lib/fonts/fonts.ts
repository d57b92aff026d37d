import localFont from 'next/font/local';

// `optional`: a page keeps the face that it was first painted with, so nothing ever shifts. The files are preloaded;
// only a slow first visit is set in the system's faces.
const serif = localFont({
  src: './serif-latin.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-serif-latin',
  adjustFontFallback: 'Times New Roman',
});
const serifVietnamese = localFont({
  src: './serif-vietnamese.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-serif-vietnamese',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+102-103, U+110-111, U+128-129, U+168-169, U+1A0-1A1, U+1AF-1B0, U+300-301, U+303, U+309, U+323, U+1EA0-1EF9, U+20AB',
    },
  ],
});
const serifItalic = localFont({
  src: './serif-italic-latin.woff2',
  weight: '400',
  style: 'italic',
  display: 'optional',
  preload: false,
  variable: '--font-serif-italic-latin',
  adjustFontFallback: false,
});
const serifItalicVietnamese = localFont({
  src: './serif-italic-vietnamese.woff2',
  weight: '400',
  style: 'italic',
  display: 'optional',
  preload: false,
  variable: '--font-serif-italic-vietnamese',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+102-103, U+110-111, U+128-129, U+168-169, U+1A0-1A1, U+1AF-1B0, U+300-301, U+303, U+309, U+323, U+1EA0-1EF9, U+20AB',
    },
  ],
});
const sans = localFont({
  src: './sans-latin.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-sans-latin',
  adjustFontFallback: 'Arial',
});
const sansVietnamese = localFont({
  src: './sans-vietnamese.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--font-sans-vietnamese',
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+102-103, U+110-111, U+128-129, U+168-169, U+1A0-1A1, U+1AF-1B0, U+300-301, U+303, U+309, U+323, U+1EA0-1EF9, U+20AB',
    },
  ],
});

/** Class names that make the paper's font families known to the style sheet. */
export const fontClasses = [serif, serifVietnamese, serifItalic, serifItalicVietnamese, sans, sansVietnamese]
  .map(({ variable }) => variable)
  .join(' ');
