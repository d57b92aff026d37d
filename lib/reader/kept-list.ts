// The page that a reader gets without a network: what this device has kept, drawn from the worker's own store.
import { frontPath } from '../urls';
import { drawEntry } from './draw-entry';
import { followMoves } from './follow-moves';
import { pagesCache } from './offline/names';
import { readList, toEntries } from './shelf';

customElements.define(
  'kept-list',
  class extends HTMLElement {
    async connectedCallback() {
      const [template, place] = [this.querySelector('template'), this.querySelector('ol')];
      const again = this.querySelector<HTMLAnchorElement>('a[data-again]');
      if (again) again.href = location.href;
      this.hidden = false;
      // What was asked for may be there as soon as there is a network.
      addEventListener('online', () => location.reload());
      const kept = new Set(await keptPaths());
      await followMoves();
      const entries = toEntries([...readList('saved'), ...readList('read-history')]);
      const there = entries.filter(({ path }) => kept.has(path));
      if (template) place?.replaceChildren(...there.map((entry) => drawEntry(template, entry)));
      for (const [name, isThere] of [
        ['front', kept.has(frontPath)],
        ['nothing', there.length === 0],
      ] as const) {
        const line = this.querySelector<HTMLElement>(`[data-when=${name}]`);
        if (line) line.hidden = !isThere;
      }
    }
  },
);

async function keptPaths(): Promise<string[]> {
  if (!('caches' in window) || !(await caches.has(pagesCache))) return [];
  return (await (await caches.open(pagesCache)).keys()).map(({ url }) => new URL(url).pathname);
}
