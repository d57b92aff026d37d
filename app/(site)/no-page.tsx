import type { Metadata } from 'next';
import { Moved } from '@/components/page/moved';
import { NotFound } from '@/components/page/not-found';
import { Unavailable } from '@/components/page/unavailable';
import { unavailable } from '@/lib/content/door';
import { newestStories } from '@/lib/content/latest';
import { loadPlace, pathOfSegments } from '@/lib/content/missing';
import { loadSite } from '@/lib/content/site';
import { noPageMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';

type Reason = typeof unavailable | undefined;

const placeOf = async (reason: Reason, segments: string[]) => {
  const path = pathOfSegments(segments);
  return reason ?? (path === undefined ? undefined : await loadPlace(path));
};

/** The title of the document that `NoPage` makes of the same arguments; such documents are never indexed. */
export async function missingMetadata(reason: Reason, segments: string[] = []): Promise<Metadata> {
  const place = await placeOf(reason, segments);
  return noPageMetadata(typeof place === 'object' ? 'moved' : place);
}

type Props = {
  reason: Reason;
  /** The segments of the address, to look up where it leads now. */
  segments?: string[];
};

/** The document of an address that no page answers: moved, gone, never there, or not to be read just now. */
export async function NoPage({ reason, segments = [] }: Props) {
  const words = strings();
  const place = await placeOf(reason, segments);
  if (typeof place === 'object') return <Moved to={place.moved} words={words} />;
  const stories = place === unavailable ? place : await newestStories(6);
  if (stories === unavailable) return <Unavailable words={words} />;
  if (place !== 'gone') return <NotFound status={404} stories={stories} words={words} />;
  const { sections } = await loadSite();
  return <NotFound status={410} stories={stories} sections={sections} words={words} />;
}
