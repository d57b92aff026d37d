/**
 * One cell of a CSV file: always quoted, and no spreadsheet takes it for a formula (what begins like one is
 * preceded by an apostrophe).
 */
export function csvCell(value: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** One line of a CSV file as RFC 4180 wants it. */
export const csvLine = (cells: string[]): string => `${cells.map(csvCell).join(',')}\r\n`;
