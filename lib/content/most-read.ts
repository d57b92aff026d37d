import { sql } from '@payloadcms/db-postgres/drizzle';
import { keep } from '@/lib/press/keep';
import { fewestStories, type ReadWindow } from '@/lib/reads/score';
import { hasMostReadPage } from '@/lib/urls';
import { type Candidate, cardsOf, newestCandidates } from './candidates';
import { isBuilding, paper, whenAvailable } from './door';
import type { Found } from './list-pages';
import type { Card, SectionRef } from './model';
import { findSection } from './names';
import { StorySet } from './story-set';

/** Stories in the ranked rail of a page. */
export const mostReadRail = 5;

type Row = { id: number; published_at: string; section_id: number; pictured: boolean };

/**
 * The most read stories that are published now, in their order, at most `limit`: of the whole paper or of a section
 * with its sub-sections. None when too few have been read by enough people to make a ranking.
 */
export async function mostRead(window: ReadWindow, sectionId = 0, limit = 20): Promise<Candidate[]> {
  const { rows } = await paper().execute<Row>(sql`
    SELECT p.id, extract(epoch FROM p.published_at) AS published_at, p.section_id,
           p.main_media_media_id IS NOT NULL AS pictured
    FROM most_read m JOIN published_articles p ON p.id = m.article_id
    WHERE m.period = ${window} AND m.section_id = ${sectionId}
    ORDER BY m.rank LIMIT ${limit}`);
  if (rows.length < fewestStories) return [];
  return rows.map((row) => ({
    id: row.id,
    publishedAt: Number(row.published_at),
    sectionId: row.section_id,
    pictured: row.pictured,
  }));
}

/** What the ranked rails of pages choose from. */
export const mostReadOfDay = (): Promise<Candidate[]> => mostRead('day', 0, 60);

/** Takes the ranked rail of a page: the first stories of the ranking that are not on it; none when few are left. */
export function takeMostRead(page: StorySet, ranked: Candidate[]): Candidate[] {
  return page.peek(ranked).length < fewestStories ? [] : page.take(ranked, mostReadRail);
}

/** The ranking of a window, of the whole paper or of one section. */
export type MostReadPage = {
  window: ReadWindow;
  section: SectionRef | undefined;
  parent: SectionRef | undefined;
  /** Most read first; empty when too little has been read. */
  stories: Card[];
  featured: Card[];
  /** Beside the ranking, or in its place. */
  latest: Card[];
};

const nothing = { section: undefined, parent: undefined, stories: [], featured: [], latest: [] };

/** The ranking of the whole paper, or of the section at this address. Undefined when there is no such section. */
export async function loadMostReadPage(window: ReadWindow, slug?: string): Promise<Found<MostReadPage>> {
  'use cache';
  if (isBuilding()) return { window, ...nothing };
  return whenAvailable(async () => {
    const section = slug === undefined ? undefined : await findSection(slug);
    if (slug !== undefined && !(section && hasMostReadPage(slug))) return undefined;
    return mostReadPage(window, section);
  });
}

async function mostReadPage(
  window: ReadWindow,
  section: Awaited<ReturnType<typeof findSection>>,
): Promise<MostReadPage> {
  const [ranked, [featured = [], latest = []]] = await Promise.all([
    mostRead(window, section?.id),
    newestCandidates([
      { list: { list: 'featured' }, limit: 30 },
      { list: section ? { list: 'section', id: section.id } : { list: 'latest' }, limit: 40 },
    ]),
  ]);
  const page = new StorySet();
  page.take(ranked, ranked.length);
  // Without a ranking the latest stand in its place.
  const latestTaken = ranked.length > 0 ? [] : page.take(latest, 10);
  const featuredRail = page.take(featured, 5);
  const latestRail = ranked.length > 0 ? page.take(latest, 8) : latestTaken;
  const cards = await cardsOf([ranked, featuredRail, latestRail]);
  keep({ stories: page.ids, lists: [], mostRead: true, seconds: 60 });
  return {
    window,
    section,
    parent: section?.parent,
    stories: cards(ranked),
    featured: cards(featuredRail),
    latest: cards(latestRail),
  };
}
