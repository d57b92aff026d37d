import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { describe as describeFinding } from '@/lib/audit/finding';
import { judgePage } from '@/lib/audit/judge-page';
import { readPage } from '@/lib/audit/read-page';
import type { RuleId } from '@/lib/audit/rules';
import { severities } from '@/lib/audit/severity';
import { readConfig } from '@/lib/config';
import type { ArticlePage } from '@/lib/content/article';
import { paper } from '@/lib/content/door';
import { draftArticlePage } from '@/lib/content/draft';
import { draftTickets } from '@/lib/content/draft-tickets';
import type { Article } from '@/lib/content/model';
import { loadSite } from '@/lib/content/site';
import { draw } from '@/lib/press/draw';
import { sharedPicture } from '@/lib/seo/machine-pictures';
import { articleTitle } from '@/lib/seo/metadata';
import { arialWidth } from '@/lib/text/arial-width';
import { slugify } from '@/lib/text/fold';
import { articlePath, draftSheetPath, isSlug } from '@/lib/urls';
import { toDraftStory } from '../preview/draft-page';
import type { Check } from './check-model';
import { judgeStory } from './judge-story';
import { searchCuts } from './limits';
import { judgeLinks } from './links';
import { openGraphOf } from './page-says';
import { describeStory, type StoryFinding, storyRules } from './story-rules';

type Language = 'vi' | 'en';

// What the desk judges by the story itself, more exactly or without its neighbours on the page.
const judgedByStory: ReadonlySet<RuleId> = new Set([
  'title-missing',
  'title-long',
  'description-missing',
  'description-long',
  'picture-no-alt',
  'picture-no-size',
  'share-picture-missing',
  'share-picture-small',
]);

/**
 * What would be found in a story if it came out as it is typed: its page is drawn like any other, judged as the audit
 * judges pages of the paper, and the story is judged beside it. Nothing is kept.
 * @param stored what stands in the form, or a record
 * @throws Error when the page cannot be drawn
 */
export async function checkStory(id: number, stored: unknown, language: Language): Promise<Check> {
  const story = toDraftStory(id, stored);
  const drawn = await draftArticlePage(story);
  const page = { ...drawn, article: withAddress(drawn.article, story.slug) };
  const { article } = page;
  const [html, links, twin, site] = await Promise.all([
    rehearse(page),
    judgeLinks(story.body),
    twinOf(id, story.headline),
    loadSite(),
  ]);
  const address = new URL(article.path, readConfig().siteUrl);
  const facts = readPage({ address: address.href, html });
  const said = openGraphOf(html);
  const description = facts.descriptions[0] ?? '';
  const own: StoryFinding[] = [...judgeStory({ story, article, description }), ...twin, ...links];
  const findings: Check['findings'] = [
    ...own.map((finding) => ({
      ...{ rule: finding.rule, severity: storyRules[finding.rule].severity },
      message: describeStory(finding, language),
    })),
    ...judgePage(facts)
      .filter(({ rule }) => !judgedByStory.has(rule))
      .map((finding) => ({
        ...{ rule: finding.rule, severity: finding.severity, message: describeFinding(finding, language) },
      })),
  ];
  const { size } = searchCuts.desktop.title;
  return {
    search: {
      title: facts.titles[0] ?? '',
      titleWidth: Math.round(arialWidth(articleTitle(article), size)),
      description,
      site: site.name,
      host: address.host,
      crumbs: [article.parentSection, article.section].flatMap((one) => (one?.slug ? [one.name] : [])),
      date: resultDate(article.publishedAt),
      canonical: facts.canonicals[0] ?? '',
      index: facts.index,
    },
    card: {
      title: said.get('og:title') ?? '',
      description: said.get('og:description') ?? '',
      host: address.host,
      picture: ownPicture(article, said.get('og:image')),
    },
    findings: findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
  };
}

/** The story with an address that it could have: a draft may lack its section, its slug, or both. */
function withAddress(article: Article, slug: string): Article {
  const own = isSlug(slug) ? slug : slugify(slug || article.headline) || 'bai';
  return { ...article, path: articlePath(article.section.slug || 'chuyen-muc', own) };
}

async function rehearse(page: ArticlePage): Promise<string> {
  const { html, status } = await draw(draftTickets, { kind: 'rehearsal', page }, draftSheetPath);
  if (status !== 200) throw new Error(`The page of a draft could not be drawn: status ${status}`);
  return html;
}

const named = z.object({ slug: z.string(), section: z.string() });

/** A published story with the very same headline. */
async function twinOf(id: number, headline: string): Promise<StoryFinding[]> {
  // The database takes no text with the character 0.
  const words = headline.replaceAll('\u0000', '').trim();
  if (!words) return [];
  const { rows } = await paper().execute(sql`
    SELECT p.slug, s.slug AS section FROM published_articles p JOIN sections s ON s.id = p.section_id
    WHERE lower(p.headline) = lower(${words}) AND p.id <> ${id} ORDER BY p.published_at DESC LIMIT 1`);
  return z
    .array(named)
    .parse(rows)
    .map(({ slug, section }) => ({ rule: 'headline-taken', detail: { path: articlePath(section, slug) } }));
}

/** The path of the share picture, when it is one of the story's: one that is drawn is drawn once the story is out. */
function ownPicture(article: Article, address: string | undefined): string | undefined {
  const { siteUrl } = readConfig();
  const picture = sharedPicture(article);
  if (!picture || !address || !URL.canParse(address, siteUrl)) return undefined;
  const { pathname } = new URL(address, siteUrl);
  return pathname.includes(`/${picture.digest}/`) ? pathname : undefined;
}

/** A day as Google writes it before a description, in the language of the paper. */
function resultDate(moment: Date): string {
  const { locale, timeZone } = readConfig();
  const parts = {
    timeZone,
    day: 'numeric',
    month: locale === 'en' ? 'short' : 'numeric',
    year: 'numeric',
  } as const;
  if (locale === 'en') return new Intl.DateTimeFormat('en-US', parts).format(moment);
  const said = new Intl.DateTimeFormat('vi', parts).formatToParts(moment);
  const [day, month, year] = ['day', 'month', 'year'].map(
    (kind) => said.find(({ type }) => type === kind)?.value,
  );
  return `${day} thg ${month}, ${year}`;
}
