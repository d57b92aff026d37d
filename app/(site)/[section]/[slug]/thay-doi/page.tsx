import type { Metadata } from 'next';
import { missingMetadata, NoPage } from '@/app/(site)/no-page';
import { ChangesView } from '@/components/article/changes-view';
import { Moved } from '@/components/page/moved';
import { loadChangesPage } from '@/lib/content/changes';
import { unavailable } from '@/lib/content/door';
import { changesMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { changesPath } from '@/lib/urls';

type Props = { params: Promise<{ section: string; slug: string }> };

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ section: '__build', slug: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const page = await loadChangesPage(slug);
  if (!page || page === unavailable) return missingMetadata(page, [section, slug, 'thay-doi']);
  return changesMetadata(page);
}

export default async function ChangesRoute({ params }: Props) {
  const { section, slug } = await params;
  const page = await loadChangesPage(slug);
  if (!page || page === unavailable) return <NoPage reason={page} segments={[section, slug, 'thay-doi']} />;
  const words = strings();
  if (page.section.slug !== section) return <Moved to={changesPath(page.path)} words={words} />;
  return <ChangesView page={page} words={words} />;
}
