import type { Metadata } from 'next';
import { missingMetadata, NoPage } from '@/app/(site)/no-page';
import { MostReadView } from '@/components/list/most-read-view';
import { JsonLd } from '@/components/ui/json-ld';
import { rankingCrumbs } from '@/lib/content/crumbs';
import { unavailable } from '@/lib/content/door';
import { loadMostReadPage } from '@/lib/content/most-read';
import { sectionDrawing } from '@/lib/content/share-drawing';
import { loadSite } from '@/lib/content/site';
import { listGraph } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { listMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { mostReadPath } from '@/lib/urls';

// A ranking has four addresses: of a day or a week, of the whole paper or a section; all are drawn from here.

type Ranking = { window: 'day' | 'week'; section?: string };

const segmentsOf = ({ window, section }: Ranking): string[] =>
  mostReadPath(window, section).split('/').slice(1);

/**
 * Title, description and canonical address of a ranking; one that is empty is not for search engines, but the paper's
 * own, which the sitemap names, is there to stay.
 */
export async function rankingMetadata(ranking: Ranking): Promise<Metadata> {
  const page = await loadMostReadPage(ranking.window, ranking.section);
  if (!page || page === unavailable) return missingMetadata(page, segmentsOf(ranking));
  const words = strings();
  const name = page.section ? words.mostReadIn(page.section.name) : words.mostRead;
  const title = `${name} – ${words.mostReadWindow[page.window]}`;
  const said = words.mostReadDescription[page.window];
  const description = page.section ? `${name}. ${said}` : said;
  const path = mostReadPath(page.window, page.section?.slug);
  const { section } = page;
  const indexed = page.stories.length > 0 || path === mostReadPath();
  return listMetadata({
    ...{ title, description, path, after: undefined, indexed },
    ...(section && {
      picture: page.stories[0]?.picture,
      drawing: (paper: string) => sectionDrawing(section, paper),
    }),
  });
}

/** What is read most, of a day or a week, in the paper or in one section. */
export async function RankingPage(ranking: Ranking) {
  const page = await loadMostReadPage(ranking.window, ranking.section);
  if (!page || page === unavailable) return <NoPage reason={page} segments={segmentsOf(ranking)} />;
  const words = strings();
  const graph = listGraph(await readPublication(), {
    name: page.section ? words.mostReadIn(page.section.name) : words.mostRead,
    description: words.mostReadDescription[page.window],
    path: mostReadPath(page.window, page.section?.slug),
    crumbs: rankingCrumbs(page, words),
    stories: page.stories,
  });
  return (
    <>
      <JsonLd graph={graph} />
      <MostReadView page={page} site={await loadSite()} words={words} />
    </>
  );
}
