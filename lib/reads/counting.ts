import { ReadCounter } from './counter';
import { beforeTheEnd } from './ending';
import { dayOf } from './salt';
import { openReads, type ReadsDatabase } from './store';

/** How often rankings are made at most, and how soon after the first read of a quiet time; milliseconds. */
const betweenRankings = 60_000;
const soonest = 2_000;
const tick = 60_000;
/** How long a process that is asked to end waits for the database; milliseconds. */
const longestEnd = 3_000;

/** Counts the reads of this process: visits, rankings and what each new hour and day asks for. */
export class Counting {
  readonly counter: ReadCounter;
  readonly #database: ReadsDatabase;
  readonly #timeZone: string;
  #rankedAt = Number.NEGATIVE_INFINITY;
  #rankedIn = -1;
  #ranking: NodeJS.Timeout | undefined;
  #thinnedOn = '';

  constructor(databaseUrl: string, timeZone: string) {
    this.#timeZone = timeZone;
    this.#database = openReads(databaseUrl, timeZone);
    const onCounted = () => this.#planRanking();
    this.counter = new ReadCounter({ store: this.#database, timeZone, onCounted });
  }

  /** From now on looks once a minute what the hour has changed, and writes what waits before the process ends. */
  start(): void {
    const round = async () => {
      await this.look(new Date()).catch(complain);
      setTimeout(round, tick).unref();
    };
    void round();
    beforeTheEnd(() => this.counter.end(), longestEnd);
  }

  /** What this moment asks for: yesterday's salt is thrown away, the windows move on, old hours become days. */
  async look(moment: Date): Promise<void> {
    await this.counter.salt(moment);
    const hour = Math.floor(moment.getTime() / 3_600_000);
    if (hour !== this.#rankedIn) await this.rank(moment);
    const today = dayOf(moment, this.#timeZone);
    if (today === this.#thinnedOn) return;
    await this.#database.thin(moment);
    this.#thinnedOn = today;
  }

  /** Makes the rankings of this moment. */
  async rank(moment: Date): Promise<void> {
    this.#rankedAt = moment.getTime();
    // What fails is tried again with the next look.
    this.#rankedIn = -1;
    await this.#database.rank(moment);
    this.#rankedIn = Math.floor(moment.getTime() / 3_600_000);
  }

  async close(): Promise<void> {
    clearTimeout(this.#ranking);
    await this.counter.flush();
    await this.#database.close();
  }

  #planRanking(): void {
    if (this.#ranking) return;
    const wait = Math.max(soonest, this.#rankedAt + betweenRankings - Date.now());
    this.#ranking = setTimeout(() => {
      this.#ranking = undefined;
      void this.rank(new Date()).catch(complain);
    }, wait);
    this.#ranking.unref();
  }
}

const complain = (error: unknown) =>
  console.error(`Counting reads: ${error instanceof Error ? error.message : error}`);

const name = Symbol.for('trang-nhat.counting');
// The start of the server and the beacon's route are bundles of their own: what they share is the process.
const shared: typeof globalThis & { [name]?: Counting } = globalThis;

/** The counting of this process. */
export function countingOf(databaseUrl: string, timeZone: string): Counting {
  shared[name] ??= new Counting(databaseUrl, timeZone);
  return shared[name];
}
