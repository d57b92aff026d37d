import type { Metadata } from 'next';
import { NoPage } from '@/app/(site)/no-page';
import { Unavailable } from '@/components/page/unavailable';
import { SearchView } from '@/components/search/search-view';
import { unavailable } from '@/lib/content/door';
import { loadSearchSheet } from '@/lib/content/search/sheet';
import { noPageMetadata, searchMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

// Drawn by the server for itself alone, see lib/content/search/answer.ts.

type Props = { params: Promise<{ ticket: string }> };

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ ticket: '__build' }];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sheet = await loadSearchSheet((await params).ticket);
  return !sheet || sheet === unavailable ? noPageMetadata(sheet) : searchMetadata(sheet.request);
}

export default async function SearchRoute({ params }: Props) {
  const sheet = await loadSearchSheet((await params).ticket);
  if (!sheet) return <NoPage reason={undefined} />;
  const words = strings();
  return (
    <>
      <meta name="press-keep" content="no" />
      {sheet === unavailable ? <Unavailable words={words} /> : <SearchView page={sheet} words={words} />}
    </>
  );
}
