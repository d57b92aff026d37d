// Ways into the paper that once stood open: each was found by trying, and has its test.
import { connect } from 'node:net';
import sharp from 'sharp';
import { type Desk, type Doc, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const section = (newsroom: Newsroom, more: Record<string, unknown> = {}) => {
  const slug = unique('muc');
  return newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000, ...more });
};

async function ownDraft(newsroom: Newsroom, reporter: Desk, inSection: Doc): Promise<number> {
  const data = storyData(inSection.id, unique('rieng'), { _status: 'draft' });
  const answer = await reporter.call('POST', 'articles?draft=true', data);
  const { doc } = (await answer.json()) as { doc: Doc };
  newsroom.note('articles', doc.id);
  return doc.id;
}

test('a reporter cannot touch the own published story, also while an editor has a draft of it', async ({
  newsroom,
  request,
}) => {
  const place = await section(newsroom);
  const reporter = await newsroom.hire('reporter');
  const id = await ownDraft(newsroom, reporter, place);
  await newsroom.change('articles', id, { _status: 'published' });
  const pending = await newsroom.desk.call('PATCH', `articles/${id}?draft=true`, {
    headline: 'Đang sửa',
    _status: 'draft',
  });
  const { doc } = (await pending.json()) as { doc: { slug: string } };
  for (const path of [`articles/${id}`, `articles/${id}?draft=true`]) {
    const answer = await reporter.call('PATCH', path, { _status: 'draft', headline: 'Bị gỡ' });
    expect([403, 404], path).toContain(answer.status());
  }
  expect((await request.get(`/${place.slug}/${doc.slug}`)).status()).toBe(200);
});

test('a reporter sees the versions of the own draft', async ({ newsroom }) => {
  const reporter = await newsroom.hire('reporter');
  const id = await ownDraft(newsroom, reporter, await section(newsroom));
  const answer = await reporter.call('GET', `articles/versions?where[parent][equals]=${id}`);
  expect(answer.status()).toBe(200);
  expect(((await answer.json()) as { totalDocs: number }).totalDocs).toBeGreaterThan(0);
});

test('what is computed from a picture cannot be said by whoever uploads it', async ({
  newsroom,
  request,
}) => {
  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  const upload = await newsroom.desk.upload(`${unique('anh')}.png`, 'image/png', buffer);
  const { doc } = (await upload.json()) as { doc: Doc };
  newsroom.note('media', doc.id);
  await newsroom.change('media', doc.id, { colour: 'red;position:fixed', digest: 'nope', widths: [1] });
  const now = await (await newsroom.desk.call('GET', `media/${doc.id}`)).json();
  expect(now).toMatchObject({ colour: doc.colour, digest: doc.digest, widths: doc.widths });
  expect((await request.get(`/anh/${doc.digest}/320.avif`)).status()).toBe(200);
});

test('nothing is published without an address', async ({ newsroom }) => {
  const place = await section(newsroom);
  const answer = await newsroom.desk.call('POST', 'articles', {
    ...storyData(place.id, ''),
    headline: '東京',
  });
  expect(answer.status(), await answer.text()).toBe(400);
  // What has been public keeps its address, also when somebody empties the field.
  const slug = unique('co-dia-chi');
  const { id } = await newsroom.make('articles', storyData(place.id, slug));
  await newsroom.change('articles', id, { slug: '' });
  const stored = await newsroom.desk.call('GET', `articles/${id}`);
  expect(await stored.json()).toMatchObject({ slug, _status: 'published' });
});

test('a section cannot take an address of the system, nor make a third level', async ({ newsroom }) => {
  const parent = await section(newsroom);
  await section(newsroom, { parent: parent.id });
  const other = await section(newsroom);
  const change = (data: Record<string, unknown>) =>
    newsroom.desk.call('PATCH', `sections/${parent.id}`, data);
  expect((await change({ slug: 'api' })).status()).toBe(400);
  expect((await change({ parent: other.id })).status()).toBe(400);
});

test('a reporter seats nobody in a story and clears no seat', async ({ newsroom }) => {
  const slug = unique('cho-ngoi');
  const place = await section(newsroom);
  const story = await newsroom.make('articles', storyData(place.id, slug, { _status: 'draft' }));
  const [editor, reporter] = [await newsroom.hire('editor'), await newsroom.hire('reporter')];
  expect((await editor.call('POST', `articles/${story.id}/here`)).status()).toBe(204);
  const locks = `payload-locked-documents?where[document.value][equals]=${story.id}`;
  const seated = async () =>
    ((await (await newsroom.desk.call('GET', locks)).json()) as { totalDocs: number }).totalDocs;
  expect(await seated()).toBe(1);
  await reporter.call('DELETE', locks);
  expect(await seated()).toBe(1);
  const document = { relationTo: 'articles', value: story.id };
  const user = { relationTo: 'users', value: editor.account?.id };
  const forged = await reporter.call('POST', 'payload-locked-documents', { document, user });
  expect(forged.status()).toBe(403);
  expect((await reporter.call('POST', `articles/${story.id}/here`)).status()).toBe(403);
  expect((await editor.call('POST', `articles/${story.id}/away`)).status()).toBe(204);
  expect(await seated()).toBe(0);
});

test('an account is not needed to be refused: no request holds up the others', async ({
  newsroom,
  baseURL,
}) => {
  const slug = unique('xep-hang');
  const place = await section(newsroom);
  const story = await newsroom.make('articles', storyData(place.id, slug, { _status: 'draft' }));
  // Somebody without an account begins a change and never ends it.
  const { hostname, port } = new URL(baseURL ?? '');
  const slow = connect(Number(port), hostname);
  slow.on('error', () => {});
  slow.write(
    `PATCH /api/articles/${story.id}?draft=true HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
      'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"kicker":',
  );
  await newsroom.change('articles', story.id, { kicker: 'Không phải chờ' });
  slow.destroy();
});
