import { shopDay } from '@cheyou/domain';
import { zipSync } from 'fflate';
import { aWorkbook } from '../../../test/builders/a-workbook';
import { readTable, TooManyRows, UnreadableTable, type ReadRow } from './index';

const how = { meaning: 'principal', today: shopDay('2026-11-22'), rowsMax: 100 } as const;
const read = (bytes: Uint8Array, rowsMax = 100): ReadRow[] => [...readTable(bytes, { ...how, rowsMax }).rows];
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\n'));

describe('a file', () => {
  const lines = '会员号,姓名,电话,余额\r\nA1,"林, ""知""远",13800138000,"1,280.00"\r\n';

  test.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`)],
    ['UTF-16', Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ])('in %s is read', (_, bytes) => {
    expect(read(bytes)[0]?.row).toMatchObject({ name: '林, "知"远', phone: '13800138000', principalFen: 128_000 });
  });

  test('in GBK, and with signs only GB18030 has, is read', () => {
    // 姓名,手机\n林知远,13800138000 and U+20087 as four bytes.
    const gbk = Buffer.from('d0d5c3fb2ccad6bbfa0ac1d6d6aad4b62c3133383030313338303030', 'hex');
    expect(read(gbk)[0]?.row).toMatchObject({ name: '林知远', phone: '13800138000' });
    const wide = Buffer.concat([gbk.subarray(0, 10), Buffer.from('9532e4352c3133383030313338303030', 'hex')]);
    expect(Array.from(read(wide)[0]?.row.name ?? '').length).toBe(1);
  });

  test('with tabs is read, a line with a break in quotes is one row', () => {
    expect(read(csv('手机\t姓名', '13800138000\t"林\n知远"', '13800138001\t陈可')).map(({ line }) => line)).toEqual([
      2, 3,
    ]);
  });

  test.each([
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an archive of something else', Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(10) }))],
    [
      'half a workbook',
      aWorkbook([
        ['手机', '姓名'],
        ['13800138000', '林知远'],
      ]).subarray(0, 400),
    ],
    ['a quote that never ends', csv('手机,姓名', '13800138000,"林知远')],
  ])('that is %s is refused', (_, bytes) => {
    expect(() => read(bytes)).toThrow(UnreadableTable);
  });

  test('with more rows than allowed is refused', () => {
    const rows = csv('手机,余额', '13800138000,1', '13800138001,1', '13800138002,1');
    expect(() => read(rows, 2)).toThrow(TooManyRows);
    expect(read(rows, 3)).toHaveLength(3);
  });

  test('that unfolds to very much is refused before it fills the memory', () => {
    const huge = Buffer.from(zipSync({ 'xl/workbook.xml': [new Uint8Array(70 * 1024 * 1024).fill(32), { level: 1 }] }));
    expect(huge.length).toBeLessThan(3 * 1024 * 1024);
    expect(() => read(huge)).toThrow(UnreadableTable);
  });
});
