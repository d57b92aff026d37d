import { SavedView } from '@/components/keeping/saved-view';
import { ownListMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { savedPath } from '@/lib/urls';

export const ensureStatic = 'navigation';

export function generateMetadata() {
  const { savedTitle, savedDescription } = strings().keeping;
  return ownListMetadata({ title: savedTitle, description: savedDescription, path: savedPath });
}

export default function SavedPage() {
  return <SavedView words={strings()} />;
}
