import localFont from 'next/font/local';

// `optional`: a page keeps the face that it was first painted with, so nothing ever shifts. The files are preloaded;
// only a slow first visit is set in the system's faces. One file has all letters of a face: a word is never set in two.
const serif = localFont({
  src: './serif.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--face-serif',
  adjustFontFallback: 'Times New Roman',
});
const serifItalic = localFont({
  src: './serif-italic.woff2',
  weight: '400',
  style: 'italic',
  display: 'optional',
  preload: false,
  variable: '--face-serif-italic',
  adjustFontFallback: false,
});
const sans = localFont({
  src: './sans.woff2',
  weight: '400 700',
  display: 'optional',
  variable: '--face-sans',
  adjustFontFallback: 'Arial',
});

/** Class names that make the paper's font families known to the style sheet. */
export const fontClasses = [serif, serifItalic, sans].map(({ variable }) => variable).join(' ');
