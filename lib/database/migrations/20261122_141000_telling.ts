import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Whom the paper tells of its changes, and what it told them: settings, and a list for the desk. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE site_settings
      ADD COLUMN machines_index_now boolean DEFAULT false,
      ADD COLUMN machines_index_now_endpoint varchar DEFAULT 'https://api.indexnow.org/indexnow',
      ADD COLUMN machines_index_now_key varchar,
      ADD COLUMN machines_hub varchar;

    CREATE TYPE enum_tellings_channel AS ENUM ('indexNow', 'webSub');
    CREATE TYPE enum_tellings_reason AS ENUM ('published', 'updated', 'moved', 'gone', 'feed');
    CREATE TYPE enum_tellings_state AS ENUM ('waiting', 'sent', 'refused', 'givenUp', 'skipped');
    CREATE TYPE enum_tellings_outcome AS ENUM (
      'accepted', 'badKey', 'wrongAddress', 'gone', 'redirected', 'refused', 'tooMany', 'serverError', 'timeout',
      'unreachable', 'notAllowed', 'siteNotPublic', 'switchedOff');
    CREATE TABLE tellings (
      id serial PRIMARY KEY NOT NULL,
      address varchar NOT NULL,
      channel enum_tellings_channel NOT NULL,
      reason enum_tellings_reason NOT NULL,
      article_id integer,
      state enum_tellings_state DEFAULT 'waiting' NOT NULL,
      attempts numeric DEFAULT 0 NOT NULL,
      tried_at timestamp(3) with time zone,
      status numeric,
      outcome enum_tellings_outcome,
      answer varchar,
      due_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone DEFAULT now() NOT NULL,
      created_at timestamp(3) with time zone DEFAULT now() NOT NULL,
      CONSTRAINT tellings_article_id_articles_id_fk
        FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL
    );
    CREATE INDEX tellings_article_idx ON tellings (article_id);
    CREATE INDEX tellings_updated_at_idx ON tellings (updated_at);
    CREATE INDEX tellings_created_at_idx ON tellings (created_at);
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TABLE tellings;
    DROP TYPE enum_tellings_outcome, enum_tellings_state, enum_tellings_reason, enum_tellings_channel;
    ALTER TABLE site_settings
      DROP COLUMN machines_index_now, DROP COLUMN machines_index_now_endpoint,
      DROP COLUMN machines_index_now_key, DROP COLUMN machines_hub;
  `);
}
