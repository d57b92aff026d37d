import type { BodyBlock } from '@/lib/content/body-model';
import type { FeedStory } from '@/lib/content/feeds';
import type { Picture } from '@/lib/content/model';
import { vi } from '@/lib/strings/vi';
import type { Outlet } from './outlet';

// For tests: a paper, and a story with every kind of block and with everything that could break a file.

/** Every sign that markup gives a meaning to, and characters that no XML document may hold. */
export const hostile = `<b>&amp;"'</b> ]]> <![CDATA[ <!-- --> \u0000\u0008\u000b\u001f\ufffe\uffff\ud800 \u2028 👍 Nguyễn đ`;

export const outlet: Outlet = {
  url: 'https://bao.example',
  name: 'Báo & Chí',
  tagline: 'Tin <nhanh>',
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  words: vi,
};

export const picture: Picture = {
  digest: 'a'.repeat(20),
  widths: [320, 1600],
  width: 1600,
  height: 900,
  colour: '#000000',
  focus: { x: 50, y: 50 },
  alt: `Ảnh "${hostile}`,
  caption: 'Chú thích',
  credit: 'Minh Hà',
  licence: undefined,
};

const run = (text: string) => ({
  ...{ kind: 'text' as const, text, bold: false, italic: false, strike: false, script: undefined },
});

/** One block of every kind. */
export const body: BodyBlock[] = [
  {
    kind: 'paragraph',
    children: [run(hostile), { kind: 'break' }, { ...run(' đậm '), bold: true, italic: true }],
  },
  { kind: 'heading', level: 2, id: 'muc', children: [run('Mục #1')] },
  {
    kind: 'paragraph',
    children: [
      { kind: 'link', href: '/khoa-hoc/khac', external: false, children: [run('bài [khác](x)')] },
      run(' và '),
      { kind: 'link', href: '#muc', external: false, children: [run('mục')] },
      { kind: 'link', href: 'https://example.com/?a=1&b=(2)', external: true, children: [run('ngoài')] },
      { kind: 'link', href: 'mailto:ai@example.com', external: false, children: [run('thư')] },
    ],
  },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      {
        children: [run('một')],
        nested: {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [{ children: [run('con')], nested: undefined }],
        },
      },
      { children: [run('hai')], nested: undefined },
    ],
  },
  { kind: 'quote', children: [run('- không phải danh sách')] },
  {
    kind: 'table',
    rows: [
      [
        { header: true, colSpan: 1, rowSpan: 1, children: [run('A|B')] },
        { header: true, colSpan: 1, rowSpan: 1, children: [run('C')] },
      ],
      [{ header: false, colSpan: 2, rowSpan: 1, children: [run('cả hai'), { kind: 'break' }, run('dòng')] }],
    ],
  },
  { kind: 'figure', item: { picture, caption: 'Hình 1. *sao*' } },
  { kind: 'gallery', items: [{ picture, caption: undefined }] },
  { kind: 'pullQuote', text: '1. Trích', attribution: 'Ai đó' },
  { kind: 'relatedArticle', title: 'Liên quan', path: '/khoa-hoc/lien-quan' },
  { kind: 'relatedArticle', title: 'Chưa đăng', path: undefined },
  { kind: 'correction', correction: { number: 1, text: 'Đã sửa số.', at: new Date('2026-11-20T03:00:00Z') } },
  { kind: 'factBox', title: 'Hộp', content: [{ kind: 'paragraph', children: [run('trong hộp')] }] },
  {
    kind: 'embed',
    url: 'https://www.youtube.com/watch?v=abc&t=1',
    title: 'Phim',
    host: 'youtube.com',
    frame: undefined,
    poster: undefined,
  },
];

/** A story with all of it. */
export const story = (id: number, more: Partial<FeedStory> = {}): FeedStory => ({
  id,
  path: `/khoa-hoc/bai-${id}`,
  headline: `Tin ${id} ${hostile}`,
  kicker: 'Nhãn',
  genre: 'news',
  standfirst: `Sapo ${hostile}`,
  section: { id: 2, name: 'Khoa học & đời sống', slug: 'khoa-hoc', path: '/khoa-hoc', accent: 'lam' },
  parentSection: undefined,
  publishedAt: new Date('2026-11-19T03:00:00Z'),
  revisedAt: new Date('2026-11-20T03:00:00Z'),
  picture,
  mainCaption: 'Chú thích',
  authors: [
    { id: 1, name: `An ${hostile}`, slug: 'an', path: '/tac-gia/an', role: undefined, kind: 'person' },
    { id: 2, name: 'Bình', slug: 'binh', path: '/tac-gia/binh', role: undefined, kind: 'person' },
  ],
  topics: [{ id: 1, name: 'Biển', slug: 'bien', path: '/chu-de/bien' }],
  source: { name: 'Thông tấn', url: 'https://example.com/goc?a&b', licence: 'CC BY', indexPolicy: 'noindex' },
  indexed: false,
  body,
  corrections: [{ number: 1, text: 'Đã sửa số.', at: new Date('2026-11-20T03:00:00Z') }],
  hasChanges: false,
  seo: { title: undefined, description: undefined, picture: undefined },
  enclosure: { path: `/anh/${picture.digest}/share.jpg`, type: 'image/jpeg', bytes: 12_345 },
  ...more,
});
