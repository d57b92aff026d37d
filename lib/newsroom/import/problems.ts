/** One thing that is wrong with a file: where (a front-matter key such as `mainMedia.file`, or `body, line 12`) and what. */
export type Problem = { field: string; message: string };

/** A file cannot be imported as it is. */
export class ImportError extends Error {
  constructor(
    readonly fileName: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map(({ field, message }) => `${fileName}: ${field}: ${oneLine(message)}`).join('\n'));
    this.name = 'ImportError';
  }
}

/** Collects what is wrong, so that an author sees all of it at once. */
export type Complain = (field: string, message: string) => void;

/** Somebody's text as it can be shown inside a message. */
export function quoted(text: string): string {
  const flat = oneLine(text);
  return `“${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat}”`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The field of a place in the body. */
export const bodyLine = (line: number | undefined): string => (line ? `body, line ${line}` : 'body');
