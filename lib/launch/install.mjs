import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Runs before anything is installed: nothing but Node itself, and no TypeScript.

/** The project's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const stampFile = join(root, 'node_modules', '.trang-nhat-installed');

/** Leaves with a clear message when this Node is too old. */
export function checkNode() {
  const wanted = read('package.json').engines.node.replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    `Trang Nhất needs Node.js ${wanted.join('.')} or later; this is ${process.versions.node}. Get it at https://nodejs.org`,
  );
  process.exit(1);
}

/**
 * Installs the packages when they are missing or no longer those of package-lock.json.
 * @param {{ forTests: boolean }} options Without tests, packages for development may be missing.
 */
export async function ensureInstalled({ forTests }) {
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (readText(stampFile) === stamp) return;
  if (!installedAsLocked(forTests)) await install();
  if (installedAsLocked(true)) writeStamp(stamp);
}

/**
 * Whether npm's own note of what is in node_modules agrees with package-lock.json.
 * @param {boolean} withDevelopment
 */
function installedAsLocked(withDevelopment) {
  const note = readText(join(root, 'node_modules', '.package-lock.json'));
  if (!note) return false;
  const present = JSON.parse(note).packages;
  const wanted = Object.entries(read('package-lock.json').packages);
  return wanted.every(([path, { version, optional, dev, devOptional }]) => {
    if (path === '' || optional || ((dev || devOptional) && !withDevelopment)) return true;
    return present[path]?.version === version;
  });
}

async function install() {
  const began = Date.now();
  console.log('Installing packages; the first time this takes a minute or two …');
  const stillBusy = setInterval(() => console.log(`  still installing, ${seconds(began)} so far …`), 20_000);
  let problem = await npm(['ci']);
  // A lock file that was written on another kind of machine may not list what this one needs; npm then refuses.
  if (problem?.includes('EUSAGE')) problem = await npm(['install', '--no-save']);
  const missing = problem ? [] : missingForPlatform();
  if (missing.length > 0) problem = await npm(['install', '--no-save', ...missing]);
  clearInterval(stillBusy);
  if (problem) {
    console.error(`npm could not install the packages. It said:\n\n${problem}`);
    process.exit(1);
  }
  console.log(`Packages installed in ${seconds(began)}.`);
}

/**
 * Runs npm without questions; the answer is what it said when it failed.
 * @param {string[]} command
 * @returns {Promise<string | undefined>}
 */
async function npm(command) {
  const options = ['--include=dev', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const child = spawn(program, [...first, ...command, ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((done) => {
    child.on('error', (error) => done(error.message));
    child.on('close', (exitCode, signal) => done(exitCode ?? signal));
  });
  // The reason comes first; the rest is npm's manual.
  return code === 0 ? undefined : `${output.split('\n').slice(0, 12).join('\n')}\n(${code})`;
}

/** Programs for this machine that installed packages offer as a choice, when none of the choice was installed. */
function missingForPlatform() {
  const present = JSON.parse(
    readText(join(root, 'node_modules', '.package-lock.json')) ?? '{"packages":{}}',
  ).packages;
  const names = new Set(Object.keys(present).map((path) => path.split('node_modules/').pop()));
  const machine = new RegExp(`\\b${process.platform}-${process.arch}(-gnu)?$`);
  return Object.values(present).flatMap(({ optionalDependencies = {} }) => {
    const choice = Object.keys(optionalDependencies).filter((name) => machine.test(name));
    return choice.some((name) => names.has(name))
      ? []
      : choice.map((name) => `${name}@${optionalDependencies[name]}`);
  });
}

/** @param {string} stamp */
function writeStamp(stamp) {
  try {
    writeFileSync(stampFile, stamp);
  } catch {
    // A read-only folder: the comparison is made again next time.
  }
}

/** @param {number} began */
function seconds(began) {
  return `${Math.round((Date.now() - began) / 1000)} s`;
}

/** @param {string} name */
function read(name) {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
