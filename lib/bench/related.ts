/**
 * How long it takes to work out what to read next after a story with N published ones: `npm run bench:related -- 1000
 * 100000`. Fills a database of its own for each N, in a folder of its own. With `demo` in place of a number it prints
 * the table of docs/what-to-read-next.md instead, from the demo edition.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { startDatabase } from '@/lib/database/embedded';
import { migrateBare } from '@/lib/database/migrate';
import { rewriteRelated } from '@/lib/newsroom/related/lists';
import { writePlainEdition } from '@/lib/newsroom/related/plain-edition';
import { workOffRelated } from '@/lib/newsroom/related/work-off';
import { fillPaper } from './fill';

const rounds = 300;
const inTable = [
  ...['nhat-thuc', 'mui-gio', 'kenh-dao-suez', 'cong-ten-no', 'ty-gia', 'unicode-tieng-viet'],
  ...['pho-va-nuoc-dung', 'ca-phe-phin', 'trong-dong-dong-son', 'dan-bau', 'ky-luc-100-met', 'gps-hoat-dong'],
];

async function withPaper(work: (client: Client, url: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'trang-nhat-bench-'));
  const server = await startDatabase({ dataDir: folder, log: console.log, fast: true });
  const client = new Client({ connectionString: server.url });
  try {
    await migrateBare(server.url);
    await client.connect();
    await work(client, server.url);
  } finally {
    await client.end();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives every story 64 words: 40 pairs and 24 syllables out of 200,000 and 6,000, common ones far more often (the
 * n-th about as often as 1/n, as words are). The stories themselves say them twice, so that they are read from there.
 */
async function giveWords(client: Client): Promise<void> {
  // An index is made faster than it is added to.
  const { rows } = await client.query<{ indexdef: string }>(
    "SELECT indexdef FROM pg_indexes WHERE indexname = 'story_words_by_word'",
  );
  await client.query(
    "DROP INDEX story_words_by_word; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'",
  );
  await client.query(`
    INSERT INTO story_words (article_id, topics, words, weights)
    SELECT a.id, ARRAY(SELECT DISTINCT topics_id FROM articles_rels WHERE parent_id = a.id AND path = 'topics' ORDER BY 1),
      w.words, array_fill(0.125::real, ARRAY[cardinality(w.words)])
    FROM articles a CROSS JOIN LATERAL (
      SELECT array_agg(DISTINCT CASE WHEN n <= 40 THEN 'a' || pair.id || ' b' || pair.id ELSE 'c' || single.id END) AS words
      FROM generate_series(1, 64) n
      CROSS JOIN LATERAL (SELECT floor(exp(random() * ln(200000)))::int + 0 * (a.id + n) AS id) pair
      CROSS JOIN LATERAL (SELECT floor(exp(random() * ln(6000)))::int + 0 * (a.id + n) AS id) single
    ) w`);
  await client.query(`
    INSERT INTO word_counts SELECT word, count(*) FROM (
      SELECT unnest(words) AS word FROM story_words UNION ALL
      SELECT '#' || unnest(topics) FROM story_words UNION ALL SELECT '' FROM story_words
    ) every GROUP BY word`);
  await client.query(rows[0]?.indexdef ?? '');
  await client.query('VACUUM ANALYZE story_words, word_counts');
  await client.query('RESET work_mem');
}

/** Puts into a story's text what its words are said to be. */
const tellWords = `
  UPDATE articles SET standfirst = '', body = (
    SELECT jsonb_build_object('root', jsonb_build_object('children', jsonb_agg(jsonb_build_object('type', 'paragraph',
      'children', jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat(word || '. ', 6)))))))
    FROM story_words, unnest(words) word WHERE article_id = articles.id)
  WHERE id = $1`;

async function measure(count: number): Promise<void> {
  await withPaper(async (client) => {
    await fillPaper(client, count);
    await giveWords(client);
    await client.query('SET synchronous_commit = off');
    const taken: number[] = [];
    let offered = 0;
    for (let round = -20; round < rounds; round += 1) {
      // Every third is a story of today, as most are that come out; the others lie anywhere.
      const id = round % 3 === 0 ? 1 + Math.abs(round) : 1 + ((Math.abs(round) * 7919) % count);
      await client.query(tellWords, [id]);
      const start = performance.now();
      await client.query('BEGIN');
      await rewriteRelated(client, id);
      await client.query('COMMIT');
      if (round >= 0) taken.push(performance.now() - start);
      const { rows } = await client.query<{ held: number }>(
        'SELECT count(*)::int AS held FROM related_articles WHERE related_id = $1',
        [id],
      );
      offered += rows[0]?.held ?? 0;
    }
    taken.sort((a, b) => a - b);
    const at = (share: number) =>
      (taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? 0).toFixed(1);
    const neighbours = (offered / (rounds + 20)).toFixed(1);
    console.log(
      `${count.toLocaleString('en').padStart(9)}  ${[at(0.5), at(0.05), at(0.95), at(1)].map((ms) => ms.padStart(7)).join(' ')}  ${neighbours.padStart(10)}`,
    );
  });
}

async function printTable(): Promise<void> {
  await withPaper(async (client, url) => {
    await writePlainEdition(client, new Date());
    await workOffRelated(url);
    const { rows } = await client.query<{ slug: string; headline: string; next: string; score: number }>(
      `SELECT a.slug, a.headline, b.headline AS next, r.score FROM related_articles r
       JOIN articles a ON a.id = r.article_id JOIN articles b ON b.id = r.related_id
       ORDER BY r.score DESC, b.id DESC`,
    );
    console.log('| bài | đọc tiếp |\n| --- | --- |');
    for (const slug of inTable) {
      const list = rows.filter((row) => row.slug === slug).slice(0, 4);
      console.log(
        `| **${list[0]?.headline}** | ${list.map(({ next, score }) => `${next} (${score.toFixed(2)})`).join('<br>')} |`,
      );
    }
  });
}

const wanted = process.argv.slice(2);
const counts = wanted.map(Number);
if (wanted[0] === 'demo') {
  await printTable();
} else if (counts.length > 0 && counts.every((count) => Number.isInteger(count) && count >= 100)) {
  console.log(` articles   median     5 %    95 %     max  neighbours  (ms a story, ${rounds} stories)`);
  for (const count of counts) await measure(count);
} else {
  console.error('Usage: npm run bench:related -- demo | N [N …]   (numbers of articles, at least 100 each)');
  process.exitCode = 1;
}
