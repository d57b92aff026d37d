import { away, plain, readOnly, send, sendKept } from '@/app/(feeds)/answers';
import { readConfig } from '@/lib/config';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { findListEntries, findNewest, type ListKind } from '@/lib/content/sitemap-lists';
import { findSitemapState, type SitemapEntry, sitemapEntries } from '@/lib/content/sitemaps';
import { listTag } from '@/lib/press/keep';
import { validatorsOf } from '@/lib/press/validators';
import { readSitemapName } from '@/lib/seo/sitemap-names';
import { sitemapXml, urlElement, urlset } from '@/lib/seo/sitemap-xml';
import {
  accessibilityPath,
  correctionsPath,
  feedsPath,
  frontPath,
  latestPath,
  mostReadPath,
  sitemapFilePath,
} from '@/lib/urls';

const sending = { type: 'application/xml' };

/** A file of the sitemap: the paper's own pages, its sections, topics or authors, or the stories of a month. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly<{ file: string }>(async (request, params) => {
  const file = readSitemapName(params.file);
  switch (file?.holds) {
    case 'pages':
      return sendPages(request, sitemapFilePath('trang'));
    case 'list':
      return sendList(request, file.kind, file.part);
    case 'month':
      return sendMonth(request, file.month, file.part);
    default:
      return plain(404);
  }
});

const sendPages = (request: Request, path: string): Promise<Response> =>
  sendKept(request, path, sending, async () => {
    const newest = await whenAvailable(findNewest);
    if (newest === unavailable) return unavailable;
    const { story, correction } = newest;
    const page = (at: string, changedAt: Date | undefined): SitemapEntry => ({
      path: at,
      changedAt,
      picture: undefined,
    });
    return {
      body: sitemapXml({ url: readConfig().siteUrl }, [
        page(frontPath, story),
        page(latestPath, story),
        page(correctionsPath, correction),
        page(mostReadPath(), undefined),
        page(accessibilityPath, undefined),
        page(feedsPath, undefined),
      ]),
      newest: story,
      tags: [listTag({ list: 'latest' }), 'corrections'],
    };
  });

// A new topic or author says nothing of itself, and comes with a story soon enough.
const listsAge = 60_000;

const sendList = (request: Request, kind: ListKind, part: number): Promise<Response> =>
  sendKept(request, `/sitemap/${kind}/${part}`, sending, async () => {
    const until = Date.now() + listsAge;
    const entries = await whenAvailable(() => findListEntries(kind, part));
    if (entries === unavailable) return unavailable;
    if (entries.length === 0) return undefined;
    const newest = Math.max(...entries.map(({ changedAt }) => changedAt?.getTime() ?? 0));
    return {
      body: sitemapXml({ url: readConfig().siteUrl }, entries),
      newest: new Date(newest),
      tags: [listTag({ list: 'latest' })],
      until,
    };
  });

/** A month is read and sent some hundred stories at a time and never lies in memory. */
async function sendMonth(request: Request, month: string, part: number): Promise<Response> {
  const { siteUrl: url, timeZone } = readConfig();
  const place = { month, part, timeZone };
  const state = await whenAvailable(() => findSitemapState(place));
  if (state === unavailable) return away();
  if (!state) return plain(404);
  const validators = validatorsOf(`/sitemap/${month}/${part}`, state.digest, state.changedAt);
  return send(request, validators, sending, () => stream(monthXml(url, sitemapEntries(place))));
}

async function* monthXml(url: string, batches: AsyncIterable<SitemapEntry[]>): AsyncGenerator<string> {
  yield urlset.head;
  for await (const batch of batches) yield batch.map((entry) => urlElement({ url }, entry)).join('');
  yield urlset.foot;
}

/** Text as it is asked for: who reads slowly makes the database wait, not the memory fill. */
function stream(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
