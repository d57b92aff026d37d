import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { buildConfig, defaultLoggerOptions } from 'payload';
import sharp from 'sharp';
import { readConfig } from '@/lib/config';
import { migrations } from '@/lib/database/migrations';
import { newsroomPath } from '@/lib/urls';
import { withAudit, withGlobalAudit } from './audit/hooks';
import { bodyEditor } from './blocks/blocks';
import { breakingNews } from './breaking-news';
import { articles } from './collections/articles';
import { auditLog } from './collections/audit-log';
import { authors } from './collections/authors';
import { fronts } from './collections/fronts';
import { media } from './collections/media';
import { notes } from './collections/notes';
import { previewLinks } from './collections/preview-links';
import { redirects } from './collections/redirects';
import { schedule } from './collections/schedule';
import { sections } from './collections/sections';
import { tellings } from './collections/tellings';
import { topics } from './collections/topics';
import { users } from './collections/users';
import { withLastWords } from './last-words';
import { ownLocks, tellLocked } from './locks';
import { mailer } from './mail';
import { ownWords } from './own-words';
import { siteSettings } from './site-settings';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const config = readConfig();

const newsroom = buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL: config.siteUrl,
  routes: { admin: newsroomPath },
  admin: {
    user: users.slug,
    avatar: 'default',
    importMap: { baseDir: root, importMapFile: path.join(root, 'app/(newsroom)/toa-soan/importMap.js') },
    meta: {
      titleSuffix: ' · Tòa soạn',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/favicon.svg' }],
    },
    dateFormat: 'HH:mm dd.MM.yyyy',
    components: {
      graphics: { Logo: '@/components/newsroom/graphics#Logo', Icon: '@/components/newsroom/graphics#Icon' },
      views: { dashboard: { Component: '@/components/newsroom/desk-start#DeskStart' } },
    },
  },
  collections: [
    articles,
    fronts,
    media,
    sections,
    topics,
    authors,
    schedule,
    redirects,
    notes,
    users,
    previewLinks,
    tellings,
    auditLog,
  ].map(withAudit),
  globals: [breakingNews, siteSettings].map(withGlobalAudit),
  editor: bodyEditor,
  i18n: { supportedLanguages: { vi, en }, fallbackLanguage: config.locale, translations: { vi: ownWords } },
  hooks: { afterError: [tellLocked] },
  db: withLastWords(
    postgresAdapter({
      // Whoever finds no free connection is told so; waiting for ever would keep those that others wait for.
      pool: { connectionString: config.databaseUrl ?? '', max: 20, connectionTimeoutMillis: 15_000 },
      push: false,
      migrationDir: path.join(root, 'lib/database/migrations'),
      prodMigrations: migrations,
      generateSchemaOutputFile: path.join(root, 'lib/database/schema.generated.ts'),
    }),
  ),
  sharp,
  graphQL: { disable: true },
  telemetry: false,
  logger: { options: { level: 'warn' }, destination: defaultLoggerOptions },
  email: mailer(config),
  typescript: { outputFile: path.join(root, 'lib/newsroom/payload-types.ts') },
  upload: { limits: { fileSize: 40 * 1024 * 1024 }, abortOnLimit: true },
});

export default ownLocks(newsroom);
