// The paper audits itself, the way `npm run audit:site` does for any site, and has nothing to say of the demo edition.
import { readFile } from 'node:fs/promises';
import { runNode } from '../lib/launch/child';
import { bareEnvironment } from '../lib/launch/environment';
import { expect, test } from './fixtures/test';
import { testPrefix } from './support/paper';

type Report = {
  schema: string;
  complete: boolean;
  statistics: { pages: number; listed: number };
  findings: { severity: string; where: string; words: { en: string } }[];
};

test('a crawl like a search engine’s finds neither errors nor warnings', async ({ baseURL }, testInfo) => {
  test.setTimeout(180_000);
  const file = testInfo.outputPath('audit.json');
  // Stories of other tests come and go meanwhile, and the machine is busy with them.
  const options = ['--skip', testPrefix, '--slow', '60000', '--json', file];
  const command = runNode(['lib/audit/run-audit.mjs', baseURL ?? '', ...options], { env: bareEnvironment() });
  const code = await command.exited;
  expect(code, command.output()).toBe(0);

  const report: Report = JSON.parse(await readFile(file, 'utf8'));
  expect(report.schema).toBe('trang-nhat/audit/1');
  expect(report.complete).toBe(true);
  expect(report.statistics.pages).toBeGreaterThan(70);
  expect(report.statistics.listed).toBeGreaterThan(60);
  const bad = report.findings.filter(({ severity }) => severity !== 'note');
  expect(bad.map(({ where, words }) => `${where}: ${words.en}`)).toEqual([]);
});
