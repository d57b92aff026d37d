// Asks the paper which stories it still has. Only their numbers are sent.
import { stillTherePath } from '../urls';

/** A story that the paper has: its present address and headline. */
export type Present = { id: number; path: string; headline: string };

const mostAtOnce = 200;

/** The stories among these numbers that are published, by number; undefined without an answer to all of them. */
export async function askStillThere(ids: number[]): Promise<Map<number, Present> | undefined> {
  const present = new Map<number, Present>();
  try {
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const answer = await fetch(stillTherePath, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ids: ids.slice(from, from + mostAtOnce) }),
      });
      if (!answer.ok) return undefined;
      for (const story of (await answer.json()).stories) present.set(story.id, story);
    }
    return present;
  } catch {
    // No network, or what stands between answers in the place of the paper.
    return undefined;
  }
}
