// A newsroom makes the paper its own. Alone in its file, and quick to restore what every other test reads too.
import { graphOf, nodeOf } from './support/linked-data';
import { expect, test } from './support/newsroom';

// One after the other: the settings are one record, and whoever saves it writes all of it.
test.describe.configure({ mode: 'default' });

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

test('what machines get is the newsroom’s to say', async ({ newsroom, request }) => {
  const settings = 'globals/siteSettings';
  const text = async (path: string) => {
    const answer = await request.get(path);
    return answer.status() === 200 ? answer.text() : String(answer.status());
  };
  expect(await text('/ads.txt')).toBe('404');
  expect(await text('/.well-known/security.txt')).toBe('404');
  expect(await text('/rss.xml')).toContain('<content:encoded>');
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const none = { feedText: 'full', refuseTraining: false, adsTxt: null, securityContact: null };
  try {
    const machines = {
      ...{ feedText: 'summary', refuseTraining: true, adsTxt: 'example.com, 1, DIRECT' },
      ...{ securityContact: 'baomat@example.com', securityExpires: nextMonth },
    };
    const answer = await newsroom.desk.call('POST', settings, { machines });
    expect(answer.status(), await answer.text()).toBe(200);
    await expect.poll(() => text('/rss.xml')).not.toContain('<content:encoded>');
    expect(await text('/feed.json')).not.toContain('content_html');
    expect(await text('/robots.txt')).toMatch(/\nUser-agent: GPTBot\n(?:User-agent: .+\n)*Disallow: \/\n/);
    expect(await text('/ads.txt')).toBe('example.com, 1, DIRECT\n');
    expect(await text('/.well-known/security.txt')).toMatch(
      /^Contact: mailto:baomat@example\.com\nExpires: \d{4}-\d\d-\d\dT/,
    );
  } finally {
    const answer = await newsroom.desk.call('POST', settings, {
      machines: { ...none, securityExpires: null },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await expect.poll(() => text('/ads.txt')).toBe('404');
});

test('what no machine could read is refused with a word', async ({ newsroom }) => {
  const nextMonth = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const wrong = [
    { adsTxt: 'google.com pub-1 DIRECT' },
    { adsTxt: 'x'.repeat(30_000) },
    { securityContact: 'javascript:alert(1)', securityExpires: nextMonth },
    { securityContact: 'baomat@example.com', securityExpires: null },
    { securityContact: 'baomat@example.com', securityExpires: '2020-01-01T00:00:00.000Z' },
    { feedText: 'một nửa' },
  ];
  for (const machines of wrong) {
    const answer = await newsroom.desk.call('POST', 'globals/siteSettings', { machines });
    expect(answer.status(), JSON.stringify(machines).slice(0, 80)).toBe(400);
  }
});

test('pages about the paper stand in its footer, and in what it says of itself to machines', async ({
  newsroom,
  request,
  baseURL,
}) => {
  const settings = 'globals/siteSettings';
  const front = async () => (await request.get('/')).text();
  const none = { ethicsPolicy: null, masthead: null };
  for (const masthead of ['//example.com/ai', 'javascript:alert(1)', 'ban bien tap']) {
    const answer = await newsroom.desk.call('POST', settings, { policies: { masthead } });
    expect(answer.status(), masthead).toBe(400);
  }
  try {
    const policies = { ethicsPolicy: '/tro-nang', masthead: 'https://example.com/ban-bien-tap' };
    const answer = await newsroom.desk.call('POST', settings, { policies });
    expect(answer.status(), await answer.text()).toBe(200);
    await expect.poll(front).toContain('<a href="/tro-nang">Quy tắc đạo đức nghề nghiệp</a>');
    const html = await front();
    expect(html).toContain('<a href="https://example.com/ban-bien-tap">Ban biên tập</a>');
    expect(nodeOf(graphOf(html, '/'), 'NewsMediaOrganization')).toMatchObject({
      ethicsPolicy: `${baseURL}/tro-nang`,
      masthead: 'https://example.com/ban-bien-tap',
    });
  } finally {
    const answer = await newsroom.desk.call('POST', settings, { policies: none });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await expect.poll(front).not.toContain('Quy tắc đạo đức nghề nghiệp');
});
