import { type SQL, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import {
  articlePath,
  authorPath,
  plainPath,
  reservedSegments,
  sectionPath,
  standingPaths,
  topicPath,
} from '@/lib/urls';
import { isBuilding, paper } from './door';

/** What has become of an address that no page answers; undefined when there never was a page. */
export type Place = { moved: string } | 'gone' | undefined;

/** Where one can read: the reader's connections, or the transaction in which somebody changes addresses. */
export type Reading = Pick<ReturnType<typeof paper>, 'execute'>;

/** How far a way of redirects and merged stories is followed; no editor makes a longer one on purpose. */
export const longestWay = 10;

export type Kind = 'article' | 'section' | 'topic' | 'author';

/** A path that can name a record: which one, and what follows the record's own address. */
export type NamedPath = { kind: Kind; slug: string; rest: string };

const slug = '([a-z0-9-]{1,200})';
const older = '(/truoc/\\d{1,9})?';
const patterns: [Kind, RegExp][] = [
  ['topic', new RegExp(`^/chu-de/${slug}${older}$`)],
  ['author', new RegExp(`^/tac-gia/${slug}${older}$`)],
  ['section', new RegExp(`^/${slug}${older}$`)],
  ['article', new RegExp(`^/[a-z0-9-]{1,200}/${slug}(/thay-doi)?$`)],
];

/** Reads which record a path can name; undefined for all other paths. A story is named by its slug alone. */
export function readPath(path: string): NamedPath | undefined {
  const isReserved = reservedSegments.has(path.split('/')[1] ?? '');
  for (const [kind, pattern] of patterns) {
    const [, found, rest = ''] = pattern.exec(path) ?? [];
    if (found && (kind === 'topic' || kind === 'author' || !isReserved)) return { kind, slug: found, rest };
  }
  return undefined;
}

/** Where following the redirects from a path ends; `at` is the path itself when nothing leads away from it. */
export type End = { at: string; answers: boolean } | 'gone' | 'loop';

/**
 * Follows an address to the present one, through renamed records, merged stories and redirects by hand: one round
 * trip a step, and only a redirect by hand takes more than one. Of what is not published it reads slugs only.
 */
export async function follow(path: string, db: Reading): Promise<End> {
  const seen = [path];
  for (let at = path; ; ) {
    const step = await look(at, db);
    if (step === undefined) return { at, answers: false };
    if (step === 'gone') return 'gone';
    if ('present' in step) return { at: step.present, answers: true };
    if (seen.includes(step.to) || seen.length > longestWay) return 'loop';
    at = step.to;
    seen.push(at);
  }
}

/** What has become of an address that no published page answers; one in capital letters leads to ours. */
export async function whereIs(path: string, db: Reading = paper()): Promise<Place> {
  if (isBuilding()) return undefined;
  const end = await follow(path, db);
  if (end === 'gone') return 'gone';
  if (end === 'loop') return undefined;
  return end.at === path ? whereIsPlain(path, db) : { moved: end.at };
}

/** Where the same address leads as ours are written. */
async function whereIsPlain(path: string, db: Reading): Promise<Place> {
  const plain = plainPath(path);
  if (plain === path) return undefined;
  if (standingPaths.includes(plain)) return { moved: plain };
  const end = await follow(plain, db);
  if (end === 'gone') return 'gone';
  if (end === 'loop') return undefined;
  return end.answers || end.at !== plain ? { moved: end.at } : undefined;
}

type Step = { present: string } | { to: string } | 'gone' | undefined;

const answer = z.object({
  /** Where a redirect by hand leads. */
  hand: z.string().nullable(),
  /** The slugs of what is public now under this address or one that followed it. */
  slug: z.string().nullable(),
  section: z.string().nullable(),
  /** Whether there ever was a public record at this address. */
  known: z.boolean(),
});

/** One step of the way from a path: what is published there, where somebody sent it, or that it is gone. */
export async function look(path: string, db: Reading): Promise<Step> {
  const named = readPath(path);
  const { rows } = await db.execute(question(path, named));
  const { hand, known, ...found } = answer.parse(rows[0]);
  const present = named && found.slug !== null ? presentPath(named, found.slug, found.section) : undefined;
  // What is published stands above a redirect by hand, which stands above what was published once.
  if (present !== undefined && found.slug === named?.slug) return { present };
  if (hand !== null) return { to: hand };
  if (present !== undefined) return { present };
  return known ? 'gone' : undefined;
}

function presentPath({ kind, rest }: NamedPath, present: string, section: string | null): string {
  if (kind === 'article') return articlePath(section ?? '', present) + rest;
  return { section: sectionPath, topic: topicPath, author: authorPath }[kind](present) + rest;
}

function question(path: string, named: NamedPath | undefined): SQL {
  const hand = sql`(SELECT "to" FROM redirects WHERE "from" = ${path} AND origin <> 'rename') AS hand`;
  if (!named) return sql`SELECT ${hand}, NULL AS slug, NULL AS section, false AS known`;
  if (named.kind === 'article') return articleQuestion(hand, named.slug);
  const table = sql.raw({ section: 'sections', topic: 'topics', author: 'authors' }[named.kind]);
  const column = sql.raw(`${named.kind}_id`);
  return sql`
    SELECT ${hand}, coalesce(own.slug, present.slug) AS slug, NULL AS section, former.id IS NOT NULL AS known
    FROM (VALUES (${named.slug}::varchar)) asked (slug)
    LEFT JOIN ${table} own ON own.slug = asked.slug
    LEFT JOIN redirects former ON former.kind = ${named.kind} AND former.slug = asked.slug
    LEFT JOIN ${table} present ON present.id = former.${column}`;
}

const articleQuestion = (hand: SQL, asked: string): SQL => sql`
  WITH RECURSIVE former AS (
    SELECT article_id FROM redirects WHERE kind = 'article' AND slug = ${asked}
  ), way AS (
    SELECT id, merged_into_id, 0 AS steps FROM articles
    WHERE (slug = ${asked} AND public_since <= now()) OR id = (SELECT article_id FROM former)
    UNION ALL
    SELECT a.id, a.merged_into_id, way.steps + 1 FROM way JOIN articles a ON a.id = way.merged_into_id
    WHERE way.steps < ${longestWay}
  ), present AS (
    SELECT p.slug, s.slug AS section
    FROM way JOIN published_articles p ON p.id = way.id JOIN sections s ON s.id = p.section_id
    ORDER BY way.steps LIMIT 1
  )
  SELECT ${hand}, (SELECT slug FROM present) AS slug, (SELECT section FROM present) AS section,
         EXISTS (SELECT FROM way) OR EXISTS (SELECT FROM former) AS known`;
