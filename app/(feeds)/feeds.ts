import { whereIs } from '@/lib/content/addresses';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { type FeedOf, findFeed } from '@/lib/content/feeds';
import { loadMachineSettings } from '@/lib/content/machines';
import { pathOfSegments } from '@/lib/content/missing';
import { loadSite } from '@/lib/content/site';
import { listTag, storyTag } from '@/lib/press/keep';
import { type FeedSheet, feedFile, feedHeaders, newestOf } from '@/lib/seo/feed-files';
import { readOutlet } from '@/lib/seo/outlet';
import {
  authorPath,
  type FeedFormat,
  feedPath,
  feedTypes,
  frontPath,
  sectionPath,
  topicPath,
} from '@/lib/urls';
import { away, movedTo, plain, readOnly, sendKept } from './answers';

const paths = { section: sectionPath, topic: topicPath, author: authorPath };

type Kind = keyof typeof paths;

/** The methods of a feed of the whole paper, or of a list that a segment of the address names: it is called like its kind. */
export const feedMethods = (kind: Kind | 'paper', format: FeedFormat) =>
  readOnly<Partial<Record<Kind, string>>>(async (request, params) => {
    if (kind === 'paper') return sendFeed(request, { kind }, frontPath, format);
    const slug = params[kind] ?? '';
    return sendFeed(request, { kind, slug }, paths[kind](slug), format);
  });

async function sendFeed(request: Request, of: FeedOf, path: string, format: FeedFormat): Promise<Response> {
  const sending = { type: feedTypes[format] };
  const response = await sendKept(request, feedPath(path, format), sending, () => makeFeed(of, format));
  return response.status === 404 ? whereTo(path, (list) => feedPath(list, format)) : response;
}

/** Answers for a file whose page is not there: it has moved with its page, is gone with it, or never was. */
export async function whereTo(page: string, file: (path: string) => string): Promise<Response> {
  const path = pathOfSegments(page.split('/').slice(1));
  if (path === undefined) return plain(404);
  const place = await whenAvailable(() => whereIs(path));
  if (place === unavailable) return away();
  if (place === 'gone') return plain(410);
  return place ? movedTo(file(place.moved)) : plain(404);
}

async function makeFeed(of: FeedOf, format: FeedFormat) {
  const [outlet, site, settings, feed] = await Promise.all([
    readOutlet(),
    loadSite(),
    loadMachineSettings(),
    whenAvailable(() => findFeed(of)),
  ]);
  if (feed === unavailable || settings === unavailable) return unavailable;
  if (!feed) return undefined;
  const sheet: FeedSheet = { feed, outlet, text: settings.feedText, logo: site.logo, hub: settings.hub };
  return {
    body: feedFile(format, sheet),
    headers: feedHeaders(format, sheet),
    newest: newestOf(feed.stories),
    tags: [listTag(feed.list), ...[...feed.stories.map(({ id }) => id), ...feed.linked].map(storyTag)],
  };
}
