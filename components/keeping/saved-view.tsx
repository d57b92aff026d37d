import { Breadcrumb } from '@/components/page/breadcrumb';
import { savedListScript } from '@/lib/reader/addresses';
import type { Strings } from '@/lib/strings/vi';
import { savedPath } from '@/lib/urls';
import { EntryTemplate } from './entry-template';

type Props = { words: Strings };

/** What a reader has saved and read; lib/reader draws both lists from the browser's own storage. */
export function SavedView({ words }: Props) {
  const { keeping } = words;
  const lists = [
    { id: 'saved', title: keeping.savedStories, nothing: keeping.nothingSaved },
    { id: 'read-history', title: keeping.history, nothing: keeping.nothingRead },
  ];
  return (
    <div className="keeping">
      <Breadcrumb crumbs={[{ name: keeping.savedTitle, path: savedPath }]} words={words} />
      <header className="list-head">
        <h1 className="list-title">{keeping.savedTitle}</h1>
        <p className="list-description">{keeping.savedDescription}</p>
        <p className="list-description">{keeping.onThisDevice}</p>
      </header>
      <saved-list
        hidden
        data-file={keeping.exportName}
        data-removed={keeping.removed}
        data-imported={keeping.imported}
        data-failed={keeping.importFailed}
        data-ask={keeping.eraseAsk}
        data-erased={keeping.erased}
        data-withdrawn={keeping.withdrawn}
      >
        {lists.map(({ id, title, nothing }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1} className="furniture-title">
              {title}
            </h2>
            <p data-list={id} className="kept-nothing">
              {nothing}
            </p>
            <ol data-list={id} className="kept-entries" />
          </section>
        ))}
        <p className="kept-deeds">
          <button type="button" data-do="export">
            {keeping.export}
          </button>
          <button type="button" data-do="import">
            {keeping.import}
          </button>
          <button type="button" data-do="erase">
            {keeping.erase}
          </button>
          <input type="file" accept="application/json,.json" hidden aria-label={keeping.import} />
        </p>
        <p role="status" className="kept-status" />
        <EntryTemplate remove={keeping.remove} />
      </saved-list>
      <p className="kept-needs-script">{keeping.needsScript}</p>
      <script src={savedListScript} type="module" />
    </div>
  );
}
