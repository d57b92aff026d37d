import { randomUUID } from 'node:crypto';
import type { APIRequestContext, APIResponse, BrowserContext } from '@playwright/test';
import { admin } from '../fixtures/account';
import { test as base, expect } from '../fixtures/test';
import { testPrefix } from './paper';

export type Role = 'reporter' | 'editor' | 'admin';
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
export type Doc = { id: number } & Record<string, unknown>;
type Account = { id: number; email: string; password: string };

/** The newsroom's API as one person, or as nobody without a token. */
export class Desk {
  constructor(
    private readonly api: APIRequestContext,
    private readonly token?: string,
    readonly account?: Account,
    private readonly language = 'vi',
  ) {}

  /** The same person, who has chosen English. */
  inEnglish(): Desk {
    return new Desk(this.api, this.token, this.account, 'en');
  }

  /** What says at the API who is asking. */
  get headers(): Record<string, string> {
    return { 'Accept-Language': this.language, ...(this.token && { Authorization: `JWT ${this.token}` }) };
  }

  call(method: Method, path: string, data?: unknown): Promise<APIResponse> {
    return this.api.fetch(`/api/${path}`, { method, headers: this.headers, data });
  }

  /** Uploads a picture, or puts a new file into the one with this id. */
  upload(name: string, mimeType: string, buffer: Buffer, id?: number): Promise<APIResponse> {
    const { headers } = this;
    const multipart = {
      file: { name, mimeType, buffer },
      _payload: JSON.stringify({ alt: 'Ảnh để kiểm thử' }),
    };
    if (id !== undefined) return this.api.patch(`/api/media/${id}`, { headers, multipart });
    return this.api.post('/api/media', { headers, multipart });
  }
}

/** What a test makes and removes again, whether it passed or not. */
export class Newsroom {
  private readonly made: { collection: string; id: number }[] = [];

  constructor(
    private readonly api: APIRequestContext,
    readonly desk: Desk,
  ) {}

  /** Somebody without an account. */
  get nobody(): Desk {
    return new Desk(this.api);
  }

  async make(collection: string, data: Record<string, unknown>): Promise<Doc> {
    const answer = await this.desk.call('POST', collection, data);
    expect(answer.status(), await answer.text()).toBe(201);
    const { doc } = (await answer.json()) as { doc: Doc };
    this.note(collection.split('?')[0] ?? '', doc.id);
    return doc;
  }

  async change(collection: string, id: number, data: Record<string, unknown>): Promise<void> {
    const answer = await this.desk.call('PATCH', `${collection}/${id}`, data);
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** A colleague with an account of their own, signed in. */
  async hire(role: Role): Promise<Desk> {
    const account = { email: `${unique('nguoi')}@example.com`, password: randomUUID() };
    const { id } = await this.make('users', { ...account, role, name: `Kiểm thử ${role}` });
    return signIn(this.api, { ...account, id });
  }

  /** Signs a colleague in to a browser. */
  async enter(context: BrowserContext, { account }: Desk): Promise<void> {
    const answer = await context.request.post('/api/users/login', {
      data: { email: account?.email, password: account?.password },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** Takes something that was made in another way into the removal. */
  note(collection: string, id: number): void {
    this.made.push({ collection, id });
  }

  async clear(): Promise<void> {
    for (const { collection, id } of this.made.reverse()) {
      const trash = collection === 'articles' ? '&trash=true' : '';
      // A browser that has just been closed may still hold the lock of what it had open.
      const answer = await this.desk.call('DELETE', `${collection}/${id}?overrideLock=true${trash}`);
      expect([200, 404], `removing ${collection}/${id}: ${await answer.text()}`).toContain(answer.status());
    }
  }
}

async function signIn(api: APIRequestContext, account: Account): Promise<Desk> {
  const answer = await api.post('/api/users/login', { data: account });
  expect(answer.status(), await answer.text()).toBe(200);
  const { token } = (await answer.json()) as { token: string };
  return new Desk(api, token, account);
}

/** A name that no other test uses, marked as a test's. */
export const unique = (what: string): string => `${testPrefix}-${what}-${randomUUID().slice(0, 8)}`;

/** The smallest body that the newsroom takes: paragraphs of plain text. */
export const bodyOf = (...paragraphs: string[]) => ({
  root: {
    ...{ type: 'root', version: 1, direction: null, format: '', indent: 0 },
    children: paragraphs.map((text) => ({
      ...{
        type: 'paragraph',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        textFormat: 0,
        textStyle: '',
      },
      children: [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
    })),
  },
});

/** The data of a story; published long ago unless told otherwise, so that it stays out of everybody's rails. */
export const storyData = (section: number, slug: string, more: Record<string, unknown> = {}) => ({
  ...{ headline: `Bài ${slug}`, slug, generateSlug: false, section, body: bodyOf('Nội dung để kiểm thử.') },
  ...{ _status: 'published', publishedAt: '2020-01-01T00:00:00.000Z' },
  ...more,
});

export const test = base.extend<{ newsroom: Newsroom }, { chief: Desk }>({
  // An account of each worker's own: sign-ins of one account at the same time may undo each other's sessions.
  chief: [
    async ({ playwright }, use, { project }) => {
      const api = await playwright.request.newContext({ baseURL: project.use.baseURL });
      let made: { first: Desk; account: Account } | undefined;
      await expect(async () => {
        const first = await signIn(api, { ...admin, id: 0 });
        const account = { email: `${unique('chu-bien')}@example.com`, password: randomUUID() };
        const answer = await first.call('POST', 'users', {
          ...account,
          role: 'admin',
          name: 'Chủ biên kiểm thử',
        });
        expect(answer.status()).toBe(201);
        const { doc } = (await answer.json()) as { doc: Doc };
        made = { first, account: { ...account, id: doc.id } };
      }).toPass({ timeout: 20_000 });
      if (!made) throw new Error('The first account could not make another.');
      const chief = await signIn(api, made.account);
      await use(chief);
      await chief.call('DELETE', `users/${made.account.id}`);
      await api.dispose();
    },
    { scope: 'worker' },
  ],
  newsroom: async ({ chief, request, context }, use) => {
    const newsroom = new Newsroom(request, chief);
    await use(newsroom);
    // Desks that are open go on asking, and would be told that their account is gone.
    for (const page of context.pages()) await page.close();
    await newsroom.clear();
  },
});

export { expect };
