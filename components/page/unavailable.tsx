import type { Strings } from '@/lib/strings/vi';
import { frontPath } from '@/lib/urls';

type Props = { words: Strings };

/** What a reader sees while the database is away. The press turns the mark into the status of the response. */
export function Unavailable({ words }: Props) {
  return (
    <div className="not-found">
      <meta name="press-status" content="503" />
      <header className="list-head">
        <h1 className="list-title">{words.errorTitle}</h1>
        <p className="list-description">{words.errorText}</p>
        <p className="not-found-ways">
          <a href={frontPath}>{words.toFrontPage}</a>
        </p>
      </header>
    </div>
  );
}
