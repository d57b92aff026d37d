'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import './preview.css';
import { type LinkRow, makeLink, type NewLink, Refused, readLinks, revokeLink } from './preview-api';
import { PreviewLinkForm } from './preview-link-form';
import { PreviewLinkList } from './preview-link-list';
import { PreviewRevisions } from './preview-revisions';
import { previewWords } from './preview-words';

/** At the side of a story: its preview links, a form for a new one, and its revisions as pages. */
export function PreviewPanel() {
  const { id } = useDocumentInfo();
  return typeof id === 'number' ? <Panel key={id} article={id} /> : null;
}

function Panel({ article }: { article: number }) {
  const { i18n } = useTranslation();
  const words = i18n.language === 'en' ? previewWords.en : previewWords.vi;
  const [links, setLinks] = useState<LinkRow[]>();
  const [problem, setProblem] = useState('');
  const [address, setAddress] = useState('');

  /** Does something and shows the links as they are afterwards, or why it could not be done. */
  const run = useCallback(
    async (work: () => Promise<void>) => {
      try {
        await work();
        setLinks(await readLinks(article));
        setProblem('');
        return true;
      } catch (error) {
        setProblem((error instanceof Refused && error.message) || words.failed);
        return false;
      }
    },
    [article, words.failed],
  );
  useEffect(() => {
    run(async () => {});
  }, [run]);

  const make = (link: NewLink) => run(async () => setAddress(await makeLink(article, link)));
  const revoke = (link: LinkRow) => run(() => revokeLink(link.id));

  return (
    <section className="preview-panel" aria-labelledby="preview-panel-title">
      <h3 id="preview-panel-title">{words.title}</h3>
      <p className="preview-hint">{words.hint}</p>
      <PreviewLinkForm address={address} onMake={make} words={words} />
      <p role="alert" className="preview-problem">
        {problem}
      </p>
      {links && <PreviewLinkList links={links} onRevoke={revoke} words={words} />}
      <PreviewRevisions article={article} words={words} />
    </section>
  );
}
