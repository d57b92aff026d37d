import { TopicList, topicMetadata } from '@/app/(site)/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ topic: '__build' }];

type Props = { params: Promise<{ topic: string }> };

export async function generateMetadata({ params }: Props) {
  return topicMetadata((await params).topic);
}

export default async function TopicPage({ params }: Props) {
  return <TopicList slug={(await params).topic} />;
}
