import { feedFiles, reservedSegments } from '@/lib/urls';
import { type Label, label } from '../labels';

/** A path of this paper as the redirects keep it: decoded, in NFC, without a slash at its end. */
export type OwnPath = { path: string } | { problem: Label };

/** Where the paper's own machinery answers; nothing of it is a page. */
const machinery = new Set([
  '.well-known',
  '_next',
  'anh',
  'api',
  'ban-md',
  'js',
  'khoa-indexnow',
  'nhung',
  'oembed',
  'sitemap',
  'toa-soan',
  'xem-truoc',
]);
/** Reserved segments under which pages of editors stand, so that former ones can lead elsewhere. */
const openSegments = new Set(['chu-de', 'tac-gia']);
const ownFiles = new Set([
  'ads.txt',
  'favicon.svg',
  'llms.txt',
  'news-sitemap.xml',
  'opml.xml',
  'robots.txt',
  'sitemap.xml',
  'sw.js',
  ...Object.values(feedFiles),
]);

const longestPath = 500;

/**
 * Reads what somebody typed or pasted as an address of this paper. A full address of `siteUrl` is cut to its path;
 * every other host is refused, however it is disguised.
 * @param use whether it is to lead elsewhere (`from`) or to be led to (`to`)
 */
export function ownPath(text: string, siteUrl: string, use: 'from' | 'to'): OwnPath {
  const written = cutOrigin(text.trim(), siteUrl);
  if (written === undefined)
    return { problem: label('Chỉ nhận địa chỉ trên chính báo này', 'Only addresses of this paper') };
  if (!written.startsWith('/'))
    return { problem: label('Địa chỉ phải bắt đầu bằng «/»', 'An address begins with «/»') };
  if (/[?#]/.test(written))
    return {
      problem: label('Bỏ phần sau dấu «?» hoặc «#»', 'Leave out what follows «?» or «#»'),
    };
  const decoded = decode(written);
  const path = decoded === undefined || decoded === '/' ? decoded : decoded.replace(/\/$/, '');
  if (path === undefined || path.length > longestPath || !isPlain(path))
    return { problem: label('Không phải một địa chỉ hợp lệ', 'Not a valid address') };
  const [, first = '', second] = path.split('/');
  const isOwn = use === 'from' && (path === '/' || isTaken(first, second));
  if (isOwn || machinery.has(first))
    return {
      problem: label('Đây là địa chỉ dành riêng của hệ thống', 'The paper needs this address for itself'),
    };
  return { path };
}

const isTaken = (first: string, second: string | undefined): boolean =>
  ownFiles.has(first) || (reservedSegments.has(first) && !(openSegments.has(first) && second !== undefined));

/** The text from the first slash of its path on; undefined for another host. */
function cutOrigin(text: string, siteUrl: string): string | undefined {
  // Browsers read a backslash like a slash, so `/\host` is another host as well.
  if (/^[/\\]{2}/.test(text)) return undefined;
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  const [origin = ''] = /^https?:\/\/[^/?#\\]+/i.exec(text) ?? [];
  if (!URL.canParse(origin)) return undefined;
  const { host, username, password } = new URL(origin);
  if (host !== new URL(siteUrl).host || username || password) return undefined;
  return text.slice(origin.length) || '/';
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** One way to write each path: no empty or dotted segments, nothing encoded twice, nothing invisible. */
const isPlain = (path: string): boolean =>
  !/[\\?#%]|\/\/|\p{C}|[\u2028\u2029]/u.test(path) && !/\/\.{1,2}(?:\/|$)/.test(path);
