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
  else if (key === 's') save();
  else if (key === 'l') document.querySelector<HTMLElement>('[data-use=listen]:not([hidden])')?.click();
  else if (key === 't') {
    const text = after(['1', undefined, '3', '4'], chosen.text);
    rememberChosen({ ...chosen, text });
    say(nameOf('text', text));
  } else if (key === 'd') {
    const theme = after([undefined, 'light', 'sepia', 'dark'], chosen.theme);
    rememberChosen({ ...chosen, theme });
    say(nameOf('theme', theme));
  }
}

/** Shows and says for a moment what a key has done: it may be far from what is seen. */
function say(words: string): void {
  let line = document.querySelector<HTMLElement>('.said');
  if (!line) {
    line = document.createElement('p');
    line.className = 'said';
    line.setAttribute('role', 'status');
    document.body.append(line);
  }
  const said = line;
  // A region that comes with its words is not read out.
  requestAnimationFrame(() => {
    said.textContent = words;
  });
  clearTimeout(fading);
  fading = window.setTimeout(() => {
    said.textContent = '';
  }, 3000);
}
let fading = 0;

/** A choice in the words of the panel: `Cỡ chữ: Lớn`. */
function nameOf(name: string, value = ''): string {
  const choice = document.querySelector(`dialog.comforts input[name=${name}][value="${value}"]`);
  const group = choice?.closest('fieldset')?.querySelector('legend')?.textContent;
  return `${group}: ${choice?.closest('label')?.textContent?.trim()}`;
}

function save(): void {
  const button = document.querySelector<HTMLElement>('[data-save]:not([hidden])');
  if (!button) return;
  const watch = new MutationObserver(() => {
    watch.disconnect();
    say(button.textContent ?? '');
  });
  watch.observe(button, { childList: true });
  button.click();
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
