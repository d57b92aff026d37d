import type { ClientBase } from 'pg';
import { readDemoArticles } from '@/lib/demo/articles';
import { demoRevisions, demoSections, demoStories } from '@/lib/demo/edition';
import { scheduleStories } from '@/lib/demo/schedule';
import type { ParsedBlock } from '@/lib/newsroom/import/model';
import { slugify } from '@/lib/text/fold';

/**
 * Writes the words of the demo edition into an empty, migrated database, without pictures and without the newsroom:
 * for tests and measurements of what to read next. The answer is the ids of the stories by slug.
 */
export async function writePlainEdition(client: ClientBase, now: Date): Promise<Map<string, number>> {
  for (const { name, slug, order, parent } of demoSections) {
    await client.query(
      `INSERT INTO sections (name, slug, "order", parent_id)
       VALUES ($1, $2, $3, (SELECT id FROM sections WHERE slug = $4))`,
      [name, slug, order, parent ?? null],
    );
  }
  const articles = readDemoArticles();
  const times = scheduleStories(demoStories, demoRevisions, now);
  const ids = new Map<string, number>();
  for (const slug of demoStories) {
    const article = articles.get(slug);
    if (!article) throw new Error(`There is no ${slug}.md`);
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO articles (headline, slug, kicker, standfirst, body, section_id, _status, published_at)
       VALUES ($1, $2, $3, $4, $5, (SELECT id FROM sections WHERE name = $6), 'published', $7) RETURNING id`,
      [
        ...[article.headline, slug, article.kicker ?? null, article.standfirst ?? null],
        JSON.stringify({ root: { children: article.body.map(plainBlock) } }),
        ...[article.section, times.get(slug)?.publishedAt],
      ],
    );
    const id = rows[0]?.id ?? 0;
    ids.set(slug, id);
    for (const [index, topic] of article.topics.entries()) {
      await client.query(
        `WITH named AS (
           INSERT INTO topics (name, slug) VALUES ($3, $4) ON CONFLICT (slug) DO UPDATE SET name = excluded.name RETURNING id
         )
         INSERT INTO articles_rels ("order", parent_id, path, topics_id) SELECT $1, $2, 'topics', id FROM named`,
        [index + 1, id, topic, slugify(topic)],
      );
    }
  }
  return ids;
}

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });

function plainBlock(block: ParsedBlock): unknown {
  switch (block.kind) {
    case 'text':
      return block.node;
    case 'pullQuote':
      return paragraph(block.text);
    case 'factBox':
      return { type: 'root', children: [paragraph(block.title), ...block.content] };
    case 'figure':
      return paragraph(block.picture.caption ?? '');
    default:
      return paragraph('');
  }
}
