// What to read next over the demo edition, judged story by story: `first` must be among the first four, `never` not.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateBare } from '@/lib/database/migrate';
import { createTestDatabase, type TestDatabase } from '@/lib/launch/test-database';
import { writePlainEdition } from './plain-edition';
import { workOffRelated } from './work-off';

const judged: Record<string, { first: string[]; never: string[] }> = {
  'nhat-thuc': { first: ['pha-mat-trang', 'khoang-cach-hanh-tinh', 'thuy-trieu'], never: ['nuoc-mam'] },
  'pha-mat-trang': { first: ['nhat-thuc', 'thuy-trieu', 'lich-am'], never: ['trong-dong-dong-son'] },
  'thuy-trieu': { first: ['pha-mat-trang', 'nhat-thuc'], never: ['nuoc-mam', 'mua-roi-nuoc'] },
  'lich-am': { first: ['pha-mat-trang'], never: ['dan-bau', 'luat-viet-vi'] },
  'khoang-cach-hanh-tinh': { first: ['pha-mat-trang', 'nhat-thuc'], never: ['duong-chay-400-met'] },
  'kinh-james-webb': { first: ['toc-do-anh-sang', 'vi-sao-bau-troi-xanh'], never: ['ky-luc-100-met'] },
  'vi-sao-bau-troi-xanh': { first: ['toc-do-anh-sang', 'kinh-james-webb'], never: ['vi-cay'] },
  'mui-gio': { first: ['duong-doi-ngay', 'gps-hoat-dong'], never: ['vi-sao-marathon-42195', 'banh-chung'] },
  'duong-doi-ngay': { first: ['mui-gio'], never: ['duong-chay-400-met', 'cong-ten-no'] },
  'gps-hoat-dong': { first: ['mui-gio', 'cap-quang-bien'], never: ['hat-gao'] },
  'eo-bien-malacca': { first: ['kenh-dao-suez', 'cong-ten-no'], never: ['nuoc-mam'] },
  'kenh-dao-suez': { first: ['eo-bien-malacca', 'cong-ten-no'], never: ['lich-am', 'tranh-dong-ho'] },
  'cong-ten-no': { first: ['kenh-dao-suez', 'eo-bien-malacca'], never: ['dan-bau', 'ky-luc-100-met'] },
  'lam-phat': { first: ['gdp-do-gi', 'ty-gia', 'lai-kep'], never: ['thuy-trieu', 'cong-ten-no'] },
  'ty-gia': { first: ['lam-phat', 'gdp-do-gi', 'lai-kep'], never: ['trong-dong-dong-son'] },
  'lai-kep': { first: ['lam-phat', 'ty-gia'], never: ['co-vua', 'banh-chung'] },
  'unicode-tieng-viet': { first: ['chu-quoc-ngu', 'khoa-cong-khai'], never: ['dna-viet-bang-bon-chu'] },
  'chu-quoc-ngu': { first: ['unicode-tieng-viet'], never: ['dna-viet-bang-bon-chu', 'ma-vach'] },
  'pho-va-nuoc-dung': { first: ['nuoc-mam', 'hat-gao'], never: ['mua-roi-nuoc', 'song-me-kong'] },
  'nuoc-mam': { first: ['pho-va-nuoc-dung', 'hat-gao'], never: ['thuy-trieu', 'eo-bien-malacca'] },
  'hat-gao': { first: ['pho-va-nuoc-dung', 'nuoc-mam', 'ca-phe-phin'], never: ['duong-chay-400-met'] },
  'ky-luc-100-met': { first: ['vi-sao-marathon-42195', 'duong-chay-400-met'], never: ['cong-ten-no'] },
  'duong-chay-400-met': { first: ['ky-luc-100-met', 'vi-sao-marathon-42195'], never: ['duong-doi-ngay'] },
  'vi-sao-marathon-42195': {
    first: ['ky-luc-100-met', 'duong-chay-400-met'],
    never: ['vi-sao-bau-troi-xanh'],
  },
  'tranh-dong-ho': { first: ['trong-dong-dong-son', 'mua-roi-nuoc'], never: ['gps-hoat-dong'] },
  'trong-dong-dong-son': { first: ['tranh-dong-ho', 'mua-roi-nuoc'], never: ['ty-gia'] },
  'mua-roi-nuoc': { first: ['tranh-dong-ho', 'dan-bau'], never: ['thuy-trieu', 'pho-va-nuoc-dung'] },
};

let database: TestDatabase;
let client: Client;
const lists = new Map<string, string[]>();

beforeAll(async () => {
  database = await createTestDatabase();
  await migrateBare(database.url);
  client = new Client({ connectionString: database.url });
  await client.connect();
  await writePlainEdition(client, new Date());
  await workOffRelated(database.url);
  await readLists();
});

async function readLists(): Promise<void> {
  lists.clear();
  const { rows } = await client.query<{ slug: string; next: string }>(
    `SELECT a.slug, b.slug AS next FROM related_articles r
     JOIN articles a ON a.id = r.article_id JOIN articles b ON b.id = r.related_id
     ORDER BY r.score DESC, b.id DESC`,
  );
  for (const { slug, next } of rows) lists.set(slug, [...(lists.get(slug) ?? []), next]);
}

afterAll(async () => {
  await client.end();
  await database.drop();
});

describe.each(Object.entries(judged))('after %s', (slug, { first, never }) => {
  test('come the stories that go with it', () => {
    expect((lists.get(slug) ?? []).slice(0, 4)).toEqual(expect.arrayContaining(first));
  });

  test('come none that only sound like it', () => {
    expect((lists.get(slug) ?? []).slice(0, 4).filter((next) => never.includes(next))).toEqual([]);
  });
});

test('every story of the edition leads on to at least six others, never to itself, to none twice', () => {
  expect(lists.size).toBe(48);
  for (const [slug, list] of lists) {
    // Some of them may stand in the body already.
    expect.soft(list.length, slug).toBeGreaterThanOrEqual(6);
    expect.soft(list.length, slug).toBeLessThanOrEqual(12);
    expect.soft(new Set([slug, ...list]).size, slug).toBe(list.length + 1);
  }
});

test('the counts are what the stories have', async () => {
  const counted = `SELECT word, count(*)::int FROM (SELECT unnest(words) AS word FROM story_words
    UNION ALL SELECT '#' || unnest(topics) FROM story_words UNION ALL SELECT '' FROM story_words) every GROUP BY word`;
  const { rows } = await client.query(
    `(SELECT * FROM word_counts EXCEPT ${counted}) UNION ALL (${counted} EXCEPT SELECT * FROM word_counts)`,
  );
  expect(rows).toEqual([]);
});

// What follows changes the edition; the judgement above is read before.
test('among fifteen hundred other stories of the same sections and topics they still find each other', {
  timeout: 120_000,
}, async () => {
  // Listed in one statement, as a bulk load is.
  for (const table of ['articles', 'articles_rels', 'article_listings'])
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`
    INSERT INTO articles (headline, slug, section_id, _status, published_at)
    SELECT 'Bài thêm ' || g, 'bai-them-' || g, (SELECT id FROM sections ORDER BY id OFFSET g % 8 LIMIT 1), 'published',
      now() - g * interval '1 minute' FROM generate_series(1, 1500) g`);
  await client.query(`
    INSERT INTO articles_rels ("order", parent_id, path, topics_id)
    SELECT n, a.id, 'topics', (SELECT id FROM topics ORDER BY id OFFSET a.id / n % 20 LIMIT 1)
    FROM articles a, generate_series(1, 3) n WHERE a.slug LIKE 'bai-them-%'`);
  await client.query(`
    WITH added AS (
      INSERT INTO story_words (article_id, topics, words, weights)
      SELECT a.id, ARRAY(SELECT DISTINCT topics_id FROM articles_rels WHERE parent_id = a.id), ARRAY['lạ ' || a.id % 500, 'mới ' || a.id % 300, 'nước', 'mặt', 'đường', 'ánh'],
        array_fill(0.4::real, ARRAY[6])
      FROM articles a WHERE a.slug LIKE 'bai-them-%'
      RETURNING topics, words
    )
    INSERT INTO word_counts SELECT word, count(*) FROM (
      SELECT unnest(words) AS word FROM added UNION ALL SELECT '#' || unnest(topics) FROM added
      UNION ALL SELECT '' FROM added
    ) every GROUP BY word ON CONFLICT (word) DO UPDATE SET stories = word_counts.stories + excluded.stories`);
  await client.query(`
    INSERT INTO article_listings (list, list_id, article_id, published_at)
    SELECT l.list, l.list_id, a.id, l.published_at FROM articles a, listings_of(a.id) l WHERE a.slug LIKE 'bai-them-%'`);
  const again = Object.keys(judged);
  await client.query('INSERT INTO related_queue (article_id) SELECT id FROM articles WHERE slug = ANY ($1)', [
    again,
  ]);
  await workOffRelated(database.url);
  await readLists();
  for (const slug of again) {
    const next = (lists.get(slug) ?? []).slice(0, 4);
    const wanted = judged[slug]?.first ?? [];
    expect
      .soft(
        next.filter((one) => wanted.includes(one)),
        `${slug}: ${next}`,
      )
      .not.toEqual([]);
    expect
      .soft(
        next.filter((one) => judged[slug]?.never.includes(one)),
        slug,
      )
      .toEqual([]);
  }
});

test('in a paper of ten stories that begins with nothing, what goes together comes first', {
  timeout: 120_000,
}, async () => {
  const ten = [
    ...['nhat-thuc', 'pha-mat-trang', 'thuy-trieu', 'lam-phat', 'ty-gia', 'pho-va-nuoc-dung', 'nuoc-mam'],
    ...['ky-luc-100-met', 'vi-sao-marathon-42195', 'co-vua'],
  ];
  // As a paper begins: nothing known, every story new.
  await client.query("UPDATE articles SET _status = 'draft' WHERE slug <> ALL ($1)", [ten]);
  await client.query('TRUNCATE related_queue, story_words, word_counts, related_articles');
  await client.query(
    "INSERT INTO related_queue (article_id) SELECT id FROM articles WHERE _status = 'published'",
  );
  await workOffRelated(database.url);
  await readLists();
  const first = (slug: string) => lists.get(slug)?.[0];
  expect([first('nhat-thuc'), first('lam-phat'), first('nuoc-mam')]).toEqual([
    ...['pha-mat-trang', 'ty-gia', 'pho-va-nuoc-dung'],
  ]);
  expect(['vi-sao-marathon-42195', 'co-vua']).toContain(first('ky-luc-100-met'));
  for (const [slug, list] of lists) expect(ten, slug).toEqual(expect.arrayContaining(list));
});
