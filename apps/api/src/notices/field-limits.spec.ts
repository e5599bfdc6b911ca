import fc from 'fast-check';
import { fitField, timeText } from './field-limits';

test('a thing is cut to twenty characters, an emoji being one', () => {
  expect(fitField('thing', '标准洗车')).toBe('标准洗车');
  expect(fitField('thing', '洗'.repeat(20))).toBe('洗'.repeat(20));
  expect(fitField('thing', '洗'.repeat(21))).toBe(`${'洗'.repeat(19)}…`);
  expect(Array.from(fitField('thing', '😀'.repeat(30)) ?? '')).toHaveLength(20);
  expect(fitField('thing', '   ')).toBeNull();
});

test('whatever text comes, a thing is nothing or one to twenty characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const fitted = fitField('thing', text);
      return fitted === null || (Array.from(fitted).length >= 1 && Array.from(fitted).length <= 20);
    }),
  );
});

test.each([
  ['¥100.00', '¥100.00'],
  ['¥1,234.50', '¥1234.50'],
  ['-¥35.00', '-¥35.00'],
  ['¥99999999999', null],
  ['一百元', null],
])('an amount %p is sent as %p', (text, sent) => {
  expect(fitField('amount', text)).toBe(sent);
});

test('fields that would be refused are left to another template', () => {
  expect(fitField('phrase', '已完成')).toBe('已完成');
  expect(fitField('phrase', '已经全部完成')).toBeNull();
  expect(fitField('car_number', '川A·12345D')).toBeNull();
  expect(fitField('character_string', '单号一')).toBeNull();
  expect(fitField('character_string', 'S20260302-0001')).toBe('S20260302-0001');
});

test('times are those of the shop', () => {
  expect(timeText(new Date('2026-03-01T16:05:00Z'))).toBe('2026年3月2日 00:05');
  expect(fitField('time', timeText(new Date('2026-12-31T04:09:00Z')))).toBe('2026年12月31日 12:09');
});
