import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { type Paper, withNewsroom } from '@/lib/newsroom/with-newsroom';
import { slugify } from '@/lib/text/fold';
import { articlePath } from '@/lib/urls';
import type { ParsedArticle } from './model';
import { parseArticleFile } from './parse';
import { picturesBeside } from './pictures';
import { ImportError } from './problems';
import { type ExpectedStory, writeArticle } from './write';

const usage = `Usage: npm run import -- FILE…

Brings articles into the newsroom: Markdown with front matter, pictures beside the file.
The same file again updates its article. lib/demo/articles shows the form.`;

/** `npm run import`: imports the files, good ones also when others are bad; 0 when all were good. */
export async function main(args: string[], folder: string): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('-'));
  if (files.length === 0 || files.length < args.length) {
    console.error(usage);
    return args.includes('--help') || args.includes('-h') ? 0 : 2;
  }
  return withNewsroom('npm run import', (payload, paper) => importFiles(payload, paper, files, folder));
}

async function importFiles(payload: Payload, paper: Paper, files: string[], folder: string): Promise<number> {
  let failed = 0;
  // All are read first: they may name each other as related articles.
  const articles = new Map<string, ParsedArticle>();
  for (const file of new Set(files)) {
    const read = await tell(file, async () => {
      const article = await readArticle(file, folder, paper.timeZone);
      const other = [...articles.values()].find(({ slug }) => slug === article.slug);
      const message = `${other?.fileName} has the same address, ${article.slug}`;
      if (other) throw new ImportError(file, [{ field: 'slug', message }]);
      articles.set(file, article);
    });
    if (!read) failed += 1;
  }
  const expected = new Map([...articles.values()].map((article) => [article.slug, storyToCome(article)]));
  for (const [file, article] of articles) {
    const imported = await tell(file, async () => {
      const written = await writeArticle(payload, article, {
        readPicture: picturesBeside(path.resolve(folder, file)),
        expected,
      });
      const what = written.created ? 'new' : 'updated';
      console.log(`${file}: ${paper.siteUrl}${written.path} (${what}${written.draft ? ', as a draft' : ''})`);
      for (const note of written.notes) console.log(`${file}: note: ${note}`);
    });
    if (!imported) failed += 1;
  }
  return failed > 0 ? 1 : 0;
}

const storyToCome = ({ headline, section, slug }: ParsedArticle): ExpectedStory => ({
  title: headline,
  address: articlePath(slugify(section), slug),
});

/** Runs a step for a file; what is wrong with the file goes to the console, one line each. */
async function tell(file: string, step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    console.error(
      error instanceof ImportError ? error.message : `${file}: could not be imported: ${reasonOf(error)}`,
    );
    return false;
  }
}

/** The first line of the innermost error: those of the database layer hold whole statements. */
function reasonOf(error: unknown): string {
  const innermost = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = innermost instanceof Error ? innermost.message : String(innermost);
  return message.split('\n')[0]?.slice(0, 300) ?? '';
}

/** Reads and parses a file; its name in messages is the one that was given. */
async function readArticle(file: string, folder: string, timeZone: string): Promise<ParsedArticle> {
  const bytes = await readFile(path.resolve(folder, file)).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new ImportError(file, [{ field: 'file', message: why }]);
  });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(file, [{ field: 'file', message: 'is not UTF-8 text' }]);
  }
  return parseArticleFile(text, file, timeZone);
}
