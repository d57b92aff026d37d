// «Tin nóng» on every page. Alone in its file: it is one banner for the whole paper, and quick to remove.
import { expect, test, unique } from './support/newsroom';
import { addressesOf, pageTypes } from './support/paper';

const banner = 'globals/breakingNews';

test('breaking news is on every page at once, until it is removed or over', async ({ newsroom, request }) => {
  const text = `Bão vào bờ ${unique('nong')}`;
  const save = async (data: Record<string, unknown>) => {
    const answer = await newsroom.desk.call('POST', banner, { expiresAt: null, link: null, ...data });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  const pages: string[] = [];
  for (const type of pageTypes) pages.push((await addressesOf(type, request))[0] ?? '');
  const shown = async () =>
    Promise.all(pages.map(async (path) => (await (await request.get(path)).text()).includes(text)));
  const all = (value: boolean) => pages.map(() => value);
  const origin = new URL((await request.get('/')).url()).origin;
  try {
    await save({ text: `  ${text} `, link: `${origin}/moi-nhat` });
    await expect.poll(shown, { timeout: 5_000 }).toEqual(all(true));
    const html = await (await request.get('/')).text();
    expect(html).toContain(`<a href="/moi-nhat" class="breaking-text">${text}</a>`);
    expect(html).toMatch(/<section aria-labelledby="tin-nong" class="breaking">/);

    await save({ text: null });
    await expect.poll(shown, { timeout: 5_000 }).toEqual(all(false));

    // It ends without anybody's doing.
    await save({ text, expiresAt: new Date(Date.now() + 4_000).toISOString() });
    await expect.poll(shown, { timeout: 15_000 }).toEqual(all(false));
  } finally {
    await save({ text: null });
  }
});

test('the banner leads nowhere else, ends in the future and is for editors to set', async ({ newsroom }) => {
  for (const link of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/a',
    'javascript:alert(1)',
    'x',
  ]) {
    const answer = await newsroom.desk.call('POST', banner, { link });
    expect(answer.status(), link).toBe(400);
    expect(await answer.text()).toContain('Chỉ dẫn đến một trang của báo');
  }
  const expiresAt = new Date(Date.now() - 60_000).toISOString();
  const past = await newsroom.desk.call('POST', banner, { text: 'Đã qua', expiresAt });
  expect(past.status()).toBe(400);
  expect(await past.text()).toContain('đã qua');
  const reporter = await newsroom.hire('reporter');
  expect((await reporter.call('POST', banner, { text: 'Không được phép' })).status()).toBe(403);
  expect((await newsroom.nobody.call('GET', banner)).status()).toBe(403);
});
