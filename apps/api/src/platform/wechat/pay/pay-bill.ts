import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { textField, type JsonObject } from '../answer-fields';

/** Where a day's bill can be fetched, for half a minute, and what its plain bytes hash to. */
export interface BillTicket {
  readonly url: string;
  /** SHA-1, hex. */
  readonly hash: string;
}

/** Why the lines of a bill ended early, or can't be relied on. */
export class BillSpoilt extends Error {
  constructor(readonly why: 'cut' | 'wrongHash') {
    super(why === 'cut' ? 'the bill broke off' : "the bill's hash isn't the one that was promised");
  }
}

export function readBillTicket(from: JsonObject): BillTicket {
  return { url: textField(from, 'download_url'), hash: textField(from, 'hash_value').toLowerCase() };
}

/**
 * The lines of a packed bill, unpacked as they come: no more than a line and a chunk is in memory.
 * They are proven only once the last was given: until then a caller must be able to take everything back.
 * @throws BillSpoilt when the line breaks, or the hash isn't the promised one.
 */
export async function* billLines(body: Readable, hash: string): AsyncGenerator<string> {
  const sha1 = createHash('sha1');
  const text = new TextDecoder('utf-8');
  let rest = '';
  for await (const chunk of plainBytes(body)) {
    sha1.update(chunk);
    const lines = `${rest}${text.decode(chunk, { stream: true })}`.split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > lineMax) throw new BillSpoilt('cut');
    yield* lines;
  }
  yield rest + text.decode();
  if (sha1.digest('hex') !== hash) throw new BillSpoilt('wrongHash');
}

const lineMax = 64 * 1024;

async function* plainBytes(body: Readable): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  body.on('error', (error) => unpacked.destroy(error));
  body.pipe(unpacked);
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch {
    throw new BillSpoilt('cut');
  } finally {
    body.destroy();
  }
}
