import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { readConfig } from '@/lib/config';
import { unavailable } from '@/lib/content/door';
import { loadMachineSettings } from '@/lib/content/machines';
import { securityTxt } from '@/lib/seo/text-files';
import { securityPath } from '@/lib/urls';

/** Whom to tell of a security problem; not there without a contact, nor after its last day. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, securityPath, { type: 'text/plain' }, async () => {
    const settings = await loadMachineSettings();
    if (settings === unavailable) return unavailable;
    const { siteUrl: url, locale: language } = readConfig();
    const body = securityTxt({ url, language }, settings.security);
    return body
      ? { body, newest: undefined, tags: [], until: settings.security?.expires.getTime() }
      : undefined;
  }),
);
