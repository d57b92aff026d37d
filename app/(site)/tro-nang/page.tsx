import type { Metadata } from 'next';
import { AccessibilityView } from '@/components/page/accessibility-view';
import { JsonLd } from '@/components/ui/json-ld';
import { loadSite } from '@/lib/content/site';
import { pageGraph } from '@/lib/seo/linked-data/pages';
import { readPublication } from '@/lib/seo/linked-data/publication';
import { listMetadata } from '@/lib/seo/metadata';
import { accessibilityWords } from '@/lib/strings/accessibility';
import { strings } from '@/lib/strings/strings';
import { accessibilityPath } from '@/lib/urls';

export const ensureStatic = 'navigation';

export function generateMetadata(): Promise<Metadata> {
  const { title, description } = accessibilityWords();
  return listMetadata({ title, description, path: accessibilityPath, after: undefined });
}

export default async function AccessibilityRoute() {
  const words = strings();
  const statement = accessibilityWords();
  const graph = pageGraph(await readPublication(), {
    name: statement.title,
    description: statement.description,
    path: accessibilityPath,
    crumbs: [{ name: words.accessibility, path: accessibilityPath }],
  });
  return (
    <>
      <JsonLd graph={graph} />
      <AccessibilityView site={await loadSite()} statement={statement} words={words} />
    </>
  );
}
