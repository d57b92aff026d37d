import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { NoPage } from '@/app/(site)/no-page';
import { ArticleView } from '@/components/article/article-view';
import { loadArticlePage } from '@/lib/content/article';
import { unavailable } from '@/lib/content/door';
import { articleMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

type Props = { params: Promise<{ section: string; slug: string }> };

export const ensureStatic = 'navigation';

// The build knows no database: this one value renders nothing and is never asked for.
export const generateStaticParams = () => [{ section: '__build', slug: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const page = await loadArticlePage(slug);
  return page && page !== unavailable ? articleMetadata(page.article) : {};
}

export default async function ArticleRoute({ params }: Props) {
  const { section, slug } = await params;
  const page = await loadArticlePage(slug);
  if (!page || page === unavailable) return <NoPage reason={page} />;
  if (page.article.section.slug !== section) permanentRedirect(page.article.path);
  return <ArticleView page={page} words={strings()} />;
}
