import { inArray, sql } from '@payloadcms/db-postgres/drizzle';
import { z } from 'zod';
import { publishedArticles } from '@/lib/database/published';
import { selectCards, toCard } from '../cards';
import { paper } from '../door';
import { mark, markerFor, type SplitText, snippetOf, splitText } from './marks';
import type { SearchHit } from './model';
import type { Word } from './words';

/** So much of a story is looked through for the piece of it that is shown, in characters. */
const longestLookedThrough = 40_000;

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
    const passages = splitBeginning([story.standfirst ?? '', ...(texts.get(id)?.passages ?? [])], sought);
    const headline = splitText(story.headline, sought);
    const marker = markerFor(sought, [headline, splitText(story.kicker ?? '', sought), ...passages]);
    return [{ story, headline: mark(headline, marker), snippet: snippetOf(passages, marker) }];
  });
}

/** Passages as far as they are looked through for what is shown of a hit, split into words. */
function splitBeginning(passages: string[], sought: Word[]): SplitText[] {
  let left = longestLookedThrough;
  return passages.flatMap((passage) => {
    const text = passage.slice(0, left);
    left -= text.length;
    return text ? [splitText(text, sought)] : [];
  });
}
