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

/**
 * Words next to each other. Three and more of them need not be asked for by themselves: stories with all of their
 * pairs by chance are rarer than one in a million.
 */
const beside = (words: Term[], pairs: Pairs): string[] => {
  const near = chain(words, pairs);
  return near.length > 1 ? near : [...words.map((word) => folded(word)), ...near];
};

const phrase = (words: Word[], pairs: Pairs, strictly: boolean): string[] => [
  ...(strictly ? words.filter(isAccented).map((word) => exact(word)) : []),
  ...beside(words, pairs),
];

/** What stories must not have. */
const lacking = ({ without }: Pick<Sought, 'without'>, pairs: Pairs, strictly: boolean): string[] =>
  without.map((words) =>
    words.length === 1
      ? `!${all(words.map((word) => (isAccented(word) ? exact(word) : folded(word))))}`
      : `!(${all(phrase(words, pairs, strictly))})`,
  );

/** A question of these parts. Without anything to be found everything is, except what is excluded. */
const question = (parts: string[], sought: Sought, pairs: Pairs, strictly: boolean): string => {
  const wanted = [...parts, ...sought.phrases.flatMap((words) => phrase(words, pairs, strictly))];
  return all([...(wanted.length > 0 ? wanted : [`'*'`]), ...lacking(sought, pairs, strictly)]);
};

/** What every story that is found must have, as a question to `search_documents.terms`. */
export const mustHave = (sought: Sought, pairs: Pairs, strictly: boolean): string =>
  question(
    sought.terms.filter(({ optional }) => !optional).map((term) => folded(term)),
    sought,
    pairs,
    strictly,
  );

/**
 * Questions in the order in which their answers are likely to be good: in the headline, next to each other, anywhere;
 * as it was typed first when that has marks. Each of them implies the last. What can be read in more than one way is
 * asked in all of them at once.
 */
export function questionsOf(readings: Sought[], pairs: Pairs, strictly: boolean): Questions {
  const each = readings.map((sought) => variantsOf(sought, pairs, strictly));
  const [close, apart] = [
    [0, closeVariants],
    [closeVariants, variants],
  ].map(([from, to]) =>
    Array.from({ length: variants }, (_, at) => each.flatMap((one) => one[at] ?? []))
      .slice(from, to)
      .filter(({ length }) => length > 0)
      .map(either),
  );
  return { close: close ?? [], apart: apart ?? [] };
}

/** Questions for stories that have the words in a headline, as a name or beside each other; and for those that just have them. */
export type Questions = { close: string[]; apart: string[] };

const either = (questions: string[]): string =>
  questions.length > 1 ? questions.map((question) => `(${question})`).join(' | ') : (questions[0] ?? '');

/** What every story that is found must have, in one of the ways to read what was typed. */
export const mustHaveOne = (readings: Sought[], pairs: Pairs, strictly: boolean): string =>
  either(readings.map((sought) => mustHave(sought, pairs, strictly)));

const manyWords = 5;
const variants = 7;
const closeVariants = 5;

/** The questions of one reading, each in its place. */
function variantsOf(sought: Sought, pairs: Pairs, strictly: boolean): (string | undefined)[] {
  const terms: Term[] = [...sought.terms, ...sought.phrases.flat()];
  const needed = terms.filter(({ optional }) => !optional);
  const anywhere = mustHave(sought, pairs, strictly);
  if (needed.length === 0) return [...Array<undefined>(variants - 1).fill(undefined), anywhere];
  const asked = (parts: string[]) => question(parts, sought, pairs, strictly);
  const accented = terms.some(({ or, ...word }) => isAccented(word) || or);
  const near = chain(sought.terms, pairs);
  const everyExact = needed.map((term) => exact(term));
  // Few stories have many words, however they are written: ranking tells them apart.
  const isExactAsked = accented && needed.length <= manyWords;
  return [
    accented ? asked(needed.map((term) => exact(term, '^'))) : undefined,
    isExactAsked && near.length > 0 ? asked([...everyExact, ...near]) : undefined,
    asked(needed.map((term) => folded(term, '^'))),
    asked([wholeName(terms)]),
    near.length > 0 ? asked(beside(sought.terms, pairs)) : undefined,
    isExactAsked ? asked(everyExact) : undefined,
    anywhere,
  ];
}

/** The lexeme of a kicker, a topic or an author whose name this is. */
const wholeName = (terms: Term[]): string => `'@${terms.map((term) => term.folded).join(' ')}'`;

/** The question for stories that have all of these words somewhere, and nothing that is excluded. */
export const having = (terms: Term[], { without }: Sought, pairs: Pairs, asTyped = false): string =>
  all([...terms.map((term) => (asTyped ? exact(term) : folded(term))), ...lacking({ without }, pairs, true)]);

/** The question for stories that have two words beside each other; empty without a lexeme for them. */
export const havingPair = (one: Term, two: Term, pairs: Pairs): string => pair(one, two, pairs);

/** The question for stories that answer any of these, and have nothing that is excluded. */
export const havingAny = (questions: string[], { without }: Sought, pairs: Pairs): string =>
  all([`(${either(questions)})`, ...lacking({ without }, pairs, true)]);

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
  wholeName: string;
  /** What quotations demand, word next to word. */
  verified: { words: string[]; exact: string[] };
};

const next = (parts: string[]): string => parts.join(' <-> ');

/** The measures of what is looked for, in whichever way it is read. */
export function measuresOf(readings: Sought[], strictly: boolean): Measures {
  const each = readings.map((sought) => measuresOfOne(sought, strictly));
  const together = (measure: (one: Measures) => string | undefined) =>
    either(each.flatMap((one) => measure(one) ?? []));
  return {
    anyFolded: together((one) => one.anyFolded),
    anyExact: together((one) => one.anyExact) || undefined,
    allExact: together((one) => one.allExact),
    allExactAbove: together((one) => one.allExactAbove),
    phraseExact: together((one) => one.phraseExact),
    phraseFolded: together((one) => one.phraseFolded),
    phraseInHeadline: together((one) => one.phraseInHeadline),
    allInHeadline: together((one) => one.allInHeadline),
    wholeName: together((one) => one.wholeName),
    verified: each[0]?.verified ?? { words: [], exact: [] },
  };
}

function measuresOfOne({ terms, phrases }: Sought, strictly: boolean): Measures {
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
    wholeName: wholeName(every),
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
