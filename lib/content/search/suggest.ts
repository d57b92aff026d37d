import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { meantByKeys } from '@/lib/text/typed';
import { articlePath, authorPath, topicPath } from '@/lib/urls';
import { paper } from '../door';
import { type Marker, mark, type SplitText, splitText } from './marks';
import type { Suggestion } from './model';
import { cleanText } from './request';
import { isAccented, type Placed, type Word, wordsOf } from './words';

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
    (SELECT 'topic' AS kind, n.name AS label, t.slug, NULL AS section
     FROM ${named('topic', plain, exact)} JOIN topics t ON t.id = n.id ORDER BY n.place)
    UNION ALL
    (SELECT 'author', n.name, w.slug, NULL
     FROM ${named('author', plain, exact)} JOIN authors w ON w.id = n.id ORDER BY n.place)
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
    .map(({ kind, label, slug, section }) => {
      const split = splitText(label);
      return {
        kind,
        label: mark(split, markerOf(split, typed, decoded)),
        path: { story: articlePath(section ?? '', slug), topic: topicPath(slug), author: authorPath(slug) }[
          kind
        ],
      };
    });
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

// The index answers one question, not any of a list.
const either = (questions: string[]): string =>
  [...new Set(questions)].map((question) => `(${question})`).join(' | ');

/**
 * The names of this kind that answer, as `n`: as they were typed first, then the shorter ones. Whether one has stories
 * is asked name by name until there are enough.
 */
const named = (kind: 'topic' | 'author', folded: string[], exact: string[]): SQL => sql`(
  SELECT id, name, row_number() OVER () AS place FROM (
    SELECT id, name FROM search_names
    WHERE kind = ${kind} AND folded @@ ${either(folded)}::tsquery
    ORDER BY exact @@ ${either(exact)}::tsquery DESC, length(name), name OFFSET 0) AS answering
  WHERE (SELECT true FROM article_listings l
         WHERE l.list = ${kind} AND l.list_id = answering.id AND l.published_at <= now() LIMIT 1)
  LIMIT ${mostNames}) AS n`;

/** Marks what was typed: next to each other where the label has it so, else each word, and one that the last begins. */
function markerOf({ words: placed }: SplitText, ...typed: Word[][]): Marker {
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
