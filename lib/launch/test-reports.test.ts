import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countEndToEnd, countUnits, reported, total } from './test-reports';

const folder = mkdtempSync(join(tmpdir(), 'trang-nhat-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const counts = ({ passed, failed }: { passed: number; failed: number }) => [passed, failed];

it('counts unit tests, and a file that could not be read as one more', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const file = report({ numPassedTests: 5, numFailedTests: 1, testResults: [failed, broken] });
  expect(counts(countUnits(file, 1, ''))).toEqual([5, 2]);
});

it('counts end-to-end tests, and one that passed only when repeated as failed', () => {
  const file = report({ stats: { expected: 7, unexpected: 1, flaky: 2 } });
  expect(counts(countEndToEnd(file, 1, ''))).toEqual([7, 3]);
});

it.each([
  ['says nothing', join(folder, 'none.json'), 1],
  ['runs no test', report({ numPassedTests: 0, numFailedTests: 0, testResults: [] }), 0],
])('takes a program that %s for a failure', (_, file, code) => {
  expect(counts(countUnits(file, code, ''))).toEqual([0, 1]);
});

it('takes a program that ends badly after good tests for a failure', () => {
  const file = report({ numPassedTests: 5, numFailedTests: 0, testResults: [] });
  expect(counts(countUnits(file, 1, ''))).toEqual([5, 1]);
});

it('adds up, and fails when nothing was tested', () => {
  const outcome = (passed: number, failed: number) => ({ passed, failed, output: '' });
  expect(total([outcome(3, 0), outcome(4, 2)])).toEqual({ passed: 7, failed: 2 });
  expect(total([])).toEqual({ passed: 0, failed: 1 });
});

it('hands on what tests report, each line once', () => {
  const output =
    'stdout | a.test.ts\n[report] Search: 0.98\n ✓ a [report] no\n[report] Search: 0.98\n[report] more\n';
  expect(reported(output)).toEqual(['Search: 0.98', 'more']);
});
