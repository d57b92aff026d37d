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
