import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * One front for each place, however many people make one at the same time, and none that outlives its section: the
 * front of a section that is gone would otherwise have no section, as only the paper's front page has none.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE UNIQUE INDEX fronts_one_for_each_place ON fronts (coalesce(section_id, 0));
    CREATE FUNCTION front_goes_with_section() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM _fronts_v WHERE parent_id IN (SELECT id FROM fronts WHERE section_id = OLD.id);
      DELETE FROM fronts WHERE section_id = OLD.id;
      RETURN OLD;
    END $$;
    CREATE TRIGGER front_goes_with_section BEFORE DELETE ON sections
      FOR EACH ROW EXECUTE FUNCTION front_goes_with_section();
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER front_goes_with_section ON sections;
    DROP FUNCTION front_goes_with_section;
    DROP INDEX fronts_one_for_each_place;
  `);
}
