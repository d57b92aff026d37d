/**
 * Folds Vietnamese (and other Latin) text to plain lower-case letters: `Đường phố` → `duong pho`.
 *
 * đ/Đ is a letter of its own in Unicode, without a decomposition, so stripping the marks would leave it.
 * The database's `unaccent` folds the same way; slugs, index and queries all rest on this one rule.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC');
}

const longestSlug = 120;

/**
 * Makes the slug of a headline or name: folded, words joined by hyphens, at most 120 characters and cut
 * between words. Text without a single letter or digit gives an empty string.
 */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= longestSlug) return slug;
  const cut = slug.slice(0, longestSlug + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > 0 ? end : longestSlug);
}
