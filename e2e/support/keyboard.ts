import type { Page } from '@playwright/test';

/** A stop of the Tab key. */
export type Stop = {
  /** How it would be recognised: its address or its text. */
  name: string;
  /** Where on the page it stands: the nearest landmark's class or tag. */
  place: string;
};

type Step = Stop & { index: number; problems: string[] };

/** Remembers everything that Tab should reach, in the order of the document, and how it looks without the focus. */
const survey = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const candidates = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
    const look = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
      return [
        outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`,
        boxShadow,
      ].join(';');
    };
    const expected = [...document.querySelectorAll<HTMLElement>(candidates)].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, [inert] *, input[type=hidden]') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    const looks = new Map(expected.map((element) => [element, look(element)]));
    Object.assign(window, { focusSurvey: { expected, looks, look, last: undefined } });
    return expected.map((element) => element.getAttribute('href') ?? element.textContent?.trim() ?? '');
  });

/** Looks at what has the focus now; undefined when it has left the page's elements. */
const inspect = (page: Page): Promise<Step | undefined> =>
  page.evaluate(() => {
    type Survey = {
      expected: Element[];
      looks: Map<Element, string>;
      look: (element: Element) => string;
      last: Element | undefined;
    };
    const { focusSurvey: survey } = window as unknown as { focusSurvey: Survey };
    const focus = document.activeElement;
    if (!focus || focus === document.body) return undefined;
    const problems: string[] = [];

    const before = survey.looks.get(focus);
    const now = survey.look(focus);
    const [outline = '', shadow = 'none'] = now.split(';');
    const isDrawn = (outline !== '' && !/ 0px | rgba\(.*, 0\)$/.test(outline)) || shadow !== 'none';
    if (!isDrawn || now === before) problems.push('nothing shows that it has the focus');

    // Every line of a link is looked at.
    const boxes = [...focus.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (boxes.length === 0) problems.push('it has no size');
    for (const { left, right, top, bottom } of boxes) {
      const high = bottom - top > innerHeight;
      if (!high && (top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1)) {
        problems.push(`outside the window: ${Math.round(top)}–${Math.round(bottom)} of ${innerHeight}`);
        continue;
      }
      const points = high
        ? [[(left + right) / 2, innerHeight / 2]]
        : [0.02, 0.5, 0.98].flatMap((across) =>
            [0.1, 0.5, 0.9].map((down) => [left + (right - left) * across, top + (bottom - top) * down]),
          );
      const covers = points.flatMap(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(x, y);
        return !hit || focus.contains(hit) || hit.contains(focus) ? [] : [hit];
      });
      if (covers.length > 0)
        problems.push(`covered by <${covers[0]?.tagName} class="${covers[0]?.className}">`);
    }

    const { last } = survey;
    const order = last ? last.compareDocumentPosition(focus) : Node.DOCUMENT_POSITION_FOLLOWING;
    const isBack = survey.expected[0] === focus && last !== undefined;
    if (last === focus) problems.push('Tab does not leave it');
    else if (!isBack && !(order & Node.DOCUMENT_POSITION_FOLLOWING))
      problems.push('it stands before the last stop');
    if (isBack) return undefined;
    survey.last = focus;
    const landmark = focus.closest('[class].footer, header, main, nav, footer, dialog');
    return {
      name: focus.getAttribute('href') ?? focus.textContent?.trim() ?? '',
      place: landmark?.className || landmark?.tagName.toLowerCase() || 'body',
      index: survey.expected.indexOf(focus),
      problems,
    };
  });

/**
 * Goes through the page at hand with Tab alone, from its beginning until the focus leaves it. The answer is every stop
 * with what is wrong: a stop that cannot be seen, is covered by a bar, shows no focus, stands out of order or holds the
 * focus, and whatever is visible from the start that Tab never reaches.
 */
export async function walk(page: Page): Promise<{ stops: Stop[]; problems: string[] }> {
  const expected = await survey(page);
  const stops: Stop[] = [];
  const problems: string[] = [];
  const reached = new Set<number>();
  // Menus that open on focus have stops of their own.
  for (let tabs = 0; tabs < 2 * expected.length + 20; tabs += 1) {
    await page.keyboard.press('Tab');
    const step = await inspect(page);
    if (!step) {
      const missed = expected.filter((_, index) => !reached.has(index));
      return { stops, problems: [...problems, ...missed.map((name) => `never reached: ${name}`)] };
    }
    reached.add(step.index);
    stops.push({ name: step.name, place: step.place });
    problems.push(...step.problems.map((problem) => `${step.name}: ${problem}`));
    if (problems.some((problem) => problem.endsWith('Tab does not leave it'))) break;
  }
  return { stops, problems: [...problems, 'the end of the page was never reached'] };
}
