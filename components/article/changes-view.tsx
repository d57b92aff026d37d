// biome-ignore-all lint/suspicious/noArrayIndexKey: what has changed never changes, its order is its identity
import { Breadcrumb } from '@/components/page/breadcrumb';
import { Timestamp } from '@/components/ui/timestamp';
import type { Change, ChangesPage } from '@/lib/content/changes';
import type { ChangedLine, Run } from '@/lib/content/word-changes';
import type { Strings } from '@/lib/strings/vi';
import { changesPath } from '@/lib/urls';
import { CorrectionNote } from './correction-note';

type Props = { page: ChangesPage; words: Strings };

/** What changed in a story since it came out, newest first, word by word. */
export function ChangesView({ page, words }: Props) {
  const { headline, path, section, publishedAt, changes } = page;
  const crumbs = [section, { name: words.changes, path: changesPath(path) }];
  return (
    <div data-accent={section.accent}>
      <Breadcrumb crumbs={crumbs} words={words} />
      <header className="list-head">
        <h1 className="changes-title">{words.changesOf(headline)}</h1>
        <p className="list-description">{words.changesText}</p>
        <p className="not-found-ways">
          <a href={path}>{words.backToStory}</a>
        </p>
      </header>
      <ol className="changes">
        {changes.map((change, index) => (
          <li key={index}>
            <h2>
              {words.changedAt} <Timestamp moment={change.at} form="long" />
            </h2>
            <ChangeView change={change} words={words} />
          </li>
        ))}
        <li>
          <h2>
            {words.firstPublished} <Timestamp moment={publishedAt} form="long" />
          </h2>
        </li>
      </ol>
    </div>
  );
}

function ChangeView({ change, words }: { change: Change; words: Strings }) {
  const parts: [string, ChangedLine[]][] = [
    [words.changedHeadline, change.headline ? [change.headline] : []],
    [words.changedStandfirst, change.standfirst ? [change.standfirst] : []],
    [words.changedBody, change.body],
  ];
  const changed = parts.filter(([, lines]) => lines.length > 0);
  return (
    <>
      {change.corrections.map((correction) => (
        <CorrectionNote key={correction.number} correction={correction} words={words} />
      ))}
      {changed.length === 0 && <p className="changes-none">{words.nothingInWords}</p>}
      {changed.map(([title, lines]) => (
        <section key={title}>
          <h3>{title}</h3>
          {lines.map((line, index) => (
            <p key={index}>{line.map((run, at) => drawRun(run, at, words))}</p>
          ))}
        </section>
      ))}
    </>
  );
}

/** Struck or underlined for the eye, and said in words for whoever listens. */
function drawRun({ kind, text }: Run, key: number, words: Strings) {
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  const [begin, end] = kind === 'added' ? [words.added, words.addedEnd] : [words.removed, words.removedEnd];
  return (
    <Tag key={key}>
      <span className="sr-only"> {begin} </span>
      {text}
      <span className="sr-only"> {end} </span>
    </Tag>
  );
}
