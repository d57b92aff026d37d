import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workOffSearch } from '@/lib/newsroom/clock/search-waiting';
import type { TestPaper } from '../test-paper';
import { suggest } from './suggest';
import { body, find, marked, openSearchPaper, paragraph, slugs } from './test-search';

let paper: TestPaper;
let ids: Record<string, number>;
beforeAll(async () => {
  ({ paper, ids } = await openSearchPaper());
});
afterAll(() => paper.close());

describe('the paper as it is now', () => {
  const set = (columns: string, id: number | undefined) =>
    paper.sql(`UPDATE articles SET ${columns} WHERE id = $1`, [id]);

  test('a story is found with its state, at once', async () => {
    const id = await paper.add({ slug: 'den-di', headline: 'Chuồn chuồn', section: 1, status: 'draft' });
    expect(await slugs('chuồn chuồn')).toEqual([]);
    await set(`_status = 'published'`, id);
    expect(await slugs('chuồn chuồn')).toEqual(['den-di']);
    await set(`published_at = now() + interval '1 minute'`, id);
    expect(await slugs('chuồn chuồn')).toEqual([]);
    expect(await suggest('chuồn')).toEqual([]);
    await set(`published_at = now() - interval '1 minute', headline = 'Cào cào'`, id);
    expect(await slugs('chuồn chuồn')).toEqual([]);
    expect(await slugs('cào cào')).toEqual(['den-di']);
    await set(`body = '${JSON.stringify(body(paragraph('châu chấu')))}'`, id);
    expect(await slugs('châu chấu')).toEqual(['den-di']);
    await set('deleted_at = now()', id);
    expect(await slugs('cào cào')).toEqual([]);
    await set(`deleted_at = NULL, _status = 'draft'`, id);
    expect(await slugs('cào cào')).toEqual([]);
    await set(`_status = 'published'`, id);
    await paper.sql('DELETE FROM articles WHERE id = $1', [id]);
    expect(await slugs('cào cào')).toEqual([]);
  });

  test('topics, authors and captions are those of now', async () => {
    const id = await paper.add({ slug: 'ten', headline: 'Tên gọi', section: 1, topics: [3], authors: [2] });
    await paper.sql(`UPDATE topics SET name = 'Thiên hà' WHERE id = 3`);
    expect(await slugs('thiên hà')).toEqual(['ten']);
    await paper.sql(`UPDATE authors SET name = 'Quỳnh' WHERE id = 2`);
    expect(await slugs('quỳnh', { xep: 'moi' })).toContain('ten');
    await paper.sql(`DELETE FROM articles_rels WHERE parent_id = $1 AND path = 'topics'`, [id]);
    expect(await slugs('thiên hà')).toEqual([]);
    const [picture] = await paper.sql(
      `INSERT INTO media (alt, caption) VALUES ('x', 'Hoàng hôn') RETURNING id`,
    );
    await set(`main_media_media_id = ${Number(picture?.id)}`, id);
    expect(await slugs('hoàng hôn')).toEqual(['ten']);
    await paper.sql(`UPDATE media SET caption = 'Bình minh tím' WHERE id = $1`, [picture?.id]);
    expect(await slugs('bình minh tím')).toEqual(['ten']);
    await set(`main_media_caption = 'Chú thích riêng'`, id);
    expect(await slugs('bình minh tím')).toEqual([]);
    expect(await slugs('chú thích riêng')).toEqual(['ten']);
  });

  test('a topic of many stories is renamed at once, and the clock reads the older ones again', async () => {
    await paper.sql(`
      WITH new AS (
        INSERT INTO articles (headline, slug, section_id, _status, published_at)
        SELECT 'Vô danh ' || g, 'vo-danh-' || g, 1, 'published', now() - g * interval '1 day' FROM generate_series(1, 60) g
        RETURNING id)
      INSERT INTO articles_rels ("order", parent_id, path, topics_id) SELECT 1, id, 'topics', 2 FROM new`);
    await paper.sql(`UPDATE topics SET name = 'Cao nguyên' WHERE id = 2`);
    expect((await find('cao nguyên')).count).toEqual({ exactly: 50 });
    await workOffSearch(paper.url);
    expect((await find('cao nguyên')).count).toEqual({ exactly: 61 });
    expect(await paper.sql('SELECT FROM search_waiting')).toEqual([]);
    await paper.sql(`DELETE FROM articles WHERE slug LIKE 'vo-danh-%'`);
  });

  test('a change that is rolled back was never there', async () => {
    await paper.sql('BEGIN');
    await set(`headline = 'Lùi lại'`, ids['ban-hang']);
    await paper.sql('ROLLBACK');
    expect(await slugs('lùi lại')).toEqual([]);
    expect(await slugs('"bán hàng"')).toEqual(['ban-hang']);
  });

  test('everything anew is the same as step by step', async () => {
    const rows = () => paper.sql('SELECT * FROM search_documents ORDER BY article_id');
    const before = await rows();
    await paper.sql('SELECT search_refresh_all()');
    expect(await rows()).toEqual(before);
  });
});

describe('pages', () => {
  test('are counted, follow each other without repetition, and end', async () => {
    await paper.sql(`
      INSERT INTO articles (headline, slug, section_id, _status, published_at)
      SELECT 'Ngân hà số ' || g, 'ngan-ha-' || g, 1, 'published', now() - g * interval '1 hour' FROM generate_series(1, 150) g`);
    const pages = await Promise.all([1, 2, 7, 8, 9].map((page) => find('ngân hà', { trang: String(page) })));
    expect(pages[0]).toMatchObject({ count: { exactly: 150 }, pages: 8 });
    expect(pages.map(({ hits }) => hits.length)).toEqual([20, 20, 20, 10, 0]);
    const all = pages.flatMap(({ hits }) => hits.map(({ story }) => story.id));
    expect(new Set(all).size).toBe(all.length);
    expect(pages[0]?.hits[0]?.story.path).toBe('/the-gioi/ngan-ha-1');
  });
});

describe('suggestions', () => {
  test('are topics, authors and stories that go on as they were begun', async () => {
    expect(await suggest('đường s')).toEqual([
      expect.objectContaining({ kind: 'story', path: '/vu-tru/duong-sat' }),
    ]);
    expect((await suggest('bie')).map(({ kind, path }) => [kind, path])).toEqual([['topic', '/chu-de/bien']]);
    expect(await suggest('ngan')).toHaveLength(8);
    await paper.add({ slug: 'quyen', headline: 'Quyển sách', section: 1 });
    expect((await suggest('quy')).flatMap(({ label }) => marked(label))).toContain('Quyển');
    expect(marked((await suggest('dduwowngf s'))[0]?.label)).toEqual(['Đường sắt']);
  });
});
