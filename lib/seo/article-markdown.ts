import type { Article } from '@/lib/content/model';
import { longTime } from '@/lib/time';
import { bodyMarkdown, figureMarkdown, link, markdownText } from './body-markdown';
import { absolute, type Outlet } from './outlet';

/** An article as a Markdown document, with all that its page says of it: who, when, where from. */
export function articleMarkdown(article: Article, outlet: Outlet): string {
  const { words } = outlet;
  const place = { outlet, path: article.path };
  const time = (moment: Date) => longTime(moment, { locale: outlet.language, timeZone: outlet.timeZone });
  const named = (names: { name: string; path: string }[]) =>
    names.map(({ name, path }) => link(markdownText(name), path, place)).join(', ');
  const facts = [
    ...(article.authors.length > 0 ? [`${words.by}: ${named(article.authors)}`] : []),
    `${words.publishedAt} ${time(article.publishedAt)}`,
    ...(article.revisedAt ? [`${words.revisedAt}: ${time(article.revisedAt)}`] : []),
    `${words.sections}: ${named([...(article.parentSection ? [article.parentSection] : []), article.section])}`,
    ...(article.topics.length > 0 ? [`${words.topics}: ${named(article.topics)}`] : []),
    ...(article.source ? [sourceLine(article.source, outlet)] : []),
  ];
  const inBody = new Set(
    article.body.flatMap((block) => (block.kind === 'correction' ? [block.correction.number] : [])),
  );
  const underBody = article.corrections
    .filter(({ number }) => !inBody.has(number))
    .map((correction) => ({ kind: 'correction', correction }) as const);
  const blocks = [
    `# ${markdownText(article.headline)}`,
    ...(article.kicker ? [`*${markdownText(article.kicker.trim())}*`] : []),
    ...(article.standfirst ? [`**${markdownText(article.standfirst.trim())}**`] : []),
    facts.map((fact) => `- ${fact}`).join('\n'),
    ...(article.picture
      ? [figureMarkdown({ picture: article.picture, caption: article.mainCaption }, place)]
      : []),
    bodyMarkdown([...article.body, ...underBody], place),
    `${outlet.name}: <${absolute(outlet, article.path)}>`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function sourceLine({ name, url, licence }: NonNullable<Article['source']>, outlet: Outlet): string {
  const { words } = outlet;
  const shown = markdownText(name ?? (url ? new URL(url).hostname : ''));
  const source = url ? link(shown, url, { outlet, path: '/' }) : shown;
  return `${words.source}: ${source}${licence ? ` · ${words.sourceLicence}: ${markdownText(licence)}` : ''}`;
}
