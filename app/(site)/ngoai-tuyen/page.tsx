import { OfflineView } from '@/components/keeping/offline-view';
import { ownListMetadata } from '@/lib/seo/metadata';
import { strings } from '@/lib/strings/strings';
import { offlinePath } from '@/lib/urls';

export const ensureStatic = 'navigation';

export function generateMetadata() {
  const { offlineTitle, offlineNeedsScript } = strings().keeping;
  return ownListMetadata({ title: offlineTitle, description: offlineNeedsScript, path: offlinePath });
}

export default function OfflinePage() {
  return <OfflineView words={strings()} />;
}
