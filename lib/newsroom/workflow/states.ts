import { type Label, label } from '../labels';
import type { State } from './rules';

type Words = {
  name: Label;
  /** How the address of the desk's list says it. */
  slug: string;
};

/** The states of a story in words, in the order of its way through the newsroom. */
export const states: Record<State, Words> = {
  draft: { slug: 'dang-viet', name: label('Đang viết', 'Draft') },
  inReview: { slug: 'cho-duyet', name: label('Chờ duyệt', 'In review') },
  scheduled: { slug: 'hen-gio', name: label('Đã hẹn giờ đăng', 'Scheduled') },
  published: { slug: 'da-dang', name: label('Đã đăng', 'Published') },
  publishedWithDraft: {
    slug: 'co-ban-sua',
    name: label('Đã đăng, có bản sửa chưa đăng', 'Published, with changes waiting'),
  },
  unpublished: { slug: 'da-go', name: label('Đã gỡ', 'Unpublished') },
  trashed: { slug: 'thung-rac', name: label('Trong thùng rác', 'In the trash') },
};

/** The names of all states, for parsing. */
export const stateNames = [
  'draft',
  'inReview',
  'scheduled',
  'published',
  'publishedWithDraft',
  'unpublished',
  'trashed',
] as const satisfies readonly State[];

/** The state that an address names. */
export const stateOfSlug = (slug: string): State | undefined =>
  stateNames.find((state) => states[state].slug === slug);
