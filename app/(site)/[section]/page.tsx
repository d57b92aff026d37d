import { SectionList, sectionMetadata } from '@/app/(site)/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ section: '__build' }];

type Props = { params: Promise<{ section: string }> };

export async function generateMetadata({ params }: Props) {
  return sectionMetadata((await params).section);
}

export default async function SectionPage({ params }: Props) {
  return <SectionList slug={(await params).section} />;
}
