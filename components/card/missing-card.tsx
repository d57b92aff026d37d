import type { Strings } from '@/lib/strings/vi';
import { frontPath, inHeader } from '@/lib/urls';

type Props = { status: 308 | 404 | 410 | 503; to?: string; paper: string; words: Strings };

/** What stands in another site's frame when there is no story. The press turns the marks into status and `Location`. */
export function MissingCard({ status, to, paper, words }: Props) {
  const titles = {
    308: words.movedTitle,
    404: words.notFoundTitle,
    410: words.goneTitle,
    503: words.errorTitle,
  };
  return (
    <div className="embed-card">
      <meta name="press-status" content={String(status)} />
      {to && <meta name="press-location" content={inHeader(to)} />}
      <h1>{titles[status]}</h1>
      <p className="embed-foot">
        <a href={frontPath} target="_blank" rel="noopener">
          {paper}
        </a>
      </p>
    </div>
  );
}
