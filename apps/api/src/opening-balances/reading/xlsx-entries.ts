import { Unzip, UnzipInflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { UnreadableTable } from './cell';

/** What one part may unfold to: a small archive can hold a huge one. */
const unfoldedMax = 64 * 1024 * 1024;
const step = 16 * 1024;

/** An element as it opens: its name and attributes, both without prefixes. */
export interface OpenedTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  opened(tag: OpenedTag): void;
  text(text: string): void;
  closed(name: string): void;
}

/**
 * Reads one part of a workbook piece by piece: after each piece the reader has what came so far, and control is given back.
 * A missing part is read as empty. @throws UnreadableTable
 */
export function* readPart(archive: Uint8Array, part: string, reader: XmlReader): Generator<void> {
  const decoder = new TextDecoder('utf-8');
  const parser = parserFor(reader);
  for (const piece of pieces(archive, part)) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
}

/** Reads a part to its end. */
export function readWhole(archive: Uint8Array, part: string, reader: XmlReader): void {
  const reading = readPart(archive, part, reader);
  while (reading.next().done !== true);
}

function parserFor(reader: XmlReader): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const bare = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value]);
    reader.opened({ name: withoutPrefix(name), attributes: Object.fromEntries(bare) as Record<string, string> });
  });
  parser.on('text', (text) => {
    reader.text(text);
  });
  parser.on('closetag', ({ name }) => {
    reader.closed(withoutPrefix(name));
  });
  parser.on('error', (error) => {
    throw new UnreadableTable(error.message);
  });
  return parser;
}

function* pieces(archive: Uint8Array, part: string): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let unfolded = 0;
  const unzip = new Unzip((file) => {
    if (file.name.replace(/^\//, '').toLowerCase() !== part.toLowerCase()) return;
    file.ondata = (error, piece) => {
      if (error) throw new UnreadableTable(error.message);
      unfolded += piece.length;
      if (unfolded > unfoldedMax) throw new UnreadableTable('it unfolds to too much');
      waiting.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < archive.length; at += step) {
    try {
      unzip.push(archive.subarray(at, at + step), at + step >= archive.length);
    } catch (error) {
      throw error instanceof UnreadableTable ? error : new UnreadableTable(String(error));
    }
    yield* waiting;
    waiting = [];
  }
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
