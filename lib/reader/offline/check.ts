// Asks the paper which of the kept stories it still has: what was taken down must not be read from a copy.
import { askStillThere } from '../ask-still-there';
import { arrange } from './keep';
import { type Item, remember } from './memory';

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
    shelf.map(({ id, path }) => {
      const story = present.get(id);
      return story ? { id, path: story.path } : { id, path, isGone: true };
    }),
  );
}

/**
 * Keeps what a page says that its reader has saved and read. Where page and worker do not agree on where a story is, or
 * it is not there, the paper is asked.
 */
export async function takeShelf(sent: Item[], loaded: string[] = []): Promise<void> {
  const places = async () => new Map((await remember()).shelf.map((item) => [item.id, item]));
  let known = await places();
  if (sent.some(({ id, path }) => (known.get(id)?.path ?? path) !== path)) {
    await check(true);
    known = await places();
  }
  const wasGone = new Set([...known.values()].filter(({ isGone }) => isGone).map(({ id }) => id));
  await arrange(
    sent.map((item) => known.get(item.id) ?? item),
    loaded,
  );
  const { shelf } = await remember();
  if (shelf.some(({ id, isGone }) => isGone && !wasGone.has(id))) await check(true);
}
