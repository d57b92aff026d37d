// Who may do what in the newsroom, asked of its API directly: the desk's buttons protect nothing.
import type { APIResponse } from '@playwright/test';
import { type Desk, expect, type Newsroom, storyData, test, unique } from './support/newsroom';

type Who = 'nobody' | 'reporter' | 'editor' | 'admin';
const everybody: Who[] = ['nobody', 'reporter', 'editor', 'admin'];

type Stage = {
  newsroom: Newsroom;
  /** The person who tries. */
  desk: Desk;
  section: number;
  draft(by?: Desk): Promise<number>;
  published(): Promise<number>;
};

type Deed = {
  name: string;
  allowed: Who[];
  /** The refused get an empty list or their own record, rather than a status. */
  answers?: (stage: Stage) => Promise<APIResponse>;
};

const makes = (stage: Stage, collection: string, data: Record<string, unknown>) =>
  stage.desk.call('POST', collection, data).then(async (answer) => {
    if (answer.status() === 201) {
      const { doc } = (await answer.json()) as { doc: { id: number } };
      stage.newsroom.note(collection.split('?')[0] ?? '', doc.id);
    }
    return answer;
  });

const named = (what: string) => {
  const slug = unique(what);
  return { name: slug, slug, generateSlug: false };
};

const deeds: (Deed & { answers: (stage: Stage) => Promise<APIResponse> })[] = [
  {
    name: 'write a draft',
    allowed: ['reporter', 'editor', 'admin'],
    answers: (stage) =>
      makes(stage, 'articles?draft=true', storyData(stage.section, unique('nhap'), { _status: 'draft' })),
  },
  {
    name: 'start a story as published',
    allowed: ['editor', 'admin'],
    answers: (stage) => makes(stage, 'articles', storyData(stage.section, unique('dang'))),
  },
  {
    name: "change one's own draft",
    allowed: ['reporter', 'editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.draft(stage.desk)}?draft=true`, { kicker: 'Mới' }),
  },
  {
    name: "publish one's own story",
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.draft(stage.desk)}`, { _status: 'published' }),
  },
  {
    name: "change another's draft",
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.draft()}?draft=true`, { kicker: 'Mới' }),
  },
  {
    name: "publish another's story",
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.draft()}`, { _status: 'published' }),
  },
  {
    name: "read another's draft",
    allowed: ['editor', 'admin'],
    answers: async (stage) => stage.desk.call('GET', `articles/${await stage.draft()}?draft=true`),
  },
  {
    name: 'change a published story',
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.published()}`, { kicker: 'Mới' }),
  },
  {
    name: 'unpublish a story',
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('PATCH', `articles/${await stage.published()}`, { _status: 'draft' }),
  },
  {
    name: 'delete a published story',
    allowed: ['editor', 'admin'],
    answers: async (stage) => stage.desk.call('DELETE', `articles/${await stage.published()}`),
  },
  {
    name: 'make an account',
    allowed: ['admin'],
    answers: (stage) =>
      makes(stage, 'users', {
        ...{
          email: `${unique('moi')}@example.com`,
          password: 'một mật khẩu dài',
          name: 'Mới',
          role: 'admin',
        },
      }),
  },
  {
    name: "read a colleague's name",
    allowed: ['reporter', 'editor', 'admin'],
    answers: async (stage) => {
      const { account } = await stage.newsroom.hire('reporter');
      return stage.desk.call('GET', `users/${account?.id}`);
    },
  },
  {
    name: "change another's password",
    allowed: ['admin'],
    answers: async (stage) => {
      const { account } = await stage.newsroom.hire('reporter');
      return stage.desk.call('PATCH', `users/${account?.id}`, { password: 'một mật khẩu khác' });
    },
  },
  {
    name: 'make a section',
    allowed: ['admin'],
    answers: (stage) => makes(stage, 'sections', { ...named('muc'), order: 1000 }),
  },
  {
    name: 'make an author',
    allowed: ['editor', 'admin'],
    answers: (stage) => makes(stage, 'authors', named('tac-gia')),
  },
  {
    name: 'make a topic',
    allowed: ['editor', 'admin'],
    answers: (stage) => makes(stage, 'topics', named('chu-de')),
  },
  {
    name: "change a picture's words",
    allowed: ['editor', 'admin'],
    answers: async (stage) => {
      const { docs } = await (await stage.newsroom.desk.call('GET', 'media?limit=1')).json();
      const [picture] = docs as { id: number; alt: string }[];
      return stage.desk.call('PATCH', `media/${picture?.id}`, { alt: picture?.alt });
    },
  },
  {
    name: 'lay out a front',
    allowed: ['editor', 'admin'],
    answers: (stage) => makes(stage, 'fronts?draft=true', { section: stage.section, _status: 'draft' }),
  },
  {
    name: 'lead an address elsewhere',
    allowed: ['editor', 'admin'],
    answers: (stage) => makes(stage, 'redirects', { from: `/${unique('cu')}`, to: '/moi-nhat' }),
  },
  {
    name: 'order a publication',
    allowed: ['editor', 'admin'],
    answers: async (stage) => {
      const at = new Date(Date.now() + 3_600_000).toISOString();
      return stage.desk.call('POST', 'schedule', { article: await stage.draft(), action: 'publish', at });
    },
  },
  {
    name: 'let somebody outside read a draft',
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      makes(stage, 'previewLinks', { label: 'Luật sư', article: await stage.draft() }),
  },
  {
    name: "write a note on another's story",
    allowed: ['editor', 'admin'],
    answers: async (stage) =>
      stage.desk.call('POST', 'notes', { article: await stage.draft(), text: 'Một lời.' }),
  },
  {
    name: 'read the log',
    allowed: ['admin'],
    answers: (stage) => stage.desk.call('GET', 'auditLog?limit=1'),
  },
  {
    name: 'change the log',
    allowed: [],
    answers: (stage) => stage.desk.call('PATCH', 'auditLog/1', { title: 'Không có gì' }),
  },
  {
    name: 'empty the log',
    allowed: [],
    answers: (stage) => stage.desk.call('DELETE', 'auditLog/1'),
  },
  {
    name: 'change the particulars of the paper',
    allowed: ['admin'],
    // The same words as before: other tests read the paper at this moment.
    answers: async (stage) => {
      const settings = await (await stage.newsroom.desk.call('GET', 'globals/siteSettings')).json();
      return stage.desk.call('POST', 'globals/siteSettings', { name: settings.name });
    },
  },
];

for (const who of everybody) {
  test.describe(who, () => {
    for (const { name, allowed, answers } of deeds) {
      const may = allowed.includes(who);
      test(`${may ? 'may' : 'may not'} ${name}`, async ({ newsroom }) => {
        const section = await newsroom.make('sections', { ...named('muc'), order: 1000 });
        const desk = who === 'nobody' ? newsroom.nobody : await newsroom.hire(who);
        const draft = async (by = newsroom.desk) => {
          const author = by.account ? by : newsroom.desk;
          const data = storyData(section.id, unique('nhap'), { _status: 'draft' });
          const answer = await author.call('POST', 'articles?draft=true', data);
          const { doc } = (await answer.json()) as { doc: { id: number } };
          newsroom.note('articles', doc.id);
          return doc.id;
        };
        const published = async () =>
          (await newsroom.make('articles', storyData(section.id, unique('dang')))).id;
        const answer = await answers({ newsroom, desk, section: section.id, draft, published });
        if (may) expect([200, 201], await answer.text()).toContain(answer.status());
        else expect([401, 403, 404], await answer.text()).toContain(answer.status());
      });
    }
  });
}

for (const role of ['reporter', 'editor'] as const) {
  test(`a ${role} cannot rise to admin, nor be one by saying so`, async ({ newsroom }) => {
    const desk = await newsroom.hire(role);
    await desk.call('PATCH', `users/${desk.account?.id}`, { role: 'admin', name: 'Đổi tên' });
    const answer = await newsroom.desk.call('GET', `users/${desk.account?.id}`);
    expect(await answer.json()).toMatchObject({ role, name: 'Đổi tên' });
  });

  test(`a ${role} knows colleagues by name, and none of their secrets`, async ({ newsroom }) => {
    const desk = await newsroom.hire(role);
    const colleague = await newsroom.hire('editor');
    const answer = await desk.call('GET', `users/${colleague.account?.id}?showHiddenFields=true`);
    const known = (await answer.json()) as Record<string, unknown>;
    expect(known.name).toBe('Kiểm thử editor');
    for (const secret of ['hash', 'salt', 'loginAttempts', 'lockUntil', 'resetPasswordToken']) {
      expect(known, secret).not.toHaveProperty(secret);
    }
    expect(known.sessions ?? []).toEqual([]);
    const changed = await desk.call('PATCH', `users/${colleague.account?.id}`, { name: 'Đổi tên' });
    expect(changed.status()).toBe(403);
  });
}

test('a reporter cannot publish by restoring a published version', async ({ newsroom, request }) => {
  const reporter = await newsroom.hire('reporter');
  const slug = unique('muc');
  const section = await newsroom.make('sections', { name: slug, slug, generateSlug: false, order: 1000 });
  const own = storyData(section.id, slug, { _status: 'draft' });
  const created = await reporter.call('POST', 'articles?draft=true', own);
  const { doc } = (await created.json()) as { doc: { id: number } };
  newsroom.note('articles', doc.id);
  await newsroom.change('articles', doc.id, { _status: 'published' });
  await newsroom.change('articles', doc.id, { _status: 'draft' });
  const where = `where[parent][equals]=${doc.id}&where[version._status][equals]=published`;
  const versions = await newsroom.desk.call('GET', `articles/versions?${where}`);
  const [version] = ((await versions.json()) as { docs: { id: number }[] }).docs;
  const restored = await reporter.call('POST', `articles/versions/${version?.id}`);
  expect([401, 403, 404]).toContain(restored.status());
  expect((await request.get(`/${slug}/${slug}`)).status()).toBe(410);
});
