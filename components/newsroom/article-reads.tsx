'use client';

import { useEffect, useState } from 'react';
import { type Reads, readsModel } from '@/lib/newsroom/articles/reads-model';
import type { Say } from '@/lib/newsroom/desk/words';
import { callDesk } from './desk-call';
import './article-reads.css';

type Props = { article: number; language: string; timeZone: string; say: Say };

/** In the panel of a story: how often it was read, and in which hours of the last day; nothing before the first read. */
export function ArticleReads({ article, language, timeZone, say }: Props) {
  const reads = useReads(article, language);
  if (!reads || reads.all.reads === 0) return null;
  const number = new Intl.NumberFormat(language === 'en' ? 'en' : 'vi');
  const rows = [
    [say('24 giờ qua', 'Last 24 hours'), reads.day],
    [say('7 ngày qua', 'Last 7 days'), reads.week],
    [say('Từ khi đăng', 'In all'), reads.all],
  ] as const;
  return (
    <section className="article-reads" aria-label={say('Lượt đọc', 'Reads')}>
      <h3>{say('Lượt đọc', 'Reads')}</h3>
      <dl>
        {rows.map(([name, { reads: count, places }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{number.format(count)}</b>{' '}
              <small>
                {say(
                  `· ${number.format(places)} mạng`,
                  places === 1 ? 'from 1 network' : `from ${number.format(places)} networks`,
                )}
              </small>
            </dd>
          </div>
        ))}
      </dl>
      <Hours hours={reads.hours} language={language} timeZone={timeZone} say={say} />
    </section>
  );
}

type HoursProps = { hours: Reads['hours']; language: string; timeZone: string; say: Say };

/** A bar for each of the last 24 hours, and the same in words for whoever does not see them. */
function Hours({ hours, language, timeZone, say }: HoursProps) {
  const most = Math.max(1, ...hours.map(({ reads }) => reads));
  const clock = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'vi', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
  const at = (hour: string) => clock.format(new Date(hour));
  const told = hours.filter(({ reads }) => reads > 0);
  const words =
    told.length > 0
      ? told.map(({ at: hour, reads }) => `${at(hour)}: ${reads}`).join(', ')
      : say('không có lượt nào', 'none');
  const [first] = hours;
  return (
    <figure className="article-reads-hours">
      <svg
        viewBox="0 0 240 48"
        role="img"
        aria-label={`${say('Theo giờ, 24 giờ qua', 'By hour, last 24 hours')}: ${words}`}
      >
        {hours.map(({ at: hour, reads }, index) => {
          const height = reads === 0 ? 1 : 2 + Math.round((46 * reads) / most);
          return <rect key={hour} x={index * 10 + 1} y={48 - height} width="8" height={height} />;
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{first && at(first.at)}</span>
        <span>{say('bây giờ', 'now')}</span>
      </figcaption>
    </figure>
  );
}

/** The reads of the story, asked for anew when the window is looked at again. */
function useReads(article: number, language: string): Reads | undefined {
  const [reads, setReads] = useState<Reads>();
  useEffect(() => {
    const look = async () => {
      const answer = await callDesk({ method: 'GET', path: `articles/${article}/reads` }, language);
      const parsed = answer.ok ? readsModel.safeParse(answer.json) : undefined;
      if (parsed?.success) setReads(parsed.data);
    };
    void look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [article, language]);
  return reads;
}
