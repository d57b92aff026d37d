import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { GET as suggest } from '@/app/(files)/tim-kiem/goi-y/route';
import { GET as search } from '@/app/(files)/tim-kiem/route';
import { discreetly } from './discreet';
import { openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
  await paper.sql('ALTER VIEW published_articles RENAME TO elsewhere');
  await paper.sql('ALTER TABLE topics RENAME TO nowhere');
});
afterAll(async () => {
  vi.restoreAllMocks();
  await paper.close();
});

test.each([
  ['/tim-kiem', search],
  ['/tim-kiem/goi-y', suggest],
])('what was looked for gets into no log when %s fails', async (path, answer) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const failed = await answer(new Request(`http://localhost${path}?q=benh+kho+noi`)).catch(
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(Error);
  const told = inspect([failed, log.mock.calls], { depth: 9, showHidden: true });
  expect(told).not.toMatch(/b[eệ]nh|kh[oó]|n[oó]i/i);
  // What went wrong is known all the same.
  expect(told).toContain('42P01');
});

test('a message that quotes what was given is left out, the place it comes from is not', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  log.mockClear();
  const failing = async () => {
    throw new Error('Failed', { cause: new SyntaxError('no operand in tsquery: "bí mật\n    at home"') });
  };
  await expect(discreetly('A search failed', failing)).rejects.toThrow(/^A search failed$/);
  expect(String(log.mock.calls[0]?.[1])).toMatch(/^SyntaxError\n {4}at .*discreet\.test/);
  expect(inspect(log.mock.calls)).not.toContain('bí mật');
});
