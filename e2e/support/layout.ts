import type { Page } from '@playwright/test';

/**
 * Spaces lines, letters, words and paragraphs out as WCAG 1.4.12 says that readers may, on the page at hand.
 * A constructed style sheet does what a reader's own would: the page's policy has no say in it.
 */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/** Takes back what `spaceText` did. */
export const unspaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });

/** Adds a word that nobody expects, as long as an address can be, to every piece of text in the page's main part. */
export const addLongWords = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const texts: Node[] = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest('[aria-hidden]')) texts.push(walker.currentNode);
    for (const text of texts) text.textContent += ` ${'khongngatduoc'.repeat(7)}`;
  });

/**
 * What is wrong with how the page is laid out in the present window: that it scrolls sideways (WCAG 1.4.10), that text
 * is cut off, lies outside the page or on other text (1.4.12), or that bars which stay in place take too much of the
 * window. One line for each thing; none when all is well.
 */
export const layoutProblems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const problems: string[] = [];
    const root = document.documentElement;
    const { clientWidth } = root;
    if (root.scrollWidth > clientWidth)
      problems.push(`${root.scrollWidth - clientWidth} px wider than the window`);

    const called = (element: Element, text = element.textContent ?? '') =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> «${text.trim().slice(0, 40)}»`;
    const hides = /^(hidden|clip)$/;
    const scrolls = /^(auto|scroll)$/;
    const title = document.querySelector('h1')?.textContent;

    /** The nearest element that cuts the text off, unless the reader can scroll to it or is told it elsewhere. */
    const cutter = (from: Element) => {
      for (let box: Element | null = from; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        if (hides.test(overflowX) && box.scrollWidth > box.clientWidth + 1) return box;
        if (hides.test(overflowY) && box.scrollHeight > box.clientHeight + 1) return box;
        if (scrolls.test(overflowX) || scrolls.test(overflowY)) return undefined;
      }
      return undefined;
    };
    const inScroller = (from: Element) => {
      for (let box: Element | null = from; box && box !== document.body; box = box.parentElement)
        if (scrolls.test(getComputedStyle(box).overflowX)) return true;
      return false;
    };
    const isFixed = (from: Element) => {
      for (let box: Element | null = from; box; box = box.parentElement)
        if (/^(fixed|sticky)$/.test(getComputedStyle(box).position)) return true;
      return false;
    };
    const blockOf = (from: Element) => {
      let box = from;
      while (box.parentElement && getComputedStyle(box).display.startsWith('inline')) box = box.parentElement;
      return box;
    };

    type Line = { top: number; bottom: number; left: number; right: number; element: Element; text: string };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || !text.trim() || element.closest('script, .sr-only, .skip-link')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const cut = cutter(element);
      if (cut && !title?.includes(cut.textContent ?? '')) problems.push(`cut off in ${called(cut)}`);
      if (cut) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, height } of range.getClientRects()) {
        if (height < 2 || right - left < 2) continue;
        if ((right > clientWidth + 1 || left < -1) && !inScroller(element))
          problems.push(`beside the page: ${called(element, text)}`);
        // Boxes of a font are higher than its letters: what is above and below them may touch.
        if (!isFixed(element) && !inScroller(element))
          lines.push({ top: top + 0.22 * height, bottom: top + 0.78 * height, left, right, element, text });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((line, index) => {
      for (const other of lines.slice(index + 1)) {
        if (other.top >= line.bottom - 1) break;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        if (across > 2 && blockOf(line.element) !== blockOf(other.element))
          problems.push(
            `on each other: ${called(line.element, line.text)} and ${called(other.element, other.text)}`,
          );
      }
    });

    const bars = [...document.querySelectorAll('body *')].filter(
      (element) => /^(fixed|sticky)$/.test(getComputedStyle(element).position) && element.checkVisibility(),
    );
    const taken = bars.reduce((sum, bar) => {
      const { top, bottom } = bar.getBoundingClientRect();
      return sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0));
    }, 0);
    if (taken > innerHeight / 5) problems.push(`bars take ${Math.round(taken)} of ${innerHeight} px`);
    return [...new Set(problems)];
  });
