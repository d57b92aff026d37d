// The panel «Tùy chỉnh»: theme, size of the text, and whether single keys do anything. What is chosen works at once.
import { applyChosen, readChosen, rememberChosen } from './chosen';

const panel = document.querySelector<HTMLDialogElement>('dialog.comforts');
const form = panel?.querySelector('form');

/** Takes what another page or tab of the paper has changed meanwhile. */
export function refresh(): void {
  applyChosen(readChosen());
}

/** Opens the panel at the choice that the control is about: `theme`, `text` or `keys`. */
export function use({ dataset }: HTMLElement): void {
  open(dataset.at ?? 'theme');
}

/** Opens the panel at one of its choices. The browser gives the focus back when it closes. */
export function open(at: string): void {
  if (!panel || !form || panel.open) return;
  const chosen = readChosen();
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'keys') input.checked = chosen.keys !== 'off';
    else input.checked = input.value === ((input.name === 'text' ? chosen.text : chosen.theme) ?? '');
  }
  const keys = form.querySelector('details');
  if (keys && at === 'keys') keys.open = true;
  panel.showModal();
  const first = at === 'keys' ? keys?.querySelector('summary') : form.querySelector(`[name=${at}]:checked`);
  if (first instanceof HTMLElement) first.focus();
}

form?.addEventListener('change', () => {
  const data = new FormData(form);
  const of = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' && value ? value : undefined;
  };
  rememberChosen({ theme: of('theme'), text: of('text'), keys: data.has('keys') ? undefined : 'off' });
});

// A touch beside the panel closes it, also where `closedby` is not known.
panel?.addEventListener('click', ({ target }) => {
  if (target === panel) panel.close();
});
