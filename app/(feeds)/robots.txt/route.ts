import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { readConfig } from '@/lib/config';
import { unavailable } from '@/lib/content/door';
import { loadMachineSettings } from '@/lib/content/machines';
import { robotsTxt } from '@/lib/seo/text-files';

/** What crawlers may fetch. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, '/robots.txt', { type: 'text/plain' }, async () => {
    const settings = await loadMachineSettings();
    if (settings === unavailable) return unavailable;
    return { body: robotsTxt({ url: readConfig().siteUrl }, settings), newest: undefined, tags: [] };
  }),
);
