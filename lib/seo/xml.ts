// What XML 1.0 allows (Extensible Markup Language 1.0, production 2); lone halves of a pair are no characters at all.
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that no XML document may hold, however they are written. */
export const allowedText = (text: string): string => text.replace(forbidden, '');

/** The same as one line: headlines, summaries and names. */
export const oneLine = (text: string): string =>
  allowedText(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();

const written: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as an XML document writes it, in an element or in an attribute. */
export const xmlText = (text: string): string =>
  allowedText(text).replace(/[&<>"']/g, (sign) => written[sign] ?? sign);

/** Text as an HTML fragment inside a feed writes it. */
export const htmlText = (text: string): string =>
  allowedText(text).replace(/[&<>"]/g, (sign) => written[sign] ?? sign);

/** A moment in W3C's format, in seconds: `2026-11-22T14:00:00Z`. */
export const xmlTime = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');
