import { account, house, Seals, type PostingDraft } from '../../src/ledger';
import type { Tx } from '../../src/platform/database';
import { Refused } from '../../src/platform/http';
import { aLedger, brokenPromises, head, shopId, type LedgerWorld } from '../builders/ledger-world';

let world: LedgerWorld;

beforeAll(async () => {
  world = await aLedger();
});
beforeEach(() => {
  world.clock.set(new Date('2026-03-02T02:00:00Z'));
});
afterEach(async () => {
  expect(await brokenPromises(world.db)).toEqual([]);
});
afterAll(() => world.close());

const toRevenue = (accountId: string, asset: PostingDraft['asset'], amount: number): PostingDraft => ({
  asset,
  amount,
  from: account(accountId),
  to: house('revenue', shopId),
});

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

async function statements(tx: Tx): Promise<number> {
  const row = await tx.row<{ Value: string }>("SHOW SESSION STATUS LIKE 'Questions'");
  return Number(row?.Value);
}

async function spend(holderId: string, amounts: readonly number[]): Promise<string> {
  return world.unit.run(async (tx) => {
    const [lot] = await world.ledger.lockLotsOf(tx, [holderId]);
    const postings = (lot?.accounts ?? []).map(({ id, asset }, index) => toRevenue(id, asset, amounts[index] ?? 0));
    const balance = { cardId: holderId, cardBalanceAfter: 0 };
    return (await world.ledger.post(tx, { ...head, ...balance, kind: 'settle', postings })).entryId;
  });
}

test('a reversal gives back exactly what was taken, once, and says so on the statement', async () => {
  const card = world.id();
  await world.lot(card, 10_000, 1_000, '2027-03-01');
  const entryId = await spend(card, [3_000, 300]);
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 7_000, CNY_BONUS: 700 });

  const undo = () =>
    world.unit.run((tx) =>
      world.ledger.reverse(tx, entryId, {
        shopId,
        staffId: null,
        title: '反结账',
        reason: '洗错车',
        cardBalanceBefore: 7_700,
      }),
    );
  const undone = await undo();

  expect(undone).toMatchObject({ cardBalanceAfter: 11_000, principalFen: 3_000, bonusFen: 300 });
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 10_000, CNY_BONUS: 1_000 });
  expect(await codeOf(undo())).toBe('ALREADY_REVERSED');
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 10_000, CNY_BONUS: 1_000 });
  const { lines } = await page(card);
  expect(lines.map(({ kind, principalFen, bonusFen }) => [kind, principalFen, bonusFen])).toEqual([
    ['reverse', 3_000, 300],
    ['settle', -3_000, -300],
    ['topUp', 10_000, 1_000],
  ]);
  expect(lines.map(({ reversedBy }) => reversedBy)).toEqual([null, undone.entryId, null]);
});

test('nothing takes an account below zero, and what was written besides is not kept', async () => {
  const card = world.id();
  await world.lot(card, 5_000);
  expect(await codeOf(spend(card, [5_001]))).toBe('BALANCE_SHORT');
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 5_000 });
  expect((await page(card)).lines).toHaveLength(1);
});

describe('a hold', () => {
  async function held(): Promise<{ card: string; holdId: string }> {
    const card = world.id();
    const lot = await world.lot(card, 10_000, 2_000, '2026-03-05');
    const { holdId } = await world.unit.run((tx) =>
      world.ledger.hold(
        tx,
        lot.accounts.map(({ id, asset }) => ({ asset, accountId: id, amount: asset === 'CNY_BONUS' ? 600 : 3_000 })),
        { ...head, cardId: card, cardBalanceAfter: 8_400 },
      ),
    );
    expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 7_000, CNY_BONUS: 1_400 });
    return { card, holdId };
  }
  const capture = (holdId: string) =>
    world.unit.run((tx) =>
      world.ledger.capture(tx, holdId, {
        head,
        to: () => house('revenue', shopId),
        also: [{ asset: 'CNY_PRINCIPAL', amount: 500, from: house('wechatClearing'), to: house('revenue', shopId) }],
      }),
    );
  const undoing = { shopId, staffId: null, title: '退回', reason: null };

  test('is captured or released, never both', async () => {
    const { holdId } = await held();
    await capture(holdId);
    expect(await codeOf(capture(holdId))).toBe('STATE_CHANGED');
    const release = world.unit.run((tx) => world.ledger.release(tx, holdId, { ...undoing, cardBalanceBefore: 8_400 }));
    expect(await codeOf(release)).toBe('STATE_CHANGED');
  });

  test('that was captured is reversed as a whole: lots get theirs back, WeChat its part', async () => {
    const { card, holdId } = await held();
    const { entryId } = await capture(holdId);
    const undone = await world.unit.run((tx) =>
      world.ledger.reverse(tx, entryId, { ...undoing, cardBalanceBefore: 8_400 }),
    );
    expect(undone).toMatchObject({ cardBalanceAfter: 12_000, principalFen: 3_000, bonusFen: 600 });
    expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 10_000, CNY_BONUS: 2_000 });
    const { lines } = await page(card);
    expect(lines.map(({ kind, reversedBy }) => [kind, reversedBy !== null])).toEqual([
      ['reverse', false],
      ['hold', true],
      ['topUp', false],
    ]);
    expect(
      await codeOf(world.unit.run((tx) => world.ledger.reverse(tx, entryId, { ...undoing, cardBalanceBefore: 0 }))),
    ).toBe('ALREADY_REVERSED');
  });

  test('that is released after the bonus lapsed leaves the lot open for seven more days', async () => {
    const { card, holdId } = await held();
    world.clock.set(new Date('2026-03-10T02:00:00Z'));
    await world.unit.run((tx) => world.ledger.release(tx, holdId, { ...undoing, cardBalanceBefore: 8_400 }));
    const [lot] = await world.ledger.lotsOf(world.db, [card]);
    expect(lot?.reopenedUntil).toBe('2026-03-17');
    expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 10_000, CNY_BONUS: 2_000 });
    expect((await world.ledger.balancesOf(world.db, [card], '2026-03-17' as never)).get(card)?.get('CNY_BONUS')).toBe(
      2_000,
    );
    expect((await world.ledger.balancesOf(world.db, [card], '2026-03-18' as never)).get(card)?.get('CNY_BONUS')).toBe(
      0,
    );
  });
});

test('an entry takes the same few statements however many lots it touches', async () => {
  const counts: number[] = [];
  for (const lots of [1, 12]) {
    const card = world.id();
    for (let made = 0; made < lots; made += 1) await world.lot(card, 1_000, 100, '2027-03-01');
    await world.unit.run(async (tx) => {
      const before = await statements(tx);
      const locked = await world.ledger.lockLotsOf(tx, [card]);
      const takes = locked.flatMap(({ accounts }) => accounts.map(({ id, asset }) => toRevenue(id, asset, 50)));
      const tender: PostingDraft = {
        asset: 'CNY_PRINCIPAL',
        amount: 700,
        from: house('cash', shopId),
        to: house('revenue', shopId),
      };
      await world.ledger.post(tx, {
        ...head,
        kind: 'settle',
        cardId: card,
        cardBalanceAfter: 1,
        postings: [...takes, tender],
      });
      counts.push((await statements(tx)) - before - 1);
    });
  }
  // One to read and lock, then entry, postings, place in the seal's queue and balances.
  expect(counts).toEqual([5, 5]);
});

test('a statement is read by month and page, newest first, with its sums', async () => {
  const card = world.id();
  world.clock.set(new Date('2026-01-31T15:59:59Z'));
  await world.lot(card, 10_000);
  world.clock.set(new Date('2026-01-31T16:00:00Z'));
  for (let n = 0; n < 5; n += 1) await spend(card, [100]);
  const february = { from: new Date('2026-01-31T16:00:00Z'), until: new Date('2026-02-28T16:00:00Z') };

  const first = await world.ledger.entriesOf(world.db, { cardId: card, ...february, after: null, limit: 3 });
  const last = first.lines.at(-1);
  const second = await world.ledger.entriesOf(world.db, { cardId: card, ...february, after: last ?? null, limit: 3 });

  expect([first.lines.length, first.more, second.lines.length, second.more]).toEqual([3, true, 2, false]);
  const ids = [...first.lines, ...second.lines].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
  expect(await world.ledger.totalsOf(world.db, { cardId: card, ...february })).toEqual({ inFen: 0, outFen: 500 });
  expect((await world.ledger.monthsOf(world.db, [card])).get(card)).toEqual(['2026-02', '2026-01']);
});

test('the application itself can neither change nor delete what was entered', async () => {
  await world.lot(world.id(), 100);
  for (const sql of ['UPDATE ledger_entry SET title = title', 'DELETE FROM ledger_posting']) {
    await expect(world.unit.run((tx) => tx.write(sql))).rejects.toThrow(/denied/);
  }
});

describe('the seal', () => {
  const faults = async () => (await world.get(Seals).verify()).map(({ fault, subject }) => `${fault} ${subject}`);

  beforeEach(async () => {
    await world.empty();
    const card = world.id();
    await world.lot(card, 10_000, 1_000, '2027-03-01');
    for (let n = 0; n < 3; n += 1) {
      await spend(card, [100, 10]);
      await world.get(Seals).seal();
    }
    expect(await faults()).toEqual([]);
  });
  const anEntry = async (kind: string): Promise<string> => {
    const row = await world.db.row<{ id: string }>('SELECT id FROM ledger_entry WHERE kind = ? ORDER BY id LIMIT 1', [
      kind,
    ]);
    return row?.id ?? '';
  };

  test('covers each entry once', async () => {
    expect(await world.get(Seals).seal()).toBe(0);
    const sealed = await world.db.rows<{ n: number }>('SELECT entry_count AS n FROM ledger_seal ORDER BY no');
    expect(sealed.map(({ n }) => n)).toEqual([2, 1, 1]);
  });

  test('names an entry whose amount was changed', async () => {
    const id = await anEntry('settle');
    await world.asAdmin('UPDATE ledger_posting SET amount = amount + 1 WHERE entry_id = ? AND position = 0', [id]);
    expect(await faults()).toEqual([`entryChanged ${id}`]);
    await world.asAdmin('UPDATE ledger_posting SET amount = amount - 1 WHERE entry_id = ? AND position = 0', [id]);
  });

  test('names an entry whose words were changed', async () => {
    const id = await anEntry('topUp');
    await world.asAdmin("UPDATE ledger_entry SET title = '洗车' WHERE id = ?", [id]);
    expect(await faults()).toEqual([`entryChanged ${id}`]);
  });

  test('names an entry that was removed', async () => {
    const id = await anEntry('settle');
    await world.asAdmin('DELETE FROM ledger_posting WHERE entry_id = ?', [id]);
    await world.asAdmin('DELETE FROM ledger_entry WHERE id = ?', [id]);
    expect(await faults()).toEqual([`entryMissing ${id}`]);
    await world.empty();
  });

  test('names an entry that was slipped in, and a posting added to an old one', async () => {
    const id = await anEntry('settle');
    const added = world.id();
    await world.asAdmin(
      `INSERT INTO ledger_entry SELECT ?, kind, at, shop_id, staff_id, title, reason, NULL, NULL, card_id, card_balance_after,
       NULL, NULL, NULL, NULL, NULL FROM ledger_entry WHERE id = ?`,
      [added, id],
    );
    await world.asAdmin(
      'INSERT INTO ledger_posting SELECT entry_id, 9, asset, from_account_id, to_account_id, 1 FROM ledger_posting WHERE entry_id = ? AND position = 0',
      [id],
    );
    expect(await faults()).toEqual([`entryChanged ${id}`, `entryAdded ${added}`]);
    await world.empty();
  });

  test('names a batch whose hash was rewritten to cover a change, because the next one tells', async () => {
    await world.asAdmin('UPDATE ledger_seal SET hash = REPEAT(?, 64) WHERE no = 2', ['0']);
    expect(await faults()).toEqual(['batchChanged 2', 'batchChanged 3']);
  });

  test('names a batch that is gone', async () => {
    await world.asAdmin('DELETE FROM ledger_seal WHERE no = 3');
    expect(await faults()).toEqual(['batchMissing 3']);
  });
});

function page(cardId: string) {
  const all = { from: new Date('2020-01-01T00:00:00Z'), until: new Date('2030-01-01T00:00:00Z') };
  return world.ledger.entriesOf(world.db, { cardId, ...all, after: null, limit: 50 });
}
