import { sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { follow, look, type Reading, readPath } from '@/lib/content/addresses';
import { type Label, label } from '../labels';

/** What is wrong with a redirect by hand that stands in the database already; undefined when it works. */
export async function redirectProblem(from: string, db: Reading): Promise<Label | undefined> {
  const step = await look(from, db);
  if (step && step !== 'gone' && 'present' in step) {
    const title = await titleAt(step.present, db);
    return label(
      `«${from}» đang là địa chỉ của «${title}» (${step.present}), không thể chuyển đi nơi khác`,
      `«${from}» is the address of «${title}» (${step.present}) and cannot lead elsewhere`,
    );
  }
  if ((await follow(from, db)) !== 'loop') return undefined;
  return label(
    `«${from}» sẽ chuyển hướng vòng tròn, hoặc qua quá nhiều chặng`,
    `«${from}» would lead in a circle, or over too many stops`,
  );
}

const named = z.array(z.object({ title: z.string() }));

/** What a person calls the record that is published at a path; the path itself for anything else. */
export async function titleAt(path: string, db: Reading): Promise<string> {
  const place = readPath(path);
  if (!place) return path;
  const { kind, slug } = place;
  const [column, table] = {
    article: ['headline', 'published_articles'],
    section: ['name', 'sections'],
    topic: ['name', 'topics'],
    author: ['name', 'authors'],
  }[kind];
  const { rows } = await db.execute(
    sql`SELECT ${sql.raw(column ?? '')} AS title FROM ${sql.raw(table ?? '')} WHERE slug = ${slug}`,
  );
  return named.parse(rows)[0]?.title ?? path;
}
