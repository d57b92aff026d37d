import type { Query } from './query';
import { isAccented, type Word } from './words';

/** A word to be found; `or` is another that would do, but only as it is written. */
export type Term = Word & { or?: Word; optional?: boolean };

/** What is looked for, with the words that stories need not have marked. */
export type Sought = Pick<Query, 'phrases' | 'without'> & { terms: Term[] };

/** The lexeme of two neighbours, by their folded words with a space between. */
export type Pairs = Map<string, string>;

const lexeme = (prefix: string, word: string): string => `'${prefix}${word}'`;
const all = (parts: string[]): string => parts.join(' & ');
const any = (parts: string[]): string => (parts.length > 1 ? `(${parts.join(' | ')})` : (parts[0] ?? ''));

const forms = ({ or, ...word }: Term): Word[] => (or ? [word, or] : [word]);
const folded = (term: Term, prefix = ''): string =>
  any([lexeme(prefix, term.folded), ...(term.or ? [lexeme(`${prefix}=`, term.or.exact)] : [])]);
const exact = (term: Term, prefix = ''): string =>
  any(forms(term).map((word) => lexeme(`${prefix}=`, word.exact)));

/** All neighbours among these terms, as folded words. */
export const neighbours = (terms: Term[]): [string, string][] =>
  terms.slice(1).flatMap((two, at) => {
    const one = terms[at];
    return one
      ? forms(one).flatMap((a) => forms(two).map((b): [string, string] => [a.folded, b.folded]))
      : [];
  });

/** The neighbours of two terms as a question. */
const pair = (one: Term, two: Term, pairs: Pairs): string =>
  any(
    neighbours([one, two]).flatMap(([a, b]) => {
      const found = pairs.get(`${a} ${b}`);
      return found ? [`'${found}'`] : [];
    }),
  );

const chain = (terms: Term[], pairs: Pairs): string[] =>
  terms.slice(1).flatMap((two, at) => {
    const one = terms[at];
    return one ? [pair(one, two, pairs)].filter(Boolean) : [];
  });

/** What every story that is found must have, as a question to `search_documents.terms`. */
export function mustHave({ terms, phrases, without }: Sought, pairs: Pairs, strictly: boolean): string[] {
  const phrase = (words: Word[]) => [
    ...words.map((word) => folded(word)),
    ...(strictly ? words.filter(isAccented).map((word) => exact(word)) : []),
    ...chain(words, pairs),
  ];
  const parts = [
    ...terms.filter(({ optional }) => !optional).map((term) => folded(term)),
    ...phrases.flatMap(phrase),
  ];
  // Without anything to be found everything is, except what is excluded.
  return [
    ...(parts.length > 0 ? parts : [`'*'`]),
    ...without.map((words) =>
      words.length === 1
        ? `!${all(words.map((word) => (isAccented(word) ? exact(word) : folded(word))))}`
        : `!(${all(phrase(words))})`,
    ),
  ];
}

/**
 * Questions in the order in which their answers are likely to be good: in the headline, next to each other, anywhere;
 * as it was typed first when that has marks. Each of them implies the last.
 */
export function questionsOf(sought: Sought, pairs: Pairs, strictly: boolean): string[] {
  const base = mustHave(sought, pairs, strictly);
  const terms: Term[] = [...sought.terms, ...sought.phrases.flat()];
  const needed = terms.filter(({ optional }) => !optional);
  if (needed.length === 0) return [all(base)];
  const accented = terms.some(({ or, ...word }) => isAccented(word) || or);
  const near = chain(sought.terms, pairs);
  const everyExact = needed.map((term) => exact(term));
  const variants = [
    ...(accented ? [needed.map((term) => exact(term, '^'))] : []),
    ...(accented && near.length > 0 ? [[...everyExact, ...near]] : []),
    needed.map((term) => folded(term, '^')),
    ...(near.length > 0 ? [near] : []),
    ...(accented ? [everyExact] : []),
    [],
  ];
  return variants.map((more) => all([...base, ...more]));
}

/** Questions that stories answer which have all words but one, all but two, or at least two next to each other. */
export function looseQuestions({ terms, without }: Sought, pairs: Pairs): string[] {
  const needed = terms.filter(({ optional }) => !optional);
  const base = mustHave({ terms: [], phrases: [], without }, pairs, false);
  const parts = needed.map((term) => folded(term));
  const butOne = parts.map((_, at) => `(${all(parts.filter((_part, other) => other !== at))})`);
  const butTwo = parts.flatMap((_, at) =>
    parts
      .slice(at + 1)
      .map((_part, next) => `(${all(parts.filter((_p, other) => other !== at && other !== at + 1 + next))})`),
  );
  const near = chain(terms, pairs);
  return [
    ...(parts.length >= 3 ? [any(butOne)] : []),
    ...(parts.length >= 5 && parts.length <= 10 ? [any(butTwo)] : []),
    ...(parts.length >= 4 && near.length > 1 ? [any(near)] : []),
  ].map((question) => all([...base, question]));
}

/** The questions that ranking puts to the words of a story, in their places and with the weight of these. */
export type Measures = {
  anyFolded: string;
  anyExact: string | undefined;
  allExact: string;
  allExactAbove: string;
  phraseExact: string;
  phraseFolded: string;
  phraseInHeadline: string;
  allInHeadline: string;
  /** What quotations demand, word next to word. */
  verified: { words: string[]; exact: string[] };
};

const next = (parts: string[]): string => parts.join(' <-> ');

/** The measures of what is looked for. */
export function measuresOf({ terms, phrases }: Sought, strictly: boolean): Measures {
  const every: Term[] = [...terms, ...phrases.flat()];
  const needed = every.filter(({ optional }) => !optional);
  const plain = (term: Term, labels = '') => any(forms(term).map((word) => `'${word.folded}'${labels}`));
  const written = (term: Term, labels = '') => any(forms(term).map((word) => `'${word.exact}'${labels}`));
  const accented = every.some(({ or, ...word }) => isAccented(word) || or);
  return {
    anyFolded: any(every.map((term) => plain(term))),
    anyExact: accented ? any(every.map((term) => written(term))) : undefined,
    allExact: all(needed.map((term) => written(term))),
    allExactAbove: all(needed.map((term) => written(term, ':ABD'))),
    phraseExact: next(every.map((term) => written(term))),
    phraseFolded: next(every.map((term) => plain(term))),
    phraseInHeadline: next(every.map((term) => plain(term, ':A'))),
    allInHeadline: all(needed.map((term) => plain(term, ':A'))),
    verified: {
      words: phrases
        .filter(({ length }) => length > 1)
        .map((words) => next(words.map((word) => plain(word)))),
      exact: strictly
        ? phrases
            .filter((words) => words.some(isAccented))
            .map((words) => next(words.map((word) => written(word))))
        : [],
    },
  };
}
