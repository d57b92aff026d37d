import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { whereIs } from './addresses';
import { toBody } from './body';
import { pathOfSegments } from './missing';
import { openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;

beforeAll(async () => {
  paper = await openTestPaper();
});
beforeEach(() => paper.sql('DELETE FROM articles').then(() => paper.sql('DELETE FROM redirects')));
afterAll(() => paper.close());

const rename = (id: number, slug: string) =>
  paper.sql('UPDATE articles SET slug = $2 WHERE id = $1', [id, slug]);
const unpublish = (id: number) => paper.sql(`UPDATE articles SET _status = 'draft' WHERE id = $1`, [id]);
const publish = (id: number) => paper.sql(`UPDATE articles SET _status = 'published' WHERE id = $1`, [id]);
const merge = (id: number, into: number | null) =>
  paper.sql('UPDATE articles SET merged_into_id = $2 WHERE id = $1', [id, into]);
const redirect = (from: string, to: string) =>
  paper.sql('INSERT INTO redirects ("from", "to") VALUES ($1, $2)', [from, to]);

test('an address that never was leads nowhere, and neither does one that answers', async () => {
  await paper.add({ slug: 'bai', section: 1 });
  await paper.add({ slug: 'nhap', section: 1, status: 'draft' });
  await paper.add({ slug: 'mai', section: 1, hours: 5 });
  const paths = [
    '/the-gioi/khong-co',
    '/khong-co',
    '/a/b/c/d',
    '/',
    '/the-gioi/bai',
    '/the-gioi',
    '/chu-de/bien',
  ];
  for (const path of [...paths, '/the-gioi/nhap', '/the-gioi/mai', '/api/bai', "/x'; DROP TABLE redirects"])
    expect(await whereIs(path), path).toBeUndefined();
});

test('capital letters and slashes too many lead to the address as we write it', async () => {
  await paper.add({ slug: 'chu-hoa', section: 1 });
  const leads: [string, string][] = [
    ['/The-Gioi/Chu-Hoa', '/the-gioi/chu-hoa'],
    ['/Khoa-Hoc/CHU-HOA', '/the-gioi/chu-hoa'],
    ['/THE-GIOI', '/the-gioi'],
    ['/The-Gioi/truoc/12', '/the-gioi/truoc/12'],
    ['/Chu-De/Bien', '/chu-de/bien'],
    ['/Tac-Gia/AN', '/tac-gia/an'],
    ['/Moi-Nhat', '/moi-nhat'],
    ['/Doc-Nhieu/7-Ngay', '/doc-nhieu/7-ngay'],
  ];
  for (const [asked, path] of leads) expect(await whereIs(asked), asked).toEqual({ moved: path });
  for (const asked of ['/Khong-Co', '/Khong-Co/Bai', '/Api', '/ANH/x'])
    expect(await whereIs(asked), asked).toBeUndefined();
});

describe('a story', () => {
  test('is found under each of ten former addresses in one step, in any section', async () => {
    const id = await paper.add({ slug: 'ten-0', section: 1 });
    for (let n = 1; n <= 10; n += 1) await rename(id, `ten-${n}`);
    for (let n = 0; n < 10; n += 1) {
      expect(await whereIs(`/the-gioi/ten-${n}`)).toEqual({ moved: '/the-gioi/ten-10' });
      expect(await whereIs(`/cu/ten-${n}/thay-doi`)).toEqual({ moved: '/the-gioi/ten-10/thay-doi' });
    }
    await paper.sql('UPDATE articles SET section_id = 3 WHERE id = $1', [id]);
    expect(await whereIs('/the-gioi/ten-0')).toEqual({ moved: '/vu-tru/ten-10' });
    expect(await whereIs('/the-gioi/ten-10')).toEqual({ moved: '/vu-tru/ten-10' });
  });

  test('keeps its own address when two swap theirs', async () => {
    const [one, two] = [
      await paper.add({ slug: 'mot', section: 1 }),
      await paper.add({ slug: 'hai', section: 1 }),
    ];
    await rename(one, 'tam');
    await rename(two, 'mot');
    await rename(one, 'hai');
    for (const path of ['/the-gioi/mot', '/the-gioi/hai']) expect(await whereIs(path), path).toBeUndefined();
    expect(await whereIs('/the-gioi/tam')).toEqual({ moved: '/the-gioi/hai' });
  });

  test('that was taken down, trashed or deleted for good is gone under every address, until it is back', async () => {
    const id = await paper.add({ slug: 'di', section: 1 });
    await rename(id, 've');
    await unpublish(id);
    const both = ['/the-gioi/di', '/the-gioi/ve'];
    const gone = async () => {
      for (const path of both) expect(await whereIs(path), path).toBe('gone');
    };
    await gone();
    await publish(id);
    expect(await whereIs('/the-gioi/di')).toEqual({ moved: '/the-gioi/ve' });
    await paper.sql('UPDATE articles SET deleted_at = now() WHERE id = $1', [id]);
    await gone();
    await paper.sql('DELETE FROM articles WHERE id = $1', [id]);
    await gone();
  });

  test('that was withdrawn before its time never was there', async () => {
    const id = await paper.add({ slug: 'chua-ra', section: 1, hours: 5 });
    await unpublish(id);
    expect(await whereIs('/the-gioi/chua-ra')).toBeUndefined();
  });

  test('that was merged leads to the other, through several mergers and after deletions', async () => {
    const ids: number[] = [];
    for (const slug of ['a', 'b', 'c']) ids.push(await paper.add({ slug, section: 1 }));
    const [a = 0, b = 0, c = 0] = ids;
    await rename(a, 'a-moi');
    await merge(a, b);
    expect(await whereIs('/the-gioi/a-moi')).toBeUndefined();
    await unpublish(a);
    const all = ['/the-gioi/a', '/the-gioi/a-moi'];
    for (const path of all) expect(await whereIs(path), path).toEqual({ moved: '/the-gioi/b' });
    await merge(b, c);
    await unpublish(b);
    for (const path of [...all, '/the-gioi/b'])
      expect(await whereIs(path), path).toEqual({ moved: '/the-gioi/c' });
    await paper.sql('DELETE FROM articles WHERE id = $1', [b]);
    await paper.sql('DELETE FROM articles WHERE id = $1', [a]);
    for (const path of [...all, '/the-gioi/b'])
      expect(await whereIs(path), path).toEqual({ moved: '/the-gioi/c' });
    await unpublish(c);
    for (const path of all) expect(await whereIs(path), path).toBe('gone');
  });

  test('merged in a circle is gone', async () => {
    const [a, b] = [await paper.add({ slug: 'a', section: 1 }), await paper.add({ slug: 'b', section: 1 })];
    for (const [one, other] of [[a, b] as const, [b, a] as const]) {
      await merge(one, other);
      await unpublish(one);
    }
    expect(await whereIs('/the-gioi/a')).toBe('gone');
  });
});

test.each([
  ['sections', '/', 'the-gioi'],
  ['topics', '/chu-de/', 'bien'],
  ['authors', '/tac-gia/', 'an'],
])(
  'renamed %s are found under all former addresses, on any page of their list',
  async (table, before, slug) => {
    await paper.sql(`UPDATE ${table} SET slug = 'doi-1' WHERE id = 1`);
    await paper.sql(`UPDATE ${table} SET slug = 'doi-2' WHERE id = 1`);
    for (const former of [slug, 'doi-1']) {
      expect(await whereIs(before + former)).toEqual({ moved: `${before}doi-2` });
      expect(await whereIs(`${before + former}/truoc/12`)).toEqual({ moved: `${before}doi-2/truoc/12` });
    }
    expect(await whereIs(`${before}doi-2/truoc/99`)).toBeUndefined();
    await paper.sql(`INSERT INTO ${table} (name, slug) VALUES ('Khác', '${slug}')`);
    expect(await whereIs(before + slug)).toBeUndefined();
    await paper.sql(`DELETE FROM ${table} WHERE slug = '${slug}'`);
    expect(await whereIs(before + slug)).toBe('gone');
    await paper.sql(`UPDATE ${table} SET slug = '${slug}' WHERE id = 1`);
    expect(await whereIs(before + slug)).toBeUndefined();
  },
);

describe('a redirect by hand', () => {
  test('leads straight to the present address, whatever has moved meanwhile', async () => {
    const id = await paper.add({ slug: 'dich', section: 1 });
    await redirect('/2019/bài cũ.html', '/trung-gian');
    await redirect('/trung-gian', '/the-gioi/dich');
    await rename(id, 'dich-moi');
    expect(await whereIs('/2019/bài cũ.html')).toEqual({ moved: '/the-gioi/dich-moi' });
    await unpublish(id);
    expect(await whereIs('/2019/bài cũ.html')).toBe('gone');
    await redirect('/ve-trang-chu', '/');
    expect(await whereIs('/ve-trang-chu')).toEqual({ moved: '/' });
  });

  test('stands above what is gone, not above what is published', async () => {
    const id = await paper.add({ slug: 'dich', section: 1 });
    const other = await paper.add({ slug: 'cu', section: 1 });
    await unpublish(other);
    await redirect('/the-gioi/cu', '/the-gioi/dich');
    expect(await whereIs('/the-gioi/cu')).toEqual({ moved: '/the-gioi/dich' });
    await publish(other);
    expect(await whereIs('/the-gioi/cu')).toBeUndefined();
    expect(id).not.toBe(other);
  });

  test('in a circle, or without end, leads nowhere', async () => {
    await redirect('/x', '/y');
    await redirect('/y', '/x');
    expect(await whereIs('/x')).toBeUndefined();
    for (let n = 0; n < 20; n += 1) await redirect(`/xa-${n}`, `/xa-${n + 1}`);
    expect(await whereIs('/xa-0')).toBeUndefined();
    expect(await whereIs('/xa-15')).toEqual({ moved: '/xa-20' });
  });
});

test('a link in a story to a former address leads straight to the present one', async () => {
  const id = await paper.add({ slug: 'cu', section: 1 });
  const link = (url: string) => ({
    ...{ type: 'link', fields: { linkType: 'custom', url } },
    children: [{ type: 'text', text: 'xem', format: 0 }],
  });
  const paragraph = {
    type: 'paragraph',
    children: [link('/the-gioi/cu'), link('/the-gioi/moi'), link('/the-gioi/la')],
  };
  await rename(id, 'moi');
  const { blocks } = await toBody({ root: { children: [paragraph] } });
  const runs = blocks[0]?.kind === 'paragraph' ? blocks[0].children : [];
  expect(runs.map((run) => (run.kind === 'link' ? run.href : undefined))).toEqual([
    '/the-gioi/moi',
    '/the-gioi/moi',
    undefined,
  ]);
});

test('an address is decoded once, and one that cannot be is none', () => {
  expect(pathOfSegments(['tin%20t%E1%BB%A9c'.replace('%E1%BB%A9', 'u%CC%9B%CC%81')])).toBe('/tin tức');
  for (const segment of ['%E0%A4%A', '%00', 'a%0d%0ab', 'a'.repeat(2_000)])
    expect(pathOfSegments(['thoi-su', segment])).toBeUndefined();
});
