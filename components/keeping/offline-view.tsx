import { keptListScript } from '@/lib/reader/addresses';
import type { Strings } from '@/lib/strings/vi';
import { frontPath, savedPath } from '@/lib/urls';
import { EntryTemplate } from './entry-template';

type Props = { words: Strings };

/** What a reader gets without a network in the place of a page that is not kept; lib/reader draws what is. */
export function OfflineView({ words }: Props) {
  const { keeping } = words;
  return (
    <div className="keeping not-found">
      <header className="list-head">
        <h1 className="list-title">{keeping.offlineTitle}</h1>
        <p className="list-description">{keeping.offlineDescription}</p>
      </header>
      <kept-list hidden>
        <p className="not-found-ways">
          <a href={frontPath} data-again="">
            {keeping.tryAgain}
          </a>
          <a href={savedPath}>{keeping.savedTitle}</a>
          <a href={frontPath} data-when="front">
            {keeping.frontKept}
          </a>
        </p>
        <section aria-labelledby="doc-duoc">
          <h2 id="doc-duoc" className="furniture-title">
            {keeping.offlineStories}
          </h2>
          <p data-when="nothing" className="kept-nothing">
            {keeping.offlineNothing}
          </p>
          <ol className="kept-entries" />
        </section>
        <EntryTemplate />
      </kept-list>
      <p className="kept-needs-script">{keeping.offlineNeedsScript}</p>
      <script src={keptListScript} type="module" />
    </div>
  );
}
