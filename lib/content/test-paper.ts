import { Client } from 'pg';
import { disconnect } from '@/lib/database/connection';
import { migrateBare } from '@/lib/database/migrate';
import { createTestDatabase } from '@/lib/launch/test-database';
import { unavailable } from './door';

/** What a test says of an article; the rest is made up. */
export type TestArticle = {
  slug: string;
  headline?: string;
  section: number;
  /** Hours from now; negative is the past. */
  hours?: number;
  status?: 'draft' | 'published';
  trashed?: boolean;
  featured?: boolean;
  topics?: number[];
  authors?: number[];
  body?: unknown;
};

/** A paper of its own for one test file: the loaders read it, the test writes it in plain SQL. */
export type TestPaper = {
  url: string;
  sql: (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Adds an article and returns its id. */
  add: (article: TestArticle) => Promise<number>;
  close: () => Promise<void>;
};

/** Makes a migrated paper with sections 1 «the-gioi», 2 «khoa-hoc» and its child 3 «vu-tru», topics and authors 1 to 3. */
export async function openTestPaper(): Promise<TestPaper> {
  const { url, drop } = await createTestDatabase();
  await migrateBare(url);
  process.env.DATABASE_URL = url;
  const client = new Client({ connectionString: url });
  await client.connect();
  const sql: TestPaper['sql'] = async (statement, values = []) =>
    (await client.query(statement, values)).rows;
  await sql(`INSERT INTO sections (name, slug, "order", parent_id, accent) VALUES
    ('Thế giới', 'the-gioi', 1, NULL, 'do'), ('Khoa học', 'khoa-hoc', 2, NULL, 'lam'), ('Vũ trụ', 'vu-tru', 3, 2, 'cham')`);
  await sql(`INSERT INTO topics (name, slug) VALUES ('Biển', 'bien'), ('Núi', 'nui'), ('Sao', 'sao')`);
  await sql(`INSERT INTO authors (name, slug) VALUES ('An', 'an'), ('Bình', 'binh'), ('Chi', 'chi')`);
  return {
    url,
    sql,
    add: async (article) => {
      const [row] = await sql(
        `INSERT INTO articles (headline, slug, standfirst, body, section_id, featured, _status, published_at, deleted_at)
         VALUES ($1, $2, 'Sapo', $3, $4, $5, $6, now() + $7 * interval '1 hour', $8) RETURNING id`,
        [
          article.headline ?? `Bài ${article.slug}`,
          article.slug,
          JSON.stringify(article.body ?? { root: { children: [] } }),
          article.section,
          article.featured ?? false,
          article.status ?? 'published',
          article.hours ?? -1,
          article.trashed ? new Date() : null,
        ],
      );
      const id = Number(row?.id);
      for (const [path, column, values] of [
        ['topics', 'topics_id', article.topics ?? []],
        ['authors', 'authors_id', article.authors ?? []],
      ] as const) {
        for (const [order, value] of values.entries()) {
          await sql(
            `INSERT INTO articles_rels ("order", parent_id, path, ${column}) VALUES ($1, $2, $3, $4)`,
            [order + 1, id, path, value],
          );
        }
      }
      return id;
    },
    close: async () => {
      await client.end();
      await disconnect(url);
      await drop();
    },
  };
}

/** What a loader found, for tests that expect it to find something. */
export function found<T>(answer: T | typeof unavailable | undefined): T {
  if (answer === undefined || answer === unavailable) throw new Error(`The loader found nothing: ${answer}`);
  return answer;
}
