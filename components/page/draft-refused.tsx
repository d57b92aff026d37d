import type { DraftRefusal } from '@/lib/content/draft-tickets';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, newsroomPath } from '@/lib/urls';

type Props = { reason: DraftRefusal; again: string | undefined; words: Strings };

/** Why a draft cannot be read here, and nothing of it. */
export function DraftRefused({ reason, again, words }: Props) {
  const { title, text } = words.draftRefused[reason];
  return (
    <div className="not-found">
      <header className="list-head">
        <p className="kicker">{words.previewLink}</p>
        <h1 className="list-title">{title}</h1>
        <p className="list-description">{text}</p>
        <p className="not-found-ways">
          {again && <a href={again}>{words.draftReadOn}</a>}
          {reason === 'staffOnly' && <a href={newsroomPath}>{words.toNewsroom}</a>}
          <a href={frontPath}>{words.toFrontPage}</a>
        </p>
      </header>
    </div>
  );
}

/** What a program gets that looks at a link before a person does. */
export function DraftNotice({ words }: Pick<Props, 'words'>) {
  return (
    <div className="not-found">
      <header className="list-head">
        <h1 className="list-title">{words.previewLink}</h1>
        <p className="list-description">{words.previewLinkText}</p>
      </header>
    </div>
  );
}
