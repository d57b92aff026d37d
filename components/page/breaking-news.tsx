import type { BreakingNews as BreakingNewsModel } from '@/lib/content/breaking-news';
import type { Strings } from '@/lib/strings/vi';

type Props = { news: BreakingNewsModel; words: Strings };

/** The banner above the masthead. */
export function BreakingNews({ news, words }: Props) {
  return (
    <section aria-labelledby="tin-nong" className="breaking">
      <div className="wrap">
        <p id="tin-nong" className="breaking-label">
          {words.breakingNews}
        </p>
        {news.path ? (
          <a href={news.path} className="breaking-text">
            {news.text}
          </a>
        ) : (
          <p className="breaking-text">{news.text}</p>
        )}
      </div>
    </section>
  );
}
