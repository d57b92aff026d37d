// The page of what a reader has saved and read.
import { drawEntry } from './draw-entry';
import { type List, limits, readList, toEntries, writeList } from './shelf';
import { refreshLists, removeFrom } from './still-there';
import { tellWorker } from './tell-worker';

const lists: List[] = ['saved', 'read-history'];
const largestFile = 1_000_000;

class SavedList extends HTMLElement {
  connectedCallback() {
    const on = (name: string, deed: () => void) =>
      this.querySelector(`[data-do=${name}]`)?.addEventListener('click', deed);
    const file = this.querySelector<HTMLInputElement>('input[type=file]');
    on('export', () => this.export());
    on('import', () => file?.click());
    on('erase', () => this.erase());
    file?.addEventListener('change', () => this.import(file));
    this.draw();
    this.hidden = false;
    // Another tab, or the paper itself, may have changed what is there.
    addEventListener('storage', () => this.draw());
    refreshLists().then((gone) => {
      if (gone === undefined) return;
      if (gone) this.say(this.dataset.withdrawn, gone);
      this.draw();
      tellWorker();
    });
  }

  draw() {
    const template = this.querySelector('template');
    for (const list of lists) {
      const [place, nothing] = [
        this.querySelector(`ol[data-list=${list}]`),
        this.querySelector(`p[data-list=${list}]`),
      ];
      if (!(template && place instanceof HTMLElement && nothing instanceof HTMLElement)) continue;
      const entries = readList(list);
      place.replaceChildren(
        ...entries.map((entry) => drawEntry(template, entry, () => this.takeOut(list, entry.id))),
      );
      nothing.hidden = entries.length > 0;
    }
    const isEmpty = lists.every((list) => readList(list).length === 0);
    for (const button of this.querySelectorAll<HTMLElement>('[data-do=export], [data-do=erase]'))
      button.hidden = isEmpty;
  }

  takeOut(list: List, id: number) {
    const place = this.querySelector(`ol[data-list=${list}]`);
    const at = readList(list).findIndex((entry) => entry.id === id);
    removeFrom(list, id);
    this.draw();
    this.say(this.dataset.removed);
    // The button that was pressed is gone: what took its place is next.
    const buttons = place?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(at, buttons.length - 1)] ?? this.querySelector<HTMLElement>(`#${list}`);
    next?.focus();
    tellWorker();
  }

  export() {
    const [saved, history] = lists.map(readList);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(
      new Blob([JSON.stringify({ saved, history }, null, 2)], { type: 'application/json' }),
    );
    link.download = this.dataset.file ?? '';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async import(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    const given =
      file.size > largestFile
        ? undefined
        : await file
            .text()
            .then(JSON.parse)
            .catch(() => undefined);
    // The same file can be chosen again.
    input.value = '';
    let added = 0;
    let found = 0;
    for (const [list, entries] of [
      ['saved', given?.saved],
      ['read-history', given?.history],
    ] as const) {
      const incoming = toEntries(entries);
      const own = readList(list);
      const all = toEntries([...own, ...incoming]);
      found += incoming.length;
      if (writeList(list, all)) added += Math.min(all.length, limits[list]) - own.length;
    }
    this.say(found ? this.dataset.imported : this.dataset.failed, added);
    this.draw();
    tellWorker();
  }

  erase() {
    if (!confirm(this.dataset.ask)) return;
    for (const list of lists) writeList(list, []);
    this.draw();
    this.say(this.dataset.erased);
    // The button that was pressed is gone.
    this.querySelector<HTMLElement>('[data-do=import]')?.focus();
    tellWorker();
  }

  say(words = '', n = 0) {
    const line = this.querySelector('[role=status]');
    if (line) line.textContent = words.replace('{n}', String(n));
  }
}

customElements.define('saved-list', SavedList);
