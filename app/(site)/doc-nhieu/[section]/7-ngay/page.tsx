import { RankingPage, rankingMetadata } from '../../ranking';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ section: '__build' }];

type Props = { params: Promise<{ section: string }> };

export async function generateMetadata({ params }: Props) {
  return rankingMetadata({ window: 'week', section: (await params).section });
}

export default async function MostReadOfSectionInWeekPage({ params }: Props) {
  return <RankingPage window="week" section={(await params).section} />;
}
