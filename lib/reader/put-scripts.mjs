import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** How long a script stays after it was replaced, in milliseconds: pages in open tabs and in caches still name it. */
const stay = 30 * 24 * 60 * 60 * 1000;
/** The date of a script that is in use; one that is not bears the date on which it was replaced. */
const inUse = new Date(0);

/**
 * Puts scripts into their folder. A paper that runs, or a page that somebody has open, may still need those of an
 * earlier build: they stay for thirty days more. Several processes of a build do this at once: what is there already is
 * right.
 * @param {string} folder
 * @param {{ path: string, contents: Uint8Array }[]} files
 * @param {Date} [now]
 */
export function putScripts(folder, files, now = new Date()) {
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) {
    if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents);
    utimesSync(path, inUse, inUse);
  }
  const wanted = new Set(files.map(({ path }) => basename(path)));
  for (const name of readdirSync(folder)) {
    if (wanted.has(name)) continue;
    const path = join(folder, name);
    const replaced = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
    if (replaced === inUse.getTime()) utimesSync(path, now, now);
    else if (replaced !== undefined && now.getTime() - replaced > stay) rmSync(path, { force: true });
  }
}
