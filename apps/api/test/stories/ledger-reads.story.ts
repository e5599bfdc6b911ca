import { setTimeout as sleep } from 'node:timers/promises';
import { account, house } from '../../src/ledger';
import type { Tx } from '../../src/platform/database';
import { aLedger, head, shopId, type LedgerWorld } from '../builders/ledger-world';

let world: LedgerWorld;
beforeAll(async () => {
  world = await aLedger();
});
afterAll(() => world.close());

/** As long as the database lets a statement wait for a lock. */
const lockWaitMs = 3_000;

/** Rows that this connection has read so far. */
async function rowsRead(tx: Tx): Promise<number> {
  const rows = await tx.rows<{ Value: string }>(
    "SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_rnd_next', 'Handler_read_first')",
  );
  return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
}

async function spent(card: string): Promise<string> {
  const lot = await world.lot(card, 10_000, 1_000, '2027-03-01');
  return world.unit.run(async (tx) => {
    const postings = lot.accounts.map(({ id, asset }) => ({
      asset,
      amount: asset === 'CNY_BONUS' ? 100 : 1_000,
      from: account(id),
      to: house('revenue', shopId),
    }));
    return (await world.ledger.post(tx, { ...head, cardId: card, cardBalanceAfter: 9_900, kind: 'settle', postings }))
      .entryId;
  });
}

const undo = (tx: Tx, entryId: string) =>
  world.ledger.reverse(tx, entryId, { shopId, staffId: null, title: '反结账', cardBalanceBefore: 9_900 });

test('two who pay at once on a ledger of few lots do not wait for each other', async () => {
  const [one, other] = [world.id(), world.id()];
  for (const holder of [one, other]) await world.lot(holder, 100, 10, '2027-03-01');
  await world.unit.run(async (tx) => {
    expect(await world.ledger.lockLotsOf(tx, [one])).toHaveLength(1);
    const beside = world.unit.run((second) => world.ledger.lockLotsOf(second, [other]));
    const first = await Promise.race([beside, sleep(lockWaitMs / 2).then(() => 'waited')]);
    expect(first).toHaveLength(1);
  });
});

test('a reversal reads as many rows on a ledger of many lots as on a small one', async () => {
  const [few, many] = [await spent(world.id()), await spent(world.id())];
  const reads = (entryId: string) =>
    world.unit.run(async (tx) => {
      const before = await rowsRead(tx);
      await undo(tx, entryId);
      return (await rowsRead(tx)) - before;
    });
  const small = await reads(few);
  for (let lot = 0; lot < 400; lot += 1) await world.lot(world.id(), 100, 10, '2027-03-01');
  expect((await reads(many)) - small).toBeLessThan(100);
});

/** How long a reversal takes while another transaction has done something and isn't at its end. */
async function reversalBeside(entryId: string, doing: (tx: Tx) => Promise<unknown>): Promise<number> {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let done: () => void = () => undefined;
  const atIt = new Promise<void>((resolve) => (done = resolve));
  const holding = world.unit.run(async (tx) => {
    await doing(tx);
    done();
    await gate;
  });
  await atIt;
  const began = Date.now();
  const undoing = world.unit.run((tx) => undo(tx, entryId)).then(() => Date.now() - began);
  const took = await Promise.race([undoing, sleep(lockWaitMs).then(() => lockWaitMs)]);
  letGo();
  await holding;
  await undoing;
  return took;
}

test('a reversal does not wait for a lot of somebody else that lapses at the same moment', async () => {
  const other = await world.lot(world.id(), 100, 10, '2026-01-01');
  const lapse = (tx: Tx) => tx.write('UPDATE ledger_lot SET lapsed = 1 WHERE id = ?', [other.id]);
  expect(await reversalBeside(await spent(world.id()), lapse)).toBeLessThan(lockWaitMs);
});

test('a reversal does not wait for somebody else who pays at the same moment', async () => {
  const other = world.id();
  await world.lot(other, 100, 10, '2027-03-01');
  const pay = (tx: Tx) => world.ledger.lockLotsOf(tx, [other]);
  expect(await reversalBeside(await spent(world.id()), pay)).toBeLessThan(lockWaitMs);
});
