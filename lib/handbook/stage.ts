import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Account, type Desk, signIn } from './desk';

/** Who sits at the desk in a picture. */
export type Person = 'reporter' | 'editor' | 'admin';

/** A newsroom at work, for the pictures: people, and a story in every state. */
export type Stage = {
  address: string;
  accounts: Record<Person, Account>;
  stories: Record<'draft' | 'submitted' | 'returned' | 'scheduled' | 'corrected' | 'gone', number>;
  /** The address of the story that was taken down. */
  gonePath: string;
  /** Two revisions of one story, the newer first. */
  revisions: number[];
  /** A wide picture of a story. */
  picture: number;
  front: number;
  /** Sets the banner «Tin nóng», or takes it away. */
  breaking(text: string | null): Promise<void>;
  /** Removes what was made. */
  clear(): Promise<void>;
};

const ids = z.object({ docs: z.array(z.object({ id: z.number() })) });
const sections = z.object({ docs: z.array(z.object({ id: z.number(), slug: z.string() })) });

/** Makes the newsroom busy. @throws Error when the paper refuses, or has no section or picture yet */
export async function setStage(address: string, admin: Account): Promise<Stage> {
  const chief = await signIn(address, admin);
  const undo: (() => Promise<unknown>)[] = [];
  const make = async (desk: Desk, path: string, data: unknown) => {
    const id = await desk.make(path, data);
    const collection = path.split('?')[0];
    undo.push(() => chief.call('DELETE', `${collection}/${id}?overrideLock=true&trash=true`));
    return id;
  };
  const first = async (path: string) => ids.parse(await chief.call('GET', path)).docs[0]?.id;
  const hire = async (name: string, role: Person) => {
    const account = { email: `${role}.${randomUUID().slice(0, 6)}@example.com`, password: randomUUID() };
    await make(chief, 'users', { ...account, name, role });
    return { account, desk: await signIn(address, account) };
  };

  const [section] = sections.parse(await chief.call('GET', 'sections?limit=1&sort=order')).docs;
  const picture = await first('media?limit=1&where[width][greater_than]=1400');
  if (!section || picture === undefined) throw new Error('The paper wants a section and a wide picture.');
  const reporter = await hire('Phạm Lan Anh', 'reporter');
  const editor = await hire('Trần Quốc Bảo', 'editor');

  const story = (headline: string, more: object = {}) => ({
    ...{
      headline,
      standfirst: sapo,
      section: section.id,
      mainMedia: { media: picture },
      body: bodyOf(words),
    },
    ...more,
  });
  const draft = (headline: string) =>
    make(reporter.desk, 'articles?draft=true', story(headline, { _status: 'draft' }));
  const change = (desk: Desk, id: number, data: object, query = '') =>
    desk.call('PATCH', `articles/${id}?depth=0${query}`, data);
  const handIn = (id: number) => change(reporter.desk, id, { stage: 'inReview' }, '&draft=true');

  const stories = {
    draft: await draft('Chợ nổi thức dậy cùng con nước'),
    submitted: await draft('Lớp học đêm của những người thợ'),
    returned: await draft('Đọc bản đồ mưa như thế nào'),
    scheduled: await draft('Mùa nước nổi về sớm trên đồng'),
    corrected: await make(editor.desk, 'articles', {
      ...story('Bảy cây cầu và một dòng sông', { _status: 'published' }),
    }),
    gone: await make(editor.desk, 'articles', {
      ...story('Bài sẽ được gỡ', { slug: `bai-da-go-${randomUUID().slice(0, 6)}`, generateSlug: false }),
      _status: 'published',
    }),
  };
  for (const id of [stories.submitted, stories.returned, stories.scheduled]) await handIn(id);
  const returnNote = 'Cần thêm một nguồn độc lập về số liệu ở đoạn hai.';
  await change(editor.desk, stories.returned, { stage: 'draft', returnNote }, '&draft=true');
  // It goes with its story.
  await editor.desk.make('schedule', {
    ...{ article: stories.scheduled, action: 'publish', state: 'waiting' },
    at: new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 9 * 3_600_000).toISOString(),
  });
  await change(editor.desk, stories.corrected, {
    ...{ body: bodyOf(correctedWords), substantiveChange: true, _status: 'published' },
    corrections: [{ text: 'Bài viết ghi cầu dài 2,1 km; con số đúng là 2,4 km.' }],
  });
  const gone = z
    .object({ slug: z.string() })
    .parse(await chief.call('GET', `articles/${stories.gone}?depth=0`));
  await change(editor.desk, stories.gone, { _status: 'draft' });
  await make(editor.desk, 'redirects', {
    ...{ from: `/bai-cu-${randomUUID().slice(0, 6)}`, to: '/moi-nhat', note: 'Trang cũ của chuyên đề' },
  });
  const versions = await chief.call(
    'GET',
    `articles/versions?where[parent][equals]=${stories.corrected}&sort=-updatedAt&limit=2&depth=0`,
  );
  const front =
    (await first('fronts?where[section][exists]=false&draft=true&limit=1&depth=0')) ??
    (await make(editor.desk, 'fronts?draft=true', { containers: containersOf(stories.corrected) }));

  return {
    address,
    accounts: { reporter: reporter.account, editor: editor.account, admin },
    stories,
    gonePath: `/${section.slug}/${gone.slug}`,
    revisions: ids.parse(versions).docs.map(({ id }) => id),
    picture,
    front,
    breaking: async (text) => {
      await chief.call('POST', 'globals/breakingNews', { text, link: null, expiresAt: null });
    },
    async clear() {
      for (const step of undo.reverse()) await step();
    },
  };
}

const sapo = 'Phóng viên đã đi dọc con sông trong ba ngày để ghi lại một buổi sáng đang đổi thay.';
const words = [
  'Trời chưa sáng hẳn, những chiếc ghe đầu tiên đã neo lại giữa dòng. Tiếng máy nổ lẫn trong tiếng gọi nhau qua mặt nước.',
  'Cây cầu dài 2,1 km nối hai bờ, rút ngắn quãng đường đến trường của hàng trăm học sinh.',
  'Người bán, người mua đều bảo: sông còn thì chợ còn.',
];
const correctedWords = words.map((paragraph) => paragraph.replace('2,1 km', '2,4 km'));

const node = { version: 1, direction: null, format: '', indent: 0 };
const bodyOf = (paragraphs: string[]) => ({
  root: {
    ...{ ...node, type: 'root' },
    children: paragraphs.map((text) => ({
      ...{ ...node, type: 'paragraph', textFormat: 0, textStyle: '' },
      children: [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
    })),
  },
});

const containersOf = (article: number) => [
  {
    ...{ title: '', layout: 'top', fill: 'curatedThenAutomatic', source: 'latest' },
    stories: [{ article, pinned: false }],
  },
  { title: 'Nổi bật', layout: 'row', fill: 'automatic', source: 'featured' },
  { title: 'Mới nhất', layout: 'leadAndList', fill: 'automatic', source: 'latest' },
];
