import type { AccessibilityWords } from './accessibility-vi';

/** The words of the page on accessibility, in English. */
export const accessibilityEn: AccessibilityWords = {
  title: 'Accessibility: a paper that everyone can read',
  description:
    'What the paper does so that everyone can read it, what is not good enough yet, and how to tell the newsroom when something is in your way.',
  conformance: {
    title: 'Conformance',
    text: (paper) =>
      `Every reader page of ${paper} is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. By the checks described below the pages do, apart from the limits that this page names.`,
    standard: 'WCAG 2.2 in full, at the W3C',
    checkedOn: 'Last checked:',
  },
  checks: {
    title: 'What is checked, and how',
    text: 'Whenever the software of the paper changes, each type of page is checked again, automatically, in a real browser:',
    items: [
      'by the rules of the tool axe for WCAG 2.0, 2.1 and 2.2, levels A and AA, in the light and the dark theme, as narrow as a phone and as wide as a desktop screen;',
      'zoomed to 200% and 400%, and with lines and letters spaced out: nothing scrolls sideways, no text is cut off or overlaps;',
      'with the keyboard alone: the whole page can be reached, it is always visible where you are, and no bar covers it;',
      'as a screen reader receives it: the regions of the page, the order of headings, names of links and buttons, descriptions of pictures;',
      'when a device asks for reduced motion, or replaces the colours of the page by a palette of high contrast;',
      'and the HTML is validated with the tool of the W3C.',
    ],
  },
  limits: {
    title: 'Known limits',
    items: [
      'No independent body has assessed these pages, and no trial with disabled readers has been held. Automatic checks find only some of the barriers.',
      'The pages are not regularly tried with each screen reader, such as NVDA, JAWS, VoiceOver or TalkBack.',
      'Descriptions of pictures are written by the people who make a story; in stories from other sources they can be meagre.',
      'Videos are at other sites, YouTube for example. Players and subtitles belong to those sites, and not every video has subtitles or a transcript.',
      'Listening to a story takes a voice for the language of the paper on your device; without one the button does not appear.',
      'On a narrow screen a table with many columns scrolls sideways within its own frame.',
      'The part that the newsroom writes and edits in is outside the scope of this page.',
    ],
  },
  comforts: {
    title: 'What is there to help',
    items: [
      { name: 'Text size', text: 'four steps, based on the size that your browser is set to.' },
      {
        name: 'Colours',
        text: 'light, dark, sepia, or as your device says. The choice is remembered on your device alone.',
      },
      {
        name: 'Listening to a story',
        text: 'pause, go on, skip a paragraph, change the speed, with a voice of your device.',
      },
      {
        name: 'Keyboard shortcuts',
        text: 'type ? for the list; they can be switched off when they get in the way of your tools.',
      },
      {
        name: 'Lite version',
        text: 'no web fonts, and pictures only when you ask; comes by itself when your browser saves data.',
      },
      { name: 'No JavaScript needed', text: 'stories, lists and search work with JavaScript switched off.' },
      { name: 'The link “Skip to content”', text: 'is the first stop of the Tab key on every page.' },
    ],
  },
  complaints: {
    title: 'Feedback and complaints',
    text: 'If there is anything that you cannot read or use, please tell the newsroom:',
    withoutEmail: (paper) =>
      `If there is anything that you cannot read or use, please write to the address of the newsroom of ${paper}.`,
    whatToWrite:
      'Please name the address of the page, what you wanted to do, your device and browser, and your assistive technology if you use any.',
    whatHappens:
      'The newsroom reads and answers every letter, and says how and when the barrier will be removed. Until then, ask it for what you need in a form that you can use, such as text in an e-mail or read out by telephone. Nobody has to give reasons or say anything about their health.',
    editor: 'If the answer does not satisfy you, please write to the editor-in-chief at the same addresses.',
  },
};
