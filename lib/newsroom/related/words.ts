import { bodyText } from '@/lib/content/body-text';
import { stopSyllables } from './stop-syllables';

/** What of a story tells what it is about. */
export type StoryText = {
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  /** The body as it is stored. */
  body: unknown;
  topics: number[];
};

/** The telling words of a story and how much each weighs; the squares of the weights add up to 1. */
export type TellingWords = Map<string, number>;

const mostWords = 64;
const longestText = 60_000;
// How often a word counts where it stands.
const places = { headline: 4, kicker: 3, standfirst: 3, body: 1 };
// A pair of syllables is mostly a whole Vietnamese word, a single one mostly half of one.
const weightOfSingle = 0.7;

/**
 * The telling words of a story: pairs of neighbouring syllables (most Vietnamese words have two) and single syllables,
 * in lower case as they are written, without grammar. A word has to stand above the body, or twice in it. Each weighs
 * 1 + ln(times it stands there, more above the body), a single syllable 0.7 of that; the 64 heaviest
 * count, scaled so that the squares add up to 1. Says the same for the same story whatever else the paper holds.
 */
export function tellingWords({
  headline,
  kicker,
  standfirst,
  body,
}: Omit<StoryText, 'topics'>): TellingWords {
  const times = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + weight);
  };
  count(headline, places.headline);
  count(kicker ?? '', places.kicker);
  count(standfirst ?? '', places.standfirst);
  count(bodyText(body).join('\n').slice(0, longestText), places.body);
  const heaviest = [...times]
    .filter(([, often]) => often > places.body)
    .map(([word, often]) => [word, weigh(word, often)] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, mostWords);
  const length = Math.hypot(...heaviest.map(([, weight]) => weight));
  return new Map(heaviest.map(([word, weight]) => [word, weight / length]));
}

const weigh = (word: string, often: number): number =>
  (1 + Math.log(often)) * (word.includes(' ') ? 1 : weightOfSingle);

/** Pairs and single syllables of a text; no pair reaches over a sign that ends or parts a phrase. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}\s-]+|\s[-–—]+\s|\n/u)
    .flatMap((phrase) => {
      const syllables = phrase.split(/[\s-]+/).filter((one) => one.length <= 30);
      return syllables.flatMap((syllable, at) => {
        if (!isTelling(syllable)) return [];
        const next = syllables[at + 1];
        return next !== undefined && isTelling(next) ? [syllable, `${syllable} ${next}`] : [syllable];
      });
    });
}

const isTelling = (syllable: string): boolean =>
  /^\p{L}[\p{L}\p{M}\p{N}]+$/u.test(syllable) && !stopSyllables.has(syllable);
