import type { Metadata } from 'next';
import { NoPage } from '@/app/(site)/no-page';
import { ArticleView } from '@/components/article/article-view';
import { Front } from '@/components/front/front';
import { DraftBanner } from '@/components/page/draft-banner';
import { DraftNotice, DraftRefused } from '@/components/page/draft-refused';
import { JsonLd } from '@/components/ui/json-ld';
import { loadDraftSheet } from '@/lib/content/draft-sheet';
import type { DraftSheet } from '@/lib/content/draft-tickets';
import { livePreviewScript } from '@/lib/reader/addresses';
import { articleGraph } from '@/lib/seo/linked-data/article';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { articleMetadata, noPageMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

// Drawn by the server for itself alone, see lib/newsroom/preview/answer.ts: what it sends to whom is decided there.

type Props = { params: Promise<{ ticket: string }> };

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ ticket: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await loadDraftSheet((await params).ticket);
  if (!sheet) return noPageMetadata(undefined);
  if (sheet.kind === 'rehearsal') return articleMetadata(sheet.page.article);
  const words = strings();
  const title = titleOf(sheet);
  return {
    title,
    description: words.draft,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
    openGraph: null,
    twitter: null,
  };
}

function titleOf(sheet: Exclude<DraftSheet, { kind: 'rehearsal' }>): string {
  const words = strings();
  if (sheet.kind === 'article') return `${words.draft}: ${sheet.page.article.headline}`;
  if (sheet.kind === 'front') return `${words.draft}: ${sheet.name}`;
  return words.previewLink;
}

export default async function DraftRoute({ params }: Props) {
  const sheet = await loadDraftSheet((await params).ticket);
  if (!sheet) return <NoPage reason={undefined} />;
  const words = strings();
  return (
    <>
      <meta name="press-keep" content="no" />
      {sheet.kind === 'notice' && <DraftNotice words={words} />}
      {sheet.kind === 'refused' && <DraftRefused reason={sheet.reason} again={sheet.again} words={words} />}
      {sheet.kind === 'front' && (
        <>
          <DraftBanner banner={sheet.banner} words={words} />
          <Front page={sheet.page} name={sheet.name} words={words} />
        </>
      )}
      {sheet.kind === 'rehearsal' && (
        <>
          <JsonLd graph={articleGraph(await readPublication(), sheet.page.article)} />
          <ArticleView page={sheet.page} words={words} />
        </>
      )}
      {sheet.kind === 'article' && (
        <>
          <DraftBanner banner={sheet.banner} words={words} />
          <ArticleView page={sheet.page} words={words} />
          {sheet.live && <script src={livePreviewScript} type="module" />}
        </>
      )}
    </>
  );
}
