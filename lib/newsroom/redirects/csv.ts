/** A line of a file: its number, counted from 1, and its cells without quotes and outer spaces. */
export type CsvLine = { line: number; cells: string[] };

/**
 * Reads comma- or semicolon-separated text as spreadsheets write it: quoted cells may hold separators, line breaks
 * and doubled quotes. Empty lines are left out; the first line tells which of the two separates.
 */
export function parseCsv(text: string): CsvLine[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const lines: CsvLine[] = [];
  let line = 1;
  let begun = 1;
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  const endLine = () => {
    cells.push(cell.trim());
    if (cells.some(Boolean)) lines.push({ line: begun, cells });
    cells = [];
    cell = '';
    begun = line;
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (sign === '\n') line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') endLine();
    else cell += sign;
  }
  endLine();
  return lines;
}

function separatorOf(source: string): string {
  const first = (source.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => first.split(sign).length;
  return count(';') >= count(',') ? ';' : ',';
}
