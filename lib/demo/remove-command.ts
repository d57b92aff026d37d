import { openProgress } from '@/lib/launch/progress';
import { withNewsroom } from '@/lib/newsroom/with-newsroom';
import { removeDemoEdition } from './remove';

/** `npm run demo:remove`: takes the demo edition out of the paper and says what had to stay. */
export function main(): Promise<number> {
  const progress = openProgress();
  return withNewsroom('npm run demo:remove', async (payload) => {
    const { removed, kept } = await progress.step('Removing the demo edition', (update) =>
      removeDemoEdition(payload, update),
    );
    const { articles, media, sections, topics, authors } = removed;
    progress.say(
      `Removed: ${articles} articles, ${media} pictures, ${sections} sections, ${topics} topics, ${authors} authors.`,
    );
    if (kept.length > 0)
      progress.say(`Kept, because something else uses it:\n${kept.map((one) => `  ${one}`).join('\n')}`);
    return 0;
  });
}
