import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * The names of topics and authors as suggestions look for them, folded and as they are written: with an index, since
 * a paper has thousands of names and readers ask with every letter they type. Kept by triggers.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TABLE search_names (
      kind text NOT NULL,
      id integer NOT NULL,
      name text NOT NULL,
      folded tsvector NOT NULL,
      exact tsvector NOT NULL,
      PRIMARY KEY (kind, id)
    );
    CREATE INDEX search_names_folded ON search_names USING gin (folded) WITH (fastupdate = off);

    CREATE FUNCTION search_name_noted(of_kind text, of_id integer, said text) RETURNS void LANGUAGE sql AS $$
      INSERT INTO search_names (kind, id, name, folded, exact)
      VALUES (of_kind, of_id, said, to_tsvector('paper'::regconfig, search_fold(search_clean(said))),
        to_tsvector('paper'::regconfig, search_clean(said)))
      ON CONFLICT (kind, id) DO UPDATE SET name = excluded.name, folded = excluded.folded, exact = excluded.exact
    $$;

    CREATE FUNCTION search_names_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        DELETE FROM search_names WHERE kind = TG_ARGV[0] AND id = OLD.id;
      ELSE
        PERFORM search_name_noted(TG_ARGV[0], NEW.id, coalesce(NEW.name, ''));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER search_names_follow AFTER INSERT OR DELETE OR UPDATE OF name ON topics
      FOR EACH ROW EXECUTE FUNCTION search_names_follow('topic');
    CREATE TRIGGER search_names_follow AFTER INSERT OR DELETE OR UPDATE OF name ON authors
      FOR EACH ROW EXECUTE FUNCTION search_names_follow('author');

    SELECT search_name_noted('topic', id, coalesce(name, '')) FROM topics;
    SELECT search_name_noted('author', id, coalesce(name, '')) FROM authors;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER search_names_follow ON topics;
    DROP TRIGGER search_names_follow ON authors;
    DROP FUNCTION search_names_follow, search_name_noted;
    DROP TABLE search_names;
  `);
}
