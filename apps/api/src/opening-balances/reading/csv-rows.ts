import { textCell, UnreadableTable, type TableRow } from './cell';

/** Rows of a CSV file: UTF-8 with or without its mark, UTF-16 as spreadsheets save it, or GB18030, which GBK is a part of. @throws UnreadableTable */
export function* csvRows(bytes: Uint8Array): Generator<TableRow> {
  const text = decoded(bytes);
  let line = 0;
  for (const fields of records(text, separatorOf(text))) {
    line += 1;
    if (fields.some((field) => field.trim() !== '')) yield { line, cells: fields.map(textCell) };
  }
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  // A table has no zero bytes; what has is a picture, an archive or something worse.
  if (bytes.subarray(0, 65_536).includes(0)) throw new UnreadableTable('zero bytes');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  throw new UnreadableTable('neither UTF-8 nor GB18030');
}

/** The one of comma, tab and semicolon that stands most often in the first lines. */
function separatorOf(text: string): string {
  const start = text.slice(0, 4_000);
  const times = (sign: string): number => start.split(sign).length;
  return [',', '\t', ';'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

/** RFC 4180, and kinder: a quote inside a bare field is a quote. */
function* records(text: string, separator: string): Generator<string[]> {
  let at = 0;
  let fields: string[] = [];
  while (at < text.length) {
    const { field, next } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    fields.push(field);
    const sign = text[next];
    at = next + 1;
    if (sign === separator && at < text.length) continue;
    if (sign === separator) fields.push('');
    if (sign === '\r' && text[at] === '\n') at += 1;
    yield fields;
    fields = [];
  }
}

interface Field {
  readonly field: string;
  /** Where the sign that ended it stands. */
  readonly next: number;
}

function bare(text: string, from: number, separator: string): Field {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { field: text.slice(from, at), next: at };
}

function quoted(text: string, from: number, separator: string): Field {
  let at = from + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    // A quote that is never closed would swallow the rest of the table.
    if (end === -1) throw new UnreadableTable('a quote without its end');
    if (text[end + 1] !== '"') {
      const rest = bare(text, end + 1, separator);
      return { field: text.slice(from + 1, end).replaceAll('""', '"') + rest.field, next: rest.next };
    }
    at = end + 2;
  }
}
