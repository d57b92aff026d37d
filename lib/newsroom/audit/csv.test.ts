import { expect, it } from 'vitest';
import { csvCell, csvLine } from './csv';

it('cells hold any text', () => {
  expect(csvLine(['Bài «Tết»', 'a, b', 'nói "có"', 'hai\ndòng', ''])).toBe(
    '"Bài «Tết»","a, b","nói ""có""","hai\ndòng",""\r\n',
  );
});

it('no cell is a formula', () => {
  for (const formula of ['=1+1', '+84', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1']) {
    expect(csvCell(formula), JSON.stringify(formula)).toBe(`"'${formula}"`);
  }
  expect(csvCell('1-2')).toBe('"1-2"');
});
