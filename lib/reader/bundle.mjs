import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { putScripts } from './put-scripts.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const style = fileURLToPath(new URL('../../app/(site)/styles/on-demand.css', import.meta.url));
const folder = fileURLToPath(new URL('../../public/js', import.meta.url));

/** @satisfies {import('esbuild').BuildOptions} */
const common = /** @type {const} */ ({
  bundle: true,
  minify: true,
  write: false,
  // What a browser of five years ago understands.
  target: ['chrome87', 'safari14.1', 'firefox78'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
});

/**
 * Makes the readers' scripts of the modules in this folder, and the style sheet of what they show, into `public/js`, under names that hold the digest of
 * what they say: their addresses can be kept for good. The answer is the environment by which pages name them.
 * @throws Error when a script cannot be built
 */
export async function bundleReader() {
  const styles = await build({
    ...common,
    entryPoints: [style],
    outdir: folder,
    entryNames: '[name]-[hash]',
  });
  const styleAddress = `/js/${basename(styles.outputFiles[0]?.path ?? '')}`;
  const [{ outputFiles, metafile }, workers, early] = await Promise.all([
    build({
      ...common,
      entryPoints: ['reader.ts', 'saved-list.ts', 'kept-list.ts', 'live-preview.ts'].map((name) =>
        join(here, name),
      ),
      outdir: folder,
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      format: 'esm',
      splitting: true,
      metafile: true,
      define: { 'process.env.ON_DEMAND_STYLE': JSON.stringify(styleAddress) },
    }),
    build({
      ...common,
      // Workers are classic scripts: not every browser of the target runs modules there.
      entryPoints: ['offline.ts', 'offline-off.ts'].map((name) => join(here, name)),
      outdir: folder,
      entryNames: '[name]-[hash]',
      format: 'iife',
      metafile: true,
    }),
    build({ ...common, entryPoints: [join(here, 'early.ts')], format: 'iife' }),
  ]);
  putScripts(folder, [...outputFiles, ...workers.outputFiles, ...styles.outputFiles]);
  const outputs = Object.entries({ ...metafile.outputs, ...workers.metafile.outputs });
  /** @param {string} entry */
  const address = (entry) => {
    const [file = ''] = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(`/${entry}`)) ?? [];
    return `/js/${basename(file)}`;
  };
  return {
    READER_SCRIPT: address('reader.ts'),
    SAVED_LIST_SCRIPT: address('saved-list.ts'),
    KEPT_LIST_SCRIPT: address('kept-list.ts'),
    LIVE_PREVIEW_SCRIPT: address('live-preview.ts'),
    OFFLINE_SCRIPT: address('offline.ts'),
    OFFLINE_OFF_SCRIPT: address('offline-off.ts'),
    EARLY_SCRIPT: early.outputFiles[0]?.text.trim() ?? '',
  };
}

/**
 * What a content security policy calls an inline script.
 * @param {string} script
 */
export const scriptHash = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
