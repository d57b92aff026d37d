// Asks the paper which of the kept stories it still has: what was taken down must not be read from a copy.
import { askStillThere } from '../ask-still-there';
import { arrange } from './keep';
import { remember } from './memory';

const pause = 60_000;
/** When it was last asked, in milliseconds; a worker that has just begun asks first. */
let askedAt = 0;

/**
 * Gives up stories that the paper no longer has and follows those that moved.
 * @param isList whether a front or list was opened: then it is asked in any case, beside a story once a minute
 */
export async function check(isList: boolean): Promise<void> {
  const { shelf } = await remember();
  if (shelf.length === 0 || (!isList && Date.now() - askedAt < pause)) return;
  const present = await askStillThere(shelf.map(({ id }) => id));
  if (!present) return;
  askedAt = Date.now();
  await arrange(
    shelf.flatMap(({ id }) => {
      const story = present.get(id);
      return story ? [{ id, path: story.path }] : [];
    }),
  );
}
