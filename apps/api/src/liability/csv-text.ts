/** Cells a spreadsheet would run as a formula, and what it takes for one after trimming. */
const dangerous = /^[\s]*[=+\-@]|^[\t\r]/;
const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * Rows as CSV for spreadsheets: UTF-8 with its mark, CRLF, quoted where needed. A cell that would run as a formula begins with an
 * apostrophe instead; numbers are left as they are.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(value: string): string {
  const safe = dangerous.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
