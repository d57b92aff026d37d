import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

// The first parts of the addresses that come with this and the following migrations, as they were then.
const taken = [
  ...['ban-gon', 'bieu-tuong', 'da-luu', 'doc-nhieu'],
  ...['js', 'ngoai-tuyen', 'tim-kiem', 'tro-nang'],
];

/** @throws Error naming the sections that nobody could open any more */
async function refuseHiddenSections(db: MigrateUpArgs['db']): Promise<void> {
  const slugs = sql.join(
    taken.map((slug) => sql`${slug}`),
    sql`, `,
  );
  const { rows } = await db.execute(
    sql`SELECT name, slug FROM sections WHERE slug IN (${slugs}) ORDER BY slug`,
  );
  if (rows.length === 0) return;
  const named = rows.map(({ name, slug }) => `"${name}" (/${slug})`).join(', ');
  throw new Error(
    `The paper itself needs the address of ${rows.length === 1 ? 'this section' : 'these sections'} from now on: ${named}. ` +
      'Nothing has been changed. Start the version that ran before, give the section another address in the newsroom, and update again.',
  );
}

/** What to read next, picked by hand; and whether readers may keep the paper for when they are offline. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await refuseHiddenSections(db);
  await db.execute(sql`
    -- Follows the collection, where a link may be one to a front.
    ALTER TABLE preview_links ALTER COLUMN article_id DROP NOT NULL;

    ALTER TABLE articles_rels ADD COLUMN articles_id integer
      CONSTRAINT articles_rels_articles_fk REFERENCES articles (id) ON DELETE CASCADE;
    ALTER TABLE _articles_v_rels ADD COLUMN articles_id integer
      CONSTRAINT _articles_v_rels_articles_fk REFERENCES articles (id) ON DELETE CASCADE;
    CREATE INDEX articles_rels_articles_id_idx ON articles_rels (articles_id);
    CREATE INDEX _articles_v_rels_articles_id_idx ON _articles_v_rels (articles_id);

    ALTER TABLE site_settings ADD COLUMN offline boolean DEFAULT true;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE site_settings DROP COLUMN offline;
    ALTER TABLE _articles_v_rels DROP COLUMN articles_id;
    ALTER TABLE articles_rels DROP COLUMN articles_id;
  `);
}
