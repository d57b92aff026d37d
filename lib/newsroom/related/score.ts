/** What of a story decides how well it goes with another. */
export type Story = {
  publishedAt: Date;
  section: number;
  /** The section above its own, if any. */
  parentSection: number | null;
  topics: number[];
  /** Its telling words and their weights, see `words.ts`. */
  words: ReadonlyMap<string, number>;
};

/** How rare something is on the paper: 1 when no other story has it, towards 0 when all have it. */
export type Rarity<T> = (what: T) => number;

/** What each part counts for; together 1. */
export const weights = { topics: 0.45, words: 0.5, section: 0.05 };

/** In how many days freshness halves, and the share of the score that never ages. */
export const ageing = { halfLifeDays: 180, lasting: 0.6 };

/** Below this two stories have nothing to do with each other. */
export const leastScore = 0.08;

const day = 86_400_000;

/**
 * Rarity of what `having` of `all` stories have: ln(1 + all / having) / ln(1 + all), the inverse document frequency of
 * Spärck Jones (1972), smoothed and scaled so that it stays between 0 and 1 on a paper of any size.
 */
export const rarity = (having: number, all: number): number => {
  const stories = Math.max(1, all);
  return Math.log(1 + stories / Math.max(1, Math.min(having, stories))) / Math.log(1 + stories);
};

/**
 * How well two stories go together, 0 to 1, the same both ways:
 *
 *     0.45 · topics + 0.5 · √words + 0.05 · section
 *
 * topics: Σ rarity² of the shared ones / √(topics of one · topics of the other)
 * words: Σ rarity² · weight · weight of the shared ones (a cosine, since weights are scaled to length 1); its root,
 * because even two stories on one subject share few of their words
 * section: 1 for the same, ½ for one and its sub-section or two of one parent
 *
 * 0 when they share neither a topic nor a word: standing in one section makes no relation.
 */
export function likeness(
  a: Story,
  b: Story,
  rarityOf: { topic: Rarity<number>; word: Rarity<string> },
): number {
  const others = new Set(b.topics);
  const shared = a.topics.filter((topic) => others.has(topic));
  const rare = shared.reduce((sum, topic) => sum + rarityOf.topic(topic) ** 2, 0);
  const topics = shared.length > 0 ? rare / Math.sqrt(a.topics.length * b.topics.length) : 0;
  let words = 0;
  for (const [word, weight] of a.words) {
    const other = b.words.get(word);
    if (other !== undefined) words += rarityOf.word(word) ** 2 * weight * other;
  }
  if (topics === 0 && words === 0) return 0;
  return (
    weights.topics * Math.min(1, topics) +
    weights.words * Math.sqrt(Math.min(1, words)) +
    weights.section * nearness(a, b)
  );
}

function nearness(a: Story, b: Story): number {
  if (a.section === b.section) return 1;
  const family = (one: Story, other: Story) =>
    one.parentSection !== null &&
    (one.parentSection === other.section || one.parentSection === other.parentSection);
  return family(a, b) || family(b, a) ? 0.5 : 0;
}

/**
 * What of its likeness a story keeps under one that came out at `from`: all of it when it is newer, otherwise
 * 0.6 + 0.4 · 2^(−days older / 180). It is measured from story to story, not from today, so it never has to be
 * computed again.
 */
export function freshness(publishedAt: Date, from: Date): number {
  const older = Math.max(0, from.getTime() - publishedAt.getTime()) / day;
  return ageing.lasting + (1 - ageing.lasting) * 2 ** (-older / ageing.halfLifeDays);
}
