import { isRefusal } from '../refusals';
import { consentStands, maskName, maskPhone, parseName, parsePhone, phoneTail } from './index';
import type { Phone } from './index';

test.each(['13800138000', '+86 138-0013-8000', '86 13800138000', '0086 138 0013 8000'])(
  '%s is a mobile number',
  (text) => {
    expect(parsePhone(text)).toBe('13800138000');
  },
);

test.each([
  '12800138000',
  '1380013800',
  '138001380000',
  '02887654321',
  '１３８００１３８０００',
  '',
  '86',
  '+8513800138000',
])('%p is refused', (text) => {
  expect(parsePhone(text)).toMatchObject({ refused: 'PHONE_INVALID' });
});

test('masks show what helps to recognise and no more', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect(maskPhone('not a phone')).toBe('****');
  expect([maskName('林知远'), maskName('李雷'), maskName('𠮷田'), maskName('')]).toEqual([
    '林**',
    '李**',
    '𠮷**',
    '**',
  ]);
  expect(phoneTail('13812345678' as Phone)).toBe('5678');
});

test.each(['林知远', ' 李雷 ', "O'Neil <b>", '🚗 车主', 'مريم', 'x'.repeat(40)])('%p is a name', (text) => {
  expect(parseName(text)).toBe(text.trim());
});

test.each(['', '   ', 'a\u0000b', 'a\nb', 'x'.repeat(41)])('%p is no name', (text) => {
  expect(isRefusal(parseName(text))).toBe(true);
});

test('a consent stands for its own version only, and until it is taken back', () => {
  expect(consentStands({ version: '2026-03', accepted: true }, '2026-03')).toBe(true);
  expect(consentStands({ version: '2025-01', accepted: true }, '2026-03')).toBe(false);
  expect(consentStands({ version: '2026-03', accepted: false }, '2026-03')).toBe(false);
  expect(consentStands(null, '2026-03')).toBe(false);
});
