// Search as readers use it: a form that needs no script, what it finds and how it says so, and what it answers to
// whatever else can be sent to it.
import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import { bodyOf, expect, type Newsroom, storyData, test, unique } from './support/newsroom';
import { sections, storyPaths } from './support/paper';

const searchFor = (query: string | Record<string, string>): string =>
  `/tim-kiem?${new URLSearchParams(typeof query === 'string' ? { q: query } : query)}`;

/** A word that no other story has. */
const newWord = (): string =>
  `chu${randomUUID()
    .slice(-12)
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;

const found = async (api: APIRequestContext, query: string | Record<string, string>): Promise<string[]> => {
  const html = await (await api.get(searchFor(query))).text();
  // The newest stories stand on the page where nothing was found.
  return html.includes('Không tìm thấy bài nào') ? [] : storyPaths(html);
};

const newSection = async (newsroom: Newsroom): Promise<number> => {
  const slug = unique('muc');
  const { id } = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  return id;
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, expectedErrors: /status of 404/ });

  test('a word typed in the masthead finds stories, with the word marked', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('search').getByLabel('Tìm trên báo').fill('bau troi');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/tim-kiem\?q=bau\+troi$/);
    await expect(page).toHaveTitle(/^Tìm kiếm: bau troi – /);
    await expect(page.getByRole('heading', { name: /^Tìm thấy \d+ bài$/ })).toBeVisible();
    await expect(page.locator('main').getByLabel('Tìm trên báo')).toHaveValue('bau troi');
    const first = page.locator('.story-list .story').first();
    await expect(first.locator('h3 mark')).toHaveText('bầu trời');
    await expect(first.locator('.search-snippet')).not.toBeEmpty();
    const headline = (await first.locator('h3').textContent()) ?? '';
    await first.getByRole('link', { name: headline }).click();
    await expect(page.locator('h1')).toHaveText(headline);
  });

  test('filters narrow what is found, stand in the address and can be taken off', async ({
    page,
    request,
  }) => {
    const [section] = await sections(request);
    await page.goto(searchFor('vì sao'));
    const all = await page.locator('.story-list .story').count();
    const filters = page.locator('.search-filters');
    await expect(filters).not.toHaveAttribute('open');
    await filters.locator('summary').click();
    await filters.getByLabel('Chuyên mục').selectOption({ label: section?.name });
    await filters.getByLabel('Sắp xếp').selectOption({ label: 'Mới nhất trước' });
    await filters.getByRole('button', { name: 'Lọc' }).click();
    const asked = new URL(page.url()).searchParams;
    expect([asked.get('chuyen-muc'), asked.get('xep')]).toEqual([section?.path.slice(1), 'moi']);
    await expect(filters).toHaveAttribute('open');
    await expect(filters.getByLabel('Chuyên mục').locator('option:checked')).toHaveText(section?.name ?? '');
    expect(await page.locator('.story-list .story').count()).toBeLessThan(all);
    const times = await page
      .locator('.story-list time')
      .evaluateAll((list) => list.map((time) => time.getAttribute('datetime')));
    expect(times).toEqual([...times].sort().reverse());

    await page.goto(searchFor({ q: 'vì sao', tu: '1990-01-01', den: '1990-12-31' }));
    await expect(page.getByRole('heading', { name: 'Không tìm thấy bài nào cho “vì sao”' })).toBeVisible();
    await expect(page.getByLabel('Từ ngày')).toHaveValue('1990-01-01');
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await expect(page.locator('.story-list .story')).toHaveCount(all);
  });

  test('a slip of the finger leads to what was meant', async ({ page }) => {
    await page.goto(searchFor('bau troii'));
    await page.locator('.search-meant').getByRole('link', { name: 'bầu trời' }).click();
    await expect(page).toHaveURL(searchFor('bầu trời'));
    await expect(page.locator('h3 mark').first()).toHaveText('bầu trời');
  });

  test('where nothing is found there is advice and something to read', async ({ page }) => {
    await page.goto(searchFor('zzqxwv'));
    await expect(page.getByRole('heading', { name: 'Không tìm thấy bài nào cho “zzqxwv”' })).toBeVisible();
    await expect(page.locator('.search-hints li')).not.toHaveCount(0);
    expect(await page.locator('.story-list .story').count()).toBeGreaterThan(3);
  });

  test('the page of a missing address searches too', async ({ page }) => {
    await page.goto('/khong-co/trang/nay');
    await page.locator('main').getByLabel('Tìm trên báo').fill('mặt trăng');
    await page.locator('main').getByRole('button', { name: 'Tìm' }).click();
    await expect(page.locator('h3 mark').first()).toHaveText(/mặt trăng/i);
  });
});

test('without a question the page explains itself and names topics', async ({ page }) => {
  await page.goto('/tim-kiem');
  await expect(page.locator('.search-hints li')).toHaveCount(3);
  const topic = page.getByRole('region', { name: 'Chủ đề gần đây' }).getByRole('link').first();
  await expect(topic).toHaveAttribute('href', /^\/chu-de\//);
});

test('pages follow each other and show every story once', async ({ page, request }) => {
  const pages: string[][] = [];
  await page.goto(searchFor('năm'));
  for (let next = true; next; ) {
    pages.push(storyPaths(await page.content()));
    const link = page.locator('.pager [rel=next]');
    next = (await link.count()) > 0;
    if (next) await link.click();
    if (next) await expect(page).toHaveURL(new RegExp(`trang=${pages.length + 1}$`));
  }
  expect(pages.length).toBeGreaterThan(1);
  const all = pages.flat();
  expect(new Set(all).size).toBe(all.length);
  await expect(page.locator('.pager [rel=prev]')).toHaveAttribute(
    'href',
    pages.length > 2 ? /trang=\d+$/ : searchFor('năm'),
  );
  expect(await found(request, { q: 'năm', trang: '49' })).toEqual(pages.at(-1));
});

test('what stands in a headline or in the question is text and nothing else', async ({
  newsroom,
  request,
}) => {
  const word = newWord();
  const headline = `${word} <script>alert(1)</script> & <img src=x onerror=alert(2)>`;
  const section = await newSection(newsroom);
  await newsroom.make('articles', storyData(section, unique('ma'), { headline, body: bodyOf(headline) }));
  const html = await (await request.get(searchFor(word))).text();
  expect(html).toContain(`<mark>${word}</mark> &lt;script&gt;`);
  expect(html).not.toMatch(/<script>alert|<img src=x/);
  const question = '"><script>alert(3)</script>\'><b>';
  expect(await (await request.get(searchFor(question))).text()).not.toMatch(/<script>alert|'><b>/);
  const suggested = await request.get(`/tim-kiem/goi-y?q=${word}`);
  expect(suggested.headers()['content-type']).toMatch(/^application\/json/);
});

test('a story is found when it is published, as it is changed, and gone when it is taken down', async ({
  newsroom,
  request,
}) => {
  const [before, after] = [newWord(), newWord()];
  const slug = unique('tim');
  const section = await newSection(newsroom);
  const suggested = async (word: string) => (await request.get(`/tim-kiem/goi-y?q=${word}`)).text();
  // No page of the search may have been kept from before.
  expect(await found(request, before)).toEqual([]);
  const { id } = await newsroom.make('articles', storyData(section, slug, { headline: `Tin ${before}` }));
  expect(await found(request, before)).toEqual([expect.stringContaining(slug)]);
  expect(await suggested(before)).toContain(slug);
  await newsroom.change('articles', id, { headline: `Tin ${after}` });
  expect(await found(request, before)).toEqual([]);
  expect(await found(request, after)).toEqual([expect.stringContaining(slug)]);
  await newsroom.change('articles', id, { _status: 'draft' });
  expect(await found(request, after)).toEqual([]);
  expect(await suggested(after)).not.toContain(slug);
});

const hostile: Record<string, string> = {
  'ten thousand letters': 'ệ'.repeat(10_000),
  'ten thousand faces': '😀'.repeat(10_000),
  'a thousand words': 'mặt trăng '.repeat(1_000),
  'operators alone': '"- "" -"- & | ! :* <-> ()',
  'an open quotation': '"bầu trời',
  'signs of patterns': "% _ \\ \\' %%%",
  SQL: "'; DROP TABLE articles; --",
  'a null byte': 'bầu\0trời',
  'marks of direction': '\u202Ebầu\u200F',
  markup: '<script>alert(1)</script>',
};

test('whatever is looked for gets a page', async ({ request, baseURL }) => {
  const raw = [
    'q=%',
    'q=%E0%A4%A',
    'q=%ED%A0%80',
    'q=%00',
    'q',
    'q=a&q=b&trang=-1',
    'tu=x&den=9999-99-99',
    '&&==&',
  ];
  const addresses = [
    ...Object.entries(hostile).map(([what, text]) => [what, searchFor(text)] as const),
    ...raw.map((query) => [query, `/tim-kiem?${query}`] as const),
  ];
  for (const [what, address] of addresses) {
    const answer = await request.get(`${baseURL}${address}`);
    expect.soft(answer.status(), what).toBe(200);
    expect.soft(await answer.text(), what).toContain('<h1 class="list-title">Tìm kiếm</h1>');
    const suggestions = await request.get(`${baseURL}${address.replace('?', '/goi-y?')}`);
    expect.soft(suggestions.status(), what).toBe(200);
    expect.soft(await suggestions.json(), what).toHaveProperty('groups');
  }
});

test('answers are for whoever asked, just now, and for no search engine', async ({ request }) => {
  for (const path of [searchFor('trời'), '/tim-kiem/goi-y?q=tr']) {
    const answer = await request.get(path);
    expect(answer.headers()['x-robots-tag']).toBe('noindex');
    expect(answer.headers()['cache-control']).toMatch(/no-store|private, no-cache/);
    const head = await request.head(path);
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await request.fetch(path, { method })).status(), method).toBe(405);
  }
  const html = await (await request.get(searchFor({ trang: '1', xep: 'x', q: ' trời ' }))).text();
  expect(html).toMatch(/<meta name="robots" content="noindex, follow"/);
  expect(html).toContain(`/tim-kiem?q=tr%E1%BB%9Di"/>`);
});

test('nobody can ask for a page that is being drawn for another', async ({ request }) => {
  for (const ticket of ['__build', 'A'.repeat(22)])
    expect((await request.get(`/tim-kiem/trang/${ticket}`)).status()).toBe(404);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

  test('the bar at the thumb leads into the field', async ({ page }) => {
    await page.goto('/');
    const bar = page.getByRole('navigation', { name: 'Điều hướng nhanh' });
    const right = await bar
      .locator('> *')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
    expect(Math.max(...right)).toBeLessThanOrEqual(320);
    await bar.getByRole('link', { name: 'Tìm kiếm' }).tap();
    await expect(page.locator('main').getByRole('combobox', { name: 'Tìm trên báo' })).toBeFocused();
  });
});

test.describe('suggestions', () => {
  test('are a list that a screen reader and the keyboard know', async ({ page }) => {
    await page.goto('/tim-kiem');
    const field = page.locator('main').getByLabel('Tìm trên báo');
    await field.click();
    await expect(field).toHaveRole('combobox');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await field.pressSequentially('bau tro');
    const list = page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' });
    await expect(list).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expect(list).toMatchAriaSnapshot(`
      - listbox "Gợi ý tìm kiếm":
        - group "Bài viết":
          - option /bầu trời/
    `);
    await expect(page.locator('main').getByRole('status')).toHaveText(/^Có \d+ gợi ý/);

    const options = list.getByRole('option');
    const count = await options.count();
    const isActive = async (index: number) => {
      const option = options.nth(index);
      await expect(option).toHaveAttribute('aria-selected', 'true');
      await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
      await expect(field).toBeFocused();
    };
    await page.keyboard.press('ArrowDown');
    await isActive(0);
    await page.keyboard.press('End');
    await isActive(count - 1);
    await page.keyboard.press('Home');
    await isActive(0);
    await page.keyboard.press('ArrowUp');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await page.keyboard.press('ArrowUp');
    await isActive(count - 1);

    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue('bau tro');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();

    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(list).toBeHidden();
    await expect(page.locator('main').getByRole('button', { name: 'Tìm', exact: true })).toBeFocused();
  });

  test('lead to a story on Enter and by a click; without one Enter searches', async ({ page }) => {
    await page.goto('/');
    const field = page.getByRole('search').getByLabel('Tìm trên báo');
    const list = page.getByRole('listbox');
    await field.click();
    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    const path = (await list.getByRole('option').first().getAttribute('href')) ?? '';
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(path);

    await page.goto('/');
    await field.click();
    await field.pressSequentially('bau troi');
    await list.getByRole('option').first().click();
    await expect(page).toHaveURL(path);

    await page.goto('/');
    await field.click();
    await field.pressSequentially('bau troi');
    await expect(list).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(searchFor('bau troi'));
  });

  test('come while an input method composes, and leave it its keys', async ({ page }) => {
    await page.goto('/tim-kiem');
    const field = page.locator('main').getByLabel('Tìm trên báo');
    await field.click();
    await expect(field).toHaveRole('combobox');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'bầu', selectionStart: 3, selectionEnd: 3 });
    const list = page.getByRole('listbox', { name: 'Gợi ý tìm kiếm' });
    await expect(list).toBeVisible();
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      await field.dispatchEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true });
    }
    await expect(list).toBeVisible();
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(field).toHaveValue('bầu');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`have no fault that axe knows, ${colorScheme}, ${width} pixels`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(searchFor('trời'));
        const field = page.locator('main').getByLabel('Tìm trên báo');
        await field.click();
        await field.pressSequentially(' xanh');
        await expect(page.getByRole('listbox')).toBeVisible();
        await page.keyboard.press('ArrowDown');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`),
        ).toEqual([]);
        const { scrollWidth } = await page.evaluate(() => ({
          scrollWidth: document.documentElement.scrollWidth,
        }));
        expect(scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  }
});
