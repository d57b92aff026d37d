import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** What the paper hands to machines: how much feeds carry, whom robots.txt refuses, ads.txt and security.txt. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TYPE enum_site_settings_machines_feed_text AS ENUM ('full', 'summary');
    ALTER TABLE site_settings
      ADD COLUMN machines_feed_text enum_site_settings_machines_feed_text DEFAULT 'full',
      ADD COLUMN machines_refuse_training boolean DEFAULT false,
      ADD COLUMN machines_ads_txt varchar,
      ADD COLUMN machines_security_contact varchar,
      ADD COLUMN machines_security_expires timestamp(3) with time zone,
      ADD COLUMN machines_security_policy varchar;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE site_settings
      DROP COLUMN machines_feed_text, DROP COLUMN machines_refuse_training, DROP COLUMN machines_ads_txt,
      DROP COLUMN machines_security_contact, DROP COLUMN machines_security_expires,
      DROP COLUMN machines_security_policy;
    DROP TYPE enum_site_settings_machines_feed_text;
  `);
}
