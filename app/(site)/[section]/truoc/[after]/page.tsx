import { SectionList, sectionMetadata } from '@/app/(site)/lists';
import { parseAfter } from '@/lib/content/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ section: '__build', after: '0' }];

type Props = { params: Promise<{ section: string; after: string }> };

export async function generateMetadata({ params }: Props) {
  const { section, after } = await params;
  return sectionMetadata(section, parseAfter(after));
}

export default async function OlderSectionPage({ params }: Props) {
  const { section, after } = await params;
  return <SectionList slug={section} after={parseAfter(after)} />;
}
