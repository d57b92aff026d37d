// What the specs of the search share.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { type Newsroom, unique } from './newsroom';
import { storyPaths } from './paper';

/** The address of a search for words, or for all that a query says. */
export const searchFor = (query: string | Record<string, string>): string =>
  `/tim-kiem?${new URLSearchParams(typeof query === 'string' ? { q: query } : query)}`;

/** A word that no other story has. */
export const newWord = (): string =>
  `chu${randomUUID()
    .slice(-12)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;

/** The addresses of the stories that a search finds, in order. */
export const found = async (
  api: APIRequestContext,
  query: string | Record<string, string>,
): Promise<string[]> => {
  const html = await (await api.get(searchFor(query))).text();
  // The newest stories stand on the page where nothing was found.
  return html.includes('Không tìm thấy bài nào') ? [] : storyPaths(html);
};

/** Makes a section of its own and returns its id. */
export const newSection = async (newsroom: Newsroom): Promise<number> => {
  const slug = unique('muc');
  const { id } = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return id;
};
