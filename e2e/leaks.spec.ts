// Nothing of a story that is not published reaches anybody who should not see it: every channel there is, searched for
// words that stand in each field of a draft, a scheduled, an embargoed, an unpublished, a trashed story, and of a
// draft that waits beside a published one.
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import {
  bodyOf,
  type Desk,
  type Doc,
  expect,
  type Newsroom,
  storyData,
  test,
  unique,
} from './support/newsroom';

const states = [
  'draft',
  'scheduled',
  'embargoed',
  'unpublished',
  'trashed',
  'trashedOnceOut',
  'withDraft',
] as const;
type State = (typeof states)[number];

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

type Secret = { state: State; id: number; slug: string; word: string; versions: number[] };

/** A story with one word of its own in every field that holds words. */
function secretFields(word: string, media: number): Record<string, unknown> {
  return {
    ...{ headline: `Tiêu đề ${word}`, kicker: `Nhãn ${word}`, standfirst: `Sapo ${word}` },
    ...{ body: bodyOf(`Câu kín ${word}.`), mainMedia: { media, caption: `Chú thích ${word}` } },
    ...{ seo: { title: `Tựa ${word}`, description: `Mô tả ${word}` } },
    ...{ source: { name: `Nguồn ${word}`, url: `https://example.com/${word}`, indexPolicy: 'original' } },
    corrections: [{ text: `Đính chính ${word}` }],
  };
}

type Place = { section: Doc & { slug: string }; topic: Doc; author: Doc; media: number };

async function makeSecret(newsroom: Newsroom, place: Place, state: State): Promise<Secret> {
  const { desk } = newsroom;
  const word = `kin${randomUUID().slice(0, 8)}`;
  const slug = unique(`kin-${state.toLowerCase()}`);
  const filed = { topics: [place.topic.id], authors: [place.author.id], publishedAt: null };
  const open = storyData(place.section.id, slug, { ...filed, headline: `Bài mở ${slug}` });
  const secret = secretFields(word, place.media);
  const once = state === 'unpublished' || state === 'withDraft' || state === 'trashedOnceOut';
  const story = await newsroom.make(
    once ? 'articles' : 'articles?draft=true',
    state === 'withDraft' ? open : { ...open, ...secret, _status: once ? 'published' : 'draft' },
  );
  const does = async (method: 'PATCH' | 'POST', path: string, data: object) => {
    const answer = await desk.call(method, path, data);
    expect([200, 201], await answer.text()).toContain(answer.status());
  };
  if (state === 'unpublished') await does('PATCH', `articles/${story.id}`, { _status: 'draft' });
  if (state === 'withDraft') await does('PATCH', `articles/${story.id}?draft=true`, secret);
  if (state === 'scheduled') {
    await does('POST', 'schedule', { article: story.id, action: 'publish', at: inMinutes(60) });
  }
  if (state === 'embargoed') {
    await does('PATCH', `articles/${story.id}?draft=true`, {
      embargoUntil: inMinutes(60),
      stage: 'inReview',
    });
  }
  if (state === 'trashed' || state === 'trashedOnceOut') {
    await does('PATCH', `articles/${story.id}`, { deletedAt: new Date().toISOString() });
  }
  await desk.call('POST', 'notes', { article: story.id, text: `Trao đổi ${word}` });
  const versions = await desk.call(
    'GET',
    `articles/versions?where[parent][equals]=${story.id}&depth=0&trash=true`,
  );
  const { docs } = (await versions.json()) as { docs: { id: number }[] };
  return { state, id: story.id, slug, word, versions: docs.map(({ id }) => id) };
}

/** A published story that points at the secret ones in every way a story can. */
async function makeNeighbour(newsroom: Newsroom, place: Place, secrets: Secret[]): Promise<string> {
  const slug = unique('ben-canh');
  const body = bodyOf('Một câu mở.');
  // What is in the trash cannot be chosen at all.
  const linkable = secrets.filter(({ state }) => !state.startsWith('trashed'));
  const blocks = linkable.map(({ id }) => ({
    ...{ type: 'block', version: 2, format: '' },
    fields: { id: randomUUID().replaceAll('-', '').slice(0, 24), blockType: 'relatedArticle', article: id },
  }));
  const links = linkable.map(({ id }) => ({
    ...{ type: 'paragraph', version: 1, direction: null, format: '', indent: 0 },
    children: [
      {
        ...{ type: 'link', version: 3, direction: null, format: '', indent: 0, id: randomUUID() },
        fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'articles', value: id } },
        children: [
          { type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text: 'xem thêm' },
        ],
      },
    ],
  }));
  const root = { ...body.root, children: [...body.root.children, ...blocks, ...links] };
  const filed = { topics: [place.topic.id], authors: [place.author.id], publishedAt: null };
  await newsroom.make('articles', storyData(place.section.id, slug, { ...filed, body: { root } }));
  return `/${place.section.slug}/${slug}`;
}

async function makePlace(newsroom: Newsroom): Promise<Place> {
  const slug = unique('muc-kin');
  const named = { name: slug, slug, generateSlug: false };
  const pictures = (await (await newsroom.desk.call('GET', 'media?limit=1&depth=0')).json()) as {
    docs: Doc[];
  };
  return {
    section: { ...(await newsroom.make('sections', { ...named, order: 1000 })), slug },
    topic: await newsroom.make('topics', named),
    author: await newsroom.make('authors', named),
    media: pictures.docs[0]?.id ?? 0,
  };
}

/** Every page and file that a reader or crawler can ask for. */
function publicAddresses(place: Place, secrets: Secret[], neighbour: string, origin: string): string[] {
  const { slug } = place.section;
  const lists = [
    '/',
    '/moi-nhat',
    '/dinh-chinh',
    '/doc-nhieu',
    // No answer repeats the whole word of a secret: these ask for what stands beside it, and for most of it.
    `/tim-kiem?q=${encodeURIComponent('Tiêu đề')}&chuyen-muc=${slug}`,
    `/tim-kiem?q=${encodeURIComponent('"Câu kín"')}&xep=moi`,
    `/tim-kiem?tac-gia=${slug}`,
    `/tim-kiem/goi-y?q=${encodeURIComponent('Tiêu đề kin')}`,
    `/${slug}`,
    `/chu-de/${slug}`,
    `/tac-gia/${slug}`,
  ];
  const files = [
    'rss.xml',
    'atom.xml',
    'feed.json',
    'sitemap.xml',
    'news-sitemap.xml',
    'opml.xml',
    'llms.txt',
    'robots.txt',
  ];
  const feeds = ['rss.xml', 'atom.xml', 'feed.json'];
  const month = new Date().toISOString().slice(0, 7);
  return [
    ...lists,
    neighbour,
    ...files.flatMap((file) => [`/${file}`, `/${slug}/${file}`]),
    ...feeds.flatMap((file) => [`/chu-de/${slug}/${file}`, `/tac-gia/${slug}/${file}`]),
    ...['trang', 'chuyen-muc', 'chu-de', 'tac-gia', '2020-01', month].map((name) => `/sitemap/${name}.xml`),
    ...secrets.flatMap(({ word }) => [
      `/tim-kiem?q=${word.slice(0, -1)}`,
      `/tim-kiem/goi-y?q=${word.slice(0, -1)}`,
    ]),
    ...secrets.flatMap(({ id, slug: story, versions }) => [
      `/${slug}/${story}`,
      `/${slug}/${story}.md`,
      `/ban-md/${slug}/${story}`,
      `/nhung/${slug}/${story}`,
      `/oembed?url=${encodeURIComponent(`${origin}/${slug}/${story}`)}`,
      `/oembed?format=xml&url=${encodeURIComponent(`${origin}/${slug}/${story}`)}`,
      `/${slug}/${story}/thay-doi`,
      `/thoi-su/${story}`,
      `/${slug}/truoc/${id}`,
      `/moi-nhat/truoc/${id}`,
      `/chu-de/${slug}/truoc/${id}`,
      `/xem-truoc/bai/${id}`,
      `/xem-truoc/doc/${id}`,
      `/xem-truoc/trang/${id}`,
      ...versions.map((version) => `/xem-truoc/bai/${id}?ban=${version}`),
    ]),
  ];
}

/** Every question that the API answers about stories and what belongs to them. */
function apiAddresses(secrets: Secret[]): string[] {
  const everything = 'limit=0&depth=2&draft=true&trash=true';
  const collections = ['articles', 'notes', 'schedule', 'previewLinks', 'redirects', 'auditLog', 'fronts'];
  return [
    ...collections.map((collection) => `${collection}?${everything}&sort=-updatedAt`),
    `articles?limit=0&depth=2&sort=-updatedAt`,
    `articles/versions?${everything}&sort=-updatedAt`,
    'payload-locked-documents?limit=0&depth=2',
    'payload-preferences?limit=0',
    ...secrets.flatMap(({ id, word, versions }) => [
      `articles/${id}`,
      `articles/${id}?draft=true&depth=2&trash=true`,
      `articles/${id}/course`,
      `articles?where[headline][like]=${word}&draft=true`,
      `articles/versions?where[version.headline][like]=${word}`,
      `notes?where[article][equals]=${id}`,
      ...versions.map((version) => `articles/versions/${version}`),
    ]),
  ];
}

type Channel = { name: string; text: string };

async function readAll(
  api: APIRequestContext,
  addresses: string[],
  headers: Record<string, string>,
): Promise<Channel[]> {
  return Promise.all(
    addresses.map(async (address) => {
      // So many at once that a connection kept open may just be closed by the server.
      const answer = await api.get(address, {
        headers: { ...headers, Connection: 'close' },
        maxRedirects: 0,
      });
      const sent = `${Object.entries(answer.headers()).join('\n')}\n${await answer.text()}`;
      return { name: `${address} ${JSON.stringify(headers)}`, text: sent };
    }),
  );
}

const leaksIn = (channels: Channel[], secrets: Secret[]): string[] =>
  channels.flatMap(({ name, text }) =>
    secrets.filter(({ word }) => text.includes(word)).map(({ state }) => `${state}: ${name}`),
  );

test('no word of an unpublished story leaves by any channel', async ({ newsroom, request, baseURL }) => {
  test.setTimeout(180_000);
  const place = await makePlace(newsroom);
  const secrets: Secret[] = [];
  for (const state of states) secrets.push(await makeSecret(newsroom, place, state));
  const neighbour = await makeNeighbour(newsroom, place, secrets);
  expect((await request.get(neighbour)).status()).toBe(200);

  const addresses = publicAddresses(place, secrets, neighbour, baseURL ?? '');
  const variants: Record<string, string>[] = [
    {},
    { RSC: '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
    { 'User-Agent': 'facebookexternalhit/1.1' },
  ];
  for (const headers of variants) {
    expect(leaksIn(await readAll(request, addresses, headers), secrets)).toEqual([]);
  }

  const stranger = await newsroom.hire('reporter');
  const asked = async (desk: Desk, name: string): Promise<Channel[]> =>
    Promise.all(
      apiAddresses(secrets).map(async (address) => ({
        name: `${name}: ${address}`,
        // Not what was asked for, which an error may repeat.
        text: (await (await desk.call('GET', address)).text()).replaceAll(
          /"(?:url|path|query)":"[^"]*"/g,
          '',
        ),
      })),
    );
  expect(leaksIn(await asked(newsroom.nobody, 'nobody'), secrets)).toEqual([]);
  expect(leaksIn(await asked(stranger, 'another reporter'), secrets)).toEqual([]);
  // The test can find them: who may read everything does.
  const found = new Set(
    leaksIn(await asked(newsroom.desk, 'an admin'), secrets).map((leak) => leak.split(':')[0]),
  );
  expect([...found].sort()).toEqual([...states].sort());

  // Nor do lists tell how many there are.
  const count = async (desk: Desk) =>
    (
      (await (
        await desk.call('GET', `articles?where[section][equals]=${place.section.id}&draft=true&trash=true`)
      ).json()) as { totalDocs?: number }
    ).totalDocs;
  expect(await count(newsroom.nobody)).toBeUndefined();
  expect(await count(stranger)).toBeLessThanOrEqual(2);
});
