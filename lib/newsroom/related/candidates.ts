import type { ClientBase } from 'pg';
import type { KnownStory, Rarities } from './records';

// However large the paper is, a story is compared with some hundreds of others at most.
const mostTopics = 6;
const fromEachList = 16;
const mostByWords = 200;

type Row = {
  id: number;
  published_at: Date;
  section_id: number;
  parent_id: number | null;
  topics: number[];
  words: string[] | null;
  weights: number[] | null;
};

/**
 * The stories that may go with one: of its rarest topics and of its section the newest ones and those that came out
 * just before it, and those that share its rarest words. Of their words only those that it has itself are fetched:
 * no other counts for how well they go together.
 */
export async function findCandidates(
  client: ClientBase,
  story: KnownStory,
  rarities: Rarities,
): Promise<KnownStory[]> {
  const topics = story.topics.toSorted((a, b) => rarities.topic(b) - rarities.topic(a)).slice(0, mostTopics);
  const { rows } = await client.query<Row>(
    `WITH lists AS (
       SELECT 'topic' AS list, unnest($2::int[]) AS list_id UNION ALL SELECT 'section', $3
     ), found AS (
       SELECT listed.article_id FROM lists CROSS JOIN LATERAL (
         (SELECT l.article_id FROM article_listings l
          WHERE l.list = lists.list AND l.list_id = lists.list_id AND l.published_at <= now()
          ORDER BY l.published_at DESC, l.article_id DESC LIMIT $6)
         UNION ALL
         (SELECT l.article_id FROM article_listings l
          WHERE l.list = lists.list AND l.list_id = lists.list_id AND l.published_at <= $4
          ORDER BY l.published_at DESC, l.article_id DESC LIMIT $6)
       ) listed
       UNION
       SELECT stories_with_words($5::text[])
     )
     SELECT p.id, p.published_at, p.section_id, s.parent_id, w.topics, shared.words, shared.weights
     FROM found JOIN story_words w ON w.article_id = found.article_id
     CROSS JOIN LATERAL (
       SELECT array_agg(one.word) AS words, array_agg(one.weight) AS weights
       FROM unnest(w.words, w.weights) AS one (word, weight) WHERE one.word = ANY ($7::text[])
     ) shared
     JOIN published_articles p ON p.id = found.article_id JOIN sections s ON s.id = p.section_id
     WHERE p.id <> $1`,
    [
      ...[story.id, topics, story.section, story.publishedAt, rarestWords(story, rarities), fromEachList],
      [...story.words.keys()],
    ],
  );
  return rows.map((row) => ({
    id: row.id,
    publishedAt: row.published_at,
    section: row.section_id,
    parentSection: row.parent_id,
    topics: row.topics,
    words: new Map(row.words?.map((word, index) => [word, row.weights?.[index] ?? 0])),
  }));
}

/** The rarest words that another story has too, as many as together lead to a bounded number of stories. */
function rarestWords(story: KnownStory, { having }: Rarities): string[] {
  let led = 0;
  return [...story.words.keys()]
    .map((word) => ({ word, stories: having(word) }))
    .filter(({ stories }) => stories > 1)
    .sort((a, b) => a.stories - b.stories)
    .filter(({ stories }) => {
      led += stories;
      return led <= mostByWords;
    })
    .map(({ word }) => word);
}
