import { plain, readOnly, sendKept } from '@/app/(feeds)/answers';
import { whereTo } from '@/app/(feeds)/feeds';
import { unavailable } from '@/lib/content/door';
import { loadMachineSettings } from '@/lib/content/machines';
import { indexNowKeyPath } from '@/lib/urls';

/**
 * The file at the root by which search engines know that a message comes from the paper (see the rewrites in
 * next.config.mjs). An address that looks like one and is none answers as it would without this.
 */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly<{ key: string }>(async (request, { key }) => {
  const path = indexNowKeyPath(key);
  // The address that the rewrite leads to is nobody's to ask for.
  if (new URL(request.url).pathname !== path) return plain(404);
  const settings = await loadMachineSettings();
  // Who tries keys does not fill the memory of the press.
  if (settings !== unavailable && settings.indexNowKey !== key) return whereTo(path, (moved) => moved);
  return sendKept(request, path, { type: 'text/plain', headers: { 'X-Robots-Tag': 'noindex' } }, async () =>
    settings === unavailable ? unavailable : { body: key, newest: undefined, tags: [] },
  );
});
