import { inArray, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { publishedArticles } from '@/lib/database/published';
import { selectCards, toCard } from '../cards';
import { paper } from '../door';
import { mark, markerFor, snippetOf } from './marks';
import type { SearchHit } from './model';
import type { Word } from './words';

const textRow = z.object({ id: z.number(), passages: z.array(z.string()) });

/** The stories of these ids, in this order, with what was looked for marked in headline and snippet. */
export async function hitsOf(ids: number[], sought: Word[]): Promise<SearchHit[]> {
  if (ids.length === 0) return [];
  const [cards, { rows }] = await Promise.all([
    selectCards().where(inArray(publishedArticles.id, ids)),
    paper().execute(sql`
      SELECT a.id, d.passages FROM published_articles a JOIN search_documents d ON d.article_id = a.id
      WHERE a.id = ANY (${sql.param(ids)}::integer[])`),
  ]);
  const texts = new Map(
    z
      .array(textRow)
      .parse(rows)
      .map((row) => [row.id, row]),
  );
  const stories = new Map(cards.map((row) => [row.id, toCard(row)]));
  return ids.flatMap((id) => {
    const story = stories.get(id);
    if (!story) return [];
    const passages = [story.standfirst ?? '', ...(texts.get(id)?.passages ?? [])].filter(Boolean);
    const marker = markerFor(sought, [story.headline, story.kicker ?? '', ...passages]);
    return [{ story, headline: mark(story.headline, marker), snippet: snippetOf(passages, marker) }];
  });
}
