// Preview links: who may read a draft without an account, how often and how long, and who never does.
import { bodyOf, unique } from './support/newsroom';
import { expect, linkNow, makeDraft, makeLink, redraft, test, titleOf } from './support/preview';

const readPath = (id: number) => `/xem-truoc/doc/${id}`;

test('a link shows the draft, and its token leaves the address bar', async ({ newsroom, guest }) => {
  const draft = await makeDraft(newsroom);
  const link = await makeLink(newsroom, draft);
  expect(link.address).toMatch(/\/xem-truoc\/[\w-]{43}$/);
  // The address is told once.
  const stored = JSON.stringify(await linkNow(newsroom, link));
  expect(stored).not.toContain(link.address.split('/').at(-1));
  expect(stored).not.toMatch(/tokenHash|"address"/);

  const visitor = await guest();
  const opened = await visitor.get(link.address, { maxRedirects: 0 });
  expect(opened.status()).toBe(303);
  expect(opened.headers().location).toBe(readPath(link.id));
  const cookie = opened.headers()['set-cookie'] ?? '';
  expect(cookie).toContain(`Path=${readPath(link.id)};`);
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
  expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeLessThanOrEqual(8 * 3600);

  const page = await visitor.get(readPath(link.id));
  expect(page.status()).toBe(200);
  const html = await page.text();
  expect(html).toContain(`<h1 class="headline">Bài ${draft.word}</h1>`);
  expect(html).toContain(`<p>Câu ${draft.word}.</p>`);
  expect(html).toMatch(/class="draft-banner".*Bản nháp.*Luật sư Minh.*Liên kết hết hạn lúc <time/);
  expect(html).toContain('<meta name="robots" content="noindex, nofollow');
  expect(html).not.toMatch(/og:title|rel="canonical"|__next_f|_next\/[^"]+\.js|press-keep/);
  expect(page.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'referrer-policy': 'no-referrer',
  });
  const policy = page.headers()['content-security-policy'];
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(await linkNow(newsroom, link)).toMatchObject({ visits: 1, lastVisitAt: expect.any(String) });
});

test('a link follows the story, a pinned one stays at its revision', async ({ newsroom, guest }) => {
  const draft = await makeDraft(newsroom);
  const following = await makeLink(newsroom, draft);
  const pinned = await makeLink(newsroom, draft, { pin: true });
  const visitor = await guest();
  const headlines = async () =>
    Promise.all([following, pinned].map(async ({ address }) => titleOf(await visitor.get(address))));
  expect(await headlines()).toEqual([`Bài ${draft.word}`, `Bài ${draft.word}`]);
  await redraft(newsroom, draft, 'Đã viết lại');
  expect(await headlines()).toEqual(['Đã viết lại', `Bài ${draft.word}`]);
  await newsroom.change('articles', draft.id, { _status: 'published' });
  await redraft(newsroom, draft, 'Sau khi đăng');
  expect(await headlines()).toEqual(['Sau khi đăng', `Bài ${draft.word}`]);
});

test('no more visitors come in than the link is for, however many come at once', async ({
  newsroom,
  guest,
}) => {
  const draft = await makeDraft(newsroom);
  const link = await makeLink(newsroom, draft, { maxVisitors: 2 });
  const visitors = await Promise.all(Array.from({ length: 5 }, guest));
  // All have opened the link before any of them reads.
  for (const visitor of visitors) {
    expect((await visitor.get(link.address, { maxRedirects: 0 })).status()).toBe(303);
  }
  const answers = await Promise.all(visitors.map((visitor) => visitor.get(readPath(link.id))));
  const statuses = answers.map((answer) => answer.status());
  expect(statuses.toSorted()).toEqual([200, 200, 410, 410, 410]);
  expect(await linkNow(newsroom, link)).toMatchObject({ visits: 2 });

  const inside = visitors[statuses.indexOf(200)];
  const outside = visitors[statuses.indexOf(410)];
  // Who is in stays in, by the link too; who is not stays out.
  expect((await inside?.get(readPath(link.id)))?.status()).toBe(200);
  const again = await inside?.get(link.address);
  expect(again?.status()).toBe(410);
  expect(await again?.text()).toContain(`href="${readPath(link.id)}"`);
  expect((await outside?.get(readPath(link.id)))?.status()).toBe(410);
  expect(await titleOf(await (await guest()).get(link.address))).toBe('Liên kết đã đủ số người xem');
  expect(await linkNow(newsroom, link)).toMatchObject({ visits: 2 });

  const where = `where[subjectId][equals]=${link.id}&where[action][equals]=previewVisit`;
  const log = await newsroom.desk.call('GET', `auditLog?${where}&depth=0`);
  const { docs } = (await log.json()) as { docs: { userName: string }[] };
  expect(docs.map(({ userName }) => userName)).toEqual(['Khách: Luật sư Minh', 'Khách: Luật sư Minh']);
});

test('a visitor who opens the link again is the same visitor', async ({ newsroom, guest }) => {
  const link = await makeLink(newsroom, await makeDraft(newsroom), { maxVisitors: 2 });
  const visitor = await guest();
  for (let n = 0; n < 3; n += 1) expect((await visitor.get(link.address)).status()).toBe(200);
  expect(await linkNow(newsroom, link)).toMatchObject({ visits: 1 });
});

test('programs that look at links see nothing and cost no visit', async ({ newsroom, guest }) => {
  const draft = await makeDraft(newsroom);
  const link = await makeLink(newsroom, draft, { maxVisitors: 1 });
  const visitor = await guest();
  const looks: Record<string, string>[] = [
    { 'User-Agent': 'facebookexternalhit/1.1' },
    { 'User-Agent': 'Mozilla/5.0 (compatible; Zalo/1.0; +https://zalo.me)' },
    { 'User-Agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
    { 'User-Agent': 'TelegramBot (like TwitterBot)' },
    { 'Sec-Purpose': 'prefetch;prerender' },
  ];
  for (const path of [link.address, readPath(link.id)]) {
    for (const headers of looks) {
      const answer = await visitor.get(path, { headers });
      expect(answer.status(), path).toBe(200);
      expect(await titleOf(answer)).toBe('Liên kết xem trước');
      expect(await answer.text()).not.toMatch(new RegExp(`${draft.word}|og:image`));
      expect(answer.headers()['set-cookie']).toBeUndefined();
      expect(answer.headers()['x-robots-tag']).toContain('noindex');
    }
    const head = await visitor.head(path);
    expect(head.status()).toBe(200);
    expect(head.headers()['set-cookie']).toBeUndefined();
  }
  // One that calls itself a browser keeps no cookie, and gets no further.
  const bare = await visitor.get(link.address, { maxRedirects: 0 });
  expect(await bare.text()).toBe('');
  expect((await (await guest()).get(readPath(link.id))).status()).toBe(403);
  expect(await linkNow(newsroom, link)).toMatchObject({ visits: 0 });
});

test('a link that opens nothing says why, and nothing else', async ({ newsroom, guest }) => {
  const draft = await makeDraft(newsroom);
  const trashed = await makeDraft(newsroom);
  const deleted = await makeDraft(newsroom);
  const expiring = await makeLink(newsroom, draft, { expiresAt: new Date(Date.now() + 2_000).toISOString() });
  const revoked = await makeLink(newsroom, draft);
  const ofTrashed = await makeLink(newsroom, trashed);
  const ofDeleted = await makeLink(newsroom, deleted);
  const other = await makeLink(newsroom, draft);

  const visitor = await guest();
  for (const link of [revoked, ofTrashed, ofDeleted]) {
    expect((await visitor.get(link.address)).status()).toBe(200);
  }
  await newsroom.change('previewLinks', revoked.id, { revokedAt: new Date().toISOString() });
  await newsroom.change('articles', trashed.id, { deletedAt: new Date().toISOString() });
  expect((await newsroom.desk.call('DELETE', `articles/${deleted.id}`)).status()).toBe(200);

  const opened = await visitor.get(other.address, { maxRedirects: 0 });
  const pass = /^[^;]+/.exec(opened.headers()['set-cookie'] ?? '')?.[0] ?? '';
  const stranger = await guest();
  const foreign = () => stranger.get(readPath(revoked.id), { headers: { Cookie: pass } });
  const changed = () => stranger.get(readPath(other.id), { headers: { Cookie: `${pass.slice(0, -2)}AA` } });
  const refused = [
    [() => stranger.get('/xem-truoc/khong-phai-ma'), 403, 'Liên kết không hợp lệ'],
    [() => stranger.get(`/xem-truoc/${'A'.repeat(43)}`), 403, 'Liên kết không hợp lệ'],
    [foreign, 403, 'Liên kết không hợp lệ'],
    [changed, 403, 'Liên kết không hợp lệ'],
    [() => stranger.get(readPath(other.id)), 403, 'Hãy mở lại liên kết đã nhận'],
    [() => stranger.get(readPath(0)), 403, 'Hãy mở lại liên kết đã nhận'],
    [() => stranger.get(revoked.address), 410, 'Liên kết đã bị thu hồi'],
    // Those who were inside, too.
    [() => visitor.get(readPath(revoked.id)), 410, 'Liên kết đã bị thu hồi'],
    [() => visitor.get(readPath(ofTrashed.id)), 410, 'Bản nháp không còn'],
    [() => stranger.get(ofTrashed.address), 410, 'Bản nháp không còn'],
    [() => visitor.get(readPath(ofDeleted.id)), 410, 'Bản nháp không còn'],
    [() => stranger.get(ofDeleted.address), 410, 'Bản nháp không còn'],
  ] as const;
  for (const [ask, status, title] of refused) {
    const answer = await ask();
    expect(answer.status(), title).toBe(status);
    expect(await titleOf(answer)).toBe(title);
    expect(await answer.text()).not.toMatch(/kiem-thu-nhap/);
    expect(answer.headers()['set-cookie']).toBeUndefined();
    expect(answer.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    });
  }
  await expect.poll(async () => (await stranger.get(expiring.address)).status()).toBe(410);
  expect(await titleOf(await stranger.get(expiring.address))).toBe('Liên kết đã hết hạn');
});

test('only editors make links, for three days at most, and can only revoke them', async ({ newsroom }) => {
  const draft = await makeDraft(newsroom);
  const reporter = await newsroom.hire('reporter');
  const editor = await newsroom.hire('editor');
  const data = { article: draft.id, label: 'Nhân vật' };
  for (const desk of [newsroom.nobody, reporter]) {
    expect((await desk.call('POST', 'previewLinks', data)).status()).toBe(403);
    expect((await desk.call('GET', 'previewLinks')).status()).toBe(403);
  }
  const own = await makeDraft(newsroom, reporter);
  expect((await reporter.call('POST', 'previewLinks', { ...data, article: own.id })).status()).toBe(403);

  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
  for (const wrong of [{ expiresAt: at(73) }, { expiresAt: at(-1) }, { article: 0 }, { maxVisitors: 0 }]) {
    const answer = await editor.call('POST', 'previewLinks', { ...data, ...wrong });
    expect(answer.status(), JSON.stringify(wrong)).toBe(400);
  }

  const made = await editor.call('POST', 'previewLinks?depth=0', {
    ...data,
    duration: '1h',
    ...{
      tokenHash: 'a'.repeat(64),
      visits: 7,
      createdBy: reporter.account?.id,
      version: 1,
      revokedAt: at(0),
    },
  });
  expect(made.status(), await made.text()).toBe(201);
  const { doc } = (await made.json()) as { doc: { id: number; expiresAt: string } };
  newsroom.note('previewLinks', doc.id);
  expect(doc).toMatchObject({ visits: 0, createdBy: editor.account?.id, version: null, revokedAt: null });
  expect(Math.round((Date.parse(doc.expiresAt) - now) / 60_000)).toBe(60);
  // Nobody can look for a token's hash either.
  const search = await editor.call('GET', `previewLinks?where[tokenHash][like]=${'a'}`);
  expect(search.status()).not.toBe(200);

  const change = (changes: Record<string, unknown>) =>
    editor.call('PATCH', `previewLinks/${doc.id}?depth=0`, changes);
  for (const wrong of [{ label: 'Khác' }, { expiresAt: at(60) }, { maxVisitors: 9 }, { article: own.id }]) {
    expect((await change(wrong)).status(), JSON.stringify(wrong)).toBe(400);
  }
  expect((await change({ revokedAt: '2020-01-01T00:00:00.000Z' })).status()).toBe(200);
  expect((await change({ revokedAt: null })).status()).toBe(409);
  const stored = (await (await editor.call('GET', `previewLinks/${doc.id}`)).json()) as { revokedAt: string };
  expect(Date.parse(stored.revokedAt)).toBeGreaterThan(now - 60_000);

  const ofLink = `where[subjectId][equals]=${doc.id}&where[subject][equals]=previewLinks`;
  const log = await newsroom.desk.call('GET', `auditLog?${ofLink}&sort=id&depth=0`);
  const { docs } = (await log.json()) as { docs: { action: string }[] };
  expect(docs.map(({ action }) => action)).toEqual(['previewLink', 'previewRevoked']);
});

test('the newsroom previews its drafts, a reporter only the own ones, nobody else any', async ({
  newsroom,
  guest,
  colleague,
}) => {
  const writer = await newsroom.hire('reporter');
  const draft = await makeDraft(newsroom, writer);
  const path = `/xem-truoc/bai/${draft.id}`;
  const statusFor = async (desk: Parameters<typeof colleague>[0]) =>
    (await (await colleague(desk)).get(path)).status();
  expect(await statusFor(writer)).toBe(200);
  expect(await statusFor(await newsroom.hire('editor'))).toBe(200);
  expect(await statusFor(await newsroom.hire('reporter'))).toBe(403);
  const refused = await (await guest()).get(path);
  expect(refused.status()).toBe(403);
  expect(await refused.text()).not.toContain(draft.word);
  expect(refused.headers()['cache-control']).toBe('private, no-store');
});

test('an editor previews any revision', async ({ newsroom, colleague }) => {
  const draft = await makeDraft(newsroom);
  const other = await makeDraft(newsroom);
  await redraft(newsroom, draft, 'Đã viết lại');
  const editor = await colleague(await newsroom.hire('editor'));
  const versions = async (id: number) => {
    const answer = await newsroom.desk.call(
      'GET',
      `articles/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`,
    );
    return ((await answer.json()) as { docs: { id: number }[] }).docs.map((version) => version.id);
  };
  const [first, second] = await versions(draft.id);
  const title = async (version: number | string | undefined) =>
    titleOf(await editor.get(`/xem-truoc/bai/${draft.id}?ban=${version}`));
  expect(await title(first)).toBe(`Bài ${draft.word}`);
  expect(await title(second)).toBe('Đã viết lại');
  // Neither one of another story, nor one that is none.
  const [foreign] = await versions(other.id);
  for (const wrong of [foreign, 'x', '999999999']) {
    expect(await title(wrong)).toBe('Bạn không xem được bản nháp này');
  }
});

test('what stands in the form is drawn for whoever types it, and kept nowhere', async ({
  newsroom,
  colleague,
  guest,
  baseURL,
}) => {
  const draft = await makeDraft(newsroom);
  const path = `/xem-truoc/truc-tiep/${draft.id}`;
  const editor = await colleague(await newsroom.hire('editor'));
  const headers = { Origin: baseURL ?? '' };
  const word = unique('go');
  const drawn = await editor.post(path, {
    headers,
    data: { headline: `Đang gõ ${word}`, section: draft.section, body: bodyOf('Câu đang gõ.') },
  });
  expect(drawn.status()).toBe(200);
  expect(await drawn.text()).toContain(`<h1 class="headline">Đang gõ ${word}</h1>`);
  expect(await (await editor.get(`/xem-truoc/bai/${draft.id}?truc-tiep=1`)).text()).not.toContain(word);
  // A form that is hardly filled in is drawn too.
  expect(await titleOf(await editor.post(path, { headers, data: {} }))).toBe('Chưa có tiêu đề');

  const stranger = await colleague(await newsroom.hire('reporter'));
  expect((await stranger.post(path, { headers, data: {} })).status()).toBe(403);
  expect((await (await guest()).post(path, { headers, data: {} })).status()).toBe(403);
  const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
  expect((await editor.post(path, { headers: foreign, data: {} })).status()).toBe(403);
  const text = { ...headers, 'Content-Type': 'application/json' };
  expect((await editor.post(path, { headers: text, data: Buffer.from('[1') })).status()).toBe(400);
  const large = Buffer.from(JSON.stringify({ headline: 'x'.repeat(2 * 1024 * 1024) }));
  expect((await editor.post(path, { headers: text, data: large })).status()).toBe(413);
});

test('the page that drafts are drawn on shows nothing without a ticket', async ({ guest }) => {
  const visitor = await guest();
  for (const ticket of ['A'.repeat(22), '__build', 'x']) {
    const answer = await visitor.get(`/xem-truoc/trang/${ticket}`);
    expect(answer.status(), ticket).toBe(404);
    expect(answer.headers()['x-robots-tag']).toContain('noindex');
  }
});
