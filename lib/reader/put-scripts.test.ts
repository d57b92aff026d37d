import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putScripts } from './put-scripts.mjs';

let folder: string;
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const script = (name: string, text = name) => ({ path: join(folder, name), contents: Buffer.from(text) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trang-nhat-js-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a script stays for thirty days after it was replaced, however long it had been in use', () => {
  putScripts(folder, [script('a.js'), script('chung.js')], day(1));
  putScripts(folder, [script('b.js'), script('chung.js')], day(200));
  putScripts(folder, [script('b.js'), script('chung.js')], day(229));
  expect(readdirSync(folder).sort()).toEqual(['a.js', 'b.js', 'chung.js']);
  putScripts(folder, [script('b.js'), script('chung.js')], day(231));
  expect(readdirSync(folder).sort()).toEqual(['b.js', 'chung.js']);
});

test('a script that is used again counts anew', () => {
  putScripts(folder, [script('a.js')], day(1));
  putScripts(folder, [script('b.js')], day(2));
  putScripts(folder, [script('a.js')], day(20));
  putScripts(folder, [script('b.js')], day(40));
  putScripts(folder, [script('b.js')], day(60));
  expect(readdirSync(folder).sort()).toEqual(['a.js', 'b.js']);
});

test('a script that was cut short is written again', () => {
  putScripts(folder, [script('a.js', 'nửa')]);
  putScripts(folder, [script('a.js', 'nguyên vẹn')]);
  expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe('nguyên vẹn');
});
