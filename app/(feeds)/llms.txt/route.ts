import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { newestOf } from '@/lib/content/lists';
import { loadSite } from '@/lib/content/site';
import { listTag, storyTag } from '@/lib/press/keep';
import { readOutlet } from '@/lib/seo/outlet';
import { llmsTxt } from '@/lib/seo/text-files';
import { llmsPath } from '@/lib/urls';

const shown = 50;

/** What language models find on the paper. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, llmsPath, { type: 'text/plain' }, async () => {
    const stories = await whenAvailable(() => newestOf({ list: 'latest' }, shown));
    if (stories === unavailable) return unavailable;
    const [outlet, site] = await Promise.all([readOutlet(), loadSite()]);
    return {
      body: llmsTxt(outlet, site.sections, stories),
      newest: stories[0]?.publishedAt,
      tags: [listTag({ list: 'latest' }), ...stories.map(({ id }) => storyTag(id))],
    };
  }),
);
