import type { CollectionConfig } from 'payload';
import { createArticle, editors, staffReads, staffReadsVersions, updateArticle } from '../access';
import { dateCorrections } from '../articles/corrections-hook';
import { sidebarFields } from '../articles/sidebar-fields';
import { storyFields } from '../articles/story-fields';
import { keepAuthorship, normalizeText, onlyEditorsPublish, stampTimes } from '../hooks/article';
import { label } from '../labels';
import { auditRenamedArticle, noteAddress } from '../redirects/audit-rename';
import { refuseMergeLoop } from '../redirects/refuse-merge-loop';

/** The stories. Drafts and versions are Payload's; who may publish is decided in ../access. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài viết', 'Article'), plural: label('Bài viết', 'Articles') },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['headline', 'slug', 'standfirst'],
    group: label('Nội dung', 'Content'),
  },
  defaultSort: '-updatedAt',
  trash: true,
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
    beforeChange: [
      onlyEditorsPublish,
      keepAuthorship,
      stampTimes,
      // After the times: a new correction is a substantive change as well.
      dateCorrections,
      refuseMergeLoop,
      noteAddress,
    ],
    afterChange: [auditRenamedArticle],
  },
  fields: [storyFields, ...sidebarFields],
};
