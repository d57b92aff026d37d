import type { FrontContainer } from '@/lib/content/front-model';
import type { Front } from '@/lib/newsroom/payload-types';

/** A front's document, its relationships as ids or as records; a draft may lack anything. */
type FrontDocument = Pick<Front, 'containers'>;

const idOf = (record: number | { id: number } | null | undefined): number | undefined =>
  typeof record === 'object' ? record?.id : record;

/** The containers of a front's document, published or draft, as the reader side lays them out. */
export function frontContainers({ containers }: FrontDocument): FrontContainer[] {
  return (containers ?? []).map((container) => ({
    title: container.title?.trim() || undefined,
    layout: container.layout ?? 'leadAndList',
    fill: container.fill ?? 'curatedThenAutomatic',
    source: container.source ?? 'latest',
    sectionId: idOf(container.section),
    topicId: idOf(container.topic),
    stories: (container.stories ?? []).flatMap(({ article, pinned, until }) => {
      const articleId = idOf(article);
      if (articleId === undefined) return [];
      return { articleId, pinned: pinned ?? false, until: until ? new Date(until) : undefined };
    }),
  }));
}
