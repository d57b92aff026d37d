import { availableParallelism } from 'node:os';
import { Client } from 'pg';
import { slugify } from '@/lib/text/fold';
import { fillPaper } from './fill';
import { makeWords, seeded, zipf } from './vietnamese';

/** What stands in a made-up story, for queries that should find it. */
export type MadeStory = { headline: string; body: string };

const atOnce = 1_000;

/**
 * Fills a migrated, empty database with `count` published stories whose words are distributed as in a language:
 * headlines of their own, standfirsts of 25 syllables, bodies of some 400. Always the same for the same `count`.
 */
export async function fillSearchable(url: string, count: number): Promise<MadeStory[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const kept = await writeStories(client, count);
    await refresh(client, url, count);
    await client.query('VACUUM ANALYZE');
    return kept;
  } finally {
    await client.end();
  }
}

/** What is searched, anew: by as many connections as there are processors. */
export async function refresh(client: Client, url: string, count: number): Promise<void> {
  await client.query('SELECT search_refresh_begin()');
  let from = 1;
  const work = async () => {
    const worker = new Client({ connectionString: url });
    await worker.connect();
    try {
      while (from <= count) {
        const first = from;
        from += atOnce;
        await worker.query(
          `INSERT INTO search_documents
           SELECT * FROM search_documents_of(ARRAY(SELECT generate_series($1::int, $2::int)))`,
          [first, Math.min(first + atOnce - 1, count)],
        );
      }
    } finally {
      await worker.end();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await client.query(`SET maintenance_work_mem = '512MB'`);
  await client.query('SELECT search_refresh_end()');
}

async function writeStories(client: Client, count: number): Promise<MadeStory[]> {
  await fillPaper(client, count);
  const random = seeded(20_261_122);
  const words = makeWords(15_000, random);
  const next = zipf(words.length, random);
  const text = (syllables: number): string => {
    const parts: string[] = [];
    for (let length = 0; length < syllables; ) {
      const word = words[next()] ?? '';
      parts.push(word);
      length += word.split(' ').length;
    }
    const said = parts.join(' ');
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  for (const table of ['topics', 'authors']) {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    const names = Array.from({ length: 200 }, (_, at) => `${words[150 + at * 7]} ${words[400 + at * 3]}`);
    await client.query(
      `UPDATE ${table} SET name = made.name, slug = made.slug || '-' || ${table}.id
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS made (name, slug, at) WHERE id = at`,
      [names, names.map(slugify)],
    );
    await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
  const kept: MadeStory[] = [];
  let written: Promise<unknown> = Promise.resolve();
  await client.query('ALTER TABLE articles DISABLE TRIGGER USER');
  for (let from = 0; from < count; from += atOnce) {
    const ids = Array.from({ length: Math.min(atOnce, count - from) }, (_, at) => from + at + 1);
    const stories = ids.map(() => ({
      headline: text(9),
      standfirst: `${text(25)}.`,
      paragraphs: Array.from({ length: 8 }, () => `${text(24)}, ${text(24)}.`),
    }));
    kept.push(
      ...stories.slice(0, 20).map(({ headline, paragraphs }) => ({ headline, body: paragraphs.join(' ') })),
    );
    // While the database writes these, the next are made up.
    await written;
    written = client.query(
      `UPDATE articles SET headline = made.headline, standfirst = made.standfirst, body = made.body
       FROM unnest($1::int[], $2::text[], $3::text[], $4::jsonb[]) AS made (id, headline, standfirst, body)
       WHERE articles.id = made.id`,
      [
        ids,
        stories.map(({ headline }) => headline),
        stories.map(({ standfirst }) => standfirst),
        stories.map(({ paragraphs }) => JSON.stringify(bodyOf(paragraphs))),
      ],
    );
  }
  await written;
  await client.query('ALTER TABLE articles ENABLE TRIGGER USER');
  return kept;
}

const bodyOf = (paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      children: [{ type: 'text', format: 0, text }],
    })),
  },
});
