import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { billLines, BillSpoilt } from './pay-bill';

const text = `\uFEFF交易时间,商户订单号\r\n${'`2026-11-20 18:30:05,`订单一\r\n'.repeat(1_000)}`;
const hash = createHash('sha1').update(text, 'utf8').digest('hex');
const packed = gzipSync(Buffer.from(text, 'utf8'));

/** Arrives seven bytes at a time, so that characters and lines are cut anywhere. */
function* drops(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function read(bytes: Buffer, wanted = hash): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of billLines(Readable.from(drops(bytes)), wanted)) lines.push(line);
  return lines;
}

test('lines come whole however the bytes arrive, without the mark at the beginning', async () => {
  const lines = await read(packed);
  expect(lines[0]).toBe('交易时间,商户订单号');
  expect(lines.slice(1, -1)).toEqual(Array.from({ length: 1_000 }, () => '`2026-11-20 18:30:05,`订单一'));
});

test.each([
  ['another hash', packed, 'f'.repeat(40), 'wrongHash'],
  ['half of it', packed.subarray(0, packed.length >> 1), hash, 'cut'],
  ['something that was never packed', Buffer.from(text), hash, 'cut'],
  ['a line without end', gzipSync(Buffer.alloc(200_000, 0x41)), hash, 'cut'],
])('%s spoils it', async (_name, bytes, wanted, why) => {
  await expect(read(bytes, wanted)).rejects.toEqual(new BillSpoilt(why as 'cut'));
  await expect(read(bytes, wanted)).rejects.toMatchObject({ why });
});
