import { AuthorList, authorMetadata } from '@/app/(site)/lists';
import { parseAfter } from '@/lib/content/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ author: '__build', after: '0' }];

type Props = { params: Promise<{ author: string; after: string }> };

export async function generateMetadata({ params }: Props) {
  const { author, after } = await params;
  return authorMetadata(author, parseAfter(after));
}

export default async function OlderAuthorPage({ params }: Props) {
  const { author, after } = await params;
  return <AuthorList slug={author} after={parseAfter(after)} />;
}
