import type { Card } from './model';

/** Hands out stories so that none is taken twice on a page. */
export class StorySet {
  readonly #taken: Set<number>;

  /** @param taken stories that are on the page already, such as the article itself */
  constructor(taken: Iterable<number> = []) {
    this.#taken = new Set(taken);
  }

  /** The offered stories that are not on the page yet. */
  peek(offered: readonly Card[]): Card[] {
    return offered.filter((card) => !this.#taken.has(card.id));
  }

  /** The first `count` of the offered stories that are not on the page yet; they count as taken from now on. */
  take(offered: readonly Card[], count: number): Card[] {
    const fresh: Card[] = [];
    for (const card of offered) {
      if (fresh.length === count) break;
      if (this.#taken.has(card.id)) continue;
      this.#taken.add(card.id);
      fresh.push(card);
    }
    return fresh;
  }

  /** Every story on the page. */
  get ids(): number[] {
    return [...this.#taken];
  }
}
