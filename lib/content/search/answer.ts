import { createHash } from 'node:crypto';
import { draw } from '@/lib/press/draw';
import { strings } from '@/lib/strings/strings';
import { searchSheetPath } from '@/lib/urls';
import { unavailable, whenAvailable } from '../door';
import type { Suggestion } from './model';
import { loadSearchPage } from './page';
import { cleanText, parseSearch } from './request';
import { searchTickets } from './sheet';
import { suggest } from './suggest';

const noindex = { 'X-Robots-Tag': 'noindex' };

/**
 * Answers a search with its page. Nobody shows an answer again without asking here whether it still holds: what was
 * taken down is gone at once. What somebody looks for is kept by no cache between them and us.
 * @throws Error when the page cannot be drawn
 */
export async function answerSearch(request: Request): Promise<Response> {
  const sheet = await loadSearchPage(parseSearch(new URL(request.url).searchParams));
  const { html, status, link } = await draw(searchTickets, sheet, searchSheetPath);
  if (sheet === unavailable) {
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...noindex,
      ...link,
    };
    return new Response(html, { status: 503, headers });
  }
  if (status !== 200) throw new Error(`The page of a search could not be drawn: status ${status}`);
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': 'private, no-cache', ETag: etag, ...noindex, ...link };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });
}

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
  const found = await whenAvailable(async () => (text === '' ? [] : suggest(text)));
  const headers = { 'Cache-Control': 'no-store', ...noindex };
  if (found === unavailable) return Response.json({ error: strings().errorTitle }, { status: 503, headers });
  return Response.json(listOf(found), { headers });
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
