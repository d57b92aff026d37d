import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { findNews, newsHours } from '@/lib/content/sitemap-lists';
import { listTag, storyTag } from '@/lib/press/keep';
import { readOutlet } from '@/lib/seo/outlet';
import { newsSitemapXml } from '@/lib/seo/sitemap-xml';
import { newsSitemapPath } from '@/lib/urls';

/** The stories of the last two days, for news search. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, newsSitemapPath, { type: 'application/xml' }, async () => {
    const news = await whenAvailable(findNews);
    if (news === unavailable) return unavailable;
    const oldest = news.at(-1)?.publishedAt.getTime();
    return {
      body: newsSitemapXml(await readOutlet(), news),
      newest: news[0]?.publishedAt,
      tags: [listTag({ list: 'latest' }), ...news.map(({ id }) => storyTag(id))],
      // The oldest story is the next to go.
      until: oldest === undefined ? undefined : oldest + newsHours * 3_600_000,
    };
  }),
);
