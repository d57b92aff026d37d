import type { Article } from '@/lib/newsroom/payload-types';
import { sameContent } from '../articles/content';
import type { Step } from './rules';

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
  // A note for a story that nobody handed in must not vanish unread.
  else if (after.returnNote) steps.push('return');
  if (steps.length === 0 || !sameContent(before, after)) steps.push('write');
  return steps;
}
