import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { MissingPage } from '@/app/(site)/missing-page';
import { ArticleView } from '@/components/article/article-view';
import { loadArticlePage } from '@/lib/content/article';
import { articleMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

type Props = { params: Promise<{ section: string; slug: string }> };

export const ensureStatic = 'navigation';

// The build knows no database: this one value renders nothing and is never asked for.
export const generateStaticParams = () => [{ section: '__build', slug: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const page = await loadArticlePage(slug);
  return page ? articleMetadata(page.article) : {};
}

export default async function ArticleRoute({ params }: Props) {
  const { section, slug } = await params;
  const page = await loadArticlePage(slug);
  if (!page) return <MissingPage />;
  if (page.article.section.slug !== section) permanentRedirect(page.article.path);
  return <ArticleView page={page} words={strings()} />;
}
