import type { LayoutName } from '@/lib/content/front-layouts';
import { layouts } from '@/lib/content/front-layouts';

/** A chosen story as the form knows it; a row that was just added has no article yet. */
export type ChosenStory = { article: number | undefined; pinned: boolean; until: string | undefined };

/** What the form knows of a container. */
export type ChosenContainer = { layout: LayoutName; automatic: boolean; stories: ChosenStory[] };

/**
 * What becomes of a chosen story on the front, as far as the form can tell: it is shown, or shown here as well
 * (`again`) because it is pinned; or it is not, since it stands further up (`twice`, in that container) or in this
 * very container (`repeated`), its time is over, or the layout has no room.
 */
export type Standing =
  | { kind: 'shown' | 'repeated' | 'over' | 'noRoom' }
  | { kind: 'twice' | 'again'; container: number };

/** Where every chosen story stands, by container and place in it; the same rules as lib/content/front-laid-out.ts. */
export function standings(containers: ChosenContainer[], now: Date): Standing[][] {
  const taken = new Map<number, number>();
  return containers.map(({ layout, automatic, stories }, index) => {
    let shown = 0;
    const here = new Set<number>();
    return stories.map(({ article, pinned, until }): Standing => {
      if (until && new Date(until) <= now) return { kind: 'over' };
      if (article === undefined || automatic) return { kind: 'shown' };
      const before = taken.get(article);
      if (here.has(article)) return { kind: 'repeated' };
      if (shown === layouts[layout].atMost) return { kind: 'noRoom' };
      if (before !== undefined && !pinned) return { kind: 'twice', container: before };
      shown += 1;
      here.add(article);
      if (before !== undefined) return { kind: 'again', container: before };
      taken.set(article, index);
      return { kind: 'shown' };
    });
  });
}
