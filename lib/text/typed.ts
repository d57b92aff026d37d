import { isSyllable, type Tone, withoutTone, withTone } from './syllables';

const telexTones: Record<string, Tone> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const vniTones: Record<string, Tone> = { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' };
const circumflex: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const isVowel = (letter: string | undefined) => letter !== undefined && /[aăâeêioôơuưy]/.test(letter);

/** What has been typed so far: letters without a tone, and the tone. */
type Typed = { letters: string[]; tone: Tone | undefined };

/** Puts a key to what was typed before; false when it changes nothing and is a letter of its own. */
type Key = (typed: Typed, key: string) => boolean;

const giveTone = (typed: Typed, tone: Tone | undefined): boolean => {
  if (!tone || typed.tone || !typed.letters.some(isVowel)) return false;
  typed.tone = tone;
  return true;
};

/** Replaces the last of `plain` in the letters by its other form. */
function change(letters: string[], forms: Record<string, string>): boolean {
  const at = letters.findLastIndex((letter) => letter in forms);
  if (at < 0) return false;
  letters[at] = forms[letters[at] ?? ''] ?? '';
  return true;
}

/** The hook of ơ and ư; in `uo` both take it. */
function hook(letters: string[]): boolean {
  const at = letters.findLastIndex(
    (letter, index) => /[oơ]/.test(letter) && /[uư]/.test(letters[index - 1] ?? ''),
  );
  if (at > 0 && letters[at - 2] !== 'q' && (letters[at] === 'o' || letters[at - 1] === 'u')) {
    letters.splice(at - 1, 2, 'ư', 'ơ');
    return true;
  }
  return change(letters, { o: 'ơ', u: 'ư' });
}

function cross(letters: string[]): boolean {
  if (letters[0] !== 'd') return false;
  letters[0] = 'đ';
  return true;
}

const telex: Key = ({ letters }, key) => {
  if (key === 'd') return cross(letters);
  if (key in circumflex) return letters.includes(key) && change(letters, { [key]: circumflex[key] ?? '' });
  if (key !== 'w') return false;
  if (hook(letters) || change(letters, { a: 'ă' })) return true;
  if (letters.some(isVowel)) return false;
  letters.push('ư');
  return true;
};

const vni: Key = ({ letters }, key) => {
  if (key === '6') return change(letters, circumflex);
  if (key === '7') return hook(letters);
  if (key === '8') return change(letters, { a: 'ă' });
  return key === '9' && cross(letters);
};

function decode(word: string, key: Key, tones: Record<string, Tone>): string | undefined {
  const start = withoutTone(word);
  const typed: Typed = { letters: [], tone: start.tone || undefined };
  for (const letter of start.letters) {
    if (giveTone(typed, tones[letter]) || key(typed, letter)) continue;
    typed.letters.push(letter);
  }
  // An o after ư has its hook as well, whether or not that was typed.
  const letters = typed.letters.join('').replace('ưo', 'ươ');
  const tone = typed.tone ?? '';
  if (!isSyllable(letters, tone)) return undefined;
  const decoded = withTone(letters, tone);
  return decoded === word ? undefined : decoded;
}

/**
 * The word that somebody meant whose keyboard was set to Telex (`dduwowngf`, also `thoiwf`) or VNI (`d9uong72`) while
 * nothing listened: `đường`. Undefined unless the keys say so and the outcome can be a Vietnamese syllable; that the
 * word may have been meant as it stands (`test` is also how `tét` is typed) is for the caller to weigh.
 */
export function meantByKeys(typed: string): string | undefined {
  const word = typed.normalize('NFC').toLowerCase();
  if (word.length > 12) return undefined;
  if (/^\p{L}+[1-9][\p{L}1-9]*$/u.test(word)) return decode(word, vni, vniTones);
  return /^\p{L}+$/u.test(word) ? decode(word, telex, telexTones) : undefined;
}
