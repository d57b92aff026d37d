'use client';

import { useState } from 'react';
import { deskTime } from '@/lib/newsroom/desk/moment';
import { draftPath } from '@/lib/urls';
import { readVersions, type VersionRow } from './preview-api';
import type { PreviewWords } from './preview-words';

type Props = { article: number; words: PreviewWords };

/** The newest revisions of a story, each a link to the page that it would have been. */
export function PreviewRevisions({ article, words }: Props) {
  const [versions, setVersions] = useState<VersionRow[]>([]);
  const [problem, setProblem] = useState('');
  const read = () =>
    readVersions(article).then(setVersions, () => {
      setProblem(words.failed);
    });
  return (
    <details className="preview-revisions" onToggle={(event) => event.currentTarget.open && read()}>
      <summary>{words.revisions}</summary>
      <p role="alert">{problem}</p>
      <ol>
        {versions.map(({ id, updatedAt, autosave, version }) => (
          <li key={id}>
            <a href={draftPath(article, id)} target="_blank" rel="noopener">
              {deskTime(new Date(updatedAt))}
            </a>{' '}
            {words.kinds[autosave ? 'autosave' : (version._status ?? 'draft')]}
          </li>
        ))}
      </ol>
    </details>
  );
}
