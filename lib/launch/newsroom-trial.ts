import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchPaper, type Paper } from './crash-trial-paper';
import { lockHolder, paperLock } from './lock';
import { type Deed, deeds, type Facts, read, trialSection } from './newsroom-trial-deeds';
import { type Desk, type Story, signIn } from './newsroom-trial-desk';
import { sendSignal } from './processes';

/**
 * `npm run trial:newsroom -- [rounds]`: kills the web server with kill -9 while stories are published, taken down,
 * renamed and scheduled, starts the paper again, and checks that each deed happened whole or not at all: article,
 * version, redirect, audit line, lists and pages. What was acknowledged must be there.
 */

type Attempt = { deed: Deed; story: Story; sentAfter: number; answer: number | undefined };
type Result = Omit<Attempt, 'story'> & { round: number; killedAfter: number; verdict: string; bad: boolean };

const account = { email: 'tong-bien-tap@example.com', password: 'mot-mat-khau-de-thu' };
const eachPerRound = 3;
/** Milliseconds within which the requests are sent, and within which the blow falls. */
const sendingTakes = 250;
const blowWithin = 450;

/** Runs the trial and prints a table; the answer is the exit code. */
export async function main([rounds = '10']: string[]): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trang-nhat-newsroom-trial-'));
  const results: Result[] = [];
  let paper: Paper | undefined;
  try {
    paper = await start(dataDir);
    const section = await (await signIn(paper.address, account)).makeSection(trialSection);
    console.log(heading);
    for (let round = 1; round <= Number(rounds); round++) {
      const desk = await signIn(paper.address, account);
      const killedAfter = Math.round(Math.random() * blowWithin);
      const attempts = await strikeAmid(paper, dataDir, desk, section, killedAfter);
      paper = await start(dataDir);
      for (const attempt of attempts) {
        const { deed, story, sentAfter, answer } = attempt;
        const judged = judge(await deed.facts(dataDir, paper.address, story), answer);
        const result = { deed, sentAfter, answer, round, killedAfter, ...judged };
        results.push(result);
        console.log(asLine(result));
      }
    }
  } finally {
    await paper?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  const bad = results.filter((result) => result.bad);
  const done = results.filter(({ verdict }) => verdict === 'whole').length;
  console.log(
    `\n${results.length} deeds: ${done} whole, ${results.length - done - bad.length} not at all, ${bad.length} bad.`,
  );
  return bad.length > 0 ? 1 : 0;
}

async function start(dataDir: string): Promise<Paper> {
  const paper = await launchPaper(dataDir, { demo: false, account });
  await paper.answers().catch(async (error: unknown) => {
    await paper.stop();
    throw error;
  });
  return paper;
}

/** Sends every deed several times at random moments, and kills the web server amid them. */
async function strikeAmid(
  paper: Paper,
  dataDir: string,
  desk: Desk,
  section: number,
  killedAfter: number,
): Promise<Attempt[]> {
  const planned = deeds.flatMap((deed) => Array.from({ length: eachPerRound }, () => deed));
  const attempts: Attempt[] = [];
  for (const deed of planned) {
    const story = await desk.makeStory(section, deed.from);
    // Readers have been there: what the server keeps of these pages must not outlive the deed.
    await read(paper.address, `/${trialSection}/${story.slug}`);
    attempts.push({ deed, story, sentAfter: Math.round(Math.random() * sendingTakes), answer: undefined });
  }
  await read(paper.address, `/${trialSection}`);
  const victim = lockHolder(paperLock(dataDir))?.server?.pid;
  if (!victim) throw new Error('There is no web server to kill.');
  const blow = sleep(killedAfter).then(() => sendSignal(victim, 'SIGKILL'));
  const all = await Promise.all(
    attempts.map(async (attempt) => {
      await sleep(attempt.sentAfter);
      return { ...attempt, answer: await attempt.deed.send(desk, attempt.story) };
    }),
  );
  await blow;
  await paper.ended();
  return all;
}

function judge(facts: Facts, answer: number | undefined): Pick<Result, 'verdict' | 'bad'> {
  const untrue = Object.keys(facts).filter((fact) => !facts[fact]);
  const whole = untrue.length === 0;
  const nothing = untrue.length === Object.keys(facts).length;
  if (!whole && !nothing) return { verdict: `HALF: without ${untrue.join(', ')}`, bad: true };
  const acknowledged = answer !== undefined && answer < 300;
  if (acknowledged && nothing) return { verdict: 'LOST: acknowledged, and not there', bad: true };
  if (answer !== undefined && answer >= 400) return { verdict: `REFUSED with ${answer}`, bad: true };
  return { verdict: whole ? 'whole' : 'not at all', bad: false };
}

const heading = `${'round'.padStart(5)} ${'deed'.padEnd(10)} ${'sent'.padStart(7)} ${'killed'.padStart(7)} ${'answer'.padStart(7)}  verdict`;

function asLine({ round, deed, sentAfter, killedAfter, answer, verdict }: Result): string {
  const ms = (time: number) => `${time} ms`.padStart(7);
  return `${String(round).padStart(5)} ${deed.name.padEnd(10)} ${ms(sentAfter)} ${ms(killedAfter)} ${String(answer ?? '–').padStart(7)}  ${verdict}`;
}

process.exit(await main(process.argv.slice(2)));
