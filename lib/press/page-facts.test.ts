import { expect, test } from 'vitest';
import { factsOf, readFacts, writeFacts } from './page-facts.mjs';

const now = Date.parse('2026-11-22T12:00:00Z');
const story = `<meta property="article:published_time" content="2026-11-20T08:00:00+07:00"/>
<meta property="article:modified_time" content="2026-11-21T08:00:00+07:00"/>
<time dateTime="2026-11-22T09:00:00+07:00">9:00</time><time dateTime="2026-11-23">Thứ hai</time>`;

test('a story changed when its page says so; the page, with the newest that it shows', () => {
  const { changed, validators } = factsOf('/a', story, now);
  expect(changed).toBe(Date.parse('2026-11-21T01:00:00Z'));
  expect(validators.lastModified.toISOString()).toBe('2026-11-22T02:00:00.000Z');
});

test('a list has no age; what is still to come says nothing', () => {
  const { changed, validators } = factsOf('/b', '<time dateTime="2027-01-01T00:00:00Z">mai</time>', now);
  expect(changed).toBeUndefined();
  expect(validators.lastModified.getTime()).toBe(now);
});

test('the same page says the same, another one something else', () => {
  const first = factsOf('/c', story, now).validators;
  expect(factsOf('/d', story, now + 60_000).validators).toMatchObject({
    etag: first.etag,
    lastModified: first.lastModified,
  });
  const changed = factsOf('/c', `${story} `, now + 60_000).validators;
  expect(changed.etag).not.toBe(first.etag);
  expect(changed.lastModified.getTime()).toBe(now + 60_000);
});

test('facts come through a header whole', () => {
  const facts = factsOf('/chủ-đề/"a"\r\n', story, now);
  expect(writeFacts(facts)).toMatch(/^[\w%.~!*'()-]+$/);
  expect(readFacts(writeFacts(facts))).toMatchObject(facts);
});
