import type { FormState } from 'payload';
import { type LayoutName, layouts } from '@/lib/content/front-layouts';
import { type ChosenContainer, type Standing, standings } from '@/lib/newsroom/fronts/standing';

/** The form's path of the container that this path lies in, such as `containers.2`. */
export const containerPath = (path: string): string => path.split('.').slice(0, 2).join('.');

const isLayout = (value: unknown): value is LayoutName => typeof value === 'string' && value in layouts;

/** The containers as the form holds them now. */
function readContainers(fields: FormState): ChosenContainer[] {
  return rows(fields, 'containers').map((container) => {
    const layout = fields[`${container}.layout`]?.value;
    return {
      layout: isLayout(layout) ? layout : 'leadAndList',
      automatic: fields[`${container}.fill`]?.value === 'automatic',
      stories: rows(fields, `${container}.stories`).map((story) => {
        const article = fields[`${story}.article`]?.value;
        const until = fields[`${story}.until`]?.value;
        return {
          article: typeof article === 'number' ? article : undefined,
          pinned: fields[`${story}.pinned`]?.value === true,
          until:
            typeof until === 'string' || until instanceof Date ? new Date(until).toISOString() : undefined,
        };
      }),
    };
  });
}

const rows = (fields: FormState, path: string): string[] =>
  (fields[path]?.rows ?? []).map((_, index) => `${path}.${index}`);

/** What becomes of the story in this row of the form; undefined for a row that is not there any more. */
export function standingIn(fields: FormState, storyPath: string): Standing | undefined {
  const [, container, , story] = storyPath.split('.').map(Number);
  return standings(readContainers(fields), new Date())[container ?? -1]?.[story ?? -1];
}

/** In which containers (counted from 1) each story was chosen. */
export function placesOf(fields: FormState): Map<number, number[]> {
  const places = new Map<number, number[]>();
  readContainers(fields).forEach(({ automatic, stories }, index) => {
    if (automatic) return;
    for (const { article } of stories) {
      if (article !== undefined) places.set(article, [...(places.get(article) ?? []), index + 1]);
    }
  });
  return places;
}
