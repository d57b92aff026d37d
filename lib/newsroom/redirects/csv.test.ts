import { expect, test } from 'vitest';
import { parseCsv } from './csv';

test.each([
  [
    'commas',
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'semicolons, as some spreadsheets write',
    'a,1;b\r\nc;d,2',
    [
      ['a,1', 'b'],
      ['c', 'd,2'],
    ],
  ],
  ['a byte order mark and an empty end', '\uFEFFa,b\n\n', [['a', 'b']]],
  [
    'quotes around separators, quotes and line breaks',
    '"a,""x""","b\nc"\nd,e',
    [
      ['a,"x"', 'b\nc'],
      ['d', 'e'],
    ],
  ],
  ['outer spaces and empty cells', ' a , \n', [['a', '']]],
  ['a quote within a word', 'a"b,c', [['a"b', 'c']]],
  ['nothing', '', []],
])('reads %s', (_name, text, cells) => {
  expect(parseCsv(text).map((line) => line.cells)).toEqual(cells);
});

test('counts lines as an editor does', () => {
  expect(parseCsv('a,b\n\n"c\nc",d\ne,f').map(({ line }) => line)).toEqual([1, 3, 5]);
});
