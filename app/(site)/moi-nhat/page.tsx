import { LatestList, latestMetadata } from '@/app/(site)/lists';

export const ensureStatic = 'navigation';

export const generateMetadata = () => latestMetadata();

export default function LatestPage() {
  return <LatestList />;
}
