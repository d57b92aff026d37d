import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * `articles.history_after`: the newest version that a story had when it last came out; the changes that readers see
 * begin with the one after it. So a story that was taken down never shows its old words again when it comes back.
 * Empty for what has been out since before: its changes count from the beginning. A number and no time, because a
 * version is dated by the server's clock and not by the database's.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE articles ADD COLUMN history_after integer;

    -- Payload writes the story first and then its version.
    CREATE FUNCTION article_comes_out() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.history_after := (SELECT max(id) FROM _articles_v WHERE parent_id = NEW.id);
      RETURN NEW;
    END $$;
    CREATE TRIGGER article_comes_out BEFORE UPDATE ON articles
      FOR EACH ROW WHEN (
        NEW._status = 'published' AND NEW.deleted_at IS NULL
        AND (OLD._status IS DISTINCT FROM 'published' OR OLD.deleted_at IS NOT NULL))
      EXECUTE FUNCTION article_comes_out();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER article_comes_out ON articles;
    DROP FUNCTION article_comes_out;
    ALTER TABLE articles DROP COLUMN history_after;
  `);
}
