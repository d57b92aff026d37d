import type { Strings } from '@/lib/strings/vi';
import { inHeader } from '@/lib/urls';

type Props = { to: string; words: Strings };

/** The document of an address that has moved for good. The press turns the marks into status and `Location`. */
export function Moved({ to, words }: Props) {
  return (
    <div className="not-found">
      <meta name="press-status" content="308" />
      <meta name="press-location" content={inHeader(to)} />
      <header className="list-head">
        <h1 className="list-title">{words.movedTitle}</h1>
        <p className="not-found-ways">
          <a href={inHeader(to)}>{words.toNewAddress}</a>
        </p>
      </header>
    </div>
  );
}
