import { useSyncExternalStore } from 'react';
import { contentOf } from '@/lib/newsroom/articles/content';
import { type Check, checkModel } from '@/lib/newsroom/checks/check-model';
import { callDesk } from './desk-call';

/** What the desk knows of the checks of the story that is open. */
export type CheckState = {
  article: number | undefined;
  /** The newest outcome; it stays while a newer one is on its way. */
  check: Check | undefined;
  busy: boolean;
  /** Why there is no newer outcome. */
  problem: string | undefined;
};

const nothing: CheckState = { article: undefined, check: undefined, busy: false, problem: undefined };

// The panel and the count beside the publish button stand in different parts of the form and show the same outcome.
let state = nothing;
const listeners = new Set<() => void>();
let asked = '';
let timer: ReturnType<typeof setTimeout> | undefined;
/** When what waits is asked, on the clock of the browser; undefined while nothing waits. */
let due: number | undefined;
let request: AbortController | undefined;

function become(next: Partial<CheckState>): void {
  state = { ...state, ...next };
  for (const tell of listeners) tell();
}

const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => {
    listeners.delete(tell);
  };
};

/** The checks of the story that is open, as they become known. */
export const useCheckState = (): CheckState =>
  useSyncExternalStore(
    subscribe,
    () => state,
    () => nothing,
  );

type Question = {
  article: number;
  /** What stands in the form. */
  values: Record<string, unknown>;
  language: string;
  /** How long nothing may be typed before the server is asked, in milliseconds. */
  pause: number;
  /** Asks although the story is the same: something else may have changed. */
  again?: boolean;
};

/** Has a story checked after a pause; whatever was asked before and is not answered yet is given up. */
export function askForCheck({ article, values, language, pause, again = false }: Question): void {
  const story = { ...contentOf(values), revisedAt: values.revisedAt };
  const question = JSON.stringify([article, language, story]);
  const at = Date.now() + pause;
  // The same question, answered or on its way, unless it may be asked sooner now.
  if (question === asked && !again && (due === undefined || due <= at)) return;
  asked = question;
  stop();
  if (state.article !== article) become({ ...nothing, article });
  due = at;
  timer = setTimeout(() => void ask(article, story, language), pause);
}

async function ask(article: number, story: Record<string, unknown>, language: string): Promise<void> {
  due = undefined;
  const mine = new AbortController();
  request = mine;
  become({ busy: true });
  const call = { method: 'POST', path: `articles/${article}/check`, body: story } as const;
  const answer = await callDesk(call, language, mine.signal);
  if (mine.signal.aborted) return;
  const parsed = answer.ok ? checkModel.safeParse(answer.json) : undefined;
  if (parsed?.success) return become({ check: parsed.data, busy: false, problem: undefined });
  // The same story may be asked about once more.
  asked = '';
  become({ busy: false, problem: answer.ok ? '' : answer.message });
}

function stop(): void {
  clearTimeout(timer);
  due = undefined;
  request?.abort();
  request = undefined;
}

/** Ends the checks of the story that is left. */
export function forgetCheck(): void {
  stop();
  asked = '';
  become(nothing);
}
