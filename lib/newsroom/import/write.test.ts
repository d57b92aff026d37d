import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportError } from './problems';
import { openTestNewsroom, type TestNewsroom } from './test-newsroom';

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
let write: TestNewsroom['write'];

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  ({ payload, write } = newsroom);
});

afterAll(() => newsroom.close());

async function count(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const collection of ['articles', 'media', 'sections', 'topics', 'authors'] as const) {
    counts[collection] = (await payload.count({ collection })).totalDocs;
  }
  return counts;
}

const find = (id: number) => payload.findByID({ collection: 'articles', id, depth: 0 });
const picture = 'mainMedia: {file: m.png, alt: Ảnh, caption: Chú thích}';

describe('writeArticle', () => {
  it('makes an article with its section, topics, authors and picture once, however often it is imported', async () => {
    const lines = [
      'headline: Chợ nổi',
      'section: Đời sống',
      'topics: [Sông, Chợ]',
      'authors: [Lan]',
      picture,
    ];
    const before = await count();
    const made = await write(lines);
    expect(made).toMatchObject({ created: true, path: '/doi-song/cho-noi', notes: [] });
    const once = await count();
    expect(once).toEqual({
      articles: (before.articles ?? 0) + 1,
      media: (before.media ?? 0) + 1,
      sections: (before.sections ?? 0) + 1,
      topics: (before.topics ?? 0) + 2,
      authors: (before.authors ?? 0) + 1,
    });
    const first = await find(made.id);
    expect(first._status).toBe('published');
    expect(Date.now() - Date.parse(first.publishedAt ?? '')).toBeLessThan(60_000);

    // Names are the same however they are spelled; the time of publication stays.
    const again = await write(
      [
        'headline: Chợ nổi',
        'section: ĐỜI SỐNG',
        'topics: [chợ, SÔNG]',
        'authors: [Lan]',
        'kicker: Mới',
        picture,
      ],
      'Câu khác.',
    );
    expect(again).toMatchObject({ id: made.id, created: false });
    expect(await count()).toEqual(once);
    const second = await find(made.id);
    expect(second).toMatchObject({
      kicker: 'Mới',
      publishedAt: first.publishedAt,
      mainMedia: first.mainMedia,
    });
    expect(second.topics).toEqual([...(first.topics ?? [])].reverse());
    expect(JSON.stringify(second.body)).toContain('Câu khác.');
  });

  it('takes the file as the whole truth about words, and leaves what it does not mention', async () => {
    const { id } = await write([
      ...['headline: Đủ', 'section: A', 'kicker: B', 'genre: opinion', 'standfirst: C'],
      ...['featured: true', picture],
      ...['publishedAt: 2024-04-17T18:30:00+07:00', 'revisedAt: 2024-04-18T18:30:00+07:00'],
      ...['source: {name: D, url: "https://example.com/d", indexPolicy: noindex}', 'seo: {title: E}'],
    ]);
    expect(await find(id)).toMatchObject({ genre: 'opinion' });
    await write(['headline: Đủ', 'section: A']);
    expect(await find(id)).toMatchObject({
      kicker: null,
      genre: 'news',
      standfirst: null,
      mainMedia: { media: null },
      source: { name: null, url: null, indexPolicy: 'original' },
      seo: { title: null },
      featured: true,
      publishedAt: '2024-04-17T11:30:00.000Z',
      revisedAt: '2024-04-18T11:30:00.000Z',
    });
  });

  it('keeps a draft from the readers, also beside a published version', async () => {
    const draft = await write(['headline: Nháp', 'section: A', 'draft: true']);
    expect(draft.draft).toBe(true);
    expect((await find(draft.id))._status).toBe('draft');
    const { id } = await write(['headline: Đã đăng', 'section: A']);
    await write(['headline: Đã đăng', 'section: A', 'kicker: Sửa', 'draft: true']);
    expect(await find(id)).toMatchObject({ _status: 'published', kicker: null });
    const waiting = await payload.findByID({ collection: 'articles', id, depth: 0, draft: true });
    expect(waiting).toMatchObject({ kicker: 'Sửa' });
  });

  it('uses one record for the same bytes with the same words only', async () => {
    const { media: before = 0 } = await count();
    await write(['headline: Ảnh 1', 'section: A', 'mainMedia: {file: x1.png, alt: Một}']);
    await write(
      ['headline: Ảnh 2', 'section: A', 'mainMedia: {file: x2.png, alt: Một}'],
      '![Hai](x3.png)\n\nCâu.',
    );
    expect((await count()).media).toBe(before + 2);
  });

  it('puts a section under its parent, and moves a top section that has no sections of its own', async () => {
    await write(['headline: P1', 'section: Con', 'parentSection: Cha']);
    const section = async (slug: string) =>
      (await payload.find({ collection: 'sections', where: { slug: { equals: slug } }, depth: 0 })).docs[0];
    expect((await section('con'))?.parent).toBe((await section('cha'))?.id);

    await write(['headline: P2', 'section: Riêng']);
    const moved = await write(['headline: P2', 'section: Riêng', 'parentSection: Chung']);
    expect(moved.notes).toEqual(['section “Riêng” now belongs to “Chung”']);
    expect((await section('rieng'))?.parent).toBe((await section('chung'))?.id);

    const kept = await write(['headline: P3', 'section: Con', 'parentSection: Chung']);
    expect(kept.notes).toEqual(['section “Con” stays where it is: it belongs to “Cha”, not to “Chung”']);
    const top = await write(['headline: P4', 'section: Cha', 'parentSection: Chung']);
    expect(top.notes).toEqual(['section “Cha” stays where it is: it has sections of its own']);
  });

  it('links a related article that exists, and names one that may come', async () => {
    const target = await write(['headline: Đích', 'section: A']);
    const body =
      '::related{slug="dich"}\n\n[Đích](/b/dich)\n\n[Chưa có](/a/chua-co)\n\n::related{slug="sau"}';
    const expected = new Map([['sau', { title: 'Sau', address: '/a/sau' }]]);
    const { id } = await write(['headline: Nguồn', 'section: A'], body, { expected });
    const stored = (await find(id)).body.root.children.map((node) => node.fields);
    expect(stored).toMatchObject([
      { article: target.id },
      { article: target.id },
      { title: 'Chưa có', address: '/a/chua-co' },
      { title: 'Sau', address: '/a/sau' },
    ]);
  });
});

describe('a file that cannot be written', () => {
  const others = ['topics: [Mới tinh]', 'authors: [Người mới]'];
  it.each([
    [
      'a missing picture',
      ['section: Mục mới', 'mainMedia: {file: missing.png, alt: A}'],
      'Câu.',
      'mainMedia.file: “missing.png” does not exist',
    ],
    [
      'a missing figure',
      ['section: Mục mới'],
      'Câu.\n\n![A](missing.png)',
      'body, line 10: “missing.png” does not exist',
    ],
    [
      'an unknown related article',
      ['section: Mục mới', picture],
      '::related{slug="khong"}',
      'body, line 9: no article has the slug “khong”',
    ],
    [
      'a section with a reserved address',
      ['section: Tìm kiếm', picture],
      'Câu.',
      'section: “Tìm kiếm” would get the address /tim-kiem',
    ],
    [
      'a parent with a reserved address',
      ['section: Mục mới', 'parentSection: API'],
      'Câu.',
      'parentSection: “API” would get',
    ],
    [
      'a parent that is a sub-section',
      ['section: Mục mới', 'parentSection: Con'],
      'Câu.',
      'parentSection: “Con” is itself inside',
    ],
  ])('%s leaves nothing, and says why in one line', async (_name, lines, body, line) => {
    const before = await count();
    const failure = await write(['headline: Không được', ...others, ...lines], body).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ImportError);
    const said = (failure as ImportError).message.split('\n');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`bai.md: ${line}`);
    expect(await count()).toEqual(before);
  });

  it('an article in the trash is not overwritten', async () => {
    const { id } = await write(['headline: Bỏ đi', 'section: A']);
    await payload.update({ collection: 'articles', id, data: { deletedAt: new Date().toISOString() } });
    await expect(write(['headline: Bỏ đi', 'section: A'])).rejects.toThrow(/slug: .* is in the trash/);
  });
});
