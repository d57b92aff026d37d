import { isPlain } from './plain';
import { style } from './style';

/** What a control can be for, by its `data-use`. */
const uses = ['comforts', 'listen', 'share', 'viewer'] as const;

const controlAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-use]') : null;
/** Gets all that a control needs, when the finger or the focus comes near; undefined for what is none. */
const prepare = (control: HTMLElement | null) => {
  const name = uses.find((use) => use === control?.dataset.use);
  return name && Promise.all([import('./on-demand'), style()]).then(([modules]) => modules[name]);
};
const knowsDialogs = 'HTMLDialogElement' in window;
const knowsSheet = 'share' in navigator;

for (const near of ['pointerover', 'focusin']) {
  document.addEventListener(near, ({ target }) => {
    prepare(controlAt(target))?.catch(() => {});
  });
}
document.addEventListener('click', (event) => {
  const control = controlAt(event.target);
  if (!control || !isPlain(event) || event.shiftKey) return;
  if (control instanceof HTMLAnchorElement && !knowsDialogs) return;
  // The list of links opens as it does without script where the system has no sheet, or no finger to touch it.
  if (control.matches('summary') && !(knowsSheet && matchMedia('(hover: none)').matches)) return;
  event.preventDefault();
  prepare(control)?.then(
    (module) => module.use(control),
    // The network is gone: a link leads where it says.
    () => control instanceof HTMLAnchorElement && location.assign(control.href),
  );
});

/** Shows the controls that can do something here. */
function reveal(controls: string): void {
  for (const control of document.querySelectorAll<HTMLElement>(controls)) control.hidden = false;
}
if (knowsDialogs) reveal('[data-use=comforts]');
reveal(knowsSheet ? '[data-use=share]' : '[data-use=share][data-at=copy]');
if ('speechSynthesis' in window && document.querySelector('[data-use=listen]')) {
  const isOurs = ({ lang }: SpeechSynthesisVoice) => lang.slice(0, 2) === document.documentElement.lang;
  const offer = () => speechSynthesis.getVoices().some(isOurs) && reveal('[data-use=listen]');
  offer();
  speechSynthesis.onvoiceschanged = offer;
}
