// The course of a story, asked of the API by everybody in every state: what the rules do not allow answers 403
// (somebody else may) or 409 (nobody may), and changes nothing.
import type { APIResponse } from '@playwright/test';
import { type Desk, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

const states = [
  'draft',
  'inReview',
  'scheduled',
  'published',
  'withDraft',
  'unpublished',
  'trashed',
] as const;
type State = (typeof states)[number];
type Who = 'nobody' | 'a stranger' | 'the reporter' | 'an editor' | 'an admin';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const steps = {
  read: (desk: Desk, id: number) => desk.call('GET', `articles/${id}?draft=true`),
  write: (desk: Desk, id: number) => desk.call('PATCH', `articles/${id}?draft=true`, { kicker: 'Mới' }),
  submit: (desk: Desk, id: number) => desk.call('PATCH', `articles/${id}?draft=true`, { stage: 'inReview' }),
  return: (desk: Desk, id: number) =>
    desk.call('PATCH', `articles/${id}?draft=true`, { stage: 'draft', returnNote: 'Thiếu nguồn' }),
  schedule: (desk: Desk, id: number) =>
    desk.call('POST', 'schedule', { article: id, action: 'publish', at: inMinutes(90) }),
  publish: (desk: Desk, id: number) => desk.call('PATCH', `articles/${id}`, { _status: 'published' }),
  'publish by autosave': (desk: Desk, id: number) =>
    desk.call('PATCH', `articles/${id}?draft=true&autosave=true`, { _status: 'published' }),
  'publish with others': (desk: Desk, id: number) =>
    desk.call('PATCH', `articles?where[id][equals]=${id}`, { _status: 'published' }),
  unpublish: (desk: Desk, id: number) => desk.call('PATCH', `articles/${id}`, { _status: 'draft' }),
  trash: (desk: Desk, id: number) =>
    desk.call('PATCH', `articles/${id}`, { deletedAt: new Date().toISOString() }),
  'delete with others': (desk: Desk, id: number) => desk.call('DELETE', `articles?where[id][equals]=${id}`),
};
type Step = keyof typeof steps;

/** In the order of `states`: y = done, n = not allowed, x = not possible. */
const table: Record<Step, Record<Who, string>> = {
  read: row('nnnnnnn', 'nnnyynn', 'yyyyyyn', 'yyyyyyn'),
  write: row('nnnnnnn', 'nnnnnnn', 'ynnnnnn', 'yyyyyyn'),
  submit: row('nnnnnnn', 'nnnnnnn', 'ynnnxxn', 'yyxxxxn'),
  return: row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'xyxxxxn'),
  schedule: row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyxyyyn'),
  publish: row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyyyyyn'),
  'publish by autosave': row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyyyyyn'),
  'publish with others': row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyyyyyn'),
  // Of a draft it asks for nothing that is not so.
  unpublish: row('nnnnnnn', 'nnnnnnn', 'ynnnnnn', 'yyyyyyn'),
  trash: row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyyyyyn'),
  'delete with others': row('nnnnnnn', 'nnnnnnn', 'nnnnnnn', 'yyyyyyn'),
};

function row(nobody: string, stranger: string, reporter: string, desk: string): Record<Who, string> {
  return {
    nobody,
    'a stranger': stranger,
    'the reporter': reporter,
    'an editor': desk,
    'an admin': desk,
  };
}

/** A story of the reporter's in a state of its course. */
async function storyIn(state: State, newsroom: Newsroom, reporter: Desk, section: number): Promise<number> {
  const slug = unique('buoc');
  const data = storyData(section, slug, { _status: 'draft', publishedAt: null });
  const answer = await reporter.call('POST', 'articles?draft=true', data);
  expect(answer.status(), await answer.text()).toBe(201);
  const { doc } = (await answer.json()) as { doc: { id: number } };
  newsroom.note('articles', doc.id);
  const { desk } = newsroom;
  const does = async (doing: Promise<APIResponse>) => {
    const done = await doing;
    expect([200, 201], await done.text()).toContain(done.status());
  };
  if (state === 'inReview') await does(steps.submit(reporter, doc.id));
  if (state === 'scheduled') await does(steps.schedule(desk, doc.id));
  if (state === 'trashed') await does(steps.trash(desk, doc.id));
  if (state === 'published' || state === 'withDraft' || state === 'unpublished') {
    await does(steps.publish(desk, doc.id));
  }
  if (state === 'withDraft') await does(steps.write(desk, doc.id));
  if (state === 'unpublished') await does(steps.unpublish(desk, doc.id));
  return doc.id;
}

/** Of many stories at once Payload answers 200 or 400 with a list; what counts is whether this one is in it. */
async function verdict(answer: APIResponse): Promise<string> {
  const status = answer.status();
  const { docs } = (await answer.json()) as { docs?: unknown[] };
  if (status === 200 || status === 201) return docs && docs.length === 0 ? 'n' : 'y';
  if (status === 400 && docs) return 'n';
  return status === 409 ? 'x' : [401, 403, 404].includes(status) ? 'n' : String(status);
}

for (const who of ['nobody', 'a stranger', 'the reporter', 'an editor', 'an admin'] as const) {
  test(`the course of a story as ${who} may take it`, async ({ newsroom }) => {
    const slug = unique('muc');
    const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
    const reporter = await newsroom.hire('reporter');
    const others: Record<Who, () => Desk | Promise<Desk>> = {
      nobody: () => newsroom.nobody,
      'a stranger': () => newsroom.hire('reporter'),
      'the reporter': () => reporter,
      'an editor': () => newsroom.hire('editor'),
      'an admin': () => newsroom.hire('admin'),
    };
    const desk = await others[who]();
    const found: Record<string, string> = {};
    for (const step of Object.keys(steps) as Step[]) {
      const results = await Promise.all(
        states.map(async (state) => {
          const id = await storyIn(state, newsroom, reporter, section.id);
          return verdict(await steps[step](desk, id));
        }),
      );
      found[step] = results.join('');
    }
    const expected = Object.entries(table).map(([step, whos]) => [step, whos[who]]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
}

test('twenty people who save one story at once lose nothing', async ({ newsroom }) => {
  const slug = unique('hai-muoi');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make(
    'articles',
    storyData(section.id, slug, { _status: 'draft', topics: [] }),
  );
  // Each has a word of their own to say; nobody's base is older than what they read, so each is taken.
  const notes = Array.from({ length: 20 }, (_, n) => `Người thứ ${n + 1}`);
  const answers = await Promise.all(
    notes.map((text, n) =>
      n % 2 === 0
        ? newsroom.desk.call('PATCH', `articles/${story.id}?draft=true`, { kicker: text })
        : newsroom.desk.call('PATCH', `articles/${story.id}?draft=true&autosave=true`, { standfirst: text }),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual(notes.map(() => 200));
  const versions = await newsroom.desk.call(
    'GET',
    `articles/versions?where[parent][equals]=${story.id}&limit=100&depth=0`,
  );
  const { docs } = (await versions.json()) as {
    docs: { version: { kicker?: string; standfirst?: string } }[];
  };
  const said = new Set(docs.flatMap(({ version }) => [version.kicker, version.standfirst]));
  expect(notes.filter((text) => !said.has(text))).toEqual([]);
});

test('of twenty who began on one version the first is saved, the others are told, and none is lost unsaid', async ({
  newsroom,
}) => {
  const slug = unique('tranh-nhau');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const story = await newsroom.make('articles', storyData(section.id, slug, { _status: 'draft' }));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      newsroom.desk.call('PATCH', `articles/${story.id}?draft=true`, {
        headline: `Kiểm thử lần ${n}`,
        revision: story.revision,
      }),
    ),
  );
  const statuses = answers.map((answer) => answer.status()).sort();
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
  const refused = answers.find((answer) => answer.status() === 409);
  expect(await refused?.text()).toContain('sau khi bạn mở');
});
