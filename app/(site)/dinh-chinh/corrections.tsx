import type { Metadata } from 'next';
import { missingMetadata, NoPage } from '@/app/(site)/no-page';
import { CorrectionsView } from '@/components/list/corrections-view';
import { JsonLd } from '@/components/ui/json-ld';
import { loadCorrectionsPage } from '@/lib/content/corrections';
import { unavailable } from '@/lib/content/door';
import { listGraph } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { listMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { correctionsPath } from '@/lib/urls';

/** Title and description of the list of corrections, or of a further page of it. */
export async function correctionsMetadata(after?: string): Promise<Metadata> {
  const page = await loadCorrectionsPage(after);
  if (!page || page === unavailable) return missingMetadata(page);
  const { corrections: title, correctionsDescription: description } = strings();
  return listMetadata({
    title,
    description,
    path: correctionsPath,
    after,
    moments: page.corrections.map(({ at }) => at),
  });
}

type Props = { after?: string };

/** The corrections of the paper: the first page, or what follows the correction `after`. */
export async function CorrectionsList({ after }: Props) {
  const page = await loadCorrectionsPage(after);
  if (!page || page === unavailable) return <NoPage reason={page} />;
  const words = strings();
  const { corrections: name, correctionsDescription: description } = words;
  const crumbs = [{ name, path: correctionsPath }];
  const said = { name, description, path: correctionsPath, after, crumbs, stories: [] };
  return (
    <>
      <JsonLd graph={listGraph(await readPublication(), said)} />
      <CorrectionsView page={page} words={words} />
    </>
  );
}
