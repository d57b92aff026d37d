/** Letters of their own, without a decomposition; the database's `unaccent` writes them so as well. */
const plain: Record<string, string> = {
  ...{ đ: 'd', Đ: 'd', æ: 'ae', Æ: 'ae', œ: 'oe', Œ: 'oe', ø: 'o', Ø: 'o', ß: 'ss', ł: 'l', Ł: 'l', ı: 'i' },
  ...{ ð: 'd', Ð: 'd', þ: 'th', Þ: 'th', ħ: 'h', Ħ: 'h', ŋ: 'n', Ŋ: 'n', ŧ: 't', Ŧ: 't' },
};
const ownLetters = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/**
 * Folds Vietnamese (and other Latin) text to plain lower-case letters: `Đường phố` → `duong pho`.
 *
 * đ/Đ is a letter of its own in Unicode, without a decomposition: stripping the marks leaves it, and others like it.
 * The database's `unaccent` folds the same way; slugs, index and queries all rest on this one rule.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(ownLetters, (letter) => plain[letter] ?? letter)
    .toLowerCase()
    .normalize('NFC');
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
