import type { Check } from '@/lib/newsroom/checks/check-model';
import { searchCuts } from '@/lib/newsroom/checks/limits';
import type { Say } from '@/lib/newsroom/desk/words';
import { cutAtWidth } from '@/lib/text/arial-width';
import './check-previews.css';

type Search = Check['search'];
type Props = { search: Search; say: Say };

/** The story among the results of a search, on a desktop and on a phone, and how much of its title fits. */
export function CheckResults({ search, say }: Props) {
  return (
    <section className="check-part" aria-labelledby="check-results">
      <h4 id="check-results">{say('Trong kết quả tìm kiếm', 'Among search results')}</h4>
      <TitleBar search={search} say={say} />
      {!search.index && (
        <p>
          {say(
            'Máy tìm kiếm được yêu cầu không hiện bài này; dưới đây chỉ là minh họa.',
            'Search engines are asked not to show this story; this is what it would look like.',
          )}
        </p>
      )}
      <div className="check-previews">
        <Result screen="desktop" name={say('Máy tính', 'Desktop')} search={search} />
        <Result screen="phone" name={say('Điện thoại', 'Phone')} search={search} />
      </div>
      <p className="check-hint">
        {say(
          'Google không công bố giới hạn; đây là bề rộng mà các công cụ đo được. Google cũng có thể tự chọn tiêu đề và đoạn trích khác.',
          'Google publishes no limits; these are the widths that tools have measured. Google may also choose another title or snippet.',
        )}
      </p>
    </section>
  );
}

/** How wide the story's own title is, of what a desktop shows; the picture says no more than the figures. */
function TitleBar({ search: { titleWidth }, say }: Props) {
  const { most } = searchCuts.desktop.title;
  const over = titleWidth > most;
  // Some of what is cut is drawn as well, beyond the line.
  const drawn = most * 1.25;
  return (
    <div className="check-bar" data-over={over}>
      <span>{say('Bề rộng tiêu đề', 'Width of the title')}</span>
      <svg viewBox={`0 0 ${drawn} 26`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="check-bar-fits" width={Math.min(titleWidth, most)} height="26" />
        {over && (
          <rect
            className="check-bar-cut"
            x={most}
            width={Math.min(titleWidth, drawn) - most}
            y="6"
            height="14"
          />
        )}
        <line x1={most} x2={most} y2="26" />
      </svg>
      <span>
        {titleWidth} / {most} px{over && <b> {say('– bị cắt', '– it is cut')}</b>}
      </span>
    </div>
  );
}

type ResultProps = { screen: keyof typeof searchCuts; name: string; search: Search };

/** One result as Google sets it: on phones it shows the host alone, on desktops the way to the page. */
function Result({ screen, name, search }: ResultProps) {
  const { title, description } = searchCuts[screen];
  const { host, crumbs, site } = search;
  const way = screen === 'desktop' ? [host, ...crumbs].join(' › ') : host;
  return (
    <figure className="check-result" data-screen={screen}>
      <figcaption>{name}</figcaption>
      <div className="check-result-card">
        <p className="check-result-site">
          <b>{site}</b>
          <span>{way}</span>
        </p>
        <p className="check-result-title">{cutAtWidth(search.title, title.most, title.size)}</p>
        <p className="check-result-text">
          {cutAtWidth(`${search.date} — ${search.description}`, description.most, description.size)}
        </p>
      </div>
    </figure>
  );
}
