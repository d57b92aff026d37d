import type { APIRequestContext } from '@playwright/test';
import { isOfTest, unescapeHtml } from './paper';

export type Crawled = {
  /** The HTML of every page by its path. */
  documents: Map<string, string>;
  /** Everything else that answered: pictures, style sheets, fonts, scripts. */
  files: Set<string>;
  /** `address ← the page that names it: what is wrong`. */
  broken: string[];
  redirects: string[];
};

/** Pictures of a page that are asked for; all of them would be thousands, made by the same rule. */
const sampledPictures = 4;

/** Follows every link of the site from its front page, and asks for what its pages load. */
export async function crawl(api: APIRequestContext, origin: string): Promise<Crawled> {
  const found: Crawled = { documents: new Map(), files: new Set(), broken: [], redirects: [] };
  const seen = new Set(['/']);
  const waiting: { path: string; from: string }[] = [{ path: '/', from: '' }];
  const visit = async ({ path, from }: { path: string; from: string }) => {
    const answer = await api.get(path, { maxRedirects: 0 });
    const status = answer.status();
    const at = `${path} ← ${from}`;
    if (status >= 300 && status < 400) found.redirects.push(`${at}: ${answer.headers().location}`);
    else if (status !== 200) found.broken.push(`${at}: ${status}`);
    else if (!answer.headers()['content-type']?.startsWith('text/html')) found.files.add(path);
    else found.documents.set(path, await answer.text());
    for (const address of addressesIn(found.documents.get(path), origin)) {
      if (seen.has(address)) continue;
      seen.add(address);
      waiting.push({ path: address, from: path });
    }
  };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await visit(next);
  };
  await work();
  for (const sheet of [...found.files].filter((file) => file.endsWith('.css'))) {
    const css = await (await api.get(sheet)).text();
    for (const [, url = ''] of css.matchAll(/url\(["']?([^"')]+)/g)) {
      const { pathname } = new URL(url, new URL(sheet, origin));
      if (!url.startsWith('data:') && !seen.has(pathname)) await visit({ path: pathname, from: sheet });
    }
  }
  return found;
}

/** Addresses of this site that a page names, without those that tests make and remove meanwhile. */
function addressesIn(html: string | undefined, origin: string): string[] {
  if (!html) return [];
  const named = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
  const pictures = [...html.matchAll(/\ssrcSet="([^"]*)"/gi)].flatMap(([, set = '']) =>
    set.split(', ').map((candidate) => candidate.split(' ')[0] ?? ''),
  );
  const shares = [...html.matchAll(/property="og:image" content="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
  const isPicture = (address: string) => address.startsWith('/anh/');
  const step = Math.max(1, Math.floor(pictures.length / sampledPictures));
  return [
    ...named.filter((address) => !isPicture(address)),
    ...named.filter(isPicture).slice(0, 2),
    ...pictures.filter((_, index) => index % step === 0),
    ...shares,
  ].flatMap((address) => {
    const url = new URL(unescapeHtml(address), origin);
    const path = url.pathname + url.search;
    return url.origin === origin && !isOfTest(path) ? [path] : [];
  });
}
