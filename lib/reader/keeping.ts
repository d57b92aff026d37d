import { whenStayed } from './stay';

// What this device keeps: the stories that its reader saves, those that were read, and both for when there is no
// network. Drafts have other addresses.
const here = location.pathname;
const button = document.querySelector<HTMLElement>('[data-save]');
const save = button?.dataset.path === here ? button : undefined;

if (save) {
  const show = (isSaved: boolean, words = save.dataset[isSaved ? 'on' : 'off']) => {
    save.setAttribute('aria-pressed', String(isSaved));
    save.textContent = words ?? '';
  };
  try {
    // By its number, as when it is pressed: its address may have changed since. Numbers come first in what we write.
    show(!!localStorage.getItem('saved')?.includes(`{"id":${save.dataset.id},`));
    save.hidden = false;
  } catch {
    // Without storage there is nothing to save in.
  }
  save.addEventListener('click', () => import('./save-story').then(({ toggle }) => toggle(save, show)));
}

// Who does something on a page, or stays, is a reader; a glance costs nothing. Readers of the lite version have what
// they save, and nothing else, for when there is no network.
let isReader = false;
const take = () => {
  if (isReader || here.startsWith('/xem-truoc')) return;
  isReader = true;
  const isLite = 'lite' in document.documentElement.dataset;
  const worker = document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker;
  import('./save-story').then(({ noteVisit }) => noteVisit(save, isLite ? undefined : worker));
};
for (const deed of ['scroll', 'pointerdown', 'keydown'])
  addEventListener(deed, take, { once: true, passive: true });
whenStayed(take);
