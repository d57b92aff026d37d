import { and, asc, eq, isNull } from '@payloadcms/db-postgres/drizzle';
import { fronts, fronts_containers, fronts_containers_stories } from '@/lib/database/schema.generated';
import { paper } from './door';
import type { FrontContainer } from './front-model';

/**
 * The containers of the front that the newsroom published for a section, or for the paper without one; none when
 * nobody laid it out.
 */
export async function publishedFront(sectionId: number | undefined): Promise<FrontContainer[]> {
  const rows = await paper()
    .select({ container: fronts_containers, story: fronts_containers_stories })
    .from(fronts)
    .innerJoin(fronts_containers, eq(fronts_containers._parentID, fronts.id))
    .leftJoin(fronts_containers_stories, eq(fronts_containers_stories._parentID, fronts_containers.id))
    .where(
      and(
        eq(fronts._status, 'published'),
        sectionId === undefined ? isNull(fronts.section) : eq(fronts.section, sectionId),
      ),
    )
    .orderBy(asc(fronts_containers._order), asc(fronts_containers_stories._order));
  const containers = new Map<string, FrontContainer>();
  for (const { container, story } of rows) {
    const known = containers.get(container.id) ?? {
      title: container.title?.trim() || undefined,
      layout: container.layout ?? 'leadAndList',
      fill: container.fill ?? 'curatedThenAutomatic',
      source: container.source ?? 'latest',
      sectionId: container.section ?? undefined,
      topicId: container.topic ?? undefined,
      stories: [],
    };
    containers.set(container.id, known);
    // A story that was deleted leaves its place empty.
    if (story?.article) {
      known.stories.push({
        articleId: story.article,
        pinned: story.pinned ?? false,
        until: story.until ? new Date(story.until) : undefined,
      });
    }
  }
  return [...containers.values()];
}
