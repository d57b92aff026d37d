import { type Config, readConfig } from '@/lib/config';
import { addressOf } from '@/lib/forwarded';
import { readAtMost } from '@/lib/text/read-at-most';
import { countingOf } from './counting';
import { isFromElsewhere, mayCount } from './people';

// The longest id of a record has ten digits; a browser adds nothing to it.
const mostBytes = 16;

let known: Config | undefined;

/** The configuration, read once: parsing it takes longer than counting a read. */
function settings(): Config {
  known ??= readConfig();
  return known;
}

const nothing = (status: 204 | 400 | 403): Response =>
  new Response(null, { status, headers: { 'Cache-Control': 'no-store' } });

/**
 * Answers a page that reports a read: the body is the id of its story. Whoever may not or does not want to be counted
 * gets the same answer as everybody else.
 */
export async function answerRead(request: Request): Promise<Response> {
  const { headers } = request;
  const article = await storyOf(request);
  if (article === undefined) return nothing(400);
  const { databaseUrl, siteUrl, timeZone } = settings();
  if (isFromElsewhere(headers, siteUrl)) return nothing(403);
  const address = addressOf(headers);
  if (!mayCount(headers) || address === undefined || databaseUrl === undefined) return nothing(204);
  const visit = { article, address, agent: headers.get('user-agent') ?? '' };
  // A database that is away costs a count, not an answer.
  await countingOf(databaseUrl, timeZone)
    .counter.take(visit)
    .catch(() => {});
  return nothing(204);
}

/** The story that the body names; undefined for anything but the id of a record. */
async function storyOf(request: Request): Promise<number | undefined> {
  // Whoever hung up reports nothing.
  const text = await readAtMost(request, mostBytes).catch(() => '');
  const id = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
  return id > 0 && id <= 2_147_483_647 ? id : undefined;
}
