import { textCell, UnreadableTable, type Cell, type TableRow } from './cell';
import { readPart, readWhole, type OpenedTag, type XmlReader } from './xlsx-entries';
import { bookOf, type Book } from './xlsx-book';

const columnsMax = 200;
/** Days between the two calendars of spreadsheets. */
const daysTo1904 = 1_462;

/** Rows of the first sheet of an .xlsx workbook, read piece by piece. @throws UnreadableTable */
export function* xlsxRows(archive: Uint8Array): Generator<TableRow> {
  const book = bookOf(archive);
  const strings = stringsOf(archive);
  const sheet = new SheetReader(book, strings);
  const reading = readPart(archive, book.sheetPart, sheet);
  while (reading.next().done !== true) yield* sheet.taken();
  if (!sheet.seen) throw new UnreadableTable('no sheet');
}

/** Shared texts by their place; of rich text the runs are joined, and how it is read aloud is left out. */
function stringsOf(archive: Uint8Array): string[] {
  const strings: string[] = [];
  let text = '';
  let aloud = 0;
  let inText = false;
  readWhole(archive, 'xl/sharedStrings.xml', {
    opened: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud += 1;
      inText = name === 't';
    },
    text: (piece) => {
      if (inText && aloud === 0) text += piece;
    },
    closed: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') aloud -= 1;
      if (name === 't') inText = false;
    },
  });
  return strings;
}

/** Makes rows of a sheet's elements. */
class SheetReader implements XmlReader {
  seen = false;
  private ready: TableRow[] = [];
  private line = 0;
  private cells: Cell[] = [];
  private cell: { column: number; type: string; style: number } | null = null;
  private value = '';
  private inValue = false;

  constructor(
    private readonly book: Book,
    private readonly strings: readonly string[],
  ) {}

  taken(): TableRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  opened({ name, attributes }: OpenedTag): void {
    if (name === 'worksheet') this.seen = true;
    if (name === 'row') {
      this.line = Number(attributes['r'] ?? this.line + 1);
      this.cells = [];
    }
    if (name === 'c') {
      const column = columnOf(attributes['r']) ?? this.cells.length;
      this.cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) };
      this.value = '';
    }
    this.inValue = name === 'v' || name === 't';
  }

  text(piece: string): void {
    if (this.inValue) this.value += piece;
  }

  closed(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    if (name === 'c' && this.cell) this.place(this.cell.column, this.cellOf(this.cell));
    if (name === 'row' && this.cells.some(({ text }) => text.trim() !== ''))
      this.ready.push({ line: this.line, cells: this.cells });
  }

  private place(column: number, cell: Cell): void {
    this.cell = null;
    if (column >= columnsMax) return;
    while (this.cells.length < column) this.cells.push(textCell(''));
    this.cells[column] = cell;
  }

  private cellOf({ type, style }: { type: string; style: number }): Cell {
    if (type === 's') return textCell(this.strings[Number(this.value)] ?? '');
    if (type !== 'n' || this.value === '') return textCell(this.value);
    if (!this.book.dateStyles.has(style)) return { text: this.value, kind: 'number' };
    // Whole days are enough, and the number of days is far from where binary numbers lose digits.
    const days = Math.floor(Number(this.value)) + (this.book.from1904 ? daysTo1904 : 0);
    return { text: String(days), kind: 'date' };
  }
}

/** The place of a cell by its name: A1 is 0, AB7 is 27. */
function columnOf(name: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
