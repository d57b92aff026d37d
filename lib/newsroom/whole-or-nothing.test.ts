import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '@/lib/newsroom/import/test-newsroom';
import type { User } from '@/lib/newsroom/payload-types';

let newsroom: TestNewsroom;
let client: Client;
let section: number;
let user: User & { collection: 'users' };
let stories = 0;

const query = async <Row extends object>(statement: string, values: unknown[] = []) =>
  (await client.query<Row>(statement, values)).rows;

const inADay = () => new Date(Date.now() + 86_400_000).toISOString();

type Deed = {
  name: string;
  /** Whether the story is in the paper before. */
  from: 'draft' | 'published';
  run(id: number): Promise<unknown>;
  /** Tables that the deed writes at the least; any other that it writes is tried as well. */
  writes: string[];
};

const change = (id: number, data: Record<string, unknown>) =>
  newsroom.payload.update({ collection: 'articles', id, data, user, overrideAccess: false });

const deeds: Deed[] = [
  {
    name: 'publish',
    from: 'draft',
    run: (id) => change(id, { _status: 'published' }),
    writes: ['articles', '_articles_v', 'article_listings', 'audit_log'],
  },
  {
    name: 'unpublish',
    from: 'published',
    run: (id) => change(id, { _status: 'draft' }),
    writes: ['articles', '_articles_v', 'article_listings', 'audit_log'],
  },
  {
    name: 'rename',
    from: 'published',
    run: (id) => change(id, { slug: `doi-ten-${id}`, generateSlug: false, _status: 'published' }),
    writes: ['articles', '_articles_v', 'redirects', 'audit_log'],
  },
  {
    name: 'schedule',
    from: 'draft',
    run: (id) =>
      newsroom.payload.create({
        collection: 'schedule',
        data: { article: id, action: 'publish', state: 'waiting', at: inADay() },
        user,
        overrideAccess: false,
      }),
    writes: ['schedule', 'audit_log'],
  },
  {
    name: 'delete for good',
    from: 'published',
    run: (id) => newsroom.payload.delete({ collection: 'articles', id, user, overrideAccess: false }),
    writes: ['articles', '_articles_v', 'article_listings', 'redirects', 'audit_log'],
  },
];

async function storyIn(state: Deed['from']): Promise<number> {
  stories += 1;
  const body = {
    root: {
      ...{ type: 'root', version: 1, direction: null, format: '' as const, indent: 0 },
      children: [
        {
          ...{ type: 'paragraph', version: 1, direction: null, format: '' as const, indent: 0 },
          children: [{ type: 'text', version: 1, text: 'Nội dung.' }],
        },
      ],
    },
  };
  const { id } = await newsroom.payload.create({
    collection: 'articles',
    data: {
      ...{ headline: `Bài ${stories}`, slug: `bai-${stories}`, generateSlug: false, section, body },
      ...{ source: { indexPolicy: 'original' }, _status: state },
    },
    user,
    overrideAccess: false,
  });
  return id;
}

const tables = async () =>
  (
    await query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'payload_%'
       AND tablename <> 'written' ORDER BY 1`,
    )
  ).map(({ name }) => name);

/** A fingerprint of everything that the newsroom has stored. */
async function everything(): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const table of await tables()) {
    const [row] = await query<{ print: string }>(
      `SELECT md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS print FROM "${table}" t`,
    );
    prints[table] = row?.print ?? '';
  }
  return prints;
}

/** Does the deed once and tells which tables it wrote to. */
async function tablesWrittenBy(deed: Deed): Promise<string[]> {
  const id = await storyIn(deed.from);
  const all = await tables();
  for (const table of all) {
    await query(`CREATE TRIGGER zz_written AFTER INSERT OR UPDATE OR DELETE ON "${table}"
      FOR EACH ROW EXECUTE FUNCTION note_written()`);
  }
  await query('TRUNCATE written');
  await deed.run(id);
  for (const table of all) await query(`DROP TRIGGER zz_written ON "${table}"`);
  // The search learns a word with the first story that has it; the next one with the same words writes none.
  const rows = await query<{ name: string }>(
    `SELECT DISTINCT name FROM written WHERE name <> 'search_spellings' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  client = new Client({ connectionString: newsroom.url });
  await client.connect();
  await query('CREATE TABLE written (name text)');
  await query(`CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO written VALUES (TG_TABLE_NAME); RETURN NULL; END $$`);
  await query(`CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the database fails here'; END $$`);
  const account = await newsroom.payload.create({
    collection: 'users',
    data: { email: 'a@example.com', password: 'một mật khẩu dài', name: 'An', role: 'admin' },
  });
  user = { ...account, collection: 'users' };
  const made = await newsroom.payload.create({
    collection: 'sections',
    data: { name: 'Mục', slug: 'muc', order: 1, accent: 'lam' },
  });
  section = made.id;
});
afterAll(async () => {
  await client.end();
  await newsroom.close();
});

describe.each(deeds)('to $name', (deed) => {
  it('leaves nothing of itself, whichever of its steps fails', async () => {
    const written = await tablesWrittenBy(deed);
    expect(written).toEqual(expect.arrayContaining(deed.writes));
    for (const table of written) {
      const id = await storyIn(deed.from);
      await query(`CREATE TRIGGER zz_fails AFTER INSERT OR UPDATE OR DELETE ON "${table}"
        FOR EACH ROW EXECUTE FUNCTION fail_here()`);
      const before = await everything();
      await expect(deed.run(id), `a step in ${table} fails`).rejects.toThrow();
      expect(await everything(), `a step in ${table} fails`).toEqual(before);
      await query(`DROP TRIGGER zz_fails ON "${table}"`);
      await deed.run(id);
      expect(await everything()).not.toEqual(before);
    }
  });
});
