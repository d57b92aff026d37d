import { cellOf, dayOf, type Salt, type Visit, visitOf } from './salt';

/** What the counter needs of the database. */
export type ReadsStore = {
  /** The salt of this day, or of a later one that another process has begun already. */
  saltOf: (day: string) => Promise<Salt>;
  /** Counts a batch in one statement, whole or not at all; answers how many were new. */
  count: (visits: Visit[], moment: Date) => Promise<number>;
};

type Options = {
  store: ReadsStore;
  timeZone: string;
  /** Called after a batch in which something new was counted. */
  onCounted?: () => void;
};

/** Milliseconds between two writes. */
const pause = 1_000;

/** How many visits wait at most, and how many of one place and story; what comes beyond is lost. */
const mostWaiting = 50_000;
const mostOfOnePlace = 1_000;

/** How many visits of one place are taken in a day, over all stories: more than a crowd behind one address reads. */
const mostInADay = 20_000;
// Places share out these cells by a hash that nobody outside can know, so that they never take more room than this.
const cells = 2 ** 17;

/** Gathers visits in memory and writes them at most once a second, however many there are. */
export class ReadCounter {
  readonly #store: ReadsStore;
  readonly #timeZone: string;
  readonly #onCounted: () => void;
  #salt: Promise<Salt> | undefined;
  #day = '';
  #waiting = new Map<string, Visit>();
  #places = new Map<string, number>();
  #takenOn = '';
  #taken = new Uint16Array(cells);
  #ending = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  constructor({ store, timeZone, onCounted = () => {} }: Options) {
    this.#store = store;
    this.#timeZone = timeZone;
    this.#onCounted = onCounted;
  }

  /**
   * Takes a visit in; it is written with the next batch, while the process ends at once.
   * @throws Error when the day's salt cannot be read
   */
  async take(visit: { article: number; address: string; agent: string }, moment = new Date()): Promise<void> {
    const { day, salt } = await this.salt(moment);
    if (day !== this.#takenOn) {
      this.#takenOn = day;
      this.#taken.fill(0);
    }
    const cell = cellOf(salt, visit.address) % cells;
    const inADay = this.#taken[cell] ?? 0;
    if (inADay >= mostInADay) return;
    const hashed = visitOf(salt, visit);
    const place = `${hashed.article} ${hashed.place.toString('base64')}`;
    const ofPlace = this.#places.get(place) ?? 0;
    if (this.#waiting.size >= mostWaiting || ofPlace >= mostOfOnePlace) return;
    const key = `${hashed.article} ${hashed.visitor.toString('base64')}`;
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, hashed);
    this.#places.set(place, ofPlace + 1);
    this.#taken[cell] = inADay + 1;
    if (this.#ending) await this.flush();
    else this.#plan();
  }

  /** The salt of the day that this moment lies in; asking for it is what throws away the one before. */
  salt(moment: Date): Promise<Salt> {
    const today = dayOf(moment, this.#timeZone);
    if (!this.#salt || this.#day < today) {
      this.#day = today;
      const asked = this.#store.saltOf(today);
      this.#salt = asked;
      // Whoever comes next asks again.
      asked.catch(() => {
        if (this.#salt === asked) this.#salt = undefined;
      });
    }
    return this.#salt;
  }

  /**
   * Writes what waits, after what is being written. What the database does not take waits on, and the next second
   * tries again.
   */
  async flush(): Promise<void> {
    while (this.#writing) await this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    this.#writing = this.#write();
    await this.#writing;
    this.#writing = undefined;
    if (this.#waiting.size > 0) this.#plan();
  }

  /** Writes what waits because the process ends; from now on a visit is taken in only when it is written. */
  end(): Promise<void> {
    this.#ending = true;
    return this.flush();
  }

  #plan(): void {
    if (this.#timer || this.#writing) return;
    this.#timer = setTimeout(() => void this.flush(), pause);
    this.#timer.unref();
  }

  async #write(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = new Map();
    this.#places = new Map();
    try {
      if ((await this.#store.count([...batch.values()], new Date())) > 0) this.#onCounted();
    } catch (error) {
      console.error('Reads could not be written yet:', error instanceof Error ? error.message : error);
      for (const [key, visit] of this.#waiting) if (batch.size < mostWaiting) batch.set(key, visit);
      this.#waiting = batch;
    }
  }
}
