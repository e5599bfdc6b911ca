/**
 * A line of a CSV file. A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets hide: names and
 * notes come from people, and a formula runs on the machine of whoever opens the file.
 */
export const csvLine = (cells: readonly (string | number | Plain | null)[]): string =>
  `${cells.map((cell) => quoted(written(cell))).join(',')}\r\n`;

/** A text the program made itself, a number above all: it may begin with a minus. */
export interface Plain {
  readonly plain: string;
}

function written(cell: string | number | Plain | null): string {
  if (typeof cell === 'string') return harmless(cell);
  return typeof cell === 'object' ? (cell?.plain ?? '') : String(cell);
}

// Full-width signs count too: some spreadsheets read them as the plain ones. Blanks in front don't stop a formula.
const harmless = (text: string): string => (/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
