import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import type { ParsedArticle } from './model';
import { type Paper, withNewsroom } from './paper-database';
import { parseArticleFile } from './parse';
import { picturesBeside } from './pictures';
import { ImportError } from './problems';
import { writeArticle } from './write';

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
  for (const file of files) {
    const read = async () => articles.set(file, await readArticle(file, folder, paper.timeZone));
    if (!(await tell(file, read))) failed += 1;
  }
  for (const [file, article] of articles) {
    const imported = await tell(file, async () => {
      const written = await writeArticle(payload, article, {
        readPicture: picturesBeside(path.resolve(folder, file)),
      });
      const what = written.created ? 'new' : 'updated';
      console.log(`${file}: ${paper.siteUrl}${written.path} (${what}${written.draft ? ', as a draft' : ''})`);
      for (const note of written.notes) console.log(`${file}: note: ${note}`);
    });
    if (!imported) failed += 1;
  }
  return failed > 0 ? 1 : 0;
}

/** Runs a step for a file; what is wrong with the file goes to the console, one line each. */
async function tell(file: string, step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (error instanceof ImportError) console.error(error.message);
    else
      console.error(
        `${file}: could not be imported: ${error instanceof Error ? error.message : String(error)}`,
      );
    return false;
  }
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
