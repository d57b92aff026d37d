import { Breadcrumb } from '@/components/page/breadcrumb';
import { Timestamp } from '@/components/ui/timestamp';
import type { CorrectionsPage } from '@/lib/content/corrections';
import type { Strings } from '@/lib/strings/vi';
import { correctionsPath } from '@/lib/urls';
import { Pager } from './pager';

type Props = { page: CorrectionsPage; words: Strings };

/** The corrections of the paper, newest first, each with the way to its place in the story. */
export function CorrectionsView({ page, words }: Props) {
  const pagerWords = { pages: words.pages, older: words.olderCorrections, newer: words.newerCorrections };
  return (
    <div>
      <Breadcrumb crumbs={[{ name: words.corrections, path: correctionsPath }]} words={words} />
      <header className="list-head">
        <h1 className="list-title">{words.corrections}</h1>
        <p className="list-description">{words.correctionsDescription}</p>
      </header>
      {page.corrections.length === 0 && <p className="empty">{words.noCorrections}</p>}
      {page.corrections.length > 0 && (
        <ol className="corrections">
          {page.corrections.map(({ id, at, path, headline, text }) => (
            <li key={id}>
              <p className="correction-head">
                <Timestamp moment={at} form="short" />
              </p>
              <h2>
                <a href={path}>{headline}</a>
              </h2>
              <p className="correction-text">{text}</p>
            </li>
          ))}
        </ol>
      )}
      <Pager page={page} listPath={correctionsPath} words={pagerWords} />
    </div>
  );
}
