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
  const { rows } = await client.query<{ slug: string; next: string }>(
    `SELECT a.slug, b.slug AS next FROM related_articles r
     JOIN articles a ON a.id = r.article_id JOIN articles b ON b.id = r.related_id
     ORDER BY r.score DESC, b.id DESC`,
  );
  for (const { slug, next } of rows) lists.set(slug, [...(lists.get(slug) ?? []), next]);
});

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

test('every story of the edition leads on to at least four others, never to itself, to none twice', () => {
  expect(lists.size).toBe(48);
  for (const [slug, list] of lists) {
    expect.soft(list.length, slug).toBeGreaterThanOrEqual(4);
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
