import { countEach } from './rank';

const everywhere = { sections: undefined, author: undefined, since: undefined, until: undefined };
const countTo = 1_000;
/** Shares of a paper do not change any more with its size. */
const largePaper = 10_000;
const most = 20_000;
const lastsFor = 600_000;

type Noted = { stories: number; at: number };
const noted = new Map<string, Noted>();

/**
 * How many stories of the whole paper answer each question, counted up to a thousand, and how many there are, up to
 * ten thousand. Only for weighing words: what has been counted is remembered for ten minutes when it is much.
 */
export async function storiesWith(
  questions: string[],
): Promise<{ paperSize: number; stories: Map<string, number> }> {
  const now = Date.now();
  const fresh = (question: string) => {
    const note = noted.get(`${process.env.DATABASE_URL} ${question}`);
    return note && now - note.at < lastsFor ? note.stories : undefined;
  };
  const unknown = [...new Set(questions)].filter((question) => fresh(question) === undefined);
  const size = fresh(`'*'`);
  const [counts, [paperSize = 0]] = await Promise.all([
    countEach(unknown, everywhere, countTo),
    size === undefined ? countEach([`'*'`], everywhere, largePaper) : [size],
  ]);
  const stories = new Map(questions.map((question) => [question, fresh(question) ?? 0]));
  for (const [at, question] of unknown.entries()) stories.set(question, counts[at] ?? 0);
  // Counting what is rare costs nothing, and it changes.
  const costly = [...stories, [`'*'`, paperSize] as const].filter(([, count]) => count >= countTo);
  if (noted.size + costly.length > most) noted.clear();
  for (const [question, count] of costly)
    noted.set(`${process.env.DATABASE_URL} ${question}`, { stories: count, at: now });
  return { paperSize, stories };
}
