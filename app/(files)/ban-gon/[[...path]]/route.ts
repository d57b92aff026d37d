import { createHash } from 'node:crypto';
import { readConfig } from '@/lib/config';
import { liteHtml, wholePageHeader } from '@/lib/press/lite';
import { namesTag } from '@/lib/press/validators';
import { strings } from '@/lib/strings/strings';
import { readAtMost } from '@/lib/text/read-at-most';
import { frontPath, isLocalPath, litePath } from '@/lib/urls';

// Requests come here by the rewrites of next.config.mjs, under the address of the page that the reader asked for.

const forOneReader = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie, Save-Data' };
const aYear = 31_536_000;
const mostBytes = 4096;

/** A page of the paper without pictures and web fonts, for readers who ask for it or save data. */
export async function GET(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const path = pathname.startsWith(`${litePath}/`) ? pathname.slice(litePath.length) : pathname;
  // Somebody reloads what only the form sends.
  if (path === litePath) return answer(303, { Location: frontPath });
  if (!isPage(path)) return new Response('404\n', { status: 404, headers: forOneReader });
  if (!wantsLite(request)) return answer(307, { Location: path + search });
  const whole = await fetch(`http://127.0.0.1:${readConfig().port}${path}${search}`, {
    cache: 'no-store',
    redirect: 'manual',
    headers: {
      [wholePageHeader]: '1',
      'Accept-Encoding': 'identity',
      'X-Forwarded-For': request.headers.get('X-Forwarded-For') ?? '',
      'User-Agent': request.headers.get('User-Agent') ?? '',
    },
  });
  const headers: Record<string, string> = {};
  for (const name of ['Content-Type', 'Location', 'X-Robots-Tag', 'Retry-After']) {
    const value = whole.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  if (!headers['Content-Type']?.startsWith('text/html')) return answer(whole.status, headers, whole.body);
  const html = liteHtml(await whole.text(), strings().keeping.showPicture);
  if (whole.status !== 200) return answer(whole.status, headers, html);
  const etag = `W/"${createHash('sha1').update(html).digest('base64url')}"`;
  const known = request.headers.get('If-None-Match');
  return known !== null && namesTag(known, etag)
    ? answer(304, { ETag: etag })
    : answer(200, { ...headers, ETag: etag }, html);
}

const answer = (status: number, headers: Record<string, string>, body: BodyInit | null = null): Response =>
  new Response(body, { status, headers: { ...headers, ...forOneReader } });

/** Whether this can be the path of a page for readers; the rewrites send no other, but anybody can. */
const isPage = (path: string): boolean =>
  path.startsWith('/') && !/^\/(?:ban-gon|toa-soan|api|_next|xem-truoc|anh|js)(?:\/|$)|\./.test(path);

function wantsLite({ headers }: Request): boolean {
  const [, choice] = /(?:^|;\s*)lite=([01])(?:;|$)/.exec(headers.get('Cookie') ?? '') ?? [];
  return choice === '1' || (choice !== '0' && savesData(headers));
}

const savesData = (headers: Headers): boolean => headers.get('Save-Data')?.toLowerCase() === 'on';

/** A reader's choice between the lite and the whole version: the one cookie that readers can get, if they ask. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request;
  const form = new URLSearchParams(await readAtMost(request, mostBytes).catch(() => ''));
  const choice = form.get('ban');
  const isForm = headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded');
  const isHere = new URL(request.url).pathname === litePath;
  if (
    !isHere ||
    !isForm ||
    (choice !== 'gon' && choice !== 'day-du') ||
    headers.get('Sec-Fetch-Site') === 'cross-site'
  )
    return answer(400, { 'Content-Type': 'text/plain; charset=utf-8' }, '400\n');
  const secure = readConfig().siteUrl.startsWith('https:') ? '; Secure' : '';
  // The whole version is what one gets without asking, unless the browser asks to save data.
  const value = choice === 'gon' ? '1' : savesData(headers) ? '0' : '';
  return answer(303, {
    Location: wayBack(headers.get('Referer'), headers.get('Host')),
    'Set-Cookie': `lite=${value}; Path=/; Max-Age=${value ? aYear : 0}; SameSite=Lax; HttpOnly${secure}`,
  });
}

/** Where the reader was, if that was here; otherwise the front page. */
function wayBack(referer: string | null, host: string | null): string {
  const from = referer && URL.canParse(referer) ? new URL(referer) : undefined;
  const path = from?.host === host ? `${from?.pathname}${from?.search}` : '';
  return isLocalPath(path) ? path : frontPath;
}
