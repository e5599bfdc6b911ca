import { account, house } from '../../src/ledger';
import { atOnce, tally } from '../builders/at-once';
import { aLedger, brokenPromises, head, shopId, type LedgerWorld } from '../builders/ledger-world';

let world: LedgerWorld;

beforeAll(async () => {
  world = await aLedger();
});
afterEach(async () => {
  expect(await brokenPromises(world.db)).toEqual([]);
});
afterAll(() => world.close());

test('a thousand transfers there and back at once hang nowhere and lose nothing', async () => {
  const [one, other] = [world.id(), world.id()];
  const from = (await world.lot(one, 100_000)).accounts[0]?.id ?? '';
  const to = (await world.lot(other, 100_000)).accounts[0]?.id ?? '';
  // Room on both sides: what one lot gave is the most it may hold.
  await world.unit.run((tx) =>
    world.ledger.post(tx, {
      ...head,
      kind: 'settle',
      postings: [from, to].map((id) => ({
        asset: 'CNY_PRINCIPAL',
        amount: 50_000,
        from: account(id),
        to: house('revenue', shopId),
      })),
    }),
  );
  const transfer = (a: string, b: string) => () =>
    world.unit.run((tx) =>
      world.ledger.post(tx, {
        ...head,
        kind: 'settle',
        postings: [{ asset: 'CNY_PRINCIPAL', amount: 10, from: account(a), to: account(b) }],
      }),
    );
  const ends = await atOnce(
    Array.from({ length: 1_000 }, (_, n) => (n % 2 === 0 ? transfer(from, to) : transfer(to, from))),
  );
  expect(tally(ends)).toEqual({ done: 1_000 });
  expect([await world.leftOf(one), await world.leftOf(other)]).toEqual([
    { CNY_PRINCIPAL: 50_000 },
    { CNY_PRINCIPAL: 50_000 },
  ]);
}, 60_000);

test('fifty at once take 30.00 from 100.00 three times, even when nobody locked the holder', async () => {
  const card = world.id();
  const accountId = (await world.lot(card, 10_000)).accounts[0]?.id ?? '';
  const spend = () =>
    world.unit.run((tx) =>
      world.ledger.post(tx, {
        ...head,
        kind: 'settle',
        postings: [{ asset: 'CNY_PRINCIPAL', amount: 3_000, from: account(accountId), to: house('revenue', shopId) }],
      }),
    );
  expect(tally(await atOnce(Array.from({ length: 50 }, () => spend)))).toEqual({ done: 3, BALANCE_SHORT: 47 });
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 1_000 });
});

test('an entry is reversed once, however many try', async () => {
  const card = world.id();
  const accountId = (await world.lot(card, 10_000)).accounts[0]?.id ?? '';
  const { entryId } = await world.unit.run((tx) =>
    world.ledger.post(tx, {
      ...head,
      kind: 'settle',
      cardId: card,
      cardBalanceAfter: 7_000,
      postings: [{ asset: 'CNY_PRINCIPAL', amount: 3_000, from: account(accountId), to: house('revenue', shopId) }],
    }),
  );
  const undo = () =>
    world.unit.run((tx) =>
      world.ledger.reverse(tx, entryId, {
        shopId,
        staffId: null,
        title: '反结账',
        reason: null,
        cardBalanceBefore: 7_000,
      }),
    );
  expect(tally(await atOnce(Array.from({ length: 30 }, () => undo)))).toEqual({ done: 1, ALREADY_REVERSED: 29 });
  expect(await world.leftOf(card)).toEqual({ CNY_PRINCIPAL: 10_000 });
});

test('a hold ends one way, whoever is first: captured or released', async () => {
  const card = world.id();
  const accountId = (await world.lot(card, 10_000)).accounts[0]?.id ?? '';
  const takes = [{ asset: 'CNY_PRINCIPAL' as const, accountId, amount: 3_000 }];
  const { holdId } = await world.unit.run((tx) =>
    world.ledger.hold(tx, takes, { ...head, cardId: card, cardBalanceAfter: 7_000 }),
  );
  const undoing = { shopId, staffId: null, title: '退回', reason: null, cardBalanceBefore: 7_000 };
  const release = () => world.unit.run((tx) => world.ledger.release(tx, holdId, undoing));
  const capture = () =>
    world.unit.run((tx) => world.ledger.capture(tx, holdId, { head, to: () => house('revenue', shopId), also: [] }));
  const ends = await atOnce(Array.from({ length: 30 }, (_, n) => (n % 2 === 0 ? release : capture)));
  expect(tally<unknown>(ends)).toEqual({ done: 1, STATE_CHANGED: 29 });
});
