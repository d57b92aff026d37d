// Once somebody reads: what is read is noted, what shall be kept is saved.
import { followMoves } from './follow-moves';
import { limits, readList, toEntry, without, writeList } from './shelf';
import { tellWorker } from './tell-worker';

/**
 * Notes that somebody is reading: the story of this button, if the page has one, is the newest of the history, and saved as it is now.
 * @param worker the address of the worker, which begins with the first page that is read
 */
export function noteVisit(button: HTMLElement | undefined, worker: string | undefined): void {
  const entry = button && toEntry({ ...button.dataset });
  if (entry) {
    writeList('read-history', [entry, ...without(readList('read-history'), entry.id)]);
    writeList(
      'saved',
      readList('saved').map((one) => (one.id === entry.id ? entry : one)),
    );
  }
  followMoves(entry?.id).then(() => tellWorker(worker));
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
