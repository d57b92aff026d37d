// On the page of a story, once its reader does something: what is read is noted, what shall be kept is saved.
import { limits, readList, toEntry, without, writeList } from './shelf';
import { tellWorker } from './tell-worker';

/** Notes that the story of this button has been read, as the newest of the history. */
export function noteRead(button: HTMLElement): void {
  const entry = toEntry({ ...button.dataset });
  if (!entry) return;
  writeList('read-history', [entry, ...without(readList('read-history'), entry.id)]);
  tellWorker();
}

/** Saves the story of this button, or takes it out again; `show` draws what came of it. */
export function toggle(button: HTMLElement, show: (isSaved: boolean, words?: string) => void): void {
  const entry = toEntry({ ...button.dataset });
  if (!entry) return;
  const saved = readList('saved');
  const rest = without(saved, entry.id);
  const isSaved = rest.length === saved.length;
  const { full, refused } = button.dataset;
  if (isSaved && rest.length >= limits.saved) show(false, full);
  else if (!writeList('saved', isSaved ? [entry, ...rest] : rest)) show(!isSaved, refused);
  else show(isSaved);
  tellWorker(isSaved ? document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker : undefined);
}
