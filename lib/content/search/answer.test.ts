import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openTestPaper, type TestPaper } from '../test-paper';
import { answerSearch, answerSuggestions } from './answer';

let paper: TestPaper;
beforeAll(async () => {
  paper = await openTestPaper();
});
afterAll(() => paper.close());
afterEach(() => vi.restoreAllMocks());

const ask = (q: string, signal?: AbortSignal) =>
  new Request(`http://localhost/tim-kiem?${new URLSearchParams({ q })}`, { signal });

/** Stands in for the server that draws its own pages; each page waits until the returned function is called. */
function slowPress() {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    await released;
    return new Response('<html></html>');
  });
  return { fetched, release };
}

test('with many searches at once the last ones are asked to come again, and nobody waits for ever', async () => {
  const { fetched, release } = slowPress();
  const statuses: number[] = [];
  const answers = Array.from({ length: 40 }, async () => {
    const answer = await answerSearch(ask('trăng'));
    statuses.push(answer.status);
    return answer;
  });
  await vi.waitFor(() => expect(statuses.length).toBe(21));
  expect(fetched.mock.calls.length).toBeLessThanOrEqual(3);
  expect(fetched.mock.calls.every(([, init]) => init?.signal instanceof AbortSignal)).toBe(true);
  const turnedAway = statuses.slice();
  release();
  const all = await Promise.all(answers);
  expect(new Set(turnedAway)).toEqual(new Set([503]));
  expect(all.filter(({ status }) => status === 200)).toHaveLength(19);
  const busy = all.find(({ status }) => status === 503);
  expect(busy?.headers.get('retry-after')).toBe('5');
  expect(busy?.headers.get('x-robots-tag')).toBe('noindex');
  expect(await busy?.text()).toContain('<h1>Trang tạm thời không mở được</h1>');
});

test('nothing is drawn for whoever has left', async () => {
  const { fetched, release } = slowPress();
  release();
  await answerSearch(ask('trăng', AbortSignal.abort()));
  expect(fetched).not.toHaveBeenCalled();
});

test('what somebody looked for is in no error and in no log', async () => {
  slowPress().release();
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  await paper.sql('ALTER FUNCTION search_candidates RENAME TO search_candidates_away');
  try {
    for (const answer of [answerSearch, answerSuggestions])
      expect((await answer(ask('bệnh kín'))).status).toBe(500);
  } finally {
    await paper.sql('ALTER FUNCTION search_candidates_away RENAME TO search_candidates');
  }
  const said = log.mock.calls.flat().map(String).join('\n');
  expect(said).toContain('42883');
  expect(said).not.toMatch(/b[eệ]nh|k[ií]n/);
});
