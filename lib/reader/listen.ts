// The browser's own voice reads the story, paragraph by paragraph.
import { chunksOf } from './chunks';

/** Headline, standfirst and text; no captions, tables, or what leads elsewhere. */
const spoken = [
  '.headline',
  '.standfirst',
  ...['p', 'h2', 'h3', 'blockquote', 'ul > li', 'ol > li'].flatMap((kind) => [
    `.body > ${kind}`,
    `.fact-box > ${kind}`,
  ]),
];

const paragraphs = [...document.querySelectorAll<HTMLElement>(spoken.join())];
const player = document.querySelector<HTMLElement>('.player');
const toggle = player?.querySelector<HTMLButtonElement>('[data-play]');
const speed = player?.querySelector('select');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Where the voice is: a paragraph, and a piece of it. */
let at = 0;
let piece = 0;
let isPlaying = false;
/** The page goes with the voice until the reader scrolls away from it. */
let follows = true;
let opener: HTMLElement | undefined;
/** A word from a piece that was broken off is no word from the one that is spoken now; and it must not be lost. */
let current: SpeechSynthesisUtterance | undefined;

const language = document.documentElement.lang;

/** A voice of the device itself before one that asks a server. */
function voice(): SpeechSynthesisVoice | null {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.slice(0, 2) === language);
  return voices.find(({ localService }) => localService) ?? voices[0] ?? null;
}

/** Opens the player and begins, or closes it. */
export function use(control: HTMLElement): void {
  if (!player?.hidden) {
    close();
    return;
  }
  opener = control;
  player.hidden = false;
  control.setAttribute('aria-expanded', 'true');
  at = piece = 0;
  follows = true;
  play();
  toggle?.focus({ preventScroll: true });
}

function play(): void {
  isPlaying = true;
  const paragraph = paragraphs[at];
  const text = paragraph && chunksOf(paragraph.textContent)[piece];
  if (paragraph && text) {
    show(paragraph);
    speak(text);
  } else if (paragraph) go(1);
  else close();
}

function speak(text: string): void {
  const words = new SpeechSynthesisUtterance(text);
  words.lang = language;
  words.voice = voice();
  words.rate = Number(speed?.value);
  words.onend = () => {
    if (words !== current) return;
    piece += 1;
    play();
  };
  words.onerror = () => {
    if (words === current) pause();
  };
  hush();
  current = words;
  speechSynthesis.speak(words);
}

/** Ends what is being spoken. Pausing is not to be trusted on phones: what was broken off begins again. */
function hush(): void {
  current = undefined;
  speechSynthesis.cancel();
}

function pause(): void {
  isPlaying = false;
  hush();
  draw();
}

/** So many paragraphs on; speaks only when it spoke before. */
function go(by: 1 | -1): void {
  at = Math.max(0, at + by);
  piece = 0;
  if (isPlaying || at >= paragraphs.length) play();
  else show(paragraphs[at]);
}

function show(paragraph: HTMLElement | undefined): void {
  draw();
  if (!paragraph || paragraph.classList.contains('being-read')) return;
  unmark();
  paragraph.classList.add('being-read');
  if (follows && !still.matches) paragraph.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function unmark(): void {
  document.querySelector('.being-read')?.classList.remove('being-read');
}

/** The button says what it does next. */
function draw(): void {
  if (!toggle) return;
  toggle.classList.toggle('playing', isPlaying);
  toggle.setAttribute('aria-label', (isPlaying ? toggle.dataset.pause : toggle.dataset.play) ?? '');
}

function close(): void {
  isPlaying = false;
  hush();
  unmark();
  if (!player || player.hidden) return;
  const hadFocus = player.contains(document.activeElement);
  player.hidden = true;
  opener?.setAttribute('aria-expanded', 'false');
  if (hadFocus) opener?.focus({ preventScroll: !follows });
}

player?.addEventListener('click', ({ target }) => {
  const { by } = (target instanceof Element && target.closest<HTMLElement>('[data-by]')?.dataset) || {};
  if (by === undefined) return;
  if (by === '0') return isPlaying ? pause() : play();
  if (by === 'close') return close();
  follows = true;
  go(by === '1' ? 1 : -1);
});
player?.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
speed?.addEventListener('change', () => {
  if (isPlaying) play();
});
for (const way of ['wheel', 'touchmove']) {
  addEventListener(way, () => (follows = false), { passive: true });
}
addEventListener('pagehide', close);
