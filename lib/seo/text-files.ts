import type { MachineSettings } from '@/lib/content/machines';
import type { Card, NavSection } from '@/lib/content/model';
import {
  feedPath,
  frontPath,
  markdownPath,
  newsroomPath,
  newsSitemapPath,
  securityPath,
  sitemapPath,
} from '@/lib/urls';
import { link, markdownText } from './body-markdown';
import { securityContact } from './file-rules';
import { absolute, type Outlet } from './outlet';
import { trainingCrawlers } from './training-crawlers';
import { xmlTime } from './xml';

/** robots.txt (RFC 9309): what is nobody's to crawl, who is refused as a whole, and where the sitemaps are. */
export function robotsTxt(
  site: Pick<Outlet, 'url'>,
  { refuseTraining }: Pick<MachineSettings, 'refuseTraining'>,
): string {
  const everybody = [
    'User-agent: *',
    // The desk and what is below it; a section may well be called `toa-soan-ban-doc`.
    `Disallow: ${newsroomPath}$`,
    `Disallow: ${newsroomPath}/`,
    'Disallow: /api/',
    'Disallow: /xem-truoc/',
  ];
  const refused = refuseTraining
    ? ['', ...trainingCrawlers.map(({ name }) => `User-agent: ${name}`), 'Disallow: /']
    : [];
  const sitemaps = [sitemapPath, newsSitemapPath].map((path) => `Sitemap: ${absolute(site, path)}`);
  return `${[...everybody, ...refused, '', ...sitemaps].join('\n')}\n`;
}

/** security.txt (RFC 9116); undefined without a contact, and after its last day: nobody should go by it then. */
export function securityTxt(
  outlet: Pick<Outlet, 'url' | 'language'>,
  security: MachineSettings['security'],
  now = Date.now(),
): string | undefined {
  const contact = security && securityContact(security.contact);
  if (!contact || security.expires.getTime() <= now) return undefined;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${xmlTime(security.expires)}`,
    `Preferred-Languages: ${outlet.language === 'vi' ? 'vi, en' : 'en'}`,
    `Canonical: ${absolute(outlet, securityPath)}`,
    ...(security.policy ? [`Policy: ${security.policy}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** What language models find on the paper, as the proposal at llmstxt.org has it: a list of links in Markdown. */
export function llmsTxt(outlet: Outlet, sections: NavSection[], stories: Card[]): string {
  const { words } = outlet;
  const place = { outlet, path: frontPath };
  const item = (title: string, path: string, note?: string) =>
    `- ${link(markdownText(title), path, place)}${note ? `: ${markdownText(note)}` : ''}`;
  const blocks = [
    `# ${markdownText(outlet.name)}`,
    ...(outlet.tagline ? [`> ${markdownText(outlet.tagline)}`] : []),
    words.llmsText,
    ...(sections.length > 0
      ? [
          `## ${words.sections}`,
          sections
            .flatMap((section) => [section, ...section.children])
            .map(({ name, path }) => item(name, path))
            .join('\n'),
        ]
      : []),
    ...(stories.length > 0
      ? [
          `## ${words.latest}`,
          stories
            .map(({ headline, path, standfirst }) => item(headline, markdownPath(path), standfirst))
            .join('\n'),
        ]
      : []),
    '## Optional',
    [
      item('RSS', feedPath(frontPath, 'rss')),
      item('Atom', feedPath(frontPath, 'atom')),
      item('JSON Feed', feedPath(frontPath, 'json')),
      item('Sitemap', sitemapPath),
      item('robots.txt', '/robots.txt'),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
