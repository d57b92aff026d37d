import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What the page has asked the stand-in voice to say. */
    said: { text: string; rate: number; onend?: () => void; onerror?: (event: { error: string }) => void }[];
    /** How often the page has been scrolled by its script. */
    moves: number;
  }
}

/** Puts a voice into pages that says nothing and keeps what it was told; without languages there is none. */
export const giveVoice = (page: Page, languages: string[]): Promise<unknown> =>
  page.addInitScript((languages) => {
    window.said = [];
    let speaking: (typeof window.said)[number] | undefined;
    const voice = {
      getVoices: () => languages.map((lang) => ({ lang, name: lang, localService: true })),
      speak: (words: (typeof window.said)[number]) => {
        window.said.push(words);
        speaking = words;
      },
      cancel: () => {
        const broken = speaking;
        speaking = undefined;
        broken?.onerror?.({ error: 'interrupted' });
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        rate = 1;
        constructor(readonly text: string) {}
      },
    });
  }, languages);

/** Lets the voice come to the end of what it says. */
export const finishSaying = (page: Page): Promise<void> => page.evaluate(() => window.said.at(-1)?.onend?.());

/** What was said last. */
export const lastSaid = (page: Page): Promise<{ text: string; rate: number } | undefined> =>
  page.evaluate(() => {
    const last = window.said.at(-1);
    return last && { text: last.text, rate: last.rate };
  });
