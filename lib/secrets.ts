import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A secret of this paper: 32 random bytes as hex, kept in DATA_DIR/secrets/NAME and made on first need.
 * Two processes that ask at once get the same one.
 */
export function readSecret(dataDir: string, name: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`"${name}" cannot be the name of a secret.`);
  const folder = join(dataDir, 'secrets');
  const file = join(folder, name);
  return existing(file) ?? make(folder, file);
}

function existing(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Error(`${file} does not hold a secret; put it back from a backup, or delete it.`);
  return text;
}

function make(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(32).toString('hex')}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    publish(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  const secret = existing(file);
  if (!secret) throw new Error(`${file} could not be written.`);
  return secret;
}

/** Whole or not at all, and the first one wins. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return;
    // Some mounted file systems know no hard links.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP') renameSync(draft, file);
    else throw error;
  }
}
