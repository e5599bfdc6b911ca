import type { Tx } from '../../src/platform/database';
import { Outbox } from '../../src/platform/outbox';
import { openRooms, type OpenRooms } from '../builders/open-rooms';

let rooms: OpenRooms;
beforeAll(async () => {
  rooms = await openRooms([]);
  await rooms.empty();
  rooms.get(Outbox).on('story.followed', 'story', () => Promise.resolve());
});
afterAll(() => rooms.close());

const mark = (tx: Tx, name: string): Promise<number> =>
  tx.write(
    "INSERT INTO rate_limit (kind, subject, taken, ends_at) VALUES ('story', ?, 1, NOW(3)) ON DUPLICATE KEY UPDATE taken = taken + 1",
    [name.padEnd(64, '0')],
  );

async function marks(name: string): Promise<number> {
  const sql = "SELECT taken FROM rate_limit WHERE kind = 'story' AND subject = ?";
  const row = await rooms.db.row<{ taken: number }>(sql, [name.padEnd(64, '0')]);
  return row?.taken ?? 0;
}

test('two units of work that lock each other out both come to their end, each once', async () => {
  await rooms.unit.run(async (tx) => {
    await mark(tx, 'one');
    await mark(tx, 'other');
  });
  // At their first try each holds its row before the other asks for it: the database has to throw one of them away.
  let holding = 0;
  let bothHold: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (bothHold = resolve));
  const crossing = async (first: string, second: string): Promise<void> => {
    let tries = 0;
    await rooms.unit.run(async (tx) => {
      tries += 1;
      await mark(tx, first);
      holding += 1;
      if (holding === 2) bothHold();
      if (tries === 1) await both;
      await mark(tx, second);
    });
  };
  await Promise.all([crossing('one', 'other'), crossing('other', 'one')]);
  expect([await marks('one'), await marks('other')]).toEqual([3, 3]);
});

test('a branch of work that still runs when another has failed writes nothing any more', async () => {
  let straggling: Promise<unknown> = Promise.resolve();
  const failing = rooms.unit.run(async (tx) => {
    const late = async (): Promise<void> => {
      await tx.rows('SELECT SLEEP(0.2)');
      await mark(tx, 'straggler');
    };
    straggling = late().catch((error: unknown) => error);
    await Promise.all([straggling, Promise.reject(new Error('the other branch'))]);
  });
  await expect(failing).rejects.toThrow('the other branch');
  expect(await straggling).toEqual(new Error('a statement came after its transaction had ended'));
  expect(await marks('straggler')).toBe(0);
});

test('numbers of one counter are given from 1 on, one each, also to many at once, and a number of a failed work is given again', async () => {
  const at = { shop_id: 'S'.repeat(26), day: '2026-03-02' };
  const next = () => rooms.unit.run((tx) => tx.nextNumber('sale_number', at));
  expect(await next()).toBe(1);
  const failing = rooms.unit.run(async (tx) => {
    await tx.nextNumber('sale_number', at);
    throw new Error('changed its mind');
  });
  await expect(failing).rejects.toThrow('changed its mind');
  const numbers = await Promise.all(Array.from({ length: 20 }, next));
  expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
});

describe('what must follow', () => {
  const waiting = async (): Promise<number> => {
    const row = await rooms.db.row<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE topic = 'story.followed'");
    return row?.n ?? 0;
  };

  test('stands in the very transaction it follows', async () => {
    await rooms.unit.run(async (tx) => {
      await rooms.get(Outbox).add(tx, 'story.followed', { of: 'a deed' });
      const own = await tx.row<{ n: number }>("SELECT COUNT(*) AS n FROM outbox WHERE topic = 'story.followed'");
      // A process that dies right after the commit must not have left it behind.
      expect(own?.n).toBe(1);
      expect(await waiting()).toBe(0);
    });
    expect(await waiting()).toBe(1);
  });

  test('goes with a transaction that is rolled back', async () => {
    const failing = rooms.unit.run(async (tx) => {
      await rooms.get(Outbox).add(tx, 'story.followed', { of: 'nothing' });
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await waiting()).toBe(1);
  });
});
