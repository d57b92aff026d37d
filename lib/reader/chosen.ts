/** What a reader has chosen for this device. What is left out is as the paper makes it. */
export type Chosen = { theme?: string; text?: string; keys?: string };

const place = 'comforts';

/** What was chosen, as far as the storage holds it and nobody else wrote there. */
export function readChosen(): Chosen {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    const values = new Map(Object.entries(found ?? {}));
    const take = (name: string, allowed: RegExp) => {
      const value: unknown = values.get(name);
      return typeof value === 'string' && allowed.test(value) ? value : undefined;
    };
    return {
      theme: take('theme', /^(light|dark|sepia)$/),
      text: take('text', /^[134]$/),
      keys: take('keys', /^off$/),
    };
  } catch {
    return {};
  }
}

/**
 * Remembers a choice; where nothing can be stored it holds for this page alone. The page is drawn anew after the frame
 * that shows the touched control: a long page takes its time, and the finger must not wait for it.
 */
export function rememberChosen(chosen: Chosen): void {
  try {
    localStorage.setItem(place, JSON.stringify(chosen));
  } catch {
    // Storage is full or switched off.
  }
  requestAnimationFrame(() => setTimeout(() => applyChosen(chosen)));
}

/** Draws the page as chosen; early.ts has done the same before the first paint. */
export function applyChosen({ theme, text }: Chosen): void {
  const root = document.documentElement;
  const put = (name: 'theme' | 'text', value: string | undefined) => {
    if (value) root.dataset[name] = value;
    else delete root.dataset[name];
  };
  put('theme', theme);
  put('text', text);
  // The first one counts; those of the paper itself, one for each scheme of the system, stand behind it.
  document.querySelector('meta[name=theme-color]:not([media])')?.remove();
  if (!theme) return;
  const meta = document.createElement('meta');
  meta.name = 'theme-color';
  meta.content = getComputedStyle(root).backgroundColor;
  document.head.prepend(meta);
}
