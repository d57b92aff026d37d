import type { Metadata } from 'next';
import { FeedsView } from '@/components/list/feeds-view';
import { loadSite } from '@/lib/content/site';
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
  return <FeedsView site={await loadSite()} words={strings()} />;
}
