import { RankingPage, rankingMetadata } from '../ranking';

export const ensureStatic = 'navigation';

export const generateMetadata = () => rankingMetadata({ window: 'week' });

export default function MostReadOfWeekPage() {
  return <RankingPage window="week" />;
}
