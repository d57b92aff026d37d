import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureDropClientFeature as PictureDropClientFeature_8d3791e7028e0e96cb4a253fd6b6e2a1 } from '@/components/newsroom/picture-drop'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PictureGalleryDrop as PictureGalleryDrop_2b8ac976e01610109294d34f3caab656 } from '@/components/newsroom/picture-gallery-drop'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { CheckPanel as CheckPanel_27b3285799e626e5963d9d8ba3a9f1c8 } from '@/components/newsroom/check-panel'
import { TypingGuard as TypingGuard_7c24f8443d2ffd2d58e9ce8e74caaf60 } from '@/components/newsroom/typing-guard'
import { ArticlePanel as ArticlePanel_b2518886ae281db1a809c8828791bebd } from '@/components/newsroom/article-panel'
import { PreviewPanel as PreviewPanel_2e829c83b04b43a27ff137a647088b9e } from '@/components/newsroom/preview-panel'
import { SlugField as SlugField_2b8867833a34864a02ddf429b0728a40 } from '@payloadcms/next/client'
import { CheckCount as CheckCount_d6bb23d3dfb47eb21de9c1692a9c1941 } from '@/components/newsroom/check-count'
import { HistoryView as HistoryView_8df6f033b70800b96860037f7e502716 } from '@/components/newsroom/history-view'
import { CompareView as CompareView_53e14690a41f7f1616467c4b7dbafd86 } from '@/components/newsroom/compare-view'
import { FrontLayoutField as FrontLayoutField_fd5f7b997be28a6bf9714f3b7c6cc6d6 } from '@/components/newsroom/front-layout-field'
import { FrontStorySearch as FrontStorySearch_3c048a8a5589f068e8105f2bee32128f } from '@/components/newsroom/front-story-search'
import { FrontStoryLabel as FrontStoryLabel_c6384278fa496ecc027ac2105f0412f4 } from '@/components/newsroom/front-story-label'
import { FrontContainerLabel as FrontContainerLabel_7e9843ba77b2f437a34f01759d21f740 } from '@/components/newsroom/front-container-label'
import { PictureCrops as PictureCrops_c9c7f92b3f91d0e1a4af71c47dcff7a1 } from '@/components/newsroom/picture-crops'
import { PictureUsage as PictureUsage_7f5a024121b89f50178546130e25f0dd } from '@/components/newsroom/picture-usage'
import { RedirectsImport as RedirectsImport_6971df903794f394620c2c8eb86fcb50 } from '@/components/newsroom/redirects-import'
import { TellingsRetry as TellingsRetry_ae068b280860aa1adc4934a13e3b8b90 } from '@/components/newsroom/tellings-retry'
import { TellingRetry as TellingRetry_ae068b280860aa1adc4934a13e3b8b90 } from '@/components/newsroom/tellings-retry'
import { AuditChanges as AuditChanges_9738480829f737e1d779ed60c8b09942 } from '@/components/newsroom/audit-changes'
import { AuditExport as AuditExport_759f25d53c65206445ce24ebfece9b74 } from '@/components/newsroom/audit-export'
import { Icon as Icon_5058dd11f56f5746fdd65ab96220b0d7 } from '@/components/newsroom/graphics'
import { Logo as Logo_5058dd11f56f5746fdd65ab96220b0d7 } from '@/components/newsroom/graphics'
import { DeskStart as DeskStart_96b9a8b5394c9514baf9a1c8372acb96 } from '@/components/newsroom/desk-start'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/newsroom/picture-drop#PictureDropClientFeature": PictureDropClientFeature_8d3791e7028e0e96cb4a253fd6b6e2a1,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/newsroom/picture-gallery-drop#PictureGalleryDrop": PictureGalleryDrop_2b8ac976e01610109294d34f3caab656,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/components/newsroom/check-panel#CheckPanel": CheckPanel_27b3285799e626e5963d9d8ba3a9f1c8,
  "@/components/newsroom/typing-guard#TypingGuard": TypingGuard_7c24f8443d2ffd2d58e9ce8e74caaf60,
  "@/components/newsroom/article-panel#ArticlePanel": ArticlePanel_b2518886ae281db1a809c8828791bebd,
  "@/components/newsroom/preview-panel#PreviewPanel": PreviewPanel_2e829c83b04b43a27ff137a647088b9e,
  "@payloadcms/next/client#SlugField": SlugField_2b8867833a34864a02ddf429b0728a40,
  "@/components/newsroom/check-count#CheckCount": CheckCount_d6bb23d3dfb47eb21de9c1692a9c1941,
  "@/components/newsroom/history-view#HistoryView": HistoryView_8df6f033b70800b96860037f7e502716,
  "@/components/newsroom/compare-view#CompareView": CompareView_53e14690a41f7f1616467c4b7dbafd86,
  "@/components/newsroom/front-layout-field#FrontLayoutField": FrontLayoutField_fd5f7b997be28a6bf9714f3b7c6cc6d6,
  "@/components/newsroom/front-story-search#FrontStorySearch": FrontStorySearch_3c048a8a5589f068e8105f2bee32128f,
  "@/components/newsroom/front-story-label#FrontStoryLabel": FrontStoryLabel_c6384278fa496ecc027ac2105f0412f4,
  "@/components/newsroom/front-container-label#FrontContainerLabel": FrontContainerLabel_7e9843ba77b2f437a34f01759d21f740,
  "@/components/newsroom/picture-crops#PictureCrops": PictureCrops_c9c7f92b3f91d0e1a4af71c47dcff7a1,
  "@/components/newsroom/picture-usage#PictureUsage": PictureUsage_7f5a024121b89f50178546130e25f0dd,
  "@/components/newsroom/redirects-import#RedirectsImport": RedirectsImport_6971df903794f394620c2c8eb86fcb50,
  "@/components/newsroom/tellings-retry#TellingsRetry": TellingsRetry_ae068b280860aa1adc4934a13e3b8b90,
  "@/components/newsroom/tellings-retry#TellingRetry": TellingRetry_ae068b280860aa1adc4934a13e3b8b90,
  "@/components/newsroom/audit-changes#AuditChanges": AuditChanges_9738480829f737e1d779ed60c8b09942,
  "@/components/newsroom/audit-export#AuditExport": AuditExport_759f25d53c65206445ce24ebfece9b74,
  "@/components/newsroom/graphics#Icon": Icon_5058dd11f56f5746fdd65ab96220b0d7,
  "@/components/newsroom/graphics#Logo": Logo_5058dd11f56f5746fdd65ab96220b0d7,
  "@/components/newsroom/desk-start#DeskStart": DeskStart_96b9a8b5394c9514baf9a1c8372acb96,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
