import { connection } from 'next/server';
import { readConfig } from '@/lib/config';
import { iconMark } from '@/lib/content/icon';
import { loadSite } from '@/lib/content/site';
import { strings } from '@/lib/strings/strings';
import { frontPath, iconPath, latestPath, savedPath, searchPath } from '@/lib/urls';

// The colour of the page in app/(site)/styles/tokens.css.
const paper = '#fdfcf8';

/** What a device needs to install the paper like an application. */
export async function GET(): Promise<Response> {
  await connection();
  const site = await loadSite();
  const words = strings();
  const mark = iconMark(site);
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: iconPath(mark, name),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: frontPath,
    name: site.name,
    short_name: site.name,
    description: site.tagline ?? site.name,
    lang: readConfig().locale,
    dir: 'ltr',
    start_url: frontPath,
    scope: frontPath,
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['news'],
    icons: [icon('192', 192, 'any'), icon('512', 512, 'any'), icon('maskable', 512, 'maskable')],
    shortcuts: [
      { name: words.latest, url: latestPath },
      { name: words.keeping.savedTitle, url: savedPath },
      { name: words.keeping.searchShortcut, url: searchPath },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=3600',
    },
  });
}
