import { csvText } from './csv-text';

const cell = (value: string): string => csvText([[value]]).replace(/^\uFEFF|\r\n$/g, '');

test.each([
  ['=1+1', "'=1+1"],
  ['+86 138', "'+86 138"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  [' =1+1', "' =1+1"],
  ['\t=1', "'\t=1"],
])('%p is no formula in the file', (value, safe) => {
  expect(cell(value)).toBe(safe);
});

test('numbers stay numbers, also below zero, and commas, quotes and lines stay in their cell', () => {
  expect(csvText([['-12.50', '0.00', '甲,乙', '他说"好"', '两\r\n行']])).toBe(
    '\uFEFF-12.50,0.00,"甲,乙","他说""好""","两\r\n行"\r\n',
  );
});
