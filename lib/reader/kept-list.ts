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
      addEventListener('online', showIfThere);
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

/**
 * Shows what was asked for when there is a network again. That the device has found one says little: who is just
 * opening a story of this list must not be thrown back to the list by a network that answers nothing.
 */
async function showIfThere(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer && answer.status < 500) location.reload();
}

async function keptPaths(): Promise<string[]> {
  if (!('caches' in window) || !(await caches.has(pagesCache))) return [];
  return (await (await caches.open(pagesCache)).keys()).map(({ url }) => new URL(url).pathname);
}
