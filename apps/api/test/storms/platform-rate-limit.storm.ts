import type { Refused } from '../../src/platform/http';
import { RateLimit } from '../../src/platform/rate-limit';
import { atOnce, tally } from '../builders/at-once';
import { openRooms, type OpenRooms } from '../builders/open-rooms';

jest.setTimeout(60_000);

let one: OpenRooms;
let other: OpenRooms;

beforeAll(async () => {
  one = await openRooms([]);
  other = await openRooms([]);
  await one.empty();
});
afterAll(async () => {
  await one.close();
  await other.close();
});

const rule = { limit: 10, windowSeconds: 60 };
const take = async (rooms: OpenRooms, subject: string): Promise<'taken'> => {
  await rooms.get(RateLimit).take('storm', subject, rule);
  return 'taken';
};

test('sixty tries at once in two processes take exactly the limit', async () => {
  const tries = Array.from({ length: 60 }, (_, index) => () => take(index % 2 === 0 ? one : other, '203.0.113.9'));
  expect(tally(await atOnce(tries))).toEqual({ taken: 10, RATE_LIMITED: 50 });
});

test('subjects and kinds do not share a limit, and nothing is kept in the clear', async () => {
  await Promise.all(Array.from({ length: 10 }, () => take(one, '203.0.113.10')));
  await expect(take(one, '203.0.113.11')).resolves.toBe('taken');
  await expect(one.get(RateLimit).take('storm.other', '203.0.113.10', rule)).resolves.toBe(9);
  const rows = await one.db.rows<{ subject: string }>('SELECT subject FROM rate_limit');
  expect(rows.length).toBeGreaterThan(0);
  for (const { subject } of rows) expect(subject).toMatch(/^[0-9a-f]{64}$/);
});

test('a window ends, says when, and a right answer gives the tries back', async () => {
  for (let count = 0; count < 10; count += 1) await take(one, 'typist');
  one.clock.advance(20_000);
  const refused = await take(one, 'typist').catch((error: unknown) => error);
  expect((refused as Refused).refusal).toEqual({ refused: 'RATE_LIMITED', details: { seconds: 40 } });
  one.clock.advance(40_000);
  await expect(one.get(RateLimit).take('storm', 'typist', rule)).resolves.toBe(9);
  await one.get(RateLimit).giveBack('storm', 'typist');
  await expect(one.get(RateLimit).take('storm', 'typist', rule)).resolves.toBe(9);
});
