// What is ordered for a moment happens by itself: the running paper's clock publishes and takes down.
import { Client } from 'pg';
import { runningDatabase } from '../lib/database/embedded';
import { expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const soon = { timeout: 30_000 };

/** Moves an appointment into the past, as if its time had come while nobody looked. */
async function bringDue(id: number): Promise<void> {
  const client = new Client({ connectionString: runningDatabase(process.env.E2E_DATA_DIR ?? '') });
  await client.connect();
  try {
    await client.query(`UPDATE schedule SET at = now() - interval '3 minutes' WHERE id = $1`, [id]);
  } finally {
    await client.end();
  }
}

async function order(newsroom: Newsroom, article: number, action: 'publish' | 'unpublish'): Promise<number> {
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const answer = await newsroom.desk.call('POST', 'schedule', { article, action, at });
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: { id: number; at: string } };
  expect(doc.at).toMatch(/:00\.000Z$/);
  return doc.id;
}

test('a story comes out at its time and goes at its time, and the lists with it', async ({
  newsroom,
  request,
}) => {
  const slug = unique('hen');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const data = storyData(section.id, slug, { _status: 'draft', publishedAt: null });
  const story = await newsroom.make('articles?draft=true', data);
  const path = `/${slug}/${slug}`;
  const status = async () => (await request.get(path)).status();
  const listed = async () => (await (await request.get(`/${slug}`)).text()).includes(`href="${path}"`);
  const state = async (id: number) =>
    ((await (await newsroom.desk.call('GET', `schedule/${id}?depth=0`)).json()) as { state: string }).state;

  const publish = await order(newsroom, story.id, 'publish');
  expect(await status()).toBe(404);
  await bringDue(publish);
  await expect.poll(status, soon).toBe(200);
  await expect.poll(listed, soon).toBe(true);
  expect(await state(publish)).toBe('done');

  const unpublish = await order(newsroom, story.id, 'unpublish');
  await bringDue(unpublish);
  await expect.poll(status, soon).not.toBe(200);
  await expect.poll(listed, soon).toBe(false);
  expect(await state(unpublish)).toBe('done');
});

test('a reporter orders nothing, and an order is taken back by those who may give it', async ({
  newsroom,
}) => {
  const slug = unique('hen');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles?draft=true', storyData(section.id, slug, { _status: 'draft' }));
  const id = await order(newsroom, story.id, 'publish');
  const reporter = await newsroom.hire('reporter');
  const at = new Date(Date.now() + 3_600_000).toISOString();
  const tried = [
    await reporter.call('POST', 'schedule', { article: story.id, action: 'unpublish', at }),
    await reporter.call('PATCH', `schedule/${id}`, { state: 'cancelled' }),
    await reporter.call('DELETE', `schedule/${id}`),
    await newsroom.desk.call('DELETE', `schedule/${id}`),
    await newsroom.nobody.call('GET', 'schedule'),
  ];
  expect(tried.map((answer) => answer.status())).toEqual([403, 403, 403, 403, 403]);
  // An order cannot be given as done, nor in somebody else's name.
  const forged = await newsroom.desk.call('PATCH', `schedule/${id}`, {
    state: 'done',
    createdBy: reporter.account?.id,
  });
  const { doc } = (await forged.json()) as { doc: { state: string; createdBy: { id: number } | null } };
  expect(doc.state).toBe('waiting');
  expect(doc.createdBy?.id).not.toBe(reporter.account?.id);
  const editor = await newsroom.hire('editor');
  const cancelled = await editor.call('PATCH', `schedule/${id}`, { state: 'cancelled' });
  expect(cancelled.status()).toBe(200);
});
