import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// Rules of the house that no compiler knows.

const root = path.resolve(import.meta.dirname, '../..');
const files = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
const readerSide = [...files('app/(site)'), ...files('components')].filter(
  (file) => !file.includes(`${path.sep}components${path.sep}newsroom${path.sep}`),
);

test.each(readerSide.map((file) => path.relative(root, file)))(
  '%s needs no framework in the browser',
  (file) => {
    expect(readFileSync(path.join(root, file), 'utf8')).not.toMatch(/^\s*['"]use client['"]/m);
  },
);

test('components neither query nor know the newsroom', () => {
  const strangers = readerSide.filter((file) =>
    /from '@\/lib\/(newsroom|database)\//.test(readFileSync(file, 'utf8')),
  );
  expect(strangers).toEqual([]);
});
