// A story can be saved, and counts as read once its reader does something on it. Drafts have other addresses.
const save = document.querySelector<HTMLElement>('[data-save]');
const here = location.pathname;
if (save?.dataset.path === here) {
  const show = (isSaved: boolean, words = save.dataset[isSaved ? 'on' : 'off']) => {
    save.setAttribute('aria-pressed', String(isSaved));
    save.textContent = words ?? '';
  };
  try {
    show(!!localStorage.getItem('saved')?.includes(`"path":"${here}"`));
    save.hidden = false;
  } catch {
    // Without storage there is nothing to save in.
  }
  save.addEventListener('click', () => import('./save-story').then(({ toggle }) => toggle(save, show)));
  for (const deed of ['scroll', 'pointerdown', 'keydown'])
    addEventListener(deed, () => import('./save-story').then(({ noteRead }) => noteRead(save)), {
      once: true,
      passive: true,
    });
}

// Whoever goes on to a second page is a reader: from then on the front page and what was read are kept for when there
// is no network. Readers of the lite version have it when they save a story.
const worker = document.querySelector<HTMLElement>('[data-worker]')?.dataset.worker;
const isLite = 'lite' in document.documentElement.dataset;
if (worker && !isLite && 'serviceWorker' in navigator && document.referrer.startsWith(`${location.origin}/`))
  addEventListener('load', () =>
    setTimeout(() => {
      if (!navigator.serviceWorker.controller)
        import('./tell-worker').then(({ tellWorker }) => tellWorker(worker));
    }, 1000),
  );
