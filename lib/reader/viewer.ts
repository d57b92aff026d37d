// Pictures at full size, one beside another in a strip that the finger pushes: the browser scrolls and zooms by itself.

const viewer = document.querySelector<HTMLDialogElement>('dialog.viewer');
const strip = viewer?.querySelector('ul');
const counter = viewer?.querySelector('[role=status]');
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-use=viewer]')];
let now = 0;
/** Where the strip is on its way to; what it passes meanwhile is not what is looked at. */
let goal: number | undefined;

/** Opens the viewer at the picture of a link. */
export function use(link: HTMLElement): void {
  if (!viewer || !strip || !(link instanceof HTMLAnchorElement)) return;
  if (!strip.firstChild) strip.append(...links.map(slide));
  viewer.classList.toggle('alone', links.length < 2);
  viewer.showModal();
  go(links.indexOf(link), 'at-once');
}

/** The same picture, as wide as the window, with its caption. */
function slide(link: HTMLAnchorElement): HTMLLIElement {
  const item = document.createElement('li');
  const figure = document.createElement('figure');
  const picture = link.firstElementChild?.cloneNode(true);
  const caption = link.closest('figure')?.querySelector('figcaption')?.cloneNode(true);
  for (const part of [picture, caption]) if (part) figure.append(part);
  for (const source of figure.querySelectorAll<HTMLSourceElement | HTMLImageElement>('source, img')) {
    source.sizes = '100vw';
    source.removeAttribute('style');
    source.removeAttribute('fetchpriority');
    if (source instanceof HTMLImageElement) source.loading = 'lazy';
  }
  item.append(figure);
  return item;
}

function go(to: number, how?: 'at-once'): void {
  if (!strip) return;
  show(Math.min(links.length - 1, Math.max(0, to)));
  strip.classList.toggle('at-once', how === 'at-once');
  goal = now;
  strip.scrollLeft = now * strip.clientWidth;
}

function show(picture: number): void {
  now = picture;
  if (counter) counter.textContent = `${now + 1} / ${links.length}`;
}

strip?.addEventListener(
  'scroll',
  () => {
    const picture = strip.scrollLeft / strip.clientWidth;
    const nearest = Math.round(picture);
    if (Math.abs(picture - nearest) > 0.02 || (goal ?? nearest) !== nearest) return;
    goal = undefined;
    show(nearest);
  },
  { passive: true },
);
// Whoever takes hold of the strip decides where it goes.
for (const way of ['pointerdown', 'wheel']) {
  strip?.addEventListener(way, () => (goal = undefined), { passive: true });
}

viewer?.addEventListener('click', ({ target }) => {
  const { by } = (target instanceof Element && target.closest<HTMLElement>('[data-by]')?.dataset) || {};
  if (by) go(now + Number(by));
  else if (by === '' || !(target instanceof Element && target.closest('figure'))) viewer.close();
});
viewer?.addEventListener('keydown', (event) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!by || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  go(now + by);
});
addEventListener('resize', () => {
  if (viewer?.open) go(now, 'at-once');
});
