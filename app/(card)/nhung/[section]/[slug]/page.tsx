import type { Metadata } from 'next';
import { EmbedCard } from '@/components/card/embed-card';
import { MissingCard } from '@/components/card/missing-card';
import { loadCard } from '@/lib/content/card';
import { unavailable } from '@/lib/content/door';
import { loadSite } from '@/lib/content/site';
import { strings } from '@/lib/strings/strings';
import { articlePath, embedCardPath } from '@/lib/urls';

type Props = { params: Promise<{ section: string; slug: string }> };

export const ensureStatic = 'navigation';
export const instant = false;

// The build knows no database: this one value renders nothing and is never asked for.
export const generateStaticParams = () => [{ section: '__build', slug: '__build' }];

const isStory = (card: Awaited<ReturnType<typeof loadCard>>) =>
  typeof card === 'object' && 'headline' in card ? card : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const story = isStory(await loadCard(articlePath(section, slug)));
  return {
    title: story?.headline ?? strings().notFoundTitle,
    robots: { index: false, follow: true },
    ...(story && { alternates: { canonical: story.path } }),
  };
}

export default async function CardRoute({ params }: Props) {
  const { section, slug } = await params;
  const [card, site] = await Promise.all([loadCard(articlePath(section, slug)), loadSite()]);
  const words = strings();
  const story = isStory(card);
  if (story) return <EmbedCard story={story} paper={site.name} words={words} />;
  if (typeof card === 'object' && 'moved' in card)
    return <MissingCard status={308} to={embedCardPath(card.moved)} paper={site.name} words={words} />;
  const status = card === unavailable ? 503 : card === 'gone' ? 410 : 404;
  return <MissingCard status={status} paper={site.name} words={words} />;
}
