// Single keys; they are listed in the panel «Tùy chỉnh» and can be switched off there.
import { latestPath, savedPath, searchPath } from '@/lib/urls';
import { readChosen, rememberChosen } from './chosen';
import { open } from './comforts';

const places: Record<string, string> = { h: '/', m: latestPath, l: savedPath };
/** `g` was the last key: the next one names a place. */
let going = false;

/** Does what a key stands for. */
export function press(key: string): void {
  const chosen = readChosen();
  if (chosen.keys === 'off') return;
  const place = going ? places[key] : undefined;
  going = key === 'g';
  if (place) location.assign(place);
  else if (key === '?') open('keys');
  else if (key === '/') search();
  else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
  else if (key === 's') document.querySelector<HTMLElement>('[data-save]')?.click();
  else if (key === 'l') document.querySelector<HTMLElement>('[data-use=listen]:not([hidden])')?.click();
  else if (key === 't') rememberChosen({ ...chosen, text: after(['1', undefined, '3', '4'], chosen.text) });
  else if (key === 'd') {
    const theme = after([undefined, 'light', 'sepia', 'dark'], chosen.theme);
    rememberChosen({ ...chosen, theme });
  }
}

const after = (all: (string | undefined)[], one: string | undefined) =>
  all[(all.indexOf(one) + 1) % all.length];

function search(): void {
  const fields = [...document.querySelectorAll<HTMLElement>('input[type=search]')];
  const field = fields.find(({ offsetParent }) => offsetParent);
  if (field) field.focus();
  else location.assign(searchPath);
}

/** To the next or the last story on the page, from where the focus is or from what is seen first. */
function step(by: 1 | -1): void {
  const stories = [...document.querySelectorAll<HTMLElement>('.story-headline a')];
  const now = stories.findIndex((story) => story.matches(':focus'));
  const seen = stories.findIndex((story) => story.getBoundingClientRect().top >= 0);
  const next = now >= 0 ? now + by : by > 0 ? seen : (seen < 0 ? stories.length : seen) - 1;
  const story = stories[next];
  story?.focus({ preventScroll: true });
  story?.scrollIntoView({ block: 'center' });
}
