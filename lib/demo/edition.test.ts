import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EditorNode, ParsedArticle } from '@/lib/newsroom/import/model';
import { picturesOf } from '@/lib/newsroom/import/pictures';
import { storySlug } from '@/lib/urls';
import { readDemoArticles } from './articles';
import { demoAuthors, demoRevisions, demoSections, demoStories, demoTopics } from './edition';
import { hasDrawing } from './pictures';
import { portraits } from './portraits';
import { scheduleStories } from './schedule';

const articles = readDemoArticles();
const all = [...articles.values()];
const each = all.map((article) => [article.slug, article] as const);
const sectionOf = (slug: string) => articles.get(slug)?.section;

function textNodes(article: ParsedArticle): EditorNode[] {
  const walk = (node: EditorNode): EditorNode[] => [
    node,
    ...((node.children ?? []) as EditorNode[]).flatMap(walk),
  ];
  return article.body.flatMap((block) => {
    if (block.kind === 'text') return walk(block.node);
    return block.kind === 'factBox' ? block.content.flatMap(walk) : [];
  });
}

function syllables(article: ParsedArticle): number {
  const pullQuotes = article.body.flatMap((block) => (block.kind === 'pullQuote' ? [block.text] : []));
  const runs = textNodes(article).flatMap((node) => (typeof node.text === 'string' ? [node.text] : [' ']));
  return [...runs, ...pullQuotes].join(' ').split(/\s+/).filter(Boolean).length;
}

describe('the demo edition', () => {
  it('has 48 articles, all of them in the order of the edition', () => {
    expect(all).toHaveLength(48);
    expect([...demoStories].sort()).toEqual([...articles.keys()].sort());
    expect(new Set(all.map(({ headline }) => headline.toLowerCase())).size).toBe(48);
  });

  it('has 8 sections, two of them nested, 20 topics and 6 authors with a portrait', () => {
    expect(demoSections).toHaveLength(8);
    expect(demoSections.filter(({ parent }) => parent)).toHaveLength(2);
    expect(new Set(demoSections.map(({ accent }) => accent)).size).toBe(8);
    expect(new Set(demoTopics.map(({ name }) => name)).size).toBe(20);
    expect(demoAuthors.map(({ name }) => name)).toEqual(Object.keys(portraits));
    for (const { role, biography } of demoAuthors) expect(role + biography).toMatch(/bản mẫu/);
  });

  it.each(each)('%s names only what exists', (_slug, article) => {
    const section = demoSections.find(({ name }) => name === article.section);
    const parent = demoSections.find(({ slug }) => slug === section?.parent);
    expect(section).toBeDefined();
    expect(article.parentSection).toBe(parent?.name);
    expect(article.topics.length).toBeGreaterThanOrEqual(2);
    for (const name of article.topics) expect(demoTopics.map((topic) => topic.name)).toContain(name);
    expect(article.authors.length).toBeGreaterThanOrEqual(1);
    for (const name of article.authors) expect(demoAuthors.map((author) => author.name)).toContain(name);
    expect(article.mainMedia).toBeDefined();
    for (const { file } of picturesOf(article)) expect([file, hasDrawing(file)]).toEqual([file, true]);
  });

  it.each(each)('%s links only to stories of the edition, at their addresses', (_slug, article) => {
    const links = textNodes(article).flatMap(
      ({ fields }) => (fields as { url?: string } | undefined)?.url ?? [],
    );
    for (const address of links.filter((url) => url.startsWith('/'))) {
      const target = sectionOf(storySlug(address) ?? '');
      const section = demoSections.find(({ name }) => name === target);
      expect([address, address.split('/')[1]]).toEqual([address, section?.slug]);
    }
    for (const block of article.body) {
      if (block.kind === 'related')
        expect(articles.has(block.slug) && block.slug !== article.slug).toBe(true);
    }
  });

  it.each(each)('%s has 250 to 700 words and no time of its own', (_slug, article) => {
    expect(syllables(article)).toBeGreaterThanOrEqual(250);
    expect(syllables(article)).toBeLessThanOrEqual(700);
    expect(article.publishedAt).toBeUndefined();
    expect(article.draft).toBe(false);
  });

  it('is written in NFC', () => {
    const folder = fileURLToPath(new URL('./articles', import.meta.url));
    for (const file of readdirSync(folder)) {
      const text = readFileSync(path.join(folder, file), 'utf8');
      expect([file, text === text.normalize('NFC')]).toEqual([file, true]);
    }
  });

  it('uses every block and every kind of text', () => {
    const blocks = new Set(all.flatMap(({ body }) => body.map(({ kind }) => kind)));
    const kinds = ['embed', 'factBox', 'figure', 'gallery', 'pullQuote', 'related', 'text'];
    expect([...blocks].sort()).toEqual(kinds);
    const types = new Set(all.flatMap(textNodes).map(({ type }) => type));
    for (const type of ['heading', 'list', 'quote', 'table', 'link', 'linebreak'])
      expect(types).toContain(type);
  });
});

describe('its times', () => {
  const nows = [
    '2026-11-22T08:30:00Z',
    '2026-11-21T20:10:00Z',
    '2026-03-01T23:00:00Z',
    '2026-07-31T15:45:30Z',
  ];
  it.each(nows)('at %s lie within 30 days, newest first, none in the future', (text) => {
    const now = new Date(text);
    const times = [...scheduleStories(demoStories, demoRevisions, now).values()];
    const ages = times.map(({ publishedAt }) => (now.getTime() - publishedAt.getTime()) / 3_600_000);
    expect(ages[0]).toBeCloseTo(2 / 3, 1);
    expect(ages.at(-1)).toBeGreaterThan(28 * 24);
    expect(ages.at(-1)).toBeLessThan(30 * 24);
    for (const [at, age] of ages.entries()) {
      if (at > 0) expect(age).toBeGreaterThan(ages[at - 1] ?? 0);
    }
    const hours = times.slice(1).map(({ publishedAt }) => (publishedAt.getUTCHours() + 7) % 24);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...hours)).toBeLessThan(22);
    const revised = times.filter(({ revisedAt }) => revisedAt);
    expect(revised).toHaveLength(5);
    for (const { publishedAt, revisedAt } of revised) {
      expect(revisedAt?.getTime()).toBeGreaterThan(publishedAt.getTime());
      expect(revisedAt?.getTime()).toBeLessThan(now.getTime());
    }
  });

  it('are the same for the same moment', () => {
    const now = new Date('2026-11-22T08:30:00Z');
    expect(scheduleStories(demoStories, demoRevisions, now)).toEqual(
      scheduleStories(demoStories, demoRevisions, now),
    );
  });

  it('mix the sections, and spread the featured stories with some among the newest', () => {
    for (const [at, slug] of demoStories.entries()) {
      if (at > 0) expect(sectionOf(slug)).not.toBe(sectionOf(demoStories[at - 1] ?? ''));
    }
    const featured = demoStories.map((slug) => articles.get(slug)?.featured === true);
    expect(featured.slice(0, 10).filter(Boolean).length).toBeGreaterThanOrEqual(3);
    expect(featured.slice(24).filter(Boolean).length).toBeGreaterThanOrEqual(3);
  });
});
