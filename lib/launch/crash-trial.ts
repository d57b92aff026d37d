import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { notedServer } from '../database/server/cluster';
import { countContent, keepWriting, lostRows } from './crash-trial-data';
import { launchPaper, type Paper } from './crash-trial-paper';
import { explain } from './errors';
import { lockHolder, paperLock } from './lock';
import { sendSignal } from './processes';

/**
 * `npm run trial:crash -- [rounds] [phase]`: kills parts of the paper with kill -9 in every phase of its life, starts it
 * again, and checks that it answers, that nothing is lost and that no process is left. A round takes some minutes.
 */

type Victim = 'launcher' | 'web server' | 'database' | 'helper';
type Trial = {
  phase: 'first files' | 'preparing' | 'building' | 'serving';
  victim: Victim;
  /** A prepared paper to begin with, or nothing at all. */
  from: 'nothing' | 'prepared';
  /** Seconds after the phase has begun within which the blow falls. */
  within: number;
};
type Result = Trial & { moment: number; back: number; verdict: string };

const trials: Trial[] = [
  { phase: 'first files', victim: 'launcher', from: 'nothing', within: 0.8 },
  { phase: 'first files', victim: 'helper', from: 'nothing', within: 0.3 },
  { phase: 'preparing', victim: 'launcher', from: 'nothing', within: 15 },
  { phase: 'preparing', victim: 'database', from: 'nothing', within: 15 },
  { phase: 'preparing', victim: 'helper', from: 'nothing', within: 15 },
  { phase: 'building', victim: 'launcher', from: 'prepared', within: 15 },
  { phase: 'building', victim: 'database', from: 'prepared', within: 15 },
  { phase: 'building', victim: 'helper', from: 'prepared', within: 15 },
  { phase: 'serving', victim: 'launcher', from: 'prepared', within: 3 },
  { phase: 'serving', victim: 'web server', from: 'prepared', within: 3 },
  { phase: 'serving', victim: 'database', from: 'prepared', within: 3 },
];

const workshop = mkdtempSync(join(tmpdir(), 'trang-nhat-crash-'));
const prepared = join(workshop, 'prepared');

/** Runs the trials and prints a table; the answer is the exit code. */
export async function main([rounds = '1', only]: string[]): Promise<number> {
  const results: Result[] = [];
  try {
    console.log('Preparing a paper to begin with …');
    const first = await launchPaper(prepared);
    await first.answers();
    const expected = await countContent(prepared);
    await first.stop();
    console.log(`It has ${JSON.stringify(expected)}.`);
    for (let round = 1; round <= Number(rounds); round++) {
      for (const trial of trials.filter(({ phase }) => !only || phase === only)) {
        const result = await attempt(trial, expected);
        results.push(result);
        console.log(asLine(result));
      }
    }
  } finally {
    rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
  }
  const bad = results.filter(({ verdict }) => verdict !== 'ok');
  console.log(
    `\n${heading}\n${results.map(asLine).join('\n')}\n\n${results.length - bad.length} of ${results.length} came back whole.`,
  );
  return bad.length > 0 ? 1 : 0;
}

async function attempt(trial: Trial, expected: Record<string, number>): Promise<Result> {
  const dataDir = join(workshop, 'data');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  if (trial.from === 'prepared') execFileSync('cp', ['-a', prepared, dataDir]);
  else mkdirSync(dataDir);
  const moment = Math.round(Math.random() * trial.within * 1_000);
  let back = 0;
  let verdict = 'ok';
  try {
    // The demo edition takes its time, and for the first files it makes no difference.
    const demo = trial.phase !== 'first files';
    const paper = await launchPaper(dataDir, { rebuild: trial.phase === 'building', demo });
    await begun(trial, paper, dataDir);
    const rows = trial.phase === 'serving' ? keepWriting(dataDir) : undefined;
    await sleep(moment);
    strike(trial, paper, dataDir);
    const written = await rows?.();
    // A launcher that lives on ends the rest by itself; one that is dead is not waited for.
    if (trial.victim !== 'launcher') await paper.ended();
    const again = Date.now();
    const second = await launchPaper(dataDir, { demo });
    await second.answers();
    back = Date.now() - again;
    verdict = (await findLoss(dataDir, demo ? expected : { users: 1 }, written)) ?? 'ok';
    const leftOver = await second.stop();
    if (leftOver && verdict === 'ok') verdict = leftOver;
  } catch (error) {
    verdict = explain(error);
  }
  return { ...trial, moment, back, verdict };
}

/** Waits for the beginning of the phase. */
async function begun({ phase }: Trial, paper: Paper, dataDir: string): Promise<void> {
  const begins = {
    'first files': () => readdirSync(dataDir).some((name) => name.startsWith('postgres.draft-')),
    preparing: () => paper.helper('prepare') !== undefined,
    building: () => paper.helper('build') !== undefined,
    serving: () => lockHolder(paperLock(dataDir))?.address !== undefined,
  };
  const giveUp = Date.now() + 180_000;
  while (!begins[phase]()) {
    if (paper.isEnded() || Date.now() > giveUp) throw new Error(`"${phase}" never began:\n${paper.output()}`);
    await sleep(phase === 'first files' ? 2 : 50);
  }
}

function strike({ phase, victim }: Trial, paper: Paper, dataDir: string): void {
  const helpers = { 'first files': 'initdb', preparing: 'prepare', building: 'build', serving: '' };
  const pid = {
    launcher: () => paper.pid,
    'web server': () => lockHolder(paperLock(dataDir))?.server?.pid,
    database: () => notedServer(join(dataDir, 'postgres'))?.pid,
    helper: () => paper.helper(helpers[phase]),
  }[victim]();
  if (pid) sendSignal(pid, 'SIGKILL');
  else if (existsSync(dataDir)) throw new Error(`There was no ${victim} to kill any more; it was too quick.`);
}

async function findLoss(
  dataDir: string,
  expected: Record<string, number>,
  written = 0,
): Promise<string | undefined> {
  const present = await countContent(dataDir);
  const different = Object.keys(expected).filter((table) => present[table] !== expected[table]);
  if (different.length > 0) {
    return different.map((table) => `${present[table]} instead of ${expected[table]} ${table}`).join(', ');
  }
  const lost = written > 0 ? await lostRows(dataDir, written) : 0;
  return lost > 0 ? `${lost} of ${written} acknowledged rows are lost` : undefined;
}

const heading = `${'phase'.padEnd(12)} ${'killed'.padEnd(11)} ${'after'.padStart(8)} ${'back in'.padStart(9)}  verdict`;

function asLine({ phase, victim, moment, back, verdict }: Result): string {
  const after = `${(moment / 1000).toFixed(1)} s`.padStart(8);
  return `${phase.padEnd(12)} ${victim.padEnd(11)} ${after} ${`${(back / 1000).toFixed(1)} s`.padStart(9)}  ${verdict}`;
}

process.exit(await main(process.argv.slice(2)));
