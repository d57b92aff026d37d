import { connection } from 'next/server';
import { loadSite } from '@/lib/content/site';
import { keptListScript, offlineOffScript, offlineScript, savedListScript } from '@/lib/reader/addresses';

/**
 * The worker on readers' devices; one that removes itself where the paper does not want to be kept. It names the
 * scripts of the pages that are always kept: where one is new the worker is, and keeps these pages anew.
 */
export async function GET(): Promise<Response> {
  await connection();
  const { offline } = await loadSite();
  const shell = `// ${savedListScript} ${keptListScript}\n`;
  const script = `importScripts('${offline ? offlineScript : offlineOffScript}');\n`;
  return new Response(offline ? shell + script : script, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
