import { TopicList, topicMetadata } from '@/app/(site)/lists';
import { parseAfter } from '@/lib/content/lists';

export const ensureStatic = 'navigation';
export const instant = false;

export const generateStaticParams = () => [{ topic: '__build', after: '0' }];

type Props = { params: Promise<{ topic: string; after: string }> };

export async function generateMetadata({ params }: Props) {
  const { topic, after } = await params;
  return topicMetadata(topic, parseAfter(after));
}

export default async function OlderTopicPage({ params }: Props) {
  const { topic, after } = await params;
  return <TopicList slug={topic} after={parseAfter(after)} />;
}
