import { Timestamp } from '@/components/ui/timestamp';
import type { DraftBanner as Model } from '@/lib/content/draft-tickets';
import type { Strings } from '@/lib/strings/vi';

type Props = { banner: Model; words: Strings };

/** Says on top of a draft that it is one, which one, for whom and until when. */
export function DraftBanner({ banner, words }: Props) {
  const { shows, savedAt, recipient, expiresAt } = banner;
  return (
    <section className="draft-banner" aria-label={words.draft}>
      <p>
        <strong>{words.draft}</strong> <span>{words.draftWarning}</span>
      </p>
      <ul>
        {recipient && <li>{words.draftFor(recipient)}</li>}
        <li>
          {words.draftShows[shows]}
          {savedAt && (
            <>
              , {words.draftSavedAt} <Timestamp moment={savedAt} form="short" />
            </>
          )}
        </li>
        {expiresAt && (
          <li>
            {words.draftExpiresAt} <Timestamp moment={expiresAt} form="short" />
          </li>
        )}
      </ul>
    </section>
  );
}
