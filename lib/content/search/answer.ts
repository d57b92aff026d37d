import { createHash } from 'node:crypto';
import { readConfig } from '@/lib/config';
import { draw } from '@/lib/press/draw';
import { Turns } from '@/lib/press/turns';
import { namesTag } from '@/lib/press/validators';
import { strings } from '@/lib/strings/strings';
import { searchSheetPath } from '@/lib/urls';
import { unavailable, whenAvailable } from '../door';
import { discreetly, failed } from './discreet';
import type { Suggestion } from './model';
import { loadSearchPage } from './page';
import { cleanText, parseSearch } from './request';
import { searchTickets } from './sheet';
import { suggest } from './suggest';

const asPage = { 'Content-Type': 'text/html; charset=utf-8' };
const noindex = { 'X-Robots-Tag': 'noindex' };

// A search may keep a processor busy for a tenth of a second, and readers of pages have the same one.
const searches = new Turns({ atOnce: 3, waiting: 16 });
const suggesting = new Turns({ atOnce: 3, waiting: 32 });

/**
 * Answers a search with its page. Nobody shows an answer again without asking here whether it still holds: what was
 * taken down is gone at once. What somebody looks for is kept by no cache between them and us, and by no log of ours.
 */
export async function answerSearch(request: Request): Promise<Response> {
  const answer = await discreetly(() => searches.take(request.signal, () => drawSearch(request)));
  return answer === failed ? plainPage(500) : (answer ?? plainPage(503));
}

async function drawSearch(request: Request): Promise<Response | undefined> {
  const sheet = await loadSearchPage(parseSearch(new URL(request.url).searchParams));
  // Whoever has left, or typed on, needs no page.
  if (request.signal.aborted) return undefined;
  const { html, status, link } = await draw(searchTickets, sheet, searchSheetPath);
  if (sheet === unavailable) {
    const headers = { ...asPage, 'Cache-Control': 'no-store', ...noindex, ...link };
    return new Response(html, { status: 503, headers });
  }
  if (status !== 200) throw new Error(`The page of a search could not be drawn: status ${status}`);
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': 'private, no-cache', ETag: etag, ...noindex, ...link };
  const known = request.headers.get('if-none-match');
  if (known !== null && namesTag(known, etag)) return new Response(null, { status: 304, headers });
  return new Response(html, { headers: { ...asPage, ...headers } });
}

/** Says that the page cannot be opened just now, without the press: when that has too much to do, or does not work. */
function plainPage(status: 500 | 503): Response {
  const { errorTitle, errorText } = strings();
  const html = `<!doctype html><html lang="${readConfig().locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${errorTitle}</title><h1>${errorTitle}</h1><p>${errorText}</p></html>`;
  return new Response(html, { status, headers: { ...asPage, ...notNow(status) } });
}

const notNow = (status: 500 | 503) => ({
  'Cache-Control': 'no-store',
  ...(status === 503 ? { 'Retry-After': '5' } : {}),
  ...noindex,
});

/** The list that unfolds while a reader types, with its words: the script that draws it knows none. */
export type SuggestionList = {
  /** What the list is called, and what is said of it to those who do not see it. */
  label: string;
  said: string;
  groups: { name: string; items: Pick<Suggestion, 'label' | 'path'>[] }[];
};

/** Answers what a reader has typed so far with suggestions, as JSON. */
export async function answerSuggestions(request: Request): Promise<Response> {
  const text = cleanText(new URL(request.url).searchParams.get('q') ?? '');
  const found = await discreetly(() =>
    suggesting.take(request.signal, () => whenAvailable(async () => (text === '' ? [] : suggest(text)))),
  );
  if (found === failed || found === unavailable || !found) {
    const status = found === failed ? 500 : 503;
    return Response.json({ error: strings().errorTitle }, { status, headers: notNow(status) });
  }
  return Response.json(listOf(found), { headers: { 'Cache-Control': 'no-store', ...noindex } });
}

function listOf(suggestions: Suggestion[]): SuggestionList {
  const words = strings();
  const kinds = [...new Set(suggestions.map(({ kind }) => kind))];
  return {
    label: words.suggestions,
    said: words.suggestionsSaid(suggestions.length),
    groups: kinds.map((kind) => ({
      name: words.suggestionKinds[kind],
      items: suggestions
        .filter((suggestion) => suggestion.kind === kind)
        .map(({ label, path }) => ({ label, path })),
    })),
  };
}
