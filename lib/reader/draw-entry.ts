// Draws stories of the device's lists from the template of the page.
import type { Entry } from './shelf';

/** A moment as the paper writes it in lists, `18:30 17.4.2024`; its text carries the paper's own offset. */
const asWritten = (moment: string): string =>
  `${moment.slice(11, 16)} ${Number(moment.slice(8, 10))}.${Number(moment.slice(5, 7))}.${moment.slice(0, 4)}`;

/** Fills a copy of the template with a story; `remove` is what its button does, where it has one. */
export function drawEntry(
  template: HTMLTemplateElement,
  entry: Entry,
  remove?: () => void,
): DocumentFragment {
  const drawn = document.importNode(template.content, true);
  const link = drawn.querySelector('a');
  if (link) {
    link.href = entry.path;
    link.textContent = entry.headline;
  }
  const section = drawn.querySelector('.kicker');
  if (section) section.textContent = entry.section;
  const time = document.createElement('time');
  time.dateTime = entry.published;
  time.textContent = asWritten(entry.published);
  drawn.querySelector('.story-meta')?.append(time);
  const picture = drawn.querySelector('img');
  if (picture && entry.picture && !('lite' in document.documentElement.dataset)) picture.src = entry.picture;
  else picture?.remove();
  const button = drawn.querySelector('button');
  button?.setAttribute('aria-label', `${button.textContent}: ${entry.headline}`);
  button?.addEventListener('click', () => remove?.());
  return drawn;
}
