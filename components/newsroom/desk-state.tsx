import type { Say } from '@/lib/newsroom/desk/words';
import type { State } from '@/lib/newsroom/workflow/rules';
import { states } from '@/lib/newsroom/workflow/states';
import './desk-state.css';

type Props = { state: State; say: Say };

const signs: Record<State, string> = {
  draft: '✎',
  inReview: '◔',
  scheduled: '◷',
  published: '●',
  publishedWithDraft: '◐',
  unpublished: '○',
  trashed: '✕',
};

/** The state of a story: a sign, a colour, and above all words. */
export function DeskState({ state, say }: Props) {
  const { name } = states[state];
  return (
    <span className="desk-state" data-state={state}>
      <span aria-hidden="true">{signs[state]}</span> {say(name.vi, name.en)}
    </span>
  );
}
