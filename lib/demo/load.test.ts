import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestNewsroom, type TestNewsroom } from '@/lib/newsroom/import/test-newsroom';
import { isDemoSettled, loadDemoEdition } from './load';
import { removeDemoEdition } from './remove';

// The real drawings take half a minute to develop; here each is a small one of its own.
vi.mock(import('./drawings/registry'), async (original) => {
  const { drawings } = await original();
  const small = (_name: string, at: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="${at / 8}" height="9"/></svg>`;
  return {
    drawings: Object.fromEntries(Object.keys(drawings).map((name, at) => [name, () => small(name, at)])),
  };
});

let newsroom: TestNewsroom;
let payload: TestNewsroom['payload'];
let client: Client;

beforeAll(async () => {
  newsroom = await openTestNewsroom();
  payload = newsroom.payload;
  client = new Client({ connectionString: newsroom.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await newsroom.close();
});

async function counts(): Promise<Record<string, number>> {
  const tables = ['articles', '_articles_v', 'sections', 'topics', 'authors', 'media', 'demo_records'];
  const all = await client.query(
    tables.map((table) => `SELECT '${table}' AS name, count(*)::int FROM ${table}`).join(' UNION ALL '),
  );
  return Object.fromEntries(all.rows.map(({ name, count }) => [name, count]));
}

const derivatives = () => {
  const folder = path.join(newsroom.dataDir, 'media', 'pictures');
  return existsSync(folder) ? readdirSync(folder).flatMap((one) => readdirSync(path.join(folder, one))) : [];
};
const now = new Date('2026-11-22T08:30:00Z');
const whole = {
  articles: 48,
  _articles_v: 48,
  sections: 8,
  topics: 20,
  authors: 6,
  media: 67,
  demo_records: 149,
};

describe('the demo edition in a newsroom', { timeout: 120_000 }, () => {
  it('goes on with the same clock after an interruption, without duplicates', async () => {
    const interrupt = (step: string) => {
      if (step.includes(' 7 of 48')) throw new Error('interrupted');
    };
    await expect(loadDemoEdition(payload, interrupt, now)).rejects.toThrow('interrupted');
    expect(await isDemoSettled(payload)).toBe(false);
    const steps: string[] = [];
    await loadDemoEdition(payload, (step) => steps.push(step), new Date(now.getTime() + 3_600_000));
    expect(await isDemoSettled(payload)).toBe(true);
    expect(steps.at(-1)).toBe('Demo edition: 48 of 48 articles');
    expect(await counts()).toEqual(whole);
    const { rows } = await client.query(
      'SELECT slug, published_at FROM published_articles ORDER BY published_at DESC LIMIT 1',
    );
    expect(rows).toEqual([{ slug: 'song-me-kong', published_at: new Date('2026-11-22T07:50:00Z') }]);
  });

  it('changes nothing when it is loaded again, an edited article included', async () => {
    const { docs } = await payload.find({
      collection: 'articles',
      where: { slug: { equals: 'so-pi' } },
      depth: 0,
    });
    const id = docs[0]?.id ?? 0;
    await payload.update({ collection: 'articles', id, data: { kicker: 'Của tòa soạn' }, depth: 0 });
    await loadDemoEdition(payload, () => {}, now);
    expect(await counts()).toEqual({ ...whole, _articles_v: 49 });
    expect((await payload.findByID({ collection: 'articles', id, depth: 0 })).kicker).toBe('Của tòa soạn');
  });

  it('can be removed, except for what something else uses', async () => {
    const find = async <C extends 'sections' | 'topics' | 'media'>(
      collection: C,
      field: string,
      value: string,
    ) => {
      const { docs } = await payload.find({ collection, where: { [field]: { equals: value } }, depth: 0 });
      return docs[0]?.id ?? 0;
    };
    const [section, topic, main, inBody] = [
      await find('sections', 'slug', 'vu-tru'),
      await find('topics', 'slug', 'mat-trang'),
      await find('media', 'filename', 'so-pi.png'),
      await find('media', 'filename', 'thuy-trieu-3.png'),
    ];
    const image = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'a', blockName: '', blockType: 'figure', media: inBody },
    };
    const root = {
      type: 'root',
      version: 1,
      direction: null,
      format: '' as const,
      indent: 0,
      children: [image],
    };
    await payload.create({
      collection: 'articles',
      data: {
        ...{ headline: 'Bài của tòa soạn', slug: '', section, topics: [topic], _status: 'published' },
        ...{ mainMedia: { media: main }, source: { indexPolicy: 'original' }, body: { root } },
      },
    });
    expect(derivatives()).toHaveLength(67);

    const { docs: renamed } = await payload.find({
      collection: 'articles',
      where: { slug: { equals: 'so-pi' } },
      depth: 0,
    });
    await payload.update({
      collection: 'articles',
      id: renamed[0]?.id ?? 0,
      data: { slug: 'so-pi-la-gi' },
      depth: 0,
    });

    const { removed, kept } = await removeDemoEdition(payload);
    // Its parent section has to stay with it.
    expect(removed).toEqual({ articles: 48, media: 65, sections: 6, topics: 19, authors: 6 });
    expect(kept).toHaveLength(5);
    expect(kept).toEqual(
      expect.arrayContaining(['sections: Vũ trụ', 'sections: Khoa học', 'topics: Mặt Trăng']),
    );
    expect(await counts()).toEqual({
      ...{ articles: 1, _articles_v: 1, sections: 2, topics: 1, authors: 0, media: 2, demo_records: 0 },
    });
    expect(derivatives()).toHaveLength(2);
    const originals = readdirSync(path.join(newsroom.dataDir, 'media', 'originals'), { recursive: true });
    expect(originals.map(String).filter((name) => name.endsWith('.png'))).toHaveLength(2);
    // Nobody ever asked for these addresses: they are unknown, not gone.
    expect((await payload.count({ collection: 'redirects' })).totalDocs).toBe(0);
    const settings = await payload.findGlobal({ slug: 'siteSettings' });
    expect(settings).toMatchObject({ name: 'Trang Nhất', publisher: { name: null }, footerText: null });
    expect(await isDemoSettled(payload)).toBe(true);
  });
});
