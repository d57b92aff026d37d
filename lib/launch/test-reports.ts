import { readFileSync } from 'node:fs';

/** What came of a step. */
export type Outcome = { passed: number; failed: number; output: string };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

/** Counts what Vitest reported; a file that could not even be read is one failed test. */
export function countUnits(file: string, code: number | string, output: string): Outcome {
  const report = read<VitestReport>(file);
  const passed = report?.numPassedTests ?? 0;
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return conclude(passed, (report?.numFailedTests ?? 0) + broken.length, code, output);
}

/** Counts what Playwright reported; a test that passed only when repeated has failed. */
export function countEndToEnd(file: string, code: number | string, output: string): Outcome {
  const stats = read<PlaywrightReport>(file)?.stats;
  return conclude(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code, output);
}

/** What tests report of their own accord, in lines that begin with `[report]`, without repetition. */
export function reported(output: string): string[] {
  return [...new Set([...output.matchAll(/^\[report\] (.+)$/gm)].map(([, line]) => line ?? ''))];
}

/** The sum of several outcomes; no test at all is a failure too. */
export function total(outcomes: Outcome[]): { passed: number; failed: number } {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}

/** A program that failed without a failed test, or ran none, has failed all the same. */
function conclude(passed: number, failed: number, code: number | string, output: string): Outcome {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed, output: output || `It ended with ${code} and ran no test.` };
}

function read<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
