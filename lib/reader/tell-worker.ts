// Tells the worker what to keep for when there is no network; it cannot read the browser's storage itself.
import { type Entry, readList } from './shelf';

const keptOfHistory = 30;
const short = ({ id, path }: Entry) => ({ id, path });

/**
 * Sends both lists and the pictures that this page has already loaded.
 * @param register the worker's address, when it shall be started for this reader if it is not there yet
 */
export async function tellWorker(register?: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    if (!(await navigator.serviceWorker.getRegistration('/'))) {
      if (!register) return;
      await navigator.serviceWorker.register(register);
    }
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({
      shelf: {
        saved: readList('saved').map(short),
        read: readList('read-history').slice(0, keptOfHistory).map(short),
      },
      loaded: [...document.images].map(({ currentSrc }) => currentSrc).filter(Boolean),
    });
  } catch {
    // A browser that keeps no workers (private windows) is a browser without offline reading.
  }
}
