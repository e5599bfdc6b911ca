import { labourPool } from '@cheyou/domain';
import { setTimeout } from 'node:timers/promises';
import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must } from '../builders/a-shop';
import { atOnce, tally } from '../builders/at-once';
import { aCardSale, cardsOf, settleBill } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
});
afterEach(async () => {
  expect(await world.brokenHere()).toEqual([]);
});
afterAll(() => world.close());

const times = <T>(n: number, make: (place: number) => T): T[] => Array.from({ length: n }, (_, place) => make(place));

async function aCardOf(granted: number): Promise<string> {
  const lin = await world.aMember('林知远', 0);
  const { version } = await world.aProduct({ priceFen: 10_001, services: [{ serviceId: washId, granted }] });
  return world.aCard(lin, version, 10_001);
}

test('the last use of a card is used once, however many tills ask for it at once', async () => {
  const cardId = await aCardOf(1);
  const ends = await atOnce(times(20, () => () => world.settle(cardId, washId, 1)));
  expect(tally(ends)).toEqual({ done: 1, USES_SHORT: 19 });
  expect((await world.factsOf(cardId))?.services).toMatchObject([{ left: 0, usedToday: 1 }]);
}, 30_000);

test('the last tenths of labour hours are used once, however many tills ask for them at once', async () => {
  const lin = await world.aMember('林知远', 0);
  const labour = { tenths: 100, serviceIds: null };
  const { version } = await world.aProduct({ kind: 'labourCard', priceFen: 10_001, labour, services: [] });
  const cardId = await world.aCard(lin, version, 10_001);
  await world.settle(cardId, labourPool, 95);
  const ends = await atOnce(times(20, () => () => world.settle(cardId, labourPool, 3)));
  expect(tally(ends)).toEqual({ done: 1, LABOUR_SHORT: 19 });
  expect((await world.factsOf(cardId))?.services).toMatchObject([{ left: 2, usedToday: 98 }]);
}, 30_000);

test('uses, holds and their returns at once on one card leave exactly what was not used', async () => {
  const cardId = await aCardOf(40);
  const jobs = times(24, (place) => async (): Promise<string> => {
    if (place % 3 === 0) return world.settle(cardId, washId, 1).then(() => 'used');
    if (place % 3 === 1) return world.release(await world.hold(cardId, washId, 2)).then(() => 'released');
    return world.undo(await world.settle(cardId, washId, 1)).then(() => 'undone');
  });
  expect(tally(await atOnce(jobs))).toEqual({ used: 8, released: 8, undone: 8 });
  expect((await world.factsOf(cardId))?.services).toMatchObject([{ left: 32 }]);
}, 60_000);

test('a use and its return asked for twenty times at once comes back once', async () => {
  const cardId = await aCardOf(5);
  const settled = await world.settle(cardId, washId, 2);
  const ends = await atOnce(times(20, () => () => world.undo(settled)));
  expect(tally(ends)).toEqual({ done: 1, ALREADY_REVERSED: 19 });
  expect((await world.factsOf(cardId))?.services).toMatchObject([{ left: 5 }]);
}, 30_000);

test('a card whose bill is undone while the night’s job is at the card before it does not lapse any more', async () => {
  const { id, version } = await world.aProduct({ months: 1, services: [{ serviceId: washId, granted: 10 }] });
  const [before, after] = [await world.aMember('周敏', 0), await world.aMember('林知远', 0)];
  const line = { serviceId: id, cardVersion: version, qty: 1 };
  await settleBill(world, before, await aCardSale(world, before, [line]));
  const undone = await settleBill(world, after, await aCardSale(world, after, [line]));
  const [first] = await cardsOf(before);
  const kept = { breakage: await world.houseHolds('breakage'), deferred: await world.houseHolds('deferred') };
  world.clock.advance(40 * 86_400_000);
  const [one, other] = [
    await world.hire('丁一', 'shopManager', world.east),
    await world.hire('丁二', 'shopManager', world.east),
  ];
  const reverse = (by: typeof one) =>
    world
      .as(by)
      .post(
        `/staff/settlements/${String(undone['id'])}/reversal`,
        { reasonCode: 'complaint', reason: '全部退' },
        aKey(),
      );
  must(await reverse(one), 200);
  const { lapsing } = await world.unit.run(async (tx) => {
    await tx.row('SELECT id FROM service_card WHERE id = ? FOR UPDATE', [first?.id ?? '']);
    const running = world.get(LapseServiceCards).run();
    // By now both are listed, and it waits for the first.
    await setTimeout(300);
    must(await reverse(other), 200);
    return { lapsing: running };
  });
  await lapsing;
  expect({ breakage: await world.houseHolds('breakage'), deferred: await world.houseHolds('deferred') }).toEqual({
    breakage: kept.breakage + 30_000,
    deferred: kept.deferred - 60_000,
  });
}, 30_000);
