import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { demoStories } from '@/lib/demo/edition';
import { loadDemoEdition } from '@/lib/demo/load';
import { openTestNewsroom, type TestNewsroom } from '@/lib/newsroom/import/test-newsroom';
import { findsNothing, judgedQueries } from './judged';
import { parseSearch } from './request';
import { search } from './search';

// The real drawings take half a minute to develop; here each is a small one of its own.
vi.mock(import('@/lib/demo/drawings/registry'), async (original) => {
  const { drawings } = await original();
  const small = (_name: string, at: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="${at / 8}" height="9"/></svg>`;
  return {
    drawings: Object.fromEntries(Object.keys(drawings).map((name, at) => [name, () => small(name, at)])),
  };
});

let newsroom: TestNewsroom;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  await loadDemoEdition(newsroom.payload, () => {}, new Date());
}, 120_000);
afterAll(() => newsroom.close());

test('the judged set is large, of every way of typing, and names stories that exist', () => {
  expect(judgedQueries.length).toBeGreaterThanOrEqual(200);
  expect(new Set(judgedQueries.map(({ way }) => way)).size).toBeGreaterThanOrEqual(20);
  expect(judgedQueries.flatMap(({ finds }) => finds).filter((slug) => !demoStories.includes(slug))).toEqual(
    [],
  );
});

test('every judged query finds its story, nearly always first', { timeout: 120_000 }, async () => {
  const ranks = new Map<string, number>();
  for (const { query, finds } of judgedQueries) {
    const { hits } = await search(parseSearch(new URLSearchParams({ q: query })));
    const at = hits.findIndex(({ story }) => finds.includes(story.path.split('/').at(-1) ?? ''));
    ranks.set(query, at + 1);
  }
  const all = [...ranks.values()];
  const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  const reciprocal = mean(all.map((rank) => (rank ? 1 / rank : 0)));
  const recall = mean(all.map((rank) => (rank >= 1 && rank <= 5 ? 1 : 0)));
  console.log(
    `[report] Search, ${all.length} judged queries: mean reciprocal rank ${reciprocal.toFixed(3)}, recall@5 ${recall.toFixed(3)}`,
  );
  const late = [...ranks]
    .filter(([, rank]) => rank !== 1)
    .map(([query, rank]) => `${query}: ${rank || 'none'}`);
  expect(reciprocal, late.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(recall, late.join('\n')).toBe(1);
});

test('nothing is found for what the paper has nothing about', async () => {
  for (const q of findsNothing) {
    const { hits } = await search(parseSearch(new URLSearchParams({ q })));
    expect(
      hits.map(({ story }) => story.path),
      q,
    ).toEqual([]);
  }
});

test('what is taken out of the edition is not found any more', async () => {
  const client = new Client({ connectionString: newsroom.url });
  await client.connect();
  const found = async () =>
    (await search(parseSearch(new URLSearchParams({ q: 'số pi' })))).hits.some(({ story }) =>
      story.path.endsWith('/so-pi'),
    );
  try {
    expect(await found()).toBe(true);
    await client.query(`UPDATE articles SET deleted_at = now() WHERE slug = 'so-pi'`);
    expect(await found()).toBe(false);
  } finally {
    await client.end();
  }
});
