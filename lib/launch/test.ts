import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PaperError } from './errors';
import { liveUntilStopped } from './lifetime';
import { openProgress } from './progress';
import { type Outcome, reported, total } from './test-reports';
import { attempt, type Step, steps, type Workshop } from './test-steps';

/**
 * Runs the tests and tells how many passed and failed; the answer is the exit code.
 * Without arguments all of them; `unit` or `e2e` picks a part, and what follows goes to Vitest or Playwright.
 */
export async function test([part, ...args]: string[]): Promise<number> {
  const outcomes: (Outcome & { name: Step['name'] })[] = [];
  const interrupted = await liveUntilStopped(async (life) => {
    const progress = openProgress();
    const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-test-'));
    life.onStop(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
    const workshop: Workshop = { folder, life, args };

    for (const step of chosen(part)) {
      const missing = step.needs?.find((need) =>
        outcomes.some(({ name, failed }) => name === need && failed),
      );
      const outcome = missing
        ? { passed: 0, failed: 1, output: `Not run: there is no "${missing}".` }
        : await progress.step(step.title, (update) => attempt(step, workshop, update));
      if (life.ending()) return 130;
      outcomes.push({ ...outcome, name: step.name });
      if (outcome.failed > 0) progress.say(`\n${outcome.output}\n`);
      for (const line of reported(outcome.output)) progress.say(line);
      progress.say(`${step.title}: ${outcome.passed} passed, ${outcome.failed} failed`);
    }
    return 0;
  }, 130);

  const { passed, failed } = total(outcomes);
  console.log(`\n${passed} passed, ${failed} failed`);
  return interrupted || (failed > 0 ? 1 : 0);
}

/** The steps of a part; all without one. */
function chosen(part: string | undefined): Step[] {
  const parts: Record<string, Step['name'][]> = { unit: ['units'], e2e: ['browser', 'pages', 'end to end'] };
  if (part === undefined) return steps;
  const names = parts[part];
  if (!names) throw new PaperError(`"${part}" is no part of the tests; say unit or e2e, or nothing for all.`);
  return steps.filter(({ name }) => names.includes(name));
}
