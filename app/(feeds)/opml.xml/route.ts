import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { findNamedFeeds } from '@/lib/content/feeds';
import { loadSite } from '@/lib/content/site';
import { listTag } from '@/lib/press/keep';
import { opmlFile } from '@/lib/seo/feed-files';
import { readOutlet } from '@/lib/seo/outlet';
import { authorPath, opmlPath, topicPath } from '@/lib/urls';

/** All feeds of the paper. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, opmlPath, { type: 'text/x-opml' }, async () => {
    const until = Date.now() + 60_000;
    const named = await whenAvailable(findNamedFeeds);
    if (named === unavailable) return unavailable;
    const [outlet, { sections }] = await Promise.all([readOutlet(), loadSite()]);
    const { words } = outlet;
    const at = (path: (slug: string) => string) => (one: { name: string; slug: string }) => ({
      name: one.name,
      path: path(one.slug),
    });
    const groups = [
      { name: words.sections, feeds: sections.flatMap((section) => [section, ...section.children]) },
      { name: words.topics, feeds: named.topic.map(at(topicPath)) },
      { name: words.authors, feeds: named.author.map(at(authorPath)) },
    ];
    return { body: opmlFile(outlet, groups), newest: undefined, tags: [listTag({ list: 'latest' })], until };
  }),
);
