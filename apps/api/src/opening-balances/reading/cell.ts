/** A cell as a file holds it. */
export interface Cell {
  /** A number with all its digits, a text as it was typed. */
  readonly text: string;
  /** `number` stands in the file as a number and so is exact however it is written; `date` is one whose format shows a day. */
  readonly kind: 'text' | 'number' | 'date';
}

/** A row of a table: its number as a spreadsheet counts, and its cells from the first column on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

export const textCell = (text: string): Cell => ({ text, kind: 'text' });

/** What a person sees in a cell, for comparing: full-width signs are plain ones, blanks around it are gone. */
export const plainText = (cell: Cell | undefined): string => (cell?.text ?? '').normalize('NFKC').trim();

/** The bytes are no table this room can read. */
export class UnreadableTable extends Error {}
