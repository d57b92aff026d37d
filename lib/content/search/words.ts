import { fold } from '@/lib/text/fold';

/** A word as the index knows it: as it is written (in lower case, one way of placing tones) and folded. */
export type Word = { exact: string; folded: string };

// Where the tone stands in oa, oe and uy is a matter of taste. The database does the same (`search_clean`).
const tastes: Record<string, string> = {
  ...{ oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe' },
  ...{ uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' },
};
const taste = new RegExp(Object.keys(tastes).join('|'), 'g');

// So is i or y at the end of hi, ki, li, mi, si, ti and qui: `tỷ` is `tỉ`, `quý` is `quí`. It is i here.
const ys: Record<string, string> = {
  ...{ y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị', úy: 'uí', ùy: 'uì', ủy: 'uỉ', ũy: 'uĩ', ụy: 'uị' },
  ...{ uy: 'ui', úi: 'uí', ùi: 'uì', ủi: 'uỉ', ũi: 'uĩ', ụi: 'uị' },
};
const endingInY = /(?<=^| )(?:([hklmst])([yýỳỷỹỵ])|q(u[yi]|[úùủũụ][yi]))(?= |$)/g;

/** What parts a number into thousands: `42.195` and `42,195` are `42195`. */
const thousands = /(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))/;
const everyThousand = new RegExp(thousands, 'g');

/**
 * Text as the index knows it: lower case, compatible characters as one, words and numbers with a space between them,
 * and of two ways to spell a word the same one.
 */
export const cleaned = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(taste, (found) => tastes[found] ?? found)
    .replace(everyThousand, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()
    .replace(endingInY, (found, onset?: string, y?: string, afterQ?: string) =>
      onset && y ? `${onset}${ys[y] ?? y}` : afterQ ? `q${ys[afterQ] ?? afterQ}` : found,
    );

// In other scripts marks are part of what a word means; the database leaves them too.
const latin = /\p{Script=Latin}/u;

// A paper says the same few thousand syllables again and again, and each costs more to read than to remember.
const remembered = new Map<string, readonly Word[]>();
const mostRemembered = 20_000;
// A longer piece of a text would keep the whole text in memory.
const longestRemembered = 12;

/** The words of a text. */
export const wordsOf = (text: string): Word[] => [...remember(text)];

function remember(text: string): readonly Word[] {
  const known = remembered.get(text);
  if (known) return known;
  const words = readWords(text);
  if (text.length > longestRemembered) return words;
  remembered.set(text, words);
  const oldest = remembered.size > mostRemembered ? remembered.keys().next().value : undefined;
  if (oldest !== undefined) remembered.delete(oldest);
  return words;
}

function readWords(text: string): Word[] {
  return cleaned(text)
    .split(' ')
    .filter(Boolean)
    .map((exact) => ({ exact, folded: latin.test(exact) ? fold(exact) : exact }));
}

const placed = new RegExp(`(?:[\\p{L}\\p{M}\\p{N}]|${thousands.source})+`, 'gu');

/** A word where it stands in a text: from `start` to `end`, after `at` others. */
export type Placed = Word & { at: number; start: number; end: number };

/**
 * The words of a text with their places in it, for marking them there.
 * @param only the folded words that are asked for, without it all
 */
export function placedWords(text: string, only?: ReadonlySet<string>): Placed[] {
  const found: Placed[] = [];
  let at = 0;
  for (const { 0: said, index: start } of text.matchAll(placed)) {
    const [word] = remember(said);
    if (!word) continue;
    const { exact, folded } = word;
    if (!only || only.has(folded)) found.push({ exact, folded, at, start, end: start + said.length });
    at += 1;
  }
  return found;
}

/** Whether a word was written with any mark of Vietnamese. */
export const isAccented = ({ exact, folded }: Word): boolean => exact !== folded;
