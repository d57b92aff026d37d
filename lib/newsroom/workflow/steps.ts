import type { Article } from '@/lib/newsroom/payload-types';
import type { Step } from './rules';

/** The fields that are the story itself; the others are about its way through the newsroom. */
const content = [
  'kicker',
  'headline',
  'standfirst',
  'mainMedia',
  'body',
  'corrections',
  'showHistory',
  'source',
  'seo',
  'slug',
  'section',
  'topics',
  'authors',
  'featured',
  'publishedAt',
  'embargoUntil',
  'mergedInto',
] as const satisfies readonly (keyof Article)[];

type Change = {
  before: Partial<Article>;
  after: Partial<Article>;
  /** Whether readers have the story before. */
  published: boolean;
  draft: boolean;
  /** Whether the person who does it began the story. */
  own: boolean;
};

/** The steps that a change of a story amounts to. */
export function stepsOf({ before, after, published, draft, own }: Change): Step[] {
  const steps: Step[] = [];
  if (Boolean(after.deletedAt) !== Boolean(before.deletedAt)) return ['trash'];
  const staged = (stage: Article['stage']) => stage ?? 'draft';
  const [was, is] = [staged(before.stage), staged(after.stage)];
  if (after._status === 'published') steps.push('publish');
  else if (published && !draft) steps.push('unpublish');
  else if (was !== is && is === 'inReview') steps.push('submit');
  else if (was !== is) steps.push(own && !after.returnNote ? 'withdraw' : 'return');
  if (steps.length === 0 || contentChanged(before, after)) steps.push('write');
  return steps;
}

const contentChanged = (before: Partial<Article>, after: Partial<Article>): boolean =>
  content.some((field) => canonical(before[field]) !== canonical(after[field]));

/** The same text for values that say the same: empty ones left out, rows without their ids, moments as numbers. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (key === 'id' || inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0)) {
      return undefined;
    }
    if (typeof inner === 'string' && /^\d{4}-\d\d-\d\dT/.test(inner)) return Date.parse(inner);
    return inner;
  }) as string;
}
