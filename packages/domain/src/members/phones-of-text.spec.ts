import { phonesOfText } from './index';

const phones = (text: string) => phonesOfText(text).map(({ phone }) => phone);

test.each([
  ['spaces', ' 139 1234 0001 '],
  ['dashes', '139-1234-0001'],
  ['+86', '+86 13912340001'],
  ['0086', '008613912340001'],
  ['86', '8613912340001'],
  ['full-width digits', '１３９１２３４０００１'],
  ['a full-width plus', '＋８６１３９１２３４０００１'],
  ['marks nobody sees', '\u202d13912340001\u202c\ufeff'],
  ['the apostrophe of a cell', "'13912340001"],
])('a number with %s is the number', (_, text) => {
  expect(phones(text)).toEqual(['13912340001']);
});

test('lines, commas and blank lines part numbers, and each keeps its place', () => {
  const text = '13912340001\r\n\n13912340002，13912340003；12345\n1.39E+10、13912340001';
  expect(phonesOfText(text)).toEqual([
    { place: 1, phone: '13912340001' },
    { place: 2, phone: '13912340002' },
    { place: 3, phone: '13912340003' },
    { place: 4, phone: null },
    { place: 5, phone: null },
    { place: 6, phone: '13912340001' },
  ]);
  expect(phonesOfText(' \n ,\n')).toEqual([]);
});
