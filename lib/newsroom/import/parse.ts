import { slugify } from '@/lib/text/fold';
import { toBlocks } from './blocks';
import { readFrontMatter, splitFile } from './front-matter';
import { readMarkdown } from './markdown';
import type { ParsedArticle } from './model';
import { bodyLine, ImportError, type Problem } from './problems';

const defaultTimeZone = 'Asia/Ho_Chi_Minh';

/**
 * Reads an article written as Markdown with front matter. Knows nothing of the newsroom: whether pictures and
 * related articles exist is the writer's to see. A publication day without a time is taken in `timeZone`.
 * @throws ImportError with everything that is wrong
 */
export function parseArticleFile(text: string, fileName: string, timeZone = defaultTimeZone): ParsedArticle {
  const problems: Problem[] = [];
  const complain = (field: string, message: string) => {
    problems.push({ field, message });
  };
  const article = read(tidy(text), fileName, timeZone, complain);
  if (!article || problems.length > 0) throw new ImportError(fileName, problems);
  return article;
}

const tidy = (text: string): string =>
  text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');

function read(
  text: string,
  fileName: string,
  timeZone: string,
  complain: (field: string, message: string) => void,
): ParsedArticle | undefined {
  const parts = splitFile(text);
  if (!parts) {
    complain('front matter', 'is missing (the file has to begin with a block between two lines of ---)');
    return undefined;
  }
  const matter = readFrontMatter(parts.yaml, timeZone, complain);
  const slug = matter ? (matter.slug ?? slugify(matter.headline)) : '';

  const control = /(?![\n\t])\p{Cc}/u.exec(parts.body);
  if (control) {
    const line = parts.body.slice(0, control.index).split('\n').length + parts.bodyLine - 1;
    complain(bodyLine(line), 'holds a control character');
  }
  const { nodes, body } = readMarkdown(parts.body, { firstLine: parts.bodyLine, seed: slug, complain });
  const blocks = nodes.flatMap((node) => toBlocks(node, body));
  if (nodes.every((node) => node.type === 'definition')) complain('body', 'is empty');
  if (!matter) return undefined;

  const { mainMedia, seo, source, ...rest } = matter;
  return {
    ...rest,
    fileName,
    slug,
    kicker: matter.kicker,
    genre: matter.genre,
    parentSection: matter.parentSection,
    standfirst: matter.standfirst,
    publishedAt: matter.publishedAt,
    revisedAt: matter.revisedAt,
    featured: matter.featured,
    mainMedia: mainMedia && {
      ...mainMedia,
      caption: mainMedia.caption,
      credit: mainMedia.credit,
      licence: mainMedia.licence,
      field: 'mainMedia.file',
    },
    source: source && {
      ...source,
      url: source.url,
      licence: source.licence,
      indexPolicy: source.indexPolicy,
    },
    seo: { title: seo.title, description: seo.description },
    body: blocks,
  };
}
