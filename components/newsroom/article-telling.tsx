'use client';

import { useEffect, useState } from 'react';
import { deskTime } from '@/lib/newsroom/desk/moment';
import type { Say } from '@/lib/newsroom/desk/words';
import { type Outcome, outcomes } from '@/lib/newsroom/telling/outcomes';
import { type StoryTelling, storyTellingAnswer } from '@/lib/newsroom/telling/story-model';
import { callDesk } from './desk-call';

type Props = {
  article: number;
  language: string;
  timeZone: string;
  /** What changes when the story was saved or published. */
  since: string;
  say: Say;
};

/** In the panel of a story: what search engines were told of it and what they answered; nothing when nobody is told. */
export function ArticleTelling({ article, language, since, timeZone, say }: Props) {
  const telling = useTelling(article, language, since);
  if (!telling) return null;
  return (
    <p className="article-telling" role="status">
      {line(telling, (at) => deskTime(new Date(at), timeZone), say)}
    </p>
  );
}

function line(
  { dueAt, outcome, state, status, triedAt }: StoryTelling,
  time: (at: string) => string,
  say: Say,
) {
  const answer = `${answerOf(outcome, say)}${status === null ? '' : ` (${status})`}`;
  switch (state) {
    case 'sent':
      return say(
        `Đã báo cho máy tìm kiếm lúc ${triedAt ? time(triedAt) : '?'}, trả lời ${status}.`,
        `Search engines were told at ${triedAt ? time(triedAt) : '?'}; the answer was ${status}.`,
      );
    case 'waiting':
      return outcome && dueAt
        ? say(
            `Chưa báo được cho máy tìm kiếm: ${answer}. Thử lại lúc ${time(dueAt)}.`,
            `Search engines could not be told yet: ${answer}. Next attempt at ${time(dueAt)}.`,
          )
        : say('Đang báo cho máy tìm kiếm…', 'Telling search engines…');
    case 'noted':
      return say('Đang báo cho máy tìm kiếm…', 'Telling search engines…');
    case 'skipped':
      return say(`Không báo cho máy tìm kiếm: ${answer}.`, `Search engines were not told: ${answer}.`);
    case 'refused':
    case 'givenUp':
      return say(
        `Không báo được cho máy tìm kiếm: ${answer}. Quản trị viên xem ở «Báo máy tìm kiếm».`,
        `Search engines could not be told: ${answer}. An admin finds it under “Search engine notices”.`,
      );
  }
}

function answerOf(outcome: Outcome | null, say: Say): string {
  const label = outcomes.find(({ value }) => value === outcome)?.label;
  const words = label ? say(label.vi, label.en) : say('không rõ', 'unknown');
  return words.charAt(0).toLowerCase() + words.slice(1);
}

const pause = 5_000;
const mostLooks = 6;

/** What was told, asked for anew after a save, when the window is looked at again, and while it is under way. */
function useTelling(article: number, language: string, since: string): StoryTelling | undefined {
  const [telling, setTelling] = useState<StoryTelling>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save or a publication gives more to tell
  useEffect(() => {
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      clearTimeout(timer);
      const answer = await callDesk({ method: 'GET', path: `articles/${article}/telling` }, language);
      const found = answer.ok ? storyTellingAnswer.safeParse(answer.json).data?.telling : undefined;
      setTelling(found ?? undefined);
      const underWay = found?.state === 'noted' || (found?.state === 'waiting' && !found.outcome);
      looks += 1;
      if (underWay && looks < mostLooks) timer = setTimeout(look, pause);
    };
    const again = () => {
      looks = 0;
      void look();
    };
    again();
    window.addEventListener('focus', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', again);
    };
  }, [article, language, since]);
  return telling;
}
