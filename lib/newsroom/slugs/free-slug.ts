import { sql } from '@payloadcms/db-postgres/drizzle';
import { slugify } from '@/lib/text/fold';
import { type Asked, slugsInUse } from '../redirects/addresses-in-use';
import { query } from '../transaction';

/** What stands in the way of a slug; the address of another record always does. */
export type InTheWay = {
  /** The newest words of another story, which it has not been saved under yet. */
  drafts: boolean;
  /** What leads elsewhere. */
  redirects: boolean;
};

const firstLook = 8;

/** The first of base, base-2, base-3 … that nothing stands in the way of. */
export async function freeSlug(asked: Asked, base: string, inTheWay: InTheWay): Promise<string> {
  for (let first = 1, count = firstLook; ; first += count, count *= 8) {
    const candidates = Array.from({ length: count }, (_, n) => numbered(base, first + n));
    const taken = await takenOf(asked, candidates, inTheWay);
    const free = candidates.find((slug) => !taken.has(slug));
    if (free !== undefined) return free;
  }
}

/** Whether this slug can be had. */
export async function isFree(asked: Asked, slug: string, inTheWay: InTheWay): Promise<boolean> {
  return (await takenOf(asked, [slug], inTheWay)).size === 0;
}

/** Whether a slug is this base, with whatever number. */
export function isOf(base: string, slug: string): boolean {
  const [, number] = /-(\d+)$/.exec(slug) ?? [];
  return slug === base || (number !== undefined && slug === numbered(base, Number(number)));
}

/** A slug with its number, of a base that leaves room for it. */
function numbered(base: string, number: number): string {
  if (number === 1) return base;
  for (let stem = base; ; ) {
    const slug = `${stem}-${number}`;
    if (slugify(slug) === slug) return slug;
    const end = stem.lastIndexOf('-');
    stem = stem.slice(0, end > 0 ? end : -1);
  }
}

async function takenOf(asked: Asked, slugs: readonly string[], inTheWay: InTheWay): Promise<Set<string>> {
  const { req, collection, id = 0 } = asked;
  const wanted = sql`ANY(${sql.param(slugs)}::varchar[])`;
  const draft = sql`
    UNION SELECT version_slug FROM _articles_v
    WHERE latest AND version_slug = ${wanted} AND parent_id <> ${id}`;
  const rows = await query<{ slug: string }>(
    req,
    sql`SELECT slug FROM ${sql.identifier(collection)} WHERE slug = ${wanted} AND id <> ${id}
        ${collection === 'articles' && inTheWay.drafts ? draft : sql``}`,
  );
  const led = inTheWay.redirects ? (await slugsInUse(asked, slugs)).keys() : [];
  return new Set([...rows.map(({ slug }) => slug), ...led]);
}
