import { csvLine } from './csv-line';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['林知远', '林知远'],
  ['a-b', 'a-b'],
  ['', ''],
])('%j is written as %j', (text, written) => {
  expect(csvLine([text])).toBe(`${written}\r\n`);
});

test('numbers stay numbers, below zero too; nothing is an empty cell', () => {
  expect(csvLine([-5, 0, null, 'x', { plain: '-12.50' }])).toBe('-5,0,,x,-12.50\r\n');
});

test('what would break the line is quoted', () => {
  expect(csvLine(['a,b', 'say "hi"', 'two\nlines'])).toBe('"a,b","say ""hi""","two\nlines"\r\n');
});
