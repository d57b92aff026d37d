import { meantByKeys } from '@/lib/text/typed';
import { type Word, wordsOf } from './words';

/** A word that a reader typed. */
export type Asked = Word & {
  /** What the word is if it was typed for Telex or VNI: `suwj` → `sự`. */
  keys: Word | undefined;
  /** A word so common that a story need not have it. */
  optional: boolean;
};

/** What a reader typed, understood: words that stories should have, phrases that they must have, and what they must not. */
export type Query = { words: Asked[]; phrases: Word[][]; without: Word[][] };

/** No more words than this are looked for, of all kinds together: as many as a long headline has. */
const mostWords = 24;

const piece = /([-−]?)(?:["“”„‟«»″＂]([^"“”„‟«»″＂]*)["“”„‟«»″＂]|([^\s"“”„‟«»″＂]+))/gu;

/** Words that nearly every story has; only as they are written here, since `cua` may be a crab. */
const common = new Set(
  `của và là các những được trong với cho có này đó thì mà để từ ở đã sẽ đang cũng như về khi một bởi tại nên rằng
   vẫn còn gì nào sao thế ra`
    .split(/\s+/)
    .flatMap((word) => wordsOf(word).map(({ exact }) => exact)),
);

/** What makes a question of it, folded: a story that answers it need not ask it. */
const questions = [
  'la gi',
  'la ai',
  'nhu the nao',
  'the nao',
  'tai sao',
  'vi sao',
  'bao nhieu',
  'o dau',
  'khi nao',
].map((question) => question.split(' '));

/** The words with those of questions marked as optional. */
const unquestioned = (words: Asked[]): Asked[] => {
  const inQuestion = new Set(
    words.flatMap((_, at) =>
      questions
        .filter((question) => question.every((word, next) => words[at + next]?.folded === word))
        .flatMap((question) => question.map((_word, next) => at + next)),
    ),
  );
  return words.map((word, at) => (inQuestion.has(at) ? { ...word, optional: true } : word));
};

/** Understands what was typed. Whatever it is, there is an answer; without a word in it, the answer has none either. */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], without: [] };
  let left = mostWords;
  const take = (said: string): Word[] => {
    const words = wordsOf(said).slice(0, left);
    left -= words.length;
    return words;
  };
  // A quotation mark without another one is no quotation; an operator stands at the beginning of a word.
  for (const { 1: minus, 2: quoted, 3: plain, index } of text.matchAll(piece)) {
    const operator = minus !== '' && (index === 0 || /\s/.test(text.charAt(index - 1)));
    const words = take(quoted ?? plain ?? '');
    if (words.length === 0) continue;
    if (operator) query.without.push(words);
    else if (quoted !== undefined) query.phrases.push(words);
    else query.words.push(...words.map(asked));
  }
  query.words = unquestioned(query.words);
  if (query.phrases.length === 0 && query.words.every(({ optional }) => optional)) {
    query.words = query.words.map((word) => ({ ...word, optional: false }));
  }
  return query;
}

function asked(word: Word): Asked {
  const meant = meantByKeys(word.exact);
  const [keys] = meant ? wordsOf(meant) : [];
  return { ...word, keys: keys?.exact === word.exact ? undefined : keys, optional: common.has(word.exact) };
}
