/**
 * Where search results cut, in CSS pixels of Arial. Google publishes no figures ("no limit on how long a title element
 * can be, but the title link is truncated as needed, typically to fit the device width":
 * developers.google.com/search/docs/appearance/title-link, and the same of descriptions at …/appearance/snippet).
 * These are what the measuring tools of 2026 agree on: the column of results is 600 wide, and a title that is wider
 * than about 580 is cut; a description has two lines of it, less than 920 in all, and on phones some 680.
 */
export const searchCuts = {
  desktop: { title: { most: 580, size: 20 }, description: { most: 920, size: 14 } },
  phone: { title: { most: 540, size: 20 }, description: { most: 680, size: 14 } },
} as const;

/** A slug is easier to read, to pass on and to print while it is no longer than this. */
export const longestGoodSlug = 75;

/** A story of more words than this is easier to find one's way in with headings. */
export const wordsWithoutHeading = 900;
