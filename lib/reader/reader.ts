// The paper's own script: it adds to pages that already work without it.

// A video's player comes in the place of its poster, on a click and not before.
customElements.define(
  'video-embed',
  class extends HTMLElement {
    connectedCallback() {
      const address = this.dataset.frame;
      if (!address) return;
      this.addEventListener('click', (event) => {
        if (!(event instanceof MouseEvent) || event.metaKey || event.ctrlKey || event.shiftKey) return;
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

// The thumb menu closes on Escape and when something else is touched.
const menu = document.querySelector('.thumb-bar details');
if (menu instanceof HTMLDetailsElement) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
}

// Whoever comes to a form of the search gets suggestions; nobody else loads what makes them.
const helpSearching = () => {
  if (document.activeElement?.closest('[role=search]')) import('./search-box');
};
document.addEventListener('focusin', helpSearching);
helpSearching();
