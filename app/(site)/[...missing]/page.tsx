import { missingMetadata, NoPage } from '@/app/(site)/no-page';

export const ensureStatic = 'navigation';
export const instant = false;

// Addresses of any depth that no other route knows.
export const generateStaticParams = () => [{ missing: ['__build', '__build', '__build'] }];

export async function generateMetadata({ params }: Props) {
  return missingMetadata(undefined, (await params).missing);
}

type Props = { params: Promise<{ missing: string[] }> };

export default async function MissingRoute({ params }: Props) {
  return <NoPage reason={undefined} segments={(await params).missing} />;
}
