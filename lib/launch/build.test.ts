import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuilt, sourceFingerprint } from './build';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'trang-nhat-build-'));
  write('app/page.tsx', 'one');
  write('lib/time.ts', 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each(['app/page.tsx', 'app/new/page.tsx', 'lib/time.ts', 'public/logo.svg', 'package-lock.json'])(
  'builds anew when %s changes',
  (path) => {
    const before = sourceFingerprint(root);
    write(path, 'two');
    expect(sourceFingerprint(root)).not.toBe(before);
  },
);

it.each([
  'lib/time.test.ts',
  'lib/launch/start.ts',
  'lib/demo/articles/pho.md',
  'README.md',
  'data/x',
  '.next/x',
])('does not when %s does', (path) => {
  const before = sourceFingerprint(root);
  write(path, 'two');
  expect(sourceFingerprint(root)).toBe(before);
});

it('sees a file that was renamed or cut in two', () => {
  const before = sourceFingerprint(root);
  rmSync(join(root, 'lib/time.ts'));
  write('lib/times.ts', 'one');
  const renamed = sourceFingerprint(root);
  expect(renamed).not.toBe(before);
  write('lib/times.ts', 'o');
  write('lib/times2.ts', 'ne');
  expect(sourceFingerprint(root)).not.toBe(renamed);
});

it('takes a build for finished only with the stamp of the present sources', () => {
  write('.next/BUILD_ID', 'x');
  expect(isBuilt(root, '.next')).toBe(false);
  write('.next/sources.sha256', sourceFingerprint(root));
  expect(isBuilt(root, '.next')).toBe(true);
  write('app/page.tsx', 'two');
  expect(isBuilt(root, '.next')).toBe(false);
});
