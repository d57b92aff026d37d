import { RankingPage, rankingMetadata } from '../ranking';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ section: '__build' }];

type Props = { params: Promise<{ section: string }> };

export async function generateMetadata({ params }: Props) {
  return rankingMetadata({ window: 'day', section: (await params).section });
}

export default async function MostReadOfSectionPage({ params }: Props) {
  return <RankingPage window="day" section={(await params).section} />;
}
