import { NoPage } from '@/app/(site)/no-page';

export const ensureStatic = 'navigation';

// Addresses of any depth that no other route knows.
export const generateStaticParams = () => [{ missing: ['__build', '__build', '__build'] }];

type Props = { params: Promise<{ missing: string[] }> };

export default async function MissingRoute({ params }: Props) {
  await params;
  return <NoPage reason={undefined} />;
}
