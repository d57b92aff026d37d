import { connection } from 'next/server';
import { loadSite } from '@/lib/content/site';
import { offlineOffScript, offlineScript } from '@/lib/reader/addresses';

/** The worker on readers' devices; one that removes itself where the paper does not want to be kept. */
export async function GET(): Promise<Response> {
  await connection();
  const { offline } = await loadSite();
  return new Response(`importScripts('${offline ? offlineScript : offlineOffScript}');\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
