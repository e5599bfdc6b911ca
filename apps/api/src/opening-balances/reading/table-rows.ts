import { UnreadableTable, type TableRow } from './cell';
import { csvRows } from './csv-rows';
import { xlsxRows } from './xlsx-rows';

/** Rows of a table by what its first bytes say it is: an .xlsx workbook, or text with separators. Empty rows are left out. @throws UnreadableTable */
export function tableRows(bytes: Uint8Array): Generator<TableRow> {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return xlsxRows(bytes);
  // The .xls of before 2007 is another format altogether, and many systems call a web page so.
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableTable('an old .xls');
  return csvRows(bytes);
}

const starts = (bytes: Uint8Array, signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
