import { NoPage } from '@/app/(site)/no-page';
import { noPageMetadata } from '@/lib/seo/metadata';

export const ensureStatic = 'navigation';
export const instant = false;

// Addresses of any depth that no other route knows.
export const generateStaticParams = () => [{ missing: ['__build', '__build', '__build'] }];

export async function generateMetadata({ params }: Props) {
  await params;
  return noPageMetadata(undefined);
}

type Props = { params: Promise<{ missing: string[] }> };

export default async function MissingRoute({ params }: Props) {
  await params;
  return <NoPage reason={undefined} />;
}
