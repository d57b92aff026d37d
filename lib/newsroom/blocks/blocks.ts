import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Block } from 'payload';
import { label } from '../labels';
import { httpsAddress } from '../validate';
import { PictureDropFeature } from './picture-drop-feature';

const caption = {
  name: 'caption',
  type: 'textarea',
  label: label('Chú thích', 'Caption'),
  maxLength: 400,
  admin: {
    description: label('Để trống: dùng chú thích của ảnh.', 'Leave empty to use the caption of the picture.'),
  },
} as const;

const figure: Block = {
  slug: 'figure',
  labels: { singular: label('Ảnh', 'Figure'), plural: label('Ảnh', 'Figures') },
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media', required: true, label: label('Ảnh', 'Picture') },
    caption,
  ],
};

const gallery: Block = {
  slug: 'gallery',
  labels: { singular: label('Bộ ảnh', 'Gallery'), plural: label('Bộ ảnh', 'Galleries') },
  fields: [
    {
      name: 'drop',
      type: 'ui',
      admin: { components: { Field: '@/components/newsroom/picture-gallery-drop#PictureGalleryDrop' } },
    },
    {
      name: 'items',
      type: 'array',
      label: label('Các ảnh', 'Pictures'),
      minRows: 2,
      maxRows: 40,
      required: true,
      fields: [
        {
          name: 'media',
          type: 'upload',
          relationTo: 'media',
          required: true,
          label: label('Ảnh', 'Picture'),
        },
        caption,
      ],
    },
  ],
};

const pullQuote: Block = {
  slug: 'pullQuote',
  labels: {
    singular: label('Câu trích nổi bật', 'Pull quote'),
    plural: label('Câu trích nổi bật', 'Pull quotes'),
  },
  fields: [
    { name: 'text', type: 'textarea', required: true, maxLength: 300, label: label('Câu trích', 'Quote') },
    { name: 'attribution', type: 'text', maxLength: 120, label: label('Người nói', 'Attribution') },
  ],
};

const relatedArticle: Block = {
  slug: 'relatedArticle',
  labels: {
    singular: label('Bài liên quan', 'Related article'),
    plural: label('Bài liên quan', 'Related articles'),
  },
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: label('Bài viết', 'Article'),
      validate: (value: unknown, { siblingData }: { siblingData: { title?: unknown } }) =>
        Boolean(value) || Boolean(siblingData?.title) || 'Chọn một bài viết, hoặc nhập tiêu đề bên dưới',
    },
    {
      name: 'title',
      type: 'text',
      maxLength: 300,
      label: label('Tiêu đề khi bài chưa có trên báo', 'Title while the story is not in the paper'),
    },
    {
      name: 'address',
      type: 'text',
      maxLength: 300,
      label: label('Đường dẫn của bài đó', 'Its address'),
      admin: {
        description: label(
          'Khi bài có đường dẫn này được xuất bản, liên kết tự hiện ra.',
          'Once a story with this address is published, the link appears by itself.',
        ),
      },
    },
  ],
};

const factBox: Block = {
  slug: 'factBox',
  labels: { singular: label('Hộp thông tin', 'Fact box'), plural: label('Hộp thông tin', 'Fact boxes') },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 120, label: label('Tiêu đề', 'Title') },
    {
      name: 'content',
      type: 'richText',
      required: true,
      label: label('Nội dung', 'Content'),
      editor: lexicalEditor({
        features: () => [
          ParagraphFeature(),
          BoldFeature(),
          ItalicFeature(),
          LinkFeature({ enabledCollections: ['articles'] }),
          UnorderedListFeature(),
          OrderedListFeature(),
          InlineToolbarFeature(),
        ],
      }),
    },
  ],
};

const embed: Block = {
  slug: 'embed',
  labels: { singular: label('Nhúng', 'Embed'), plural: label('Nhúng', 'Embeds') },
  fields: [
    { name: 'url', type: 'text', required: true, validate: httpsAddress, label: label('Địa chỉ', 'Address') },
    { name: 'title', type: 'text', required: true, maxLength: 200, label: label('Tiêu đề', 'Title') },
    { name: 'poster', type: 'upload', relationTo: 'media', label: label('Ảnh bìa', 'Poster') },
  ],
};

const correctionPlace: Block = {
  slug: 'correctionPlace',
  labels: {
    singular: label('Chỗ đính chính', 'Place of a correction'),
    plural: label('Chỗ đính chính', 'Places of corrections'),
  },
  fields: [
    {
      name: 'number',
      type: 'number',
      required: true,
      defaultValue: 1,
      min: 1,
      max: 40,
      label: label('Số thứ tự của đính chính', 'Number of the correction'),
      admin: {
        description: label(
          'Đính chính thứ mấy trong thẻ «Đính chính»; nó hiện ra ở đúng chỗ này.',
          'Which one of the tab «Corrections»; it is shown at this very place.',
        ),
      },
    },
  ],
};

/** The blocks that a body can hold. */
export const bodyBlocks: Block[] = [
  figure,
  gallery,
  pullQuote,
  relatedArticle,
  factBox,
  embed,
  correctionPlace,
];

/** The editor of an article's body: what the reader pages know how to draw, and nothing else. */
export const bodyEditor = lexicalEditor({
  features: () => [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    LinkFeature({ enabledCollections: ['articles'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    EXPERIMENTAL_TableFeature(),
    BlocksFeature({ blocks: bodyBlocks }),
    PictureDropFeature(),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
  ],
});
