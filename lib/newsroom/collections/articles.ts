import type { CollectionConfig } from 'payload';
import { createArticle, editors, staffReads, staffReadsVersions, updateArticle } from '../access';
import { dateCorrections } from '../articles/corrections-hook';
import { mergeAtOnce } from '../articles/merge-hook';
import { presenceEndpoints, presenceLasts, stayIn } from '../articles/presence';
import { readsEndpoint } from '../articles/reads-endpoint';
import { holdLastAutosave, keepLastAutosaves } from '../articles/revisions';
import { sidebarFields } from '../articles/sidebar-fields';
import { storyFields } from '../articles/story-fields';
import { checkEndpoint } from '../checks/check-endpoint';
import { courseEndpoint } from '../desk/course';
import { keepAuthorship, normalizeText, stampTimes } from '../hooks/article';
import { label } from '../labels';
import { draftPreview } from '../preview/draft-preview';
import { auditRenamedArticle, noteAddress } from '../redirects/audit-rename';
import { refuseMergeLoop } from '../redirects/refuse-merge-loop';
import { storyTellingEndpoint } from '../telling/story-endpoint';
import { holdToRules } from '../workflow/article-hooks';
import { noteSaving } from '../workflow/saving';

/** The stories. Drafts and versions are Payload's; who may publish is decided in ../access. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài viết', 'Article'), plural: label('Bài viết', 'Articles') },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', 'authors', '_status', 'publishedAt', 'updatedAt'],
    hideAPIURL: true,
    listSearchableFields: ['headline', 'slug', 'standfirst'],
    components: {
      edit: { beforeDocumentControls: ['@/components/newsroom/check-count#CheckCount'] },
      views: {
        edit: {
          history: {
            Component: '@/components/newsroom/history-view#HistoryView',
            path: '/lich-su',
            tab: {
              label: ({ t }) => (t('version:versions') === 'Versions' ? 'History' : 'Lịch sử'),
              href: '/lich-su',
            },
          },
          // It shows neither who nor any two versions; what opens them stays.
          versions: { tab: { condition: () => false } },
          compare: { Component: '@/components/newsroom/compare-view#CompareView', path: '/so-sanh' },
        },
      },
    },
    group: label('Nội dung', 'Content'),
    ...draftPreview,
  },
  defaultSort: '-updatedAt',
  trash: true,
  lockDocuments: { duration: presenceLasts },
  endpoints: [courseEndpoint, readsEndpoint, checkEndpoint, storyTellingEndpoint, ...presenceEndpoints],
  versions: { drafts: { autosave: { interval: 2000 } }, maxPerDoc: 0 },
  access: {
    read: staffReads,
    readVersions: staffReadsVersions,
    create: createArticle,
    update: updateArticle,
    delete: editors,
  },
  hooks: {
    beforeValidate: [normalizeText],
    beforeOperation: [noteSaving],
    beforeChange: [
      holdToRules,
      keepAuthorship,
      stampTimes,
      // After the times: a new correction is a substantive change as well.
      dateCorrections,
      refuseMergeLoop,
      noteAddress,
      holdLastAutosave,
    ],
    afterChange: [auditRenamedArticle, mergeAtOnce, keepLastAutosaves, stayIn],
  },
  fields: [storyFields, ...sidebarFields],
};
