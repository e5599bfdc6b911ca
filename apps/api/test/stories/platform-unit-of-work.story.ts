import type { Tx } from '../../src/platform/database';
import { Outbox } from '../../src/platform/outbox';
import { openRooms, type OpenRooms } from '../builders/open-rooms';
import { packetsOf } from '../builders/statements-of';

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
    // It fails while the database still works on what the late one asked.
    const other = new Promise((resolve) => setTimeout(resolve, 50)).then(() => {
      throw new Error('the other branch');
    });
    await Promise.all([straggling, other]);
  });
  await expect(failing).rejects.toThrow('the other branch');
  expect(await straggling).toEqual(new Error('a statement came after its transaction had ended'));
  expect(await marks('straggler')).toBe(0);
});

describe('what is asked for at one time', () => {
  const row = (subject: string) => ({
    ...{ kind: 'story', taken: 1, ends_at: new Date() },
    subject: subject.padEnd(64, '0'),
  });

  test('travels together and is answered each for itself', async () => {
    const asked: unknown[] = [];
    const packets = await packetsOf(rooms.get, () =>
      rooms.unit.run(async (tx) => {
        const one = async (n: number): Promise<unknown> => tx.rows('SELECT ? AS n', [n]);
        asked.push(...(await Promise.all([one(1), mark(tx, 'together'), one(2)])));
        await tx.writeLater('UPDATE rate_limit SET taken = 7 WHERE subject = ?', ['together'.padEnd(64, '0')]);
      }),
    );
    expect(asked).toEqual([[{ n: 1 }], 1, [{ n: 2 }]]);
    expect(packets.map(({ length }) => length)).toEqual([4, 1, 1]);
    expect(await marks('together')).toBe(7);
  });

  test('is undone whole when a write that had to match found nothing, though nobody asked for its answer', async () => {
    const failing = rooms.unit.run(async (tx) => {
      await mark(tx, 'unmatched');
      const must = { rows: 1, orElse: () => new Error('nobody there') };
      await tx.writeLater("UPDATE rate_limit SET taken = 9 WHERE subject = 'nobody'", [], must);
    });
    await expect(failing).rejects.toThrow('nobody there');
    expect(await marks('unmatched')).toBe(0);
  });

  test('ends with the first statement that fails: nothing asked for after it is done', async () => {
    const failing = rooms.unit.run(async (tx) => {
      await Promise.allSettled([tx.rows('SELECT nothing FROM rate_limit'), mark(tx, 'after a failure')]);
      await Promise.allSettled([mark(tx, 'long after')]);
    });
    await expect(failing).rejects.toMatchObject({ errno: 1054 });
    expect([await marks('after a failure'), await marks('long after')]).toEqual([0, 0]);
  });

  test('goes on when one of it asks for a row that is there already', async () => {
    await rooms.unit.run((tx) => tx.insert('rate_limit', [row('first come')]));
    const answers = await rooms.unit.run((tx) =>
      Promise.all([
        mark(tx, 'before it'),
        tx.insertUnlessTaken('rate_limit', row('first come')),
        tx.insertUnlessTaken('rate_limit', row('second come')),
        mark(tx, 'behind it'),
      ]),
    );
    expect(answers).toEqual([1, false, true, 1]);
    expect([await marks('before it'), await marks('second come'), await marks('behind it')]).toEqual([1, 1, 1]);
  });

  test('is undone whole when a later insert is refused that nobody waited for', async () => {
    const failing = rooms.unit.run(async (tx) => {
      await mark(tx, 'with a double');
      await tx.insert('rate_limit', [row('first come')]);
    });
    await expect(failing).rejects.toMatchObject({ errno: 1062 });
    expect(await marks('with a double')).toBe(0);
  });
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
