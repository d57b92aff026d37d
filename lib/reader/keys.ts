import { isPlain } from './plain';
import { style } from './style';

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
  Promise.all([import('./on-demand'), style()])
    .then(([{ shortcuts }]) => shortcuts.press(key))
    .catch(() => {});
});
