import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParsedArticle } from '@/lib/newsroom/import/model';
import { parseArticleFile } from '@/lib/newsroom/import/parse';

const folder = fileURLToPath(new URL('./articles', import.meta.url));

/** The articles of the demo edition by slug. @throws ImportError when one of them cannot be read */
export function readDemoArticles(): Map<string, ParsedArticle> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const articles = files.map((file) => parseArticleFile(readFileSync(path.join(folder, file), 'utf8'), file));
  return new Map(articles.map((article) => [article.slug, article]));
}
