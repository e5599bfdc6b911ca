import { StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';

/** Tells spreadsheets that it is UTF-8. */
const mark = '\ufeff';

/** A CSV file made while it is sent: no more of it is in memory than the lines that wait for the line. */
export function csvFile(name: string, lines: AsyncIterable<string>): StreamableFile {
  return new StreamableFile(Readable.from(withMark(lines), { objectMode: false }), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

async function* withMark(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  yield Buffer.from(mark);
  for await (const line of lines) yield Buffer.from(line);
}
