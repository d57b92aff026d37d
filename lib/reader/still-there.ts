// Makes the lists of this device agree with the paper.
import { askStillThere } from './ask-still-there';
import { type List, readList, toEntry, without, writeList } from './shelf';

const lists: List[] = ['saved', 'read-history'];

/**
 * Takes stories that the paper no longer has out of both lists and gives the others their present address and headline.
 * What is saved, read or taken out while the paper answers stays so.
 * @returns how many stories went; undefined without an answer
 */
export async function refreshLists(): Promise<number | undefined> {
  const asked = new Set(lists.flatMap((list) => readList(list).map(({ id }) => id)));
  const present = await askStillThere([...asked]);
  if (!present) return undefined;
  const gone = new Set<number>();
  for (const list of lists) {
    const entries = readList(list).flatMap((entry) => {
      if (!asked.has(entry.id)) return [entry];
      const story = present.get(entry.id);
      if (!story) gone.add(entry.id);
      return story ? [toEntry({ ...entry, path: story.path, headline: story.headline }) ?? entry] : [];
    });
    writeList(list, entries);
  }
  return gone.size;
}

/** Takes one story out of a list. */
export const removeFrom = (list: List, id: number): boolean => writeList(list, without(readList(list), id));
