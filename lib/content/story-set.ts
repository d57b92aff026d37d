type Story = { id: number };

/** Hands out stories so that none is taken twice on a page. */
export class StorySet {
  readonly #taken: Set<number>;

  /** @param taken stories that are on the page already, such as the article itself */
  constructor(taken: Iterable<number> = []) {
    this.#taken = new Set(taken);
  }

  /** The offered stories that are not on the page yet. */
  peek<T extends Story>(offered: readonly T[]): T[] {
    return offered.filter(({ id }) => !this.#taken.has(id));
  }

  /** The first `count` of the offered stories that are not on the page yet; they count as taken from now on. */
  take<T extends Story>(offered: readonly T[], count: number): T[] {
    const fresh: T[] = [];
    for (const story of offered) {
      if (fresh.length === count) break;
      if (this.#taken.has(story.id)) continue;
      this.#taken.add(story.id);
      fresh.push(story);
    }
    return fresh;
  }

  /** Every story on the page. */
  get ids(): number[] {
    return [...this.#taken];
  }
}
