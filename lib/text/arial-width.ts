/**
 * Advance widths of Arial in 2,048ths of an em, which are those of every typeface made to fit where Arial does
 * (Liberation Sans, Arimo, Helvetica). A letter not named here has the width of its base letter.
 */
const widths: [number, string][] = [
  [391, "'"],
  [455, 'ijl‘’'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ft·ı'],
  [682, '()-`r¡‐‑“”'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'Jcksvxyz'],
  [1124, '±÷'],
  [1139, '#$0123456789?L_abdeghnopqu£¤¥§«»–€₫đ'],
  [1196, '+<=>~¬×'],
  // Arial gives the horn some room; how much differs from one of its versions to the next.
  [1241, 'ơư'],
  [1251, 'FTZ¿ßø'],
  [1366, '&ABEKPSVXYÞ'],
  [1479, 'CDHNRUwĐÐ'],
  [1509, '©®'],
  [1581, 'Ư'],
  [1593, 'GOQØ'],
  [1695, 'Ơ'],
  [1706, 'Mm'],
  [1708, '¼½¾'],
  [1821, '%æ'],
  [1933, 'Wœ'],
  [2048, 'ÆŒ—…‰™'],
  [2079, '@'],
];
const table = new Map(widths.flatMap(([width, letters]) => [...letters].map((one) => [one, width])));

const em = 2048;
// Letters of scripts that Arial does not have come from other typefaces; most of those are as wide as they are high.
const unknown = { letter: 1139, wide: em };
const wide =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Width of one character, which may carry marks. */
function widthOf(character: string): number {
  const own = table.get(character);
  if (own !== undefined) return own;
  if (/^[\p{M}\p{Cc}\p{Cf}]$/u.test(character)) return 0;
  // Marks widen nothing, but the horn does: it stands before all others, and ơ is found before o is.
  const parts = [...character.normalize('NFD')];
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const found = table.get(parts.slice(0, count).join('').normalize('NFC'));
    if (found !== undefined) return found;
  }
  return wide.test(character) ? unknown.wide : unknown.letter;
}

/**
 * Width of a line of Arial, without kerning.
 * @param size of the type in CSS pixels
 * @returns CSS pixels
 */
export function arialWidth(text: string, size: number): number {
  let sum = 0;
  for (const character of text.normalize('NFC')) sum += widthOf(character);
  return (sum * size) / em;
}

const closing = ' …';

/**
 * A line of Arial that is at most this wide: the text itself, or the words that fit and an ellipsis.
 * @param most width of the line in CSS pixels
 * @param size of the type in CSS pixels
 */
export function cutAtWidth(text: string, most: number, size: number): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const whole = (most * em) / size;
  const room = whole - [...closing].reduce((sum, one) => sum + widthOf(one), 0);
  let sum = 0;
  let at = 0;
  // Where what fits beside the ellipsis ends: its last word, and its last letter if the first word is too long already.
  let [words, letters] = [0, 0];
  for (const character of line) {
    if (character === ' ' && sum <= room) words = at;
    sum += widthOf(character);
    at += character.length;
    if (sum <= room) letters = at;
    if (sum > whole) return line.slice(0, words || letters).replace(/[\s.,;:–—-]+$/u, '') + closing;
  }
  return line;
}
