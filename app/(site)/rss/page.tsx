import type { Metadata } from 'next';
import { FeedsView } from '@/components/list/feeds-view';
import { JsonLd } from '@/components/ui/json-ld';
import { loadSite } from '@/lib/content/site';
import { pageGraph } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { feedLinks, listMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { feedsPath, frontPath } from '@/lib/urls';

export const ensureStatic = 'navigation';

export async function generateMetadata(): Promise<Metadata> {
  const { feeds: title, feedsDescription: description } = strings();
  const { name } = await loadSite();
  const page = await listMetadata({ title, description, path: feedsPath, after: undefined });
  return { ...page, alternates: { ...page.alternates, types: feedLinks(frontPath, name) } };
}

export default async function FeedsRoute() {
  const words = strings();
  const { feeds: name, feedsDescription: description } = words;
  const said = { name, description, path: feedsPath, crumbs: [{ name, path: feedsPath }] };
  return (
    <>
      <JsonLd graph={pageGraph(await readPublication(), said)} />
      <FeedsView site={await loadSite()} words={words} />
    </>
  );
}
