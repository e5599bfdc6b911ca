import type { ShopDay } from '@cheyou/domain';
import { plainText, type TableRow } from './cell';
import { columnsOf, type Columns } from './columns';
import type { ReadRow } from './opening-row';
import { readRow, type BalanceMeaning } from './read-row';
import { RepeatedRows } from './repeated-rows';
import { tableRows } from './table-rows';

/** Rows above the head are titles, dates, who printed it. */
const headWithin = 20;
const totalRow = /^(合计|总计|小计|共计|总和|汇总|本页合计|total)\s*[:：]?/i;

export class HeadMissing extends Error {}
export class TooManyRows extends Error {}

export interface TableReading {
  readonly columns: Columns;
  /** Read as they are asked for; a table is never in memory whole. */
  readonly rows: Generator<ReadRow>;
}

/**
 * Reads a table of an old system. Titles above the head, the head repeated on each page, empty rows and rows of totals are no rows.
 * @throws UnreadableTable; HeadMissing; TooManyRows from the rows beyond `rowsMax`.
 */
export function readTable(
  bytes: Uint8Array,
  how: { meaning: BalanceMeaning; today: ShopDay; rowsMax: number },
): TableReading {
  const table = tableRows(bytes);
  for (let seen = 0; seen < headWithin; seen += 1) {
    const next = table.next();
    if (next.done === true) break;
    const columns = columnsOf(next.value);
    if (columns) return { columns, rows: rowsBelow(table, columns, how) };
  }
  throw new HeadMissing();
}

function* rowsBelow(
  table: Generator<TableRow>,
  columns: Columns,
  { meaning, today, rowsMax }: { meaning: BalanceMeaning; today: ShopDay; rowsMax: number },
): Generator<ReadRow> {
  const repeated = new RepeatedRows();
  let count = 0;
  for (const raw of table) {
    if (isTotal(raw) || isHeadAgain(raw, columns)) continue;
    count += 1;
    if (count > rowsMax) throw new TooManyRows();
    const read = readRow(raw, columns, meaning, today);
    const again = read.reasons.length === 0 ? repeated.add(read.line, read.row) : null;
    yield again ? { ...read, reasons: [again] } : read;
  }
}

/** Its first text says so, or the column that ought to name somebody. */
const isTotal = ({ cells }: TableRow): boolean =>
  totalRow.test(plainText(cells.find((cell) => plainText(cell) !== '')));

const isHeadAgain = ({ cells }: TableRow, { titles }: Columns): boolean =>
  titles.every((title, column) => plainText(cells[column]) === title);
