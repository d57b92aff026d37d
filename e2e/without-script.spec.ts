// Pages where no script runs, and what a header says to browsers in place of one.
import { expect, test } from './fixtures/test';
import { addressesOf } from './support/paper';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

  test('nothing is offered that cannot work; sharing and pictures do', async ({ page, request, baseURL }) => {
    const [article = ''] = await addressesOf('article', request);
    await page.goto(article);
    expect(await page.locator('[data-use]:not(a):visible').allTextContents()).toEqual(['Chia sẻ']);
    // Those of forms send what stands there: that needs no script.
    await expect(page.locator('button:visible:not(form button)')).toHaveCount(0);
    await page.getByText('Chia sẻ', { exact: true }).click();
    const address = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(address).toMatch(/^https?:\/\//);
    const facebook = await page.getByRole('link', { name: 'Facebook' }).getAttribute('href');
    expect(new URL(facebook ?? '').searchParams.get('u')).toBe(address);
    const zalo = new URL((await page.getByRole('link', { name: 'Zalo' }).getAttribute('href')) ?? '');
    expect(JSON.parse(atob(zalo.searchParams.get('d') ?? ''))).toEqual({ url: address });
    const email = await page
      .locator('.share')
      .getByRole('link', { name: 'Thư điện tử' })
      .getAttribute('href');
    expect(new URL(email ?? '').searchParams.get('body')).toBe(address);
    const picture = await page.locator('.figure-link').first().getAttribute('href');
    expect((await request.get(new URL(picture ?? '', baseURL).href)).headers()['content-type']).toBe(
      'image/webp',
    );
  });
});

test('what browsers may get ahead is told in a header, not to those who save data', async ({ request }) => {
  const told = (await request.get('/')).headers()['speculation-rules'];
  expect(told).toBe('"/speculation-rules.json"');
  const saving = await request.get('/', { headers: { 'Save-Data': 'on' } });
  expect(saving.headers()['speculation-rules']).toBeUndefined();
  const answer = await request.get('/speculation-rules.json');
  expect(answer.headers()['content-type']).toBe('application/speculationrules+json');
  expect(Object.keys(await answer.json())).toContain('prefetch');
});
