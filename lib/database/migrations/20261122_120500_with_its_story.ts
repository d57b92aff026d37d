import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

/** Notes, appointments and preview links go with their story; Payload would only empty their reference to it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE notes DROP CONSTRAINT notes_article_id_articles_id_fk,
      ADD CONSTRAINT notes_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
    ALTER TABLE schedule DROP CONSTRAINT schedule_article_id_articles_id_fk,
      ADD CONSTRAINT schedule_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
    ALTER TABLE preview_links DROP CONSTRAINT preview_links_article_id_articles_id_fk,
      ADD CONSTRAINT preview_links_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE CASCADE;
  `);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    ALTER TABLE notes DROP CONSTRAINT notes_article_id_articles_id_fk,
      ADD CONSTRAINT notes_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL;
    ALTER TABLE schedule DROP CONSTRAINT schedule_article_id_articles_id_fk,
      ADD CONSTRAINT schedule_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL;
    ALTER TABLE preview_links DROP CONSTRAINT preview_links_article_id_articles_id_fk,
      ADD CONSTRAINT preview_links_article_id_articles_id_fk FOREIGN KEY (article_id) REFERENCES articles (id) ON DELETE SET NULL;
  `);
}
