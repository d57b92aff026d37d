import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres';

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_stage" AS ENUM('draft', 'inReview');
  CREATE TYPE "public"."enum__articles_v_version_stage" AS ENUM('draft', 'inReview');
  CREATE TYPE "public"."enum_fronts_containers_layout" AS ENUM('top', 'leadAndList', 'row', 'duo', 'columns');
  CREATE TYPE "public"."enum_fronts_containers_fill" AS ENUM('curated', 'automatic', 'curatedThenAutomatic');
  CREATE TYPE "public"."enum_fronts_containers_source" AS ENUM('latest', 'featured', 'section', 'topic');
  CREATE TYPE "public"."enum_fronts_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__fronts_v_version_containers_layout" AS ENUM('top', 'leadAndList', 'row', 'duo', 'columns');
  CREATE TYPE "public"."enum__fronts_v_version_containers_fill" AS ENUM('curated', 'automatic', 'curatedThenAutomatic');
  CREATE TYPE "public"."enum__fronts_v_version_containers_source" AS ENUM('latest', 'featured', 'section', 'topic');
  CREATE TYPE "public"."enum__fronts_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum_schedule_action" AS ENUM('publish', 'unpublish');
  CREATE TYPE "public"."enum_schedule_state" AS ENUM('waiting', 'done', 'refused', 'cancelled');
  CREATE TYPE "public"."enum_redirects_origin" AS ENUM('hand', 'file', 'rename');
  CREATE TYPE "public"."enum_redirects_kind" AS ENUM('article', 'section', 'topic', 'author');
  CREATE TYPE "public"."enum_notes_kind" AS ENUM('note', 'return', 'embargo');
  CREATE TYPE "public"."enum_audit_log_action" AS ENUM('signIn', 'signInFailed', 'signOut', 'publish', 'unpublish', 'update', 'create', 'delete', 'trash', 'restore', 'correction', 'rename', 'embargoLifted', 'submit', 'return', 'schedule', 'unschedule', 'previewLink', 'previewRevoked', 'previewVisit', 'roleChange', 'settings', 'front', 'breaking', 'import', 'export');
  CREATE TABLE "articles_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"at" timestamp(3) with time zone
  );
  
  CREATE TABLE "_articles_v_version_corrections" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"at" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "fronts_containers_stories" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"article_id" integer,
  	"pinned" boolean DEFAULT false,
  	"until" timestamp(3) with time zone
  );
  
  CREATE TABLE "fronts_containers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"layout" "enum_fronts_containers_layout" DEFAULT 'leadAndList',
  	"fill" "enum_fronts_containers_fill" DEFAULT 'curatedThenAutomatic',
  	"source" "enum_fronts_containers_source" DEFAULT 'latest',
  	"section_id" integer,
  	"topic_id" integer
  );
  
  CREATE TABLE "fronts" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"section_id" integer,
  	"saved_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"_status" "enum_fronts_status" DEFAULT 'draft'
  );
  
  CREATE TABLE "_fronts_v_version_containers_stories" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer,
  	"pinned" boolean DEFAULT false,
  	"until" timestamp(3) with time zone,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_fronts_v_version_containers" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"layout" "enum__fronts_v_version_containers_layout" DEFAULT 'leadAndList',
  	"fill" "enum__fronts_v_version_containers_fill" DEFAULT 'curatedThenAutomatic',
  	"source" "enum__fronts_v_version_containers_source" DEFAULT 'latest',
  	"section_id" integer,
  	"topic_id" integer,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_fronts_v" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"parent_id" integer,
  	"version_name" varchar,
  	"version_section_id" integer,
  	"version_saved_by_id" integer,
  	"version_updated_at" timestamp(3) with time zone,
  	"version_created_at" timestamp(3) with time zone,
  	"version__status" "enum__fronts_v_version_status" DEFAULT 'draft',
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"latest" boolean
  );
  
  CREATE TABLE "schedule" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"action" "enum_schedule_action" DEFAULT 'publish' NOT NULL,
  	"at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_schedule_state" DEFAULT 'waiting' NOT NULL,
  	"outcome" varchar,
  	"done_at" timestamp(3) with time zone,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "redirects" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"to" varchar,
  	"origin" "enum_redirects_origin" DEFAULT 'hand' NOT NULL,
  	"note" varchar,
  	"kind" "enum_redirects_kind",
  	"slug" varchar,
  	"article_id" integer,
  	"section_id" integer,
  	"topic_id" integer,
  	"author_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "notes" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"text" varchar NOT NULL,
  	"kind" "enum_notes_kind" DEFAULT 'note' NOT NULL,
  	"author_id" integer,
  	"author_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "preview_links" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"label" varchar NOT NULL,
  	"article_id" integer NOT NULL,
  	"expires_at" timestamp(3) with time zone NOT NULL,
  	"version" numeric,
  	"max_visitors" numeric,
  	"visits" numeric DEFAULT 0,
  	"last_visit_at" timestamp(3) with time zone,
  	"revoked_at" timestamp(3) with time zone,
  	"token_hash" varchar,
  	"created_by_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "audit_log" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"action" "enum_audit_log_action" NOT NULL,
  	"user_id" integer,
  	"user_name" varchar,
  	"ip" varchar,
  	"subject" varchar,
  	"subject_id" varchar,
  	"title" varchar,
  	"changes" jsonb,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "breaking_news" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"text" varchar,
  	"link" varchar,
  	"expires_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone,
  	"created_at" timestamp(3) with time zone
  );
  
  ALTER TABLE "articles" ADD COLUMN "show_history" boolean DEFAULT true;
  ALTER TABLE "articles" ADD COLUMN "embargo_until" timestamp(3) with time zone;
  ALTER TABLE "articles" ADD COLUMN "merged_into_id" integer;
  ALTER TABLE "articles" ADD COLUMN "stage" "enum_articles_stage" DEFAULT 'draft';
  ALTER TABLE "articles" ADD COLUMN "revision" numeric DEFAULT 0;
  ALTER TABLE "articles" ADD COLUMN "saved_by_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_show_history" boolean DEFAULT true;
  ALTER TABLE "_articles_v" ADD COLUMN "version_embargo_until" timestamp(3) with time zone;
  ALTER TABLE "_articles_v" ADD COLUMN "version_merged_into_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage" "enum__articles_v_version_stage" DEFAULT 'draft';
  ALTER TABLE "_articles_v" ADD COLUMN "version_revision" numeric DEFAULT 0;
  ALTER TABLE "_articles_v" ADD COLUMN "version_saved_by_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "fronts_id" integer;
  ALTER TABLE "site_settings" ADD COLUMN "public_history" boolean DEFAULT true;
  ALTER TABLE "articles_corrections" ADD CONSTRAINT "articles_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_corrections" ADD CONSTRAINT "_articles_v_version_corrections_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "fronts_containers_stories" ADD CONSTRAINT "fronts_containers_stories_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fronts_containers_stories" ADD CONSTRAINT "fronts_containers_stories_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."fronts_containers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "fronts_containers" ADD CONSTRAINT "fronts_containers_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fronts_containers" ADD CONSTRAINT "fronts_containers_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fronts_containers" ADD CONSTRAINT "fronts_containers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "fronts" ADD CONSTRAINT "fronts_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "fronts" ADD CONSTRAINT "fronts_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v_version_containers_stories" ADD CONSTRAINT "_fronts_v_version_containers_stories_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v_version_containers_stories" ADD CONSTRAINT "_fronts_v_version_containers_stories_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_fronts_v_version_containers"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_fronts_v_version_containers" ADD CONSTRAINT "_fronts_v_version_containers_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v_version_containers" ADD CONSTRAINT "_fronts_v_version_containers_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v_version_containers" ADD CONSTRAINT "_fronts_v_version_containers_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_fronts_v"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_fronts_v" ADD CONSTRAINT "_fronts_v_parent_id_fronts_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."fronts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v" ADD CONSTRAINT "_fronts_v_version_section_id_sections_id_fk" FOREIGN KEY ("version_section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_fronts_v" ADD CONSTRAINT "_fronts_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schedule" ADD CONSTRAINT "schedule_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "schedule" ADD CONSTRAINT "schedule_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_section_id_sections_id_fk" FOREIGN KEY ("section_id") REFERENCES "public"."sections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "redirects" ADD CONSTRAINT "redirects_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_created_by_id_users_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_corrections_order_idx" ON "articles_corrections" USING btree ("_order");
  CREATE INDEX "articles_corrections_parent_id_idx" ON "articles_corrections" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_corrections_order_idx" ON "_articles_v_version_corrections" USING btree ("_order");
  CREATE INDEX "_articles_v_version_corrections_parent_id_idx" ON "_articles_v_version_corrections" USING btree ("_parent_id");
  CREATE INDEX "fronts_containers_stories_order_idx" ON "fronts_containers_stories" USING btree ("_order");
  CREATE INDEX "fronts_containers_stories_parent_id_idx" ON "fronts_containers_stories" USING btree ("_parent_id");
  CREATE INDEX "fronts_containers_stories_article_idx" ON "fronts_containers_stories" USING btree ("article_id");
  CREATE INDEX "fronts_containers_order_idx" ON "fronts_containers" USING btree ("_order");
  CREATE INDEX "fronts_containers_parent_id_idx" ON "fronts_containers" USING btree ("_parent_id");
  CREATE INDEX "fronts_containers_section_idx" ON "fronts_containers" USING btree ("section_id");
  CREATE INDEX "fronts_containers_topic_idx" ON "fronts_containers" USING btree ("topic_id");
  CREATE INDEX "fronts_section_idx" ON "fronts" USING btree ("section_id");
  CREATE INDEX "fronts_saved_by_idx" ON "fronts" USING btree ("saved_by_id");
  CREATE INDEX "fronts_updated_at_idx" ON "fronts" USING btree ("updated_at");
  CREATE INDEX "fronts_created_at_idx" ON "fronts" USING btree ("created_at");
  CREATE INDEX "fronts__status_idx" ON "fronts" USING btree ("_status");
  CREATE INDEX "_fronts_v_version_containers_stories_order_idx" ON "_fronts_v_version_containers_stories" USING btree ("_order");
  CREATE INDEX "_fronts_v_version_containers_stories_parent_id_idx" ON "_fronts_v_version_containers_stories" USING btree ("_parent_id");
  CREATE INDEX "_fronts_v_version_containers_stories_article_idx" ON "_fronts_v_version_containers_stories" USING btree ("article_id");
  CREATE INDEX "_fronts_v_version_containers_order_idx" ON "_fronts_v_version_containers" USING btree ("_order");
  CREATE INDEX "_fronts_v_version_containers_parent_id_idx" ON "_fronts_v_version_containers" USING btree ("_parent_id");
  CREATE INDEX "_fronts_v_version_containers_section_idx" ON "_fronts_v_version_containers" USING btree ("section_id");
  CREATE INDEX "_fronts_v_version_containers_topic_idx" ON "_fronts_v_version_containers" USING btree ("topic_id");
  CREATE INDEX "_fronts_v_parent_idx" ON "_fronts_v" USING btree ("parent_id");
  CREATE INDEX "_fronts_v_version_version_section_idx" ON "_fronts_v" USING btree ("version_section_id");
  CREATE INDEX "_fronts_v_version_version_saved_by_idx" ON "_fronts_v" USING btree ("version_saved_by_id");
  CREATE INDEX "_fronts_v_version_version_updated_at_idx" ON "_fronts_v" USING btree ("version_updated_at");
  CREATE INDEX "_fronts_v_version_version_created_at_idx" ON "_fronts_v" USING btree ("version_created_at");
  CREATE INDEX "_fronts_v_version_version__status_idx" ON "_fronts_v" USING btree ("version__status");
  CREATE INDEX "_fronts_v_created_at_idx" ON "_fronts_v" USING btree ("created_at");
  CREATE INDEX "_fronts_v_updated_at_idx" ON "_fronts_v" USING btree ("updated_at");
  CREATE INDEX "_fronts_v_latest_idx" ON "_fronts_v" USING btree ("latest");
  CREATE INDEX "schedule_article_idx" ON "schedule" USING btree ("article_id");
  CREATE INDEX "schedule_at_idx" ON "schedule" USING btree ("at");
  CREATE INDEX "schedule_state_idx" ON "schedule" USING btree ("state");
  CREATE INDEX "schedule_created_by_idx" ON "schedule" USING btree ("created_by_id");
  CREATE INDEX "schedule_updated_at_idx" ON "schedule" USING btree ("updated_at");
  CREATE INDEX "schedule_created_at_idx" ON "schedule" USING btree ("created_at");
  CREATE UNIQUE INDEX "redirects_from_idx" ON "redirects" USING btree ("from");
  CREATE INDEX "redirects_slug_idx" ON "redirects" USING btree ("slug");
  CREATE INDEX "redirects_article_idx" ON "redirects" USING btree ("article_id");
  CREATE INDEX "redirects_section_idx" ON "redirects" USING btree ("section_id");
  CREATE INDEX "redirects_topic_idx" ON "redirects" USING btree ("topic_id");
  CREATE INDEX "redirects_author_idx" ON "redirects" USING btree ("author_id");
  CREATE INDEX "redirects_updated_at_idx" ON "redirects" USING btree ("updated_at");
  CREATE INDEX "redirects_created_at_idx" ON "redirects" USING btree ("created_at");
  CREATE INDEX "notes_article_idx" ON "notes" USING btree ("article_id");
  CREATE INDEX "notes_author_idx" ON "notes" USING btree ("author_id");
  CREATE INDEX "notes_updated_at_idx" ON "notes" USING btree ("updated_at");
  CREATE INDEX "notes_created_at_idx" ON "notes" USING btree ("created_at");
  CREATE INDEX "preview_links_article_idx" ON "preview_links" USING btree ("article_id");
  CREATE UNIQUE INDEX "preview_links_token_hash_idx" ON "preview_links" USING btree ("token_hash");
  CREATE INDEX "preview_links_created_by_idx" ON "preview_links" USING btree ("created_by_id");
  CREATE INDEX "preview_links_updated_at_idx" ON "preview_links" USING btree ("updated_at");
  CREATE INDEX "preview_links_created_at_idx" ON "preview_links" USING btree ("created_at");
  CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action");
  CREATE INDEX "audit_log_user_idx" ON "audit_log" USING btree ("user_id");
  CREATE INDEX "audit_log_subject_idx" ON "audit_log" USING btree ("subject");
  CREATE INDEX "audit_log_updated_at_idx" ON "audit_log" USING btree ("updated_at");
  CREATE INDEX "audit_log_created_at_idx" ON "audit_log" USING btree ("created_at");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_merged_into_id_articles_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "articles" ADD CONSTRAINT "articles_saved_by_id_users_id_fk" FOREIGN KEY ("saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_merged_into_id_articles_id_fk" FOREIGN KEY ("version_merged_into_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_saved_by_id_users_id_fk" FOREIGN KEY ("version_saved_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_fronts_fk" FOREIGN KEY ("fronts_id") REFERENCES "public"."fronts"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_merged_into_idx" ON "articles" USING btree ("merged_into_id");
  CREATE INDEX "articles_saved_by_idx" ON "articles" USING btree ("saved_by_id");
  CREATE INDEX "_articles_v_version_version_merged_into_idx" ON "_articles_v" USING btree ("version_merged_into_id");
  CREATE INDEX "_articles_v_version_version_saved_by_idx" ON "_articles_v" USING btree ("version_saved_by_id");
  CREATE INDEX "payload_locked_documents_rels_fronts_id_idx" ON "payload_locked_documents_rels" USING btree ("fronts_id");`);
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_corrections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_version_corrections" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "fronts_containers_stories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "fronts_containers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "fronts" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_fronts_v_version_containers_stories" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_fronts_v_version_containers" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_fronts_v" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "schedule" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "redirects" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "notes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "preview_links" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "audit_log" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "breaking_news" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_corrections" CASCADE;
  DROP TABLE "_articles_v_version_corrections" CASCADE;
  DROP TABLE "fronts_containers_stories" CASCADE;
  DROP TABLE "fronts_containers" CASCADE;
  DROP TABLE "fronts" CASCADE;
  DROP TABLE "_fronts_v_version_containers_stories" CASCADE;
  DROP TABLE "_fronts_v_version_containers" CASCADE;
  DROP TABLE "_fronts_v" CASCADE;
  DROP TABLE "schedule" CASCADE;
  DROP TABLE "redirects" CASCADE;
  DROP TABLE "notes" CASCADE;
  DROP TABLE "preview_links" CASCADE;
  DROP TABLE "audit_log" CASCADE;
  DROP TABLE "breaking_news" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_merged_into_id_articles_id_fk";
  
  ALTER TABLE "articles" DROP CONSTRAINT "articles_saved_by_id_users_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_merged_into_id_articles_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_saved_by_id_users_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_fronts_fk";
  
  DROP INDEX "articles_merged_into_idx";
  DROP INDEX "articles_saved_by_idx";
  DROP INDEX "_articles_v_version_version_merged_into_idx";
  DROP INDEX "_articles_v_version_version_saved_by_idx";
  DROP INDEX "payload_locked_documents_rels_fronts_id_idx";
  ALTER TABLE "articles" DROP COLUMN "show_history";
  ALTER TABLE "articles" DROP COLUMN "embargo_until";
  ALTER TABLE "articles" DROP COLUMN "merged_into_id";
  ALTER TABLE "articles" DROP COLUMN "stage";
  ALTER TABLE "articles" DROP COLUMN "revision";
  ALTER TABLE "articles" DROP COLUMN "saved_by_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_show_history";
  ALTER TABLE "_articles_v" DROP COLUMN "version_embargo_until";
  ALTER TABLE "_articles_v" DROP COLUMN "version_merged_into_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage";
  ALTER TABLE "_articles_v" DROP COLUMN "version_revision";
  ALTER TABLE "_articles_v" DROP COLUMN "version_saved_by_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "fronts_id";
  ALTER TABLE "site_settings" DROP COLUMN "public_history";
  DROP TYPE "public"."enum_articles_stage";
  DROP TYPE "public"."enum__articles_v_version_stage";
  DROP TYPE "public"."enum_fronts_containers_layout";
  DROP TYPE "public"."enum_fronts_containers_fill";
  DROP TYPE "public"."enum_fronts_containers_source";
  DROP TYPE "public"."enum_fronts_status";
  DROP TYPE "public"."enum__fronts_v_version_containers_layout";
  DROP TYPE "public"."enum__fronts_v_version_containers_fill";
  DROP TYPE "public"."enum__fronts_v_version_containers_source";
  DROP TYPE "public"."enum__fronts_v_version_status";
  DROP TYPE "public"."enum_schedule_action";
  DROP TYPE "public"."enum_schedule_state";
  DROP TYPE "public"."enum_redirects_origin";
  DROP TYPE "public"."enum_redirects_kind";
  DROP TYPE "public"."enum_notes_kind";
  DROP TYPE "public"."enum_audit_log_action";`);
}
