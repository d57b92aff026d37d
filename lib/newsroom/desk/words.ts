/** Says one thing in Vietnamese or English. */
export type Say = (vi: string, en: string) => string;

/** How the desk speaks to somebody who has chosen this language. */
export const sayIn =
  (language: string): Say =>
  (vi, en) =>
    language === 'en' ? en : vi;
