import type { Metadata } from 'next';
import { missingMetadata, NoPage } from '@/app/(site)/no-page';
import { ArticleView } from '@/components/article/article-view';
import { Moved } from '@/components/page/moved';
import { JsonLd } from '@/components/ui/json-ld';
import { readConfig } from '@/lib/config';
import { loadArticlePage } from '@/lib/content/article';
import { unavailable } from '@/lib/content/door';
import { articleGraph } from '@/lib/seo/linked-data/article';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { articleMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

type Props = { params: Promise<{ section: string; slug: string }> };

export const ensureStatic = 'navigation';
export const instant = false;

// The build knows no database: this one value renders nothing and is never asked for.
export const generateStaticParams = () => [{ section: '__build', slug: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const page = await loadArticlePage(slug);
  if (!page || page === unavailable) return missingMetadata(page, [section, slug]);
  return articleMetadata(page.article);
}

export default async function ArticleRoute({ params }: Props) {
  const { section, slug } = await params;
  const page = await loadArticlePage(slug);
  if (!page || page === unavailable) return <NoPage reason={page} segments={[section, slug]} />;
  const words = strings();
  if (page.article.section.slug !== section) return <Moved to={page.article.path} words={words} />;
  const address = new URL(page.article.path, readConfig().siteUrl).href;
  return (
    <>
      <JsonLd graph={articleGraph(await readPublication(), page.article)} />
      <ArticleView page={page} address={address} words={words} />
    </>
  );
}
