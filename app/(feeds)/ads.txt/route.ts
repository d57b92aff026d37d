import { readOnly, sendKept } from '@/app/(feeds)/answers';
import { unavailable } from '@/lib/content/door';
import { loadMachineSettings } from '@/lib/content/machines';
import { adsPath } from '@/lib/urls';

/** Who may sell the paper's advertising; not there until the newsroom says so. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly((request) =>
  sendKept(request, adsPath, { type: 'text/plain' }, async () => {
    const settings = await loadMachineSettings();
    if (settings === unavailable) return unavailable;
    return settings.adsTxt ? { body: `${settings.adsTxt}\n`, newest: undefined, tags: [] } : undefined;
  }),
);
