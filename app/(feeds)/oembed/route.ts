import { away, plain, readOnly } from '@/app/(feeds)/answers';
import { readConfig } from '@/lib/config';
import { whereIs } from '@/lib/content/addresses';
import { findArticle } from '@/lib/content/article';
import { unavailable, whenAvailable } from '@/lib/content/door';
import { oembedAnswer, oembedXml } from '@/lib/seo/oembed';
import { readOutlet } from '@/lib/seo/outlet';
import { storySlug } from '@/lib/urls';

/** How other sites embed an article: oEmbed 1.0, as JSON or XML. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE } = readOnly(async (request) => {
  const asked = new URL(request.url).searchParams;
  const format = asked.get('format') ?? 'json';
  const address = asked.get('url');
  const bounds = { maxWidth: pixels(asked.get('maxwidth')), maxHeight: pixels(asked.get('maxheight')) };
  if (format !== 'json' && format !== 'xml') return plain(501);
  if (!address || Number.isNaN(bounds.maxWidth) || Number.isNaN(bounds.maxHeight)) return plain(400);
  const found = await whenAvailable(() => articleAt(address));
  if (found === unavailable) return away();
  if (!found) return plain(404);
  const answer = oembedAnswer(found.article, await readOutlet(), bounds);
  const [type, body] =
    format === 'xml' ? ['text/xml', oembedXml(answer)] : ['application/json', `${JSON.stringify(answer)}\n`];
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=300, s-maxage=300, stale-while-revalidate=3600, stale-if-error=86400',
      // It is asked by scripts of other sites and says what everybody can read.
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
    },
  });
});

/** A size in pixels; NaN for what is none. */
function pixels(given: string | null): number | undefined {
  if (given === null) return undefined;
  return /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
}

/** The published story at an address of this paper, also at a former one. */
async function articleAt(address: string) {
  const path = ownPath(address);
  const slug = path && storySlug(path);
  if (!path || !slug) return undefined;
  const found = await findArticle(slug);
  if (found) return found;
  const place = await whereIs(path);
  const moved = typeof place === 'object' ? storySlug(place.moved) : undefined;
  return moved ? findArticle(moved) : undefined;
}

/** The path of an address on this site; whether it says http or https is no matter. */
function ownPath(address: string): string | undefined {
  if (address.length > 2_000 || !URL.canParse(address)) return undefined;
  const { host, protocol, pathname } = new URL(address);
  return /^https?:$/.test(protocol) && host === new URL(readConfig().siteUrl).host ? pathname : undefined;
}
