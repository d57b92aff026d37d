import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '@/lib/database/connection';
import { announceExpiries } from '@/lib/newsroom/fronts/expired';
import { loadBreakingNews } from './breaking-news';
import { ageOf, loadFrontFrom, loadFrontPage } from './front';
import type { FrontContainer } from './front-model';
import { loadSectionPage } from './list-pages';
import { loadSite } from './site';
import { found, openTestPaper, type TestPaper } from './test-paper';

let paper: TestPaper;
const story: Record<string, number> = {};

beforeAll(async () => {
  paper = await openTestPaper();
  // From the newest: tg-0, kh-0, tg-1, kh-1 …
  for (let n = 0; n < 30; n += 1) {
    for (const [name, section] of [
      ['tg', 1],
      ['kh', 2],
    ] as const) {
      const slug = `${name}-${n}`;
      const hours = -2 * n - section;
      story[slug] = await paper.add({ slug, section, hours, topics: n % 10 ? [] : [1] });
    }
  }
  story.nhap = await paper.add({ slug: 'nhap', section: 1, status: 'draft' });
});
beforeEach(() => paper.sql('DELETE FROM fronts'));
afterAll(() => paper.close());

type Laid = Partial<Omit<FrontContainer, 'stories'>> & {
  stories?: { slug: string; pinned?: boolean; until?: Date }[];
};

const id = (slug: string): number => story[slug] ?? 0;

const container = ({ stories = [], ...given }: Laid): FrontContainer => ({
  title: 'Khối',
  layout: 'row',
  fill: 'curated',
  source: 'latest',
  sectionId: undefined,
  topicId: undefined,
  stories: stories.map(({ slug, pinned = false, until }) => ({ articleId: id(slug), pinned, until })),
  ...given,
});

/** Lays out a published front by what the newsroom's tables hold of it. */
async function layOut(containers: Laid[], section: number | null = null, status = 'published') {
  const [front] = await paper.sql(
    'INSERT INTO fronts (name, section_id, _status) VALUES ($1, $2, $3) RETURNING id',
    ['Bìa', section, status],
  );
  for (const [order, laid] of containers.entries()) {
    const { title, layout, fill, source, sectionId, topicId, stories } = container(laid);
    const name = `${front?.id}-${order}`;
    await paper.sql(
      `INSERT INTO fronts_containers (_order, _parent_id, id, title, layout, fill, source, section_id, topic_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [order, front?.id, name, title, layout, fill, source, sectionId, topicId],
    );
    for (const [place, { articleId, pinned, until }] of stories.entries()) {
      await paper.sql(
        `INSERT INTO fronts_containers_stories (_order, _parent_id, id, article_id, pinned, until)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [place, name, `${name}-${place}`, articleId, pinned, until],
      );
    }
  }
}

const slugs = (cards: { path: string }[]) => cards.map(({ path }) => path.split('/').at(-1));
const front = async () => found(await loadFrontPage((await loadSite()).sections));
const shown = async () => (await front()).containers.map(({ stories }) => slugs(stories));
const hence = (minutes: number) => new Date(Date.now() + 60_000 * minutes);

test('a front that nobody published fills itself', async () => {
  const before = await shown();
  await layOut([{ stories: [{ slug: 'kh-9' }] }], null, 'draft');
  expect(await shown()).toEqual(before);
  expect(before.length).toBe(3);
});

test('containers come in their order, each named by its title or by what fills it', async () => {
  await layOut([
    { layout: 'top', fill: 'automatic', source: 'latest', title: ' ' },
    { title: 'Hồ sơ', layout: 'columns', stories: [{ slug: 'tg-9' }, { slug: 'kh-9' }, { slug: 'tg-8' }] },
    { fill: 'automatic', source: 'section', sectionId: 2, title: '' },
    { fill: 'automatic', source: 'topic', topicId: 1, title: 'Chuyện biển' },
  ]);
  const { containers, latest } = await front();
  expect(containers.map(({ title, list, path, layout }) => [title, list, path, layout])).toEqual([
    [undefined, 'latest', undefined, 'top'],
    ['Hồ sơ', undefined, undefined, 'columns'],
    ['Khoa học', undefined, '/khoa-hoc', 'row'],
    ['Chuyện biển', undefined, '/chu-de/bien', 'row'],
  ]);
  expect(containers[2]?.children.map(({ slug }) => slug)).toEqual(['vu-tru']);
  expect(slugs(containers[0]?.stories ?? [])).toEqual(['tg-0', 'kh-0', 'tg-1', 'kh-1', 'tg-2']);
  expect(slugs(containers[1]?.stories ?? [])).toEqual(['tg-9', 'kh-9', 'tg-8']);
  expect(slugs(latest)).toEqual(['kh-2', 'tg-3', 'kh-3', 'tg-4', 'kh-4', 'tg-5', 'kh-5']);
  expect(slugs(containers[3]?.stories ?? [])).toEqual(['tg-10', 'tg-20', 'kh-20']);
});

test('what was chosen by hand wins over what fills up further above, and fills up to the size of the layout', async () => {
  await layOut([
    { fill: 'automatic', source: 'latest' },
    { fill: 'curatedThenAutomatic', source: 'latest', stories: [{ slug: 'tg-0' }, { slug: 'kh-1' }] },
  ]);
  expect(await shown()).toEqual([
    ['kh-0', 'tg-1', 'tg-2', 'kh-2'],
    ['tg-0', 'kh-1', 'tg-3', 'kh-3'],
  ]);
});

test('a story stands once, where it was chosen first, unless it is pinned', async () => {
  await layOut([
    { stories: [{ slug: 'tg-0' }, { slug: 'tg-1' }, { slug: 'tg-0', pinned: true }] },
    { stories: [{ slug: 'tg-1' }, { slug: 'tg-2' }] },
    { stories: [{ slug: 'tg-0', pinned: true }, { slug: 'tg-3' }] },
  ]);
  expect(await shown()).toEqual([['tg-0', 'tg-1'], ['tg-2'], ['tg-0', 'tg-3']]);
});

test('a container takes no more than its layout shows; with too few stories it takes another layout', async () => {
  const six = ['kh-0', 'kh-1', 'kh-2', 'kh-3', 'kh-4', 'kh-5'].map((slug) => ({ slug }));
  await layOut([
    { layout: 'row', stories: six },
    { layout: 'duo', stories: six.slice(3) },
  ]);
  const { containers } = await front();
  expect(containers.map(({ layout }) => layout)).toEqual(['row', 'row']);
  expect(await shown()).toEqual([
    ['kh-0', 'kh-1', 'kh-2', 'kh-3'],
    ['kh-4', 'kh-5'],
  ]);
});

test('a story stays until its time is over', async () => {
  await layOut([
    {
      stories: [
        { slug: 'tg-1', until: hence(-1) },
        { slug: 'tg-2', until: hence(1) },
      ],
    },
    { fill: 'curatedThenAutomatic', stories: [{ slug: 'tg-3', until: hence(-1), pinned: true }] },
  ]);
  expect(await shown()).toEqual([['tg-2'], ['tg-0', 'kh-0', 'tg-1', 'kh-1']]);
});

test('a page is made anew when the next time is over', () => {
  expect(ageOf({ changesAt: undefined })).toBe(60);
  expect(ageOf({ changesAt: hence(10) })).toBe(60);
  expect(ageOf({ changesAt: new Date(Date.now() + 4_500) })).toBe(5);
  expect(ageOf({ changesAt: hence(-1) })).toBe(1);
});

test('what is not public is not on the front, and comes back with its publication', async () => {
  await layOut([{ stories: [{ slug: 'nhap' }, { slug: 'tg-5' }] }]);
  expect(await shown()).toEqual([['tg-5']]);
  await paper.sql(`UPDATE articles SET _status = 'published' WHERE slug = 'nhap'`);
  expect(await shown()).toEqual([['nhap', 'tg-5']]);
  await paper.sql(`UPDATE articles SET _status = 'draft' WHERE slug IN ('nhap', 'tg-5')`);
  // Nothing is left of the layout: readers get the front that fills itself.
  expect((await front()).containers.length).toBe(3);
  await paper.sql(`UPDATE articles SET _status = 'published' WHERE slug = 'tg-5'`);
});

test('a draft makes its front by the same rules', async () => {
  const laid: Laid[] = [
    { layout: 'top', fill: 'automatic', source: 'latest' },
    { stories: [{ slug: 'tg-0' }, { slug: 'tg-7' }] },
  ];
  const draft = await loadFrontFrom(laid.map(container), undefined);
  await layOut(laid);
  expect(draft).toEqual(await front());
  expect((await loadFrontFrom(laid.map(container), 1)).latest).toEqual([]);
});

test('the front of a section stands above its list, which leaves out what stands there', async () => {
  const before = found(await loadSectionPage('khoa-hoc'));
  expect(before.front).toBeUndefined();
  await layOut([{ stories: [{ slug: 'kh-1' }, { slug: 'tg-25' }] }], 2);
  const { front, page } = found(await loadSectionPage('khoa-hoc'));
  expect(front?.containers.map(({ stories }) => slugs(stories))).toEqual([['kh-1', 'tg-25']]);
  expect(slugs(page.stories)).toEqual(slugs(before.page.stories).filter((slug) => slug !== 'kh-1'));
  expect(page.older).toBe(before.page.older);
  const further = found(await loadSectionPage('khoa-hoc', page.older));
  expect(further.front).toBeUndefined();
  expect(slugs(further.page.stories).slice(0, 2)).toEqual(['kh-20', 'kh-21']);
  expect(found(await loadSectionPage('the-gioi')).front).toBeUndefined();
  expect(front?.latest).toEqual([]);
});

test('there is one front for a place, and none that outlives its section', async () => {
  await layOut([{ stories: [{ slug: 'tg-1' }] }], 3);
  await expect(layOut([], 3)).rejects.toThrow('fronts_one_for_each_place');
  await layOut([]);
  await expect(layOut([])).rejects.toThrow('fronts_one_for_each_place');
  await paper.sql('DELETE FROM sections WHERE id = 3');
  expect(await paper.sql('SELECT section_id FROM fronts')).toEqual([{ section_id: null }]);
});

test('breaking news has a text, an address of the paper, and an end', async () => {
  const save = (text: string | null, link: string | null, expiresAt: Date | null) =>
    paper.sql(
      `INSERT INTO breaking_news (id, text, link, expires_at) VALUES (1, $1, $2, $3)
       ON CONFLICT (id) DO UPDATE SET text = $1, link = $2, expires_at = $3`,
      [text, link, expiresAt],
    );
  expect(await loadBreakingNews()).toBeUndefined();
  await save('Bão vào bờ', '/the-gioi/bao', null);
  expect(await loadBreakingNews()).toEqual({ text: 'Bão vào bờ', path: '/the-gioi/bao' });
  for (const link of [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'https://evil.example',
    null,
  ]) {
    await save('Bão vào bờ', link, hence(1));
    expect(await loadBreakingNews()).toEqual({ text: 'Bão vào bờ', path: undefined });
  }
  await save('Bão vào bờ', null, hence(-1));
  expect(await loadBreakingNews()).toBeUndefined();
  await save(' ', null, null);
  expect(await loadBreakingNews()).toBeUndefined();
});

test('ends are announced once, for the pages that they change', async () => {
  await paper.sql(`DELETE FROM breaking_news`);
  await paper.sql(`INSERT INTO breaking_news (text, expires_at) VALUES ('Bão', $1)`, [hence(2)]);
  await layOut([
    {
      stories: [
        { slug: 'tg-1', until: hence(2) },
        { slug: 'tg-2', until: hence(2) },
      ],
    },
  ]);
  await layOut([{ stories: [{ slug: 'tg-1', until: hence(4) }] }], 1);
  await layOut([{ stories: [{ slug: 'tg-1', until: hence(2) }] }], 2, 'draft');
  const heard: string[] = [];
  const listener = new Client({ connectionString: paper.url });
  await listener.connect();
  listener.on('notification', ({ payload }) => payload && heard.push(payload));
  await listener.query('LISTEN paper_changed');
  const announce = async (since: number, until: number) => {
    heard.length = 0;
    await announceExpiries(connect(paper.url), hence(since), hence(until));
    // What was notified arrives before the answer to a later question.
    await listener.query('SELECT');
    return heard.toSorted();
  };
  expect(await announce(-1, 1)).toEqual([]);
  expect(await announce(1, 3)).toEqual(['front:0', 'paper']);
  expect(await announce(3, 5)).toEqual(['front:1']);
  expect(await announce(5, 7)).toEqual([]);
  await listener.end();
});
