import { LatestList, latestMetadata } from '@/app/(site)/lists';
import { parseAfter } from '@/lib/content/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ after: '0' }];

type Props = { params: Promise<{ after: string }> };

export async function generateMetadata({ params }: Props) {
  return latestMetadata(parseAfter((await params).after));
}

export default async function OlderLatestPage({ params }: Props) {
  return <LatestList after={parseAfter((await params).after)} />;
}
