import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { meantByKeys } from '@/lib/text/typed';
import { articlePath, authorPath, topicPath } from '@/lib/urls';
import { paper } from '../door';
import { mark } from './marks';
import type { Suggestion } from './model';
import { cleanText } from './request';
import { isAccented, type Placed, placedWords, type Word, wordsOf } from './words';

const most = 8;
const mostNames = 2;
const mostWords = 12;

const row = z.object({
  kind: z.enum(['story', 'topic', 'author']),
  label: z.string(),
  slug: z.string(),
  section: z.string().nullable(),
});

/**
 * What a reader may be about to type, at most eight: topics and authors (two of each), then stories, newest first.
 * All words but the last stand as they are folded in the headline or name; the last one may be half typed.
 */
export async function suggest(text: string): Promise<Suggestion[]> {
  const typed = wordsOf(cleanText(text)).slice(0, mostWords);
  const last = typed.at(-1);
  if (!last) return [];
  const decoded = typed.map(meantWord);
  const plain = [questionOf(typed, 'folded'), questionOf(decoded, 'folded')];
  // What was typed with marks is likelier meant with them.
  const exact = [questionOf(typed, 'exact'), questionOf(decoded, 'exact')];
  const headlines = [
    ...(decoded.some(isAccented) ? [questionOf(decoded, 'exact', '^=')] : []),
    questionOf(typed, 'folded', '^'),
    questionOf(decoded, 'folded', '^'),
  ];
  const { rows } = await paper().execute(sql`
    (SELECT 'topic' AS kind, t.name AS label, t.slug, NULL AS section FROM topics t
     WHERE ${named(sql`t.name`, plain)}
       AND EXISTS (SELECT FROM article_listings l WHERE l.list = 'topic' AND l.list_id = t.id AND l.published_at <= now())
     ORDER BY ${written(sql`t.name`, exact)} DESC, length(t.name), t.name LIMIT ${mostNames})
    UNION ALL
    (SELECT 'author', w.name, w.slug, NULL FROM authors w
     WHERE ${named(sql`w.name`, plain)}
       AND EXISTS (SELECT FROM article_listings l WHERE l.list = 'author' AND l.list_id = w.id AND l.published_at <= now())
     ORDER BY ${written(sql`w.name`, exact)} DESC, length(w.name), w.name LIMIT ${mostNames})
    UNION ALL
    (SELECT 'story', a.headline, a.slug, s.slug
     FROM search_candidates(${sql.param(headlines)}::text[]::tsquery[],
       NULL, NULL, NULL, NULL, ${most}, ${most}, ${most}) AS c
     JOIN published_articles a ON a.id = c.article_id JOIN sections s ON s.id = a.section_id
     ORDER BY c.question, a.published_at DESC LIMIT ${most})`);
  return z
    .array(row)
    .parse(rows)
    .slice(0, most)
    .map(({ kind, label, slug, section }) => ({
      kind,
      label: mark(label, markerOf(label, typed, decoded)),
      path: { story: articlePath(section ?? '', slug), topic: topicPath(slug), author: authorPath(slug) }[
        kind
      ],
    }));
}

const meantWord = (word: Word): Word => {
  const meant = meantByKeys(word.exact);
  return (meant ? wordsOf(meant)[0] : undefined) ?? word;
};

/** The words as a question whose last one may go on; what is `qui` as a word may become `quyển`. */
const questionOf = (words: Word[], form: 'folded' | 'exact', prefix = ''): string =>
  words
    .map((word, at) => {
      const lexeme = `'${prefix}${word[form]}'`;
      if (at < words.length - 1) return lexeme;
      const goesOn = form === 'folded' && /^(?:[hklmst]|qu)i$/.test(word.folded);
      return goesOn ? `(${lexeme}:* | '${prefix}${word.folded.slice(0, -1)}y':*)` : `${lexeme}:*`;
    })
    .join(' & ');

const named = (name: SQL, folded: string[]): SQL =>
  sql`to_tsvector('paper', search_fold(search_clean(${name}))) @@ ANY (${sql.param(folded)}::text[]::tsquery[])`;

const written = (name: SQL, exact: string[]): SQL =>
  sql`(to_tsvector('paper', search_clean(${name})) @@ ANY (${sql.param(exact)}::text[]::tsquery[]))`;

/** Marks what was typed: next to each other where the label has it so, else each word, and one that the last begins. */
function markerOf(label: string, ...typed: Word[][]): (word: Placed) => boolean {
  const placed = placedWords(label);
  const begins = (word: Placed | undefined, at: number, words: Word[]) => {
    const { folded } = words[at] ?? {};
    if (!word || !folded) return false;
    if (at < words.length - 1) return word.folded === folded;
    return [folded, folded.replace(/i$/, 'y')].some((start) => word.folded.startsWith(start));
  };
  for (const words of typed) {
    const start = placed.findIndex((_, at) =>
      words.every((_word, next) => begins(placed[at + next], next, words)),
    );
    if (start < 0) continue;
    const run = new Set(placed.slice(start, start + words.length));
    const starts = new Set([...run].map((word) => word.start));
    return (word) => starts.has(word.start);
  }
  const whole = new Set(typed.flatMap((words) => words.slice(0, -1).map(({ folded }) => folded)));
  const begun = placed.find((word) => typed.some((words) => begins(word, words.length - 1, words)));
  return (word) => whole.has(word.folded) || word.start === begun?.start;
}
