// Who did what: everything that counts leaves a line with who, when and from where, and nobody takes one away.
import { isIP } from 'node:net';
import { type Desk, expect, storyData, test, unique } from './support/newsroom';

type Line = {
  id: number;
  action: string;
  userName: string;
  title: string | null;
  ip: string | null;
  changes: Record<string, unknown> | null;
};

/** The lines that match, oldest first. */
async function lines(desk: Desk, where: Record<string, string>): Promise<Line[]> {
  const query = Object.entries(where).map(
    ([field, value]) => `where[${field}][equals]=${encodeURIComponent(value)}`,
  );
  const answer = await desk.call('GET', `auditLog?sort=id&limit=100&depth=0&${query.join('&')}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { docs: Line[] }).docs;
}

test('sign-ins, failed ones and sign-outs are told, and no password', async ({ newsroom }) => {
  const { nobody, desk } = newsroom;
  const lan = await newsroom.hire('editor');
  const { email = '', password = '' } = lan.account ?? {};
  const wrong = 'mật khẩu sai bét nhè';
  const signIn = (as: string, word: string) =>
    nobody.call('POST', 'users/login', { email: as, password: word });

  expect((await signIn(email, wrong)).status()).toBe(401);
  const stranger = `${unique('la')}@example.com`;
  expect((await signIn(stranger, wrong)).status()).toBe(401);
  expect((await lan.call('POST', 'users/logout')).status()).toBe(200);

  const own = await lines(desk, { title: email });
  expect(own.map(({ action }) => action)).toEqual(['signIn', 'signInFailed', 'signOut']);
  for (const { ip } of own) expect(isIP(ip ?? ''), String(ip)).toBeGreaterThan(0);
  expect(await lines(desk, { title: stranger })).toMatchObject([
    { action: 'signInFailed', userName: stranger },
  ]);

  // Eight wrong passwords lock an account: the tries after that are told once each too.
  for (let n = 1; n < 8; n += 1) expect((await signIn(email, wrong)).status()).toBe(401);
  expect((await signIn(email, wrong)).status()).toBe(429);
  const locked = await signIn(email, password);
  expect([locked.status(), locked.headers()['retry-after']]).toEqual([429, '600']);
  const failed = (await lines(desk, { title: email })).filter(({ action }) => action === 'signInFailed');
  expect(failed).toHaveLength(10);
  expect(failed.at(-1)?.changes).toEqual({ account: 'đang bị khóa' });
  expect(JSON.stringify(failed)).not.toContain(wrong);
});

test('what becomes of a story and its newsroom is told', async ({ newsroom }) => {
  const slug = unique('so');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles', storyData(section.id, slug));
  await newsroom.change('articles', story.id, { kicker: 'Nhãn mới' });
  await newsroom.desk.call('PATCH', `articles/${story.id}?draft=true&autosave=true`, { kicker: 'Nháp' });
  await newsroom.change('articles', story.id, { _status: 'draft' });
  const about = { subject: 'articles', subjectId: String(story.id) };
  const told = await lines(newsroom.desk, about);
  expect(told.map(({ action }) => action)).toEqual(['create', 'publish', 'update', 'unpublish']);
  expect(told[2]?.changes).toEqual({ kicker: '— → Nhãn mới' });
  for (const { userName } of told) expect(userName).toBe('Chủ biên kiểm thử');
  expect((await lines(newsroom.desk, { title: slug })).map(({ action }) => action)).toContain('create');
});

test('nobody changes, deletes or forges a line, and only admins read', async ({ newsroom }) => {
  const line = (await lines(newsroom.desk, { action: 'signIn' }))[0];
  expect(line).toBeDefined();
  const statuses = async (desk: Desk) => {
    const calls = [
      await desk.call('PATCH', `auditLog/${line?.id}`, { title: 'khác' }),
      await desk.call('DELETE', `auditLog/${line?.id}`),
      await desk.call('PATCH', 'auditLog?where[id][exists]=true', { title: 'khác' }),
      await desk.call('DELETE', 'auditLog?where[id][exists]=true'),
      await desk.call('POST', 'auditLog', { action: 'publish', title: 'Giả' }),
    ];
    return calls.map((answer) => answer.status());
  };
  const refused = [403, 403, 403, 403, 403];
  const [reporter, editor] = [await newsroom.hire('reporter'), await newsroom.hire('editor')];
  for (const desk of [newsroom.desk, editor, reporter, newsroom.nobody]) {
    expect(await statuses(desk)).toEqual(refused);
  }
  for (const desk of [editor, reporter, newsroom.nobody]) {
    for (const path of ['auditLog', `auditLog/${line?.id}`, 'auditLog/export']) {
      expect((await desk.call('GET', path)).status(), path).toBe(403);
    }
  }
});

test('an admin takes the log along as a table, which is told too', async ({ newsroom }) => {
  const name = `=HYPERLINK("${unique('cong-thuc')}")`;
  await newsroom.make('topics', { name });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const answer = await newsroom.desk.call('GET', `auditLog/export?tu=${today}&den=${today}&viec=create`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
  const csv = (await answer.body()).toString('utf8');
  expect(csv.startsWith('\uFEFF"Lúc",')).toBe(true);
  expect(csv).toContain(`"'${name.replaceAll('"', '""')}"`);
  expect(csv).not.toContain('"Đăng nhập"');
  const told = await lines(newsroom.desk, { action: 'export' });
  expect(told.map(({ changes }) => changes)).toContainEqual({ tu: today, den: today, viec: 'create' });

  const none = await newsroom.desk.call('GET', 'auditLog/export?den=2001-01-01');
  expect((await none.text()).trim().split('\n')).toHaveLength(1);
  for (const query of ['tu=hôm qua', 'tu=2026-02-31x', 'viec=khong-co']) {
    expect((await newsroom.desk.call('GET', `auditLog/export?${query}`)).status(), query).toBe(400);
  }
});
