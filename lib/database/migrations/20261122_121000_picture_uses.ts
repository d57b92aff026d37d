import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/**
 * Which pictures a body shows, and an index of it: the newsroom asks where a picture is used, and asks again before
 * it deletes one. The columns that name a picture have indexes of their own already.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Blocks call a picture \`media\` or \`poster\`, at any depth. Numeric: a number too large for an id is no error.
    CREATE FUNCTION body_pictures(body jsonb) RETURNS numeric[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT (found #>> '{}')::numeric), '{}') FROM (
        SELECT jsonb_path_query(body, '$.**.media ? (@.type() == "number")')
        UNION ALL SELECT jsonb_path_query(body, '$.**.poster ? (@.type() == "number")')
      ) AS pictures (found)
    $$;
    CREATE INDEX articles_body_pictures ON articles USING gin (body_pictures(body));
    CREATE INDEX _articles_v_body_pictures ON _articles_v USING gin (body_pictures(version_body)) WHERE latest;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX _articles_v_body_pictures;
    DROP INDEX articles_body_pictures;
    DROP FUNCTION body_pictures;
  `);
}
