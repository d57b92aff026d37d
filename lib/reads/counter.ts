import { dayOf, type Salt, type Visit, visitOf } from './salt';

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

/** Gathers visits in memory and writes them at most once a second, however many there are. */
export class ReadCounter {
  readonly #store: ReadsStore;
  readonly #timeZone: string;
  readonly #onCounted: () => void;
  #salt: Promise<Salt> | undefined;
  #day = '';
  #waiting = new Map<string, Visit>();
  #places = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;

  constructor({ store, timeZone, onCounted = () => {} }: Options) {
    this.#store = store;
    this.#timeZone = timeZone;
    this.#onCounted = onCounted;
  }

  /** Takes a visit in; it is written with the next batch. @throws Error when the day's salt cannot be read */
  async take(visit: { article: number; address: string; agent: string }, moment = new Date()): Promise<void> {
    const { salt } = await this.salt(moment);
    const hashed = visitOf(salt, visit);
    const place = `${hashed.article} ${hashed.place.toString('base64')}`;
    const ofPlace = this.#places.get(place) ?? 0;
    if (this.#waiting.size >= mostWaiting || ofPlace >= mostOfOnePlace) return;
    const key = `${hashed.article} ${hashed.visitor.toString('base64')}`;
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, hashed);
    this.#places.set(place, ofPlace + 1);
    this.#plan();
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

  /** Writes what waits, after what is being written. Never throws: what could not be written waits on. */
  async flush(): Promise<void> {
    await this.#writing;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.size === 0) return;
    this.#writing = this.#write();
    await this.#writing;
    this.#writing = undefined;
    if (this.#waiting.size > 0) this.#plan();
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
