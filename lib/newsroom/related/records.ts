import type { ClientBase } from 'pg';
import type { Rarity, Story } from './score';
import { rarity } from './score';
import { type TellingWords, tellingWords } from './words';

/** A published story as the paper's words know it. */
export type KnownStory = Story & { id: number };

// What the words of a story are counted under: itself, a topic by its id, and every story once.
const topicKey = (topic: number): string => `#${topic}`;
const everyStory = '';

type StoryRow = {
  id: number;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  body: unknown;
  published_at: Date;
  section_id: number;
  parent_id: number | null;
  topics: number[];
};

/** Those of the stories with these ids that readers may see now, read anew from their text. */
export async function readStories(client: ClientBase, ids: number[]): Promise<KnownStory[]> {
  const { rows } = await client.query<StoryRow>(
    `SELECT p.id, p.headline, p.kicker, p.standfirst, p.body, p.published_at, p.section_id, s.parent_id,
            ARRAY(SELECT DISTINCT topics_id FROM articles_rels
                  WHERE parent_id = p.id AND path = 'topics' AND topics_id IS NOT NULL ORDER BY topics_id) AS topics
     FROM published_articles p JOIN sections s ON s.id = p.section_id WHERE p.id = ANY ($1) ORDER BY p.id`,
    [ids],
  );
  return rows.map((row) => ({
    id: row.id,
    publishedAt: row.published_at,
    section: row.section_id,
    parentSection: row.parent_id,
    topics: row.topics,
    words: wordsOrNone(row),
  }));
}

/** A body that cannot be read at all (nested without end) leaves its story without words, and stops no other. */
function wordsOrNone(row: StoryRow): TellingWords {
  try {
    return tellingWords(row);
  } catch (error) {
    console.error(`The words of story ${row.id}:`, error instanceof Error ? error.message : error);
    return new Map();
  }
}

/** Stores the words and topics of stories in place of those that were known of them, and keeps the counts. */
export async function storeWords(client: ClientBase, stories: KnownStory[]): Promise<void> {
  const ids = stories.map(({ id }) => id);
  const counts = new Map<string, number>();
  const count = (keys: Iterable<string>, by: 1 | -1) => {
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const known of await knownKeys(client, ids)) count(known, -1);
  for (const { topics, words } of stories) count(keysOf(topics, words.keys()), 1);
  await client.query(
    `INSERT INTO story_words (article_id, topics, words, weights)
     SELECT (s->>'id')::int, ARRAY(SELECT jsonb_array_elements_text(s->'topics')::int),
            ARRAY(SELECT jsonb_array_elements_text(s->'words')),
            ARRAY(SELECT jsonb_array_elements_text(s->'weights')::real)
     FROM jsonb_array_elements($1::jsonb) s
     ON CONFLICT (article_id) DO UPDATE SET topics = excluded.topics, words = excluded.words, weights = excluded.weights
     WHERE (story_words.topics, story_words.words, story_words.weights)
           IS DISTINCT FROM (excluded.topics, excluded.words, excluded.weights)`,
    [
      JSON.stringify(
        stories.map(({ id, topics, words }) => ({
          id,
          topics,
          words: [...words.keys()],
          weights: [...words.values()].map((weight) => Number(weight.toFixed(4))),
        })),
      ),
    ],
  );
  await addToCounts(client, counts);
}

/** Forgets the words of a story that readers see no more. */
export async function forgetWords(client: ClientBase, id: number): Promise<void> {
  const counts = new Map<string, number>();
  for (const known of await knownKeys(client, [id])) for (const key of known) counts.set(key, -1);
  if (counts.size === 0) return;
  await client.query('DELETE FROM story_words WHERE article_id = $1', [id]);
  await addToCounts(client, counts);
}

const keysOf = (topics: number[], words: Iterable<string>): string[] => [
  everyStory,
  ...topics.map(topicKey),
  ...words,
];

async function knownKeys(client: ClientBase, ids: number[]): Promise<string[][]> {
  const { rows } = await client.query<{ topics: number[]; words: string[] }>(
    'SELECT topics, words FROM story_words WHERE article_id = ANY ($1)',
    [ids],
  );
  return rows.map(({ topics, words }) => keysOf(topics, words));
}

async function addToCounts(client: ClientBase, counts: Map<string, number>): Promise<void> {
  const changed = [...counts].filter(([, by]) => by !== 0);
  if (changed.length === 0) return;
  await client.query(
    `INSERT INTO word_counts (word, stories) SELECT * FROM unnest($1::text[], $2::int[])
     ON CONFLICT (word) DO UPDATE SET stories = word_counts.stories + excluded.stories`,
    [changed.map(([key]) => key), changed.map(([, by]) => by)],
  );
  const lost = changed.filter(([, by]) => by < 0).map(([key]) => key);
  if (lost.length > 0)
    await client.query('DELETE FROM word_counts WHERE word = ANY ($1) AND stories <= 0', [lost]);
}

/** How many stories have each of a story's words and topics, and how rare that makes them. */
export type Rarities = { topic: Rarity<number>; word: Rarity<string>; having: (word: string) => number };

/** The rarities of what a story has. */
export async function raritiesOf(client: ClientBase, story: KnownStory): Promise<Rarities> {
  const { rows } = await client.query<{ word: string; stories: number }>(
    'SELECT word, stories FROM word_counts WHERE word = ANY ($1)',
    [keysOf(story.topics, story.words.keys())],
  );
  const counts = new Map(rows.map(({ word, stories }) => [word, stories]));
  const all = counts.get(everyStory) ?? 1;
  const rare = (key: string) => rarity(counts.get(key) ?? 1, all);
  return { topic: (topic) => rare(topicKey(topic)), word: rare, having: (word) => counts.get(word) ?? 0 };
}
