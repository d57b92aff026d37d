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
