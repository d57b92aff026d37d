import { openProgress } from '@/lib/launch/progress';
import { withNewsroom } from '@/lib/newsroom/with-newsroom';
import { loadDemoEdition } from './load';

/** `npm run demo:load`: brings the demo edition into the paper; what is there of it already stays. */
export function main(): Promise<number> {
  const progress = openProgress();
  return withNewsroom('npm run demo:load', async (payload) => {
    await progress.step('Loading the demo edition', (update) => loadDemoEdition(payload, update));
    progress.say('The demo edition is in the paper. `npm run demo:remove` takes it out again.');
    return 0;
  });
}
