import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { readConfig } from '@/lib/config';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { findListParts, findNewest } from '@/lib/content/sitemap-lists';
import { findSitemapMonths } from '@/lib/content/sitemaps';
import { listTag } from '@/lib/press/keep';
import { listKinds, sitemapName } from '@/lib/seo/sitemap-names';
import { sitemapIndexXml } from '@/lib/seo/sitemap-xml';
import { sitemapFilePath, sitemapPath } from '@/lib/urls';

// A story that is revised or renamed changes its month without changing a list: the index follows within seconds.
const age = 5_000;

/** The index of all sitemaps. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, sitemapPath, { type: 'application/xml' }, async () => {
    const until = Date.now() + age;
    const { siteUrl: url, timeZone } = readConfig();
    const found = await whenAvailable(() =>
      Promise.all([
        findNewest(),
        findSitemapMonths(timeZone),
        Promise.all(listKinds.map(async (kind) => ({ kind, parts: await findListParts(kind) }))),
      ]),
    );
    if (found === unavailable) return unavailable;
    const [newest, months, lists] = found;
    const files = [
      { name: sitemapName({ holds: 'pages' }), changedAt: newest.story },
      ...lists.flatMap(({ kind, parts }) =>
        parts.map(({ part, changedAt }) => ({ name: sitemapName({ holds: 'list', kind, part }), changedAt })),
      ),
      ...months.map(({ month, part, changedAt }) => ({
        name: sitemapName({ holds: 'month', month, part }),
        changedAt,
      })),
    ];
    return {
      body: sitemapIndexXml(
        { url },
        files.map(({ name, changedAt }) => ({ path: sitemapFilePath(name), changedAt })),
      ),
      newest: newestOf(files),
      tags: [listTag({ list: 'latest' })],
      until,
    };
  }),
);

function newestOf(files: { changedAt: Date | undefined }[]): Date | undefined {
  const newest = Math.max(0, ...files.map(({ changedAt }) => changedAt?.getTime() ?? 0));
  return newest > 0 ? new Date(newest) : undefined;
}
