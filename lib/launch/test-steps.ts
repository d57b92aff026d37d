import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../config';
import { findBrowser } from './browser';
import { build, isBuilt } from './build';
import { runNode } from './child';
import { bareEnvironment, type Environment } from './environment';
import { explain } from './errors';
import { root } from './install.mjs';
import type { Lifetime } from './lifetime';
import { lockHolder, paperLock } from './lock';
import { countEndToEnd, countUnits, type Outcome } from './test-reports';

/** What the steps of one test run share. */
export type Workshop = {
  /** A folder for this run alone. */
  folder: string;
  life: Lifetime;
  /** What is passed on to Vitest or Playwright. */
  args: string[];
  browser?: string;
  buildFolder?: string;
};

export type Update = (detail: string) => void;
export type Step = {
  name: 'browser' | 'types' | 'lint' | 'units' | 'pages' | 'end to end';
  title: string;
  /** Steps without which this one makes no sense. */
  needs?: Step['name'][];
  run(workshop: Workshop, update: Update): Promise<Outcome>;
};

/** Everything `npm test` does, in this order. */
export const steps: Step[] = [
  {
    name: 'browser',
    title: 'Finding a browser',
    async run(workshop, update) {
      workshop.browser = await findBrowser(update);
      return { passed: 0, failed: 0, output: '' };
    },
  },
  {
    name: 'types',
    title: 'Checking types',
    async run(workshop) {
      const config = await writeTypeCheck();
      const generated = await command(workshop, ['node_modules/next/dist/bin/next', 'typegen'], {
        NEXT_DIST_DIR: testFolder,
      });
      if (generated.code !== 0) return { passed: 0, failed: 1, output: generated.output };
      return one(
        await command(workshop, ['node_modules/typescript/bin/tsc', '--noEmit', '--project', config]),
      );
    },
  },
  {
    name: 'lint',
    title: 'Checking style',
    run: async (workshop) =>
      one(await command(workshop, ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'])),
  },
  {
    name: 'units',
    title: 'Unit and integration tests',
    async run(workshop, update) {
      const report = join(workshop.folder, 'units.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'lib/launch/vitest.config.ts'];
      const { code, output } = await command(workshop, [...args, ...reporters, ...workshop.args], {}, update);
      return countUnits(report, code, output);
    },
  },
  {
    name: 'pages',
    title: 'Building the pages',
    async run(workshop, update) {
      workshop.buildFolder = chooseBuildFolder();
      await build(root, workshop.buildFolder, workshop.life, update);
      return { passed: 1, failed: 0, output: '' };
    },
  },
  {
    name: 'end to end',
    title: 'End-to-end tests',
    needs: ['browser', 'pages'],
    async run(workshop, update) {
      const report = join(workshop.folder, 'end-to-end.json');
      const args = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];
      const env = {
        NEXT_DIST_DIR: workshop.buildFolder,
        PLAYWRIGHT_CHROMIUM: workshop.browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      };
      const { code, output } = await command(
        workshop,
        [...args, '--reporter=list,json', ...workshop.args],
        env,
        update,
      );
      return countEndToEnd(report, code, output);
    },
  },
];

/** Does a step; whatever goes wrong in it is a failed test. */
export async function attempt(step: Step, workshop: Workshop, update: Update): Promise<Outcome> {
  try {
    return await step.run(workshop, update);
  } catch (error) {
    return { passed: 0, failed: 1, output: explain(error) };
  }
}

const testFolder = '.next-test';

/** The paper's own build when it is up to date; else a new one, out of the way of a running paper. */
function chooseBuildFolder(): string {
  return isBuilt(root, '.next') || !paperRuns() ? '.next' : testFolder;
}

function paperRuns(): boolean {
  try {
    return lockHolder(paperLock(readConfig({ ...environmentFile(), ...process.env }).dataDir)) !== undefined;
  } catch {
    // With a bad configuration it could be anywhere.
    return true;
  }
}

function environmentFile(): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(join(root, '.env'), 'utf8')) as Record<string, string | undefined>;
  } catch {
    return {};
  }
}

/** The route types of a running paper's build may be old: the check has its own, and looks at no others. */
async function writeTypeCheck(): Promise<string> {
  const folder = join(root, testFolder);
  await mkdir(folder, { recursive: true });
  const references = ['next', 'next/image-types/global'].map(
    (types) => `/// <reference types="${types}" />\n`,
  );
  await writeFile(join(folder, 'environment.d.ts'), references.join(''));
  const config = {
    extends: '../tsconfig.json',
    compilerOptions: { incremental: true, tsBuildInfoFile: './types.tsbuildinfo' },
    include: ['../**/*.ts', '../**/*.tsx', '../**/*.mjs', './environment.d.ts', './types/**/*.ts'],
    exclude: ['../node_modules', '../data', '../next-env.d.ts'],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return join(folder, 'tsconfig.json');
}

type Ended = { code: number | string; output: string };

/** Runs a program of the tests, without any of the paper's own settings. */
async function command(
  { life }: Workshop,
  args: string[],
  env: Environment = {},
  update?: Update,
): Promise<Ended> {
  const { NODE_ENV: _, ...rest } = bareEnvironment();
  const child = runNode(args, {
    env: { ...rest, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    onLine: (line) => line.trim() && update?.(line.trim()),
    keep: 200_000,
  });
  life.onStop(() => child.stop());
  const code = await child.exited;
  return { code, output: child.output() };
}

function one({ code, output }: Ended): Outcome {
  return code === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
}
