// The paper's own script: it adds to pages that already work without it. What is here is read by everybody; the rest
// comes when it is asked for.

/** What a control with this `data-use` is for: loaded when the finger or the focus comes near. */
const uses: Record<string, (() => Promise<{ use: (control: HTMLElement) => unknown }>) | undefined> = {
  comforts: () => import('./comforts'),
  listen: () => import('./listen'),
  share: () => import('./share'),
  viewer: () => import('./viewer'),
};

let styled: Promise<unknown> | undefined;
/** Fetches the style sheet of what is shown on demand; without it the thing works all the same. */
const style = () =>
  (styled ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = process.env.ON_DEMAND_STYLE ?? '';
    link.onload = link.onerror = done;
    document.head.append(link);
  }));

const controlAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-use]') : null;
/** Gets all that a control needs; undefined for what is none. */
const prepare = (control: HTMLElement | null) => {
  const load = uses[control?.dataset.use ?? ''];
  return load && Promise.all([load(), style()]);
};
const isPlain = (event: MouseEvent | KeyboardEvent) => !event.metaKey && !event.ctrlKey && !event.altKey;
const knowsDialogs = 'HTMLDialogElement' in window;
const knowsSheet = 'share' in navigator;

for (const near of ['pointerover', 'focusin']) {
  document.addEventListener(near, ({ target }) => {
    prepare(controlAt(target))?.catch(() => {});
  });
}
document.addEventListener('click', (event) => {
  const control = controlAt(event.target);
  if (!control || !isPlain(event) || event.shiftKey) return;
  if (control instanceof HTMLAnchorElement && !knowsDialogs) return;
  // The list of links opens as it does without script where the system has no sheet, or no finger to touch it.
  if (control.matches('summary') && !(knowsSheet && matchMedia('(hover: none)').matches)) return;
  event.preventDefault();
  prepare(control)?.then(
    ([module]) => module.use(control),
    // The network is gone: a link leads where it says.
    () => control instanceof HTMLAnchorElement && location.assign(control.href),
  );
});

/** Shows the controls that can do something here. */
function reveal(controls: string): void {
  for (const control of document.querySelectorAll<HTMLElement>(controls)) control.hidden = false;
}
if (knowsDialogs) reveal('[data-use=comforts]');
reveal(knowsSheet ? '[data-use=share]' : '[data-use=share][data-at=copy]');
if ('speechSynthesis' in window && document.querySelector('[data-use=listen]')) {
  const isOurs = ({ lang }: SpeechSynthesisVoice) => lang.slice(0, 2) === document.documentElement.lang;
  const offer = () => speechSynthesis.getVoices().some(isOurs) && reveal('[data-use=listen]');
  offer();
  speechSynthesis.onvoiceschanged = offer;
}

// Single keys, unless somebody is typing or means the browser.
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (
    !/^[?/a-z]$/.test(key) ||
    !isPlain(event) ||
    event.isComposing ||
    document.querySelector('dialog[open]')
  )
    return;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return;
  if (key === '/') event.preventDefault();
  Promise.all([import('./shortcuts'), style()])
    .then(([{ press }]) => press(key))
    .catch(() => {});
});

// A page that comes back as it was left, or was made ready before it was wanted, learns what was chosen meanwhile.
const refresh = () => import('./comforts').then((comforts) => comforts.refresh()).catch(() => {});
addEventListener('storage', ({ key }) => key === 'comforts' && refresh());
addEventListener('pageshow', ({ persisted }) => persisted && refresh());
document.addEventListener('prerenderingchange', refresh);

import { countRead } from './reads';

countRead();

// A video's player comes in the place of its poster, on a click and not before.
customElements.define(
  'video-embed',
  class extends HTMLElement {
    connectedCallback() {
      const address = this.dataset.frame;
      if (!address) return;
      this.addEventListener('click', (event) => {
        if (!(event instanceof MouseEvent) || !isPlain(event) || event.shiftKey) return;
        event.preventDefault();
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.title = this.dataset.title ?? '';
        frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
        frame.referrerPolicy = 'strict-origin-when-cross-origin';
        this.replaceChildren(frame);
        frame.focus();
      });
    }
  },
);

// What unfolds over the page closes on Escape and when something else is touched.
for (const menu of document.querySelectorAll<HTMLDetailsElement>('.thumb-bar details, .share')) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

// A menu of sub-sections that opened by itself closes on Escape, until it is left. The focus does not stay inside.
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  const selector = '.sections-nav > ul > li';
  for (const item of document.querySelectorAll<HTMLElement>(`${selector}:hover, ${selector}:focus-within`)) {
    if (item.querySelector('ul :focus')) item.querySelector('a')?.focus();
    item.dataset.closed = '';
    const forget = ({ relatedTarget }: FocusEvent | MouseEvent) => {
      if (relatedTarget instanceof Node && item.contains(relatedTarget)) return;
      delete item.dataset.closed;
      item.removeEventListener('focusout', forget);
      item.removeEventListener('mouseleave', forget);
    };
    item.addEventListener('focusout', forget);
    item.addEventListener('mouseleave', forget);
  }
});
// Whoever comes to a form of the search gets suggestions; nobody else loads what makes them.
const helpSearching = () => {
  if (document.activeElement?.closest('[role=search]')) import('./search-box');
};
document.addEventListener('focusin', helpSearching);
helpSearching();
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

if (isLite) import('./lite');
if (document.querySelector('saved-list')) import('./saved-list');
if (document.querySelector('kept-list')) import('./kept-list');
