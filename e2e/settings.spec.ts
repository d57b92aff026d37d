// A newsroom makes the paper its own. Alone in its file, and quick to restore what every other test reads too.
import { expect, test } from './support/newsroom';

test('a new name and footer are on the paper at once', async ({ newsroom, request }) => {
  const settings = 'globals/siteSettings';
  const before = (await (await newsroom.desk.call('GET', settings)).json()) as Record<string, string | null>;
  const front = async () => (await request.get('/')).text();
  expect(await front()).toContain(`<a href="/">${before.name}</a>`);
  const name = `${before.name} Buổi Sáng`;
  try {
    const answer = await newsroom.desk.call('POST', settings, {
      name,
      footerText: 'Chân trang để kiểm thử.',
    });
    expect(answer.status(), await answer.text()).toBe(200);
    await expect.poll(front, { timeout: 5_000 }).toContain(`<a href="/">${name}</a>`);
    const html = await front();
    expect(html).toMatch(new RegExp(`<title>${name}`));
    expect(html).toContain('Chân trang để kiểm thử.');
  } finally {
    const { footerText } = before;
    const answer = await newsroom.desk.call('POST', settings, {
      name: before.name,
      footerText: footerText ?? null,
    });
    expect(answer.status()).toBe(200);
  }
  await expect.poll(front, { timeout: 5_000 }).toContain(`<a href="/">${before.name}</a>`);
});

test('addresses that are none are refused with a word in Vietnamese', async ({ newsroom }) => {
  for (const url of ['javascript:alert(1)', 'không phải', 'https://ai:matkhau@example.com']) {
    const socialLinks = [{ name: 'Mạng', url }];
    const answer = await newsroom.desk.call('POST', 'globals/siteSettings', { socialLinks });
    expect(answer.status(), url).toBe(400);
  }
});
