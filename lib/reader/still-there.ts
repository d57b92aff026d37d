// Asks the paper which of the stories that this device keeps it still has. Only their numbers are sent.
import { stillTherePath } from '../urls';
import { type Entry, readList, without, writeList } from './shelf';

const mostAtOnce = 200;

/**
 * Takes stories that the paper no longer has out of both lists and gives the others their present address and headline.
 * @returns how many stories went; undefined without an answer
 */
export async function refreshLists(): Promise<number | undefined> {
  const lists = (['saved', 'read-history'] as const).map((list) => ({ list, entries: readList(list) }));
  const ids = [...new Set(lists.flatMap(({ entries }) => entries.map(({ id }) => id)))];
  const present = new Map<number, Partial<Entry>>();
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const batch = ids.slice(from, from + mostAtOnce);
    const answer = await fetch(stillTherePath, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids: batch }),
    }).catch(() => undefined);
    if (!answer?.ok) return undefined;
    const { stories } = await answer.json();
    for (const story of stories) present.set(story.id, story);
  }
  for (const { list, entries } of lists)
    writeList(
      list,
      entries.flatMap((entry) => (present.has(entry.id) ? [{ ...entry, ...present.get(entry.id) }] : [])),
    );
  return ids.filter((id) => !present.has(id)).length;
}

/** Takes one story out of a list. */
export const removeFrom = (list: 'saved' | 'read-history', id: number): boolean =>
  writeList(list, without(readList(list), id));
