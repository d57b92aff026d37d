import type { Role } from '../access';

/** Where a story stands on its way; what readers see is decided by `published` and `publishedWithDraft` alone. */
export type State =
  | 'draft'
  | 'inReview'
  | 'scheduled'
  | 'published'
  /** Published, and a newer draft waits beside what readers see. */
  | 'publishedWithDraft'
  | 'unpublished'
  | 'trashed';

/** What somebody can want to do with a story. */
export type Step =
  | 'write'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'schedule'
  | 'publish'
  | 'unpublish'
  | 'trash'
  | 'liftEmbargo';

type Rule = {
  from: readonly State[];
  /** Who may do it to any story. */
  who: readonly Role[];
  /** Whether a reporter may do it to a story of their own. */
  own?: boolean;
};

const desk = ['editor', 'admin'] as const;
const notOut = ['draft', 'inReview', 'scheduled', 'unpublished'] as const;
const everywhere = [...notOut, 'published', 'publishedWithDraft'] as const;

/** The newsroom's rules, one row a step; the server holds everybody to them, the desk shows only what they allow. */
export const rules: Record<Step, Rule> = {
  write: { from: everywhere, who: desk },
  submit: { from: ['draft'], who: desk, own: true },
  // What somebody else handed in is returned, with a word.
  withdraw: { from: ['inReview'], who: [], own: true },
  return: { from: ['inReview'], who: desk },
  schedule: { from: everywhere, who: desk },
  publish: { from: everywhere, who: desk },
  unpublish: { from: ['published', 'publishedWithDraft'], who: desk },
  // Into the trash and out of it.
  trash: { from: [...everywhere, 'trashed'], who: desk },
  liftEmbargo: { from: everywhere, who: ['admin'] },
};

/** Whether somebody of this role may take a step with a story in this state; `own` says that they began it. */
export function may(role: Role, step: Step, state: State, own: boolean): boolean {
  const rule = rules[step];
  if (rule.who.includes(role)) return rule.from.includes(state);
  // A reporter writes on the own story until it is handed in.
  if (step === 'write') return own && state === 'draft';
  return own && rule.own === true && rule.from.includes(state);
}
