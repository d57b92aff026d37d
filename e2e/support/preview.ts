import type { APIRequestContext, APIResponse } from '@playwright/test';
import {
  test as base,
  bodyOf,
  type Desk,
  type Doc,
  expect,
  type Newsroom,
  storyData,
  unique,
} from './newsroom';

const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** A draft of one word that stands nowhere else, in a section of its own. */
export type Draft = { id: number; word: string; section: number };

/** A preview link as whoever made it was told. */
export type Link = { id: number; address: string };

type Guests = {
  /** Somebody with a browser of their own and no account. */
  guest: () => Promise<APIRequestContext>;
  /** A colleague whose browser is signed in. */
  colleague: (desk: Desk) => Promise<APIRequestContext>;
};

export const test = base.extend<Guests>({
  guest: async ({ playwright, baseURL }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async () => {
      const context = await playwright.request.newContext({ baseURL, userAgent: person });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.dispose();
  },
  colleague: async ({ playwright, baseURL }, use) => {
    const contexts: APIRequestContext[] = [];
    await use(async ({ account }) => {
      // What a browser says of a request that its own page makes.
      const extraHTTPHeaders = { 'Sec-Fetch-Site': 'same-origin' };
      const context = await playwright.request.newContext({ baseURL, userAgent: person, extraHTTPHeaders });
      contexts.push(context);
      const data = { email: account?.email, password: account?.password };
      expect((await context.post('/api/users/login', { data })).status()).toBe(200);
      return context;
    });
    for (const context of contexts) await context.dispose();
  },
});

export { expect };

/** Makes a draft, by the chief or by somebody else. */
export async function makeDraft(newsroom: Newsroom, by: Desk = newsroom.desk): Promise<Draft> {
  const slug = unique('muc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const word = unique('nhap');
  const data = storyData(section.id, word, {
    _status: 'draft',
    publishedAt: null,
    body: bodyOf(`Câu ${word}.`),
  });
  const answer = await by.call('POST', 'articles?draft=true', data);
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: Doc };
  newsroom.note('articles', doc.id);
  return { id: doc.id, word, section: section.id };
}

/** Saves a newer draft with another headline. */
export async function redraft(newsroom: Newsroom, { id }: Draft, headline: string): Promise<void> {
  const data = { headline, _status: 'draft' };
  const answer = await newsroom.desk.call('PATCH', `articles/${id}?draft=true`, data);
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Makes a preview link of a draft. */
export async function makeLink(
  newsroom: Newsroom,
  { id }: Draft,
  more: Record<string, unknown> = {},
): Promise<Link> {
  const made = await newsroom.make('previewLinks', { article: id, label: 'Luật sư Minh', ...more });
  return { id: made.id, address: String(made.address) };
}

/** What is stored of a link. */
export async function linkNow(newsroom: Newsroom, { id }: Link): Promise<Doc> {
  const answer = await newsroom.desk.call('GET', `previewLinks/${id}?depth=0`);
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Doc;
}

/** The title of the page that was answered. */
export const titleOf = async (answer: APIResponse): Promise<string | undefined> =>
  /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1];
