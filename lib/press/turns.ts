type Limits = {
  /** Pieces of work that run side by side. */
  atOnce: number;
  /** Pieces of work that wait for their turn; whoever comes then is turned away. */
  waiting: number;
};

/** Lets a few do what costs much, a few more wait, and turns the others away: readers of pages need the machine too. */
export class Turns {
  readonly #limits: Limits;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /**
   * Runs `work` when it is its turn. Undefined when there is no room to wait, and when `signal` says that nobody waits
   * for it any more before it was begun.
   * @throws what `work` throws
   */
  async take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined> {
    if (signal.aborted) return undefined;
    if (this.#running < this.#limits.atOnce) this.#running += 1;
    else if (this.#waiting.size >= this.#limits.waiting || !(await this.#turn(signal))) return undefined;
    try {
      return await work();
    } finally {
      this.#pass();
    }
  }

  /** Waits for a turn that somebody passes on; false when the signal came first. */
  #turn(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = () => {
        this.#waiting.delete(begin);
        resolve(false);
      };
      const begin = () => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      this.#waiting.add(begin);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Passes a turn on to whoever has waited longest. */
  #pass(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#running -= 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
