import { isPlainSyllable } from '@/lib/text/syllables';
import type { Term } from './terms';
import type { Word } from './words';

const mostJoined = 4;

/** Words in a row that may be one, from the first to before the last. */
export type Joint = { from: number; to: number; joined: string };

/** What neighbours among these folded words make together; not where that is a syllable of Vietnamese by chance. */
export function jointsOf(words: string[]): Joint[] {
  const joints = words.flatMap((_, from) =>
    Array.from({ length: mostJoined - 1 }, (_longer, more) => from + 2 + more)
      .filter((to) => to <= words.length)
      .map((to) => ({ from, to, joined: words.slice(from, to).join('') })),
  );
  return joints.filter(({ from, to, joined }) => {
    if (joined.length < 4 || joined.length > 30 || isPlainSyllable(joined)) return false;
    // Numbers only where a space parts the thousands.
    const parts = words.slice(from, to);
    return (
      !/^\d+$/.test(joined) || parts.every((part, at) => (at === 0 ? part.length <= 3 : part.length === 3))
    );
  });
}

/** The terms with neighbours joined that are one word in the paper; undefined when none are. */
export function joinedReading(terms: Term[], known: Set<string>): Term[] | undefined {
  const joints = jointsOf(terms.map(({ folded }) => folded))
    .filter(({ joined }) => known.has(joined))
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const [longest] = joints;
  if (!longest) return undefined;
  const { from, to, joined } = longest;
  return [...terms.slice(0, from), { exact: joined, folded: joined }, ...terms.slice(to)];
}

/** Letters and digits of a word apart: `covid19`, `400m`; undefined for a word of one kind. */
export function digitsApart({ exact }: Word): string[] | undefined {
  const parts = exact.match(/\p{Nd}+|[^\p{Nd}]+/gu) ?? [];
  return parts.length > 1 && parts.length <= 3 ? parts : undefined;
}

/** The ways to part a word into two to four words that `known` has, those with the fewest first. */
export function partings(word: string, known: Set<string>): string[][] {
  const found: string[][] = [];
  const part = (rest: string, parts: string[]) => {
    if (rest === '') found.push(parts);
    if (parts.length === mostJoined) return;
    for (let length = Math.min(rest.length, longestPart); length >= 2; length -= 1) {
      const next = rest.slice(0, length);
      if (known.has(next) && next !== word) part(rest.slice(length), [...parts, next]);
    }
  };
  part(word, []);
  return found.sort((a, b) => a.length - b.length).slice(0, mostPartings);
}

const longestPart = 12;
const mostPartings = 6;

/** All that could be part of a word that has lost the spaces between its parts: `banhchung`. */
export function possibleParts(word: string): string[] {
  if (!/^[a-z]{4,24}$/.test(word)) return [];
  return [...word].flatMap((_, from) =>
    Array.from({ length: longestPart - 1 }, (_longer, more) => word.slice(from, from + 2 + more)).filter(
      (part, more) => part.length === more + 2 && part !== word,
    ),
  );
}
