import { AuthorList, authorMetadata } from '@/app/(site)/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ author: '__build' }];

type Props = { params: Promise<{ author: string }> };

export async function generateMetadata({ params }: Props) {
  return authorMetadata((await params).author);
}

export default async function AuthorPage({ params }: Props) {
  return <AuthorList slug={(await params).author} />;
}
