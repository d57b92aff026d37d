import type { CollectionConfig } from 'payload';
import { createArticle, editors, staffReads, staffReadsVersions, updateArticle } from '../access';
import { holdLastAutosave, keepLastAutosaves } from '../articles/revisions';
import { sidebarFields } from '../articles/sidebar-fields';
import { storyFields } from '../articles/story-fields';
import { keepAuthorship, normalizeText, stampTimes } from '../hooks/article';
import { label } from '../labels';
import { draftPreview } from '../preview/draft-preview';
import { holdToRules } from '../workflow/article-hooks';
import { noteSaving } from '../workflow/saving';

/** The stories. Drafts and versions are Payload's; who may publish is decided in ../access. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: label('Bài viết', 'Article'), plural: label('Bài viết', 'Articles') },
  admin: {
    useAsTitle: 'headline',
    defaultColumns: ['headline', 'section', '_status', 'publishedAt', 'updatedAt'],
    listSearchableFields: ['headline', 'slug', 'standfirst'],
    group: label('Nội dung', 'Content'),
    ...draftPreview,
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
    beforeOperation: [noteSaving],
    beforeChange: [holdToRules, keepAuthorship, stampTimes, holdLastAutosave],
    afterChange: [keepLastAutosaves],
  },
  fields: [storyFields, ...sidebarFields],
};
