import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * A story that was merged into another and is then deleted for good hands everything that led to it on to that other
 * story: its own former addresses, and the stories that had been merged into it. And the order in which `/dinh-chinh`
 * lists corrections.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Before the deletion: afterwards the foreign keys have forgotten what led here.
    CREATE FUNCTION article_hands_on() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.merged_into_id IS NOT NULL AND OLD.merged_into_id <> OLD.id THEN
        UPDATE redirects SET article_id = OLD.merged_into_id WHERE article_id = OLD.id;
        UPDATE articles SET merged_into_id = OLD.merged_into_id
        WHERE merged_into_id = OLD.id AND id <> OLD.merged_into_id;
      END IF;
      RETURN OLD;
    END $$;
    CREATE TRIGGER article_hands_on BEFORE DELETE ON articles
      FOR EACH ROW EXECUTE FUNCTION article_hands_on();

    -- As before, but a story that goes in the same breath is no aim.
    CREATE OR REPLACE FUNCTION remember_address(
      of_kind enum_redirects_kind, old_slug varchar, old_path varchar,
      article integer, section integer, topic integer, author integer
    ) RETURNS void LANGUAGE sql AS $$
      DELETE FROM redirects WHERE "from" = old_path OR (kind = of_kind AND slug = old_slug);
      INSERT INTO redirects ("from", origin, kind, slug, article_id, section_id, topic_id, author_id)
      VALUES (old_path, 'rename', of_kind, old_slug,
        (SELECT id FROM articles WHERE id = article), section, topic, author);
    $$;

    CREATE INDEX articles_corrections_in_time ON articles_corrections (at DESC, id DESC) WHERE at IS NOT NULL;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX articles_corrections_in_time;
    CREATE OR REPLACE FUNCTION remember_address(
      of_kind enum_redirects_kind, old_slug varchar, old_path varchar,
      article integer, section integer, topic integer, author integer
    ) RETURNS void LANGUAGE sql AS $$
      DELETE FROM redirects WHERE "from" = old_path OR (kind = of_kind AND slug = old_slug);
      INSERT INTO redirects ("from", origin, kind, slug, article_id, section_id, topic_id, author_id)
      VALUES (old_path, 'rename', of_kind, old_slug, article, section, topic, author);
    $$;
    DROP TRIGGER article_hands_on ON articles;
    DROP FUNCTION article_hands_on;
  `);
}
