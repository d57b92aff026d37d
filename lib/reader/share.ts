// Sharing by the system's sheet where there is one; the links in the list work without this.

/** Opens the system's sheet; where that cannot be, the list of links. */
export async function use(control: HTMLElement): Promise<void> {
  const list = control.closest('details');
  const { url = '', title = '' } = list?.dataset ?? {};
  if (control.dataset.at === 'copy') return copy(control, url);
  try {
    await navigator.share({ url, title });
    if (list) list.open = false;
  } catch (problem) {
    // Who closes the sheet wanted nothing more.
    if (list && !(problem instanceof DOMException && problem.name === 'AbortError')) list.open = true;
  }
}

async function copy(control: HTMLElement, url: string): Promise<void> {
  const said = control.querySelector('[role=status]');
  try {
    await navigator.clipboard.writeText(url);
    if (said) said.textContent = control.dataset.done ?? '';
  } catch {
    // Not allowed, or no secure address: there it can be copied by hand.
    if (said) said.textContent = url;
  }
}
