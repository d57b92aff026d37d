import type { Metadata } from 'next';
import { AccessibilityView } from '@/components/page/accessibility-view';
import { loadSite } from '@/lib/content/site';
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
  return <AccessibilityView site={await loadSite()} statement={accessibilityWords()} words={strings()} />;
}
