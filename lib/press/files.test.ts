import { beforeEach, describe, expect, test } from 'vitest';
import { pressFile } from './files';
import { press } from './state.mjs';
import { isUnchanged, validatorsOf } from './validators';

beforeEach(() => {
  press.clear();
  press.listening = true;
});

const nextMillisecond = async () => {
  const now = Date.now();
  while (Date.now() === now) await Promise.resolve();
};

const file = (body: string, until?: number) => async () => ({
  body,
  newest: undefined,
  tags: ['list:a'],
  until,
});

test('a file is kept until something that it shows changes', async () => {
  await nextMillisecond();
  expect((await pressFile('/a', file('một')))?.body).toBe('một');
  expect((await pressFile('/a', file('hai')))?.body).toBe('một');
  press.outdate('list:b');
  expect((await pressFile('/a', file('hai')))?.body).toBe('một');
  press.outdate('list:a');
  expect((await pressFile('/a', file('hai')))?.body).toBe('hai');
});

test('what time alone changes is made anew in time', async () => {
  await nextMillisecond();
  await pressFile('/t', file('cũ', Date.now()));
  expect((await pressFile('/t', file('mới')))?.body).toBe('mới');
});

test('a file that is not there, or fails, is asked for again', async () => {
  expect(await pressFile('/c', async () => undefined)).toBeUndefined();
  await expect(pressFile('/c', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect((await pressFile('/c', file('có')))?.body).toBe('có');
});

test('those who ask at the same time wait for the same making', async () => {
  let made = 0;
  const slow = async () => {
    made += 1;
    await nextMillisecond();
    return { body: `${made}`, newest: undefined, tags: [] };
  };
  await Promise.all([pressFile('/g', slow), pressFile('/g', slow)]);
  expect(made).toBe(1);
});

const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000);

describe('when a file was last modified', () => {
  test('is its newest change in substance, in whole seconds', () => {
    const newest = new Date(at(5).getTime() + 400);
    expect(validatorsOf('m1', 'x', newest, at(60).getTime()).lastModified).toEqual(at(5));
    expect(validatorsOf('m1', 'x', newest, at(90).getTime()).lastModified).toEqual(at(5));
  });

  test('moves on when something else changed, or went away', () => {
    validatorsOf('m2', 'x', at(5), at(60).getTime());
    expect(validatorsOf('m2', 'y', at(5), at(61).getTime()).lastModified).toEqual(at(61));
    expect(validatorsOf('m2', 'z', at(1), at(61).getTime()).lastModified).toEqual(at(62));
  });

  test('is never in the future', () => {
    expect(validatorsOf('m3', 'x', at(500), at(60).getTime()).lastModified).toEqual(at(60));
  });
});

describe('who has a file already', () => {
  const validators = { etag: 'W/"abc"', lastModified: at(5), knownSince: at(60) };
  test.each([
    [{ 'If-None-Match': 'W/"abc"' }, true],
    [{ 'If-None-Match': '"abc"' }, true],
    [{ 'If-None-Match': '"x", W/"abc"' }, true],
    [{ 'If-None-Match': '*' }, true],
    [{ 'If-None-Match': '"x"' }, false],
    // The tag decides, whatever the time says.
    [{ 'If-None-Match': '"x"', 'If-Modified-Since': at(5).toUTCString() }, false],
    [{ 'If-Modified-Since': at(5).toUTCString() }, true],
    [{ 'If-Modified-Since': at(100).toUTCString() }, true],
    // Between the two the file may have been another: this process was not there.
    [{ 'If-Modified-Since': at(30).toUTCString() }, false],
    [{ 'If-Modified-Since': at(4).toUTCString() }, false],
    [{ 'If-Modified-Since': 'hôm qua' }, false],
    [{}, false],
  ])('%j: %s', (headers, unchanged) => {
    expect(isUnchanged(new Headers(Object.entries(headers)), validators)).toBe(unchanged);
  });
});
