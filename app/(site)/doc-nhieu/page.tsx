import { RankingPage, rankingMetadata } from './ranking';

export const ensureStatic = 'navigation';

export const generateMetadata = () => rankingMetadata({ window: 'day' });

export default function MostReadOfDayPage() {
  return <RankingPage window="day" />;
}
