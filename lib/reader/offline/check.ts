// Asks the paper which of the kept stories it still has: what was taken down must not be read from a copy.
import { stillTherePath } from '../../urls';
import { arrange } from './keep';
import { remember } from './memory';

const mostAtOnce = 200;
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
  const present = new Map<number, string>();
  for (let from = 0; from < shelf.length; from += mostAtOnce) {
    const ids = shelf.slice(from, from + mostAtOnce).map(({ id }) => id);
    const answer = await fetch(stillTherePath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids }),
    }).catch(() => undefined);
    if (!answer?.ok) return;
    const { stories } = await answer.json();
    for (const { id, path } of stories) present.set(id, path);
  }
  askedAt = Date.now();
  await arrange(
    shelf.flatMap(({ id }) => {
      const path = present.get(id);
      return path === undefined ? [] : [{ id, path }];
    }),
  );
}
