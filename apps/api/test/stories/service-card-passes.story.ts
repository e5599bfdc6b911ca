import { LapseServiceCards } from '../../src/service-cards';
import { must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
let lin: Person;
let start: Date;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  start = world.clock.now();
});
beforeEach(async () => {
  world.clock.set(start);
  lin = await world.aMember('林知远', 0);
});
afterEach(async () => {
  expect(await world.brokenHere()).toEqual([]);
});
afterAll(() => world.close());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => String((error as { code?: string }).code),
  );
const serviceOf = async (cardId: string) => {
  world.clock.set(start);
  const { services } = must(await lin.get(`/me/service-cards/${cardId}`), 200);
  return (services as { left: number | null; used: number; lapsed: number }[])[0];
};
const days = (n: number): Date => new Date(start.getTime() + n * 86_400_000);
/** It takes what other stories left too. */
const lapseOn = async (at: Date): Promise<void> => {
  world.clock.set(at);
  await world.get(LapseServiceCards).run();
};
const held = async () => [await world.houseHolds('deferred'), await world.houseHolds('revenue')] as const;

async function aWash(of: {
  kind?: string;
  priceFen: number;
  granted: number | null;
  startsWith?: string;
  months?: number;
}) {
  const { granted, ...wish } = of;
  const caps = granted === null ? { perDayMax: 1, perMonthMax: 2 } : {};
  const { version } = await world.aProduct({
    name: '洗车卡',
    ...wish,
    services: [{ serviceId: washId, granted, ...caps }],
  });
  return world.aCard(lin, version, of.priceFen);
}

describe('an annual pass', () => {
  test('is limited by its caps a day and a month, and earns its price by days', async () => {
    await lapseOn(days(400));
    const before = await world.houseHolds('deferred');
    world.clock.set(start);
    const cardId = await aWash({ kind: 'annualPass', priceFen: 36_500, granted: null });
    const use = (on: string) => codeOf(world.settle(cardId, washId, 1, { on: on as never }));
    expect([await use('2026-06-01'), await use('2026-06-01')]).toEqual(['done', 'USES_DAY_MAX']);
    expect([await use('2026-06-02'), await use('2026-06-03')]).toEqual(['done', 'USES_MONTH_MAX']);
    expect(await use('2026-07-01')).toBe('done');
    expect(await serviceOf(cardId)).toMatchObject({ left: null, used: 3 });
    await lapseOn(days(400));
    expect((await world.houseHolds('deferred')) - before).toBe(0);
  });
});

describe('what a pass earned by its days', () => {
  /** 61 days at 1.00; a wash is 40.00 and a wax 200.00 without it, so that they share by one to five. */
  const aPass = async () => {
    const waxId = await world.aService(20_000);
    const { version } = await world.aProduct({
      ...{ kind: 'annualPass', name: '养护年卡', priceFen: 6_100, months: 2, startsWith: 'firstUse' },
      services: [washId, waxId].map((serviceId) => ({ serviceId, granted: null })),
    });
    return { cardId: await world.aCard(lin, version, 6_100), waxId };
  };
  const revenues = async () => [
    await world.houseHolds(`revenue:${world.east}`),
    await world.houseHolds(`revenue:${world.west}`),
  ];
  const valuesOf = async (cardId: string) =>
    (
      await world.db.rows<{ fen: number }>(
        "SELECT value_fen AS fen FROM service_card_use WHERE card_id = ? AND state = 'done' ORDER BY id",
        [cardId],
      )
    ).map(({ fen }) => fen);

  test('is shared over the uses of its month, by what they cost without it, and is earned where they were served', async () => {
    await lapseOn(days(400));
    world.clock.set(start);
    const [east = 0, west = 0] = await revenues();
    const { cardId, waxId } = await aPass();
    await world.settle(cardId, washId, 1);
    await world.settle(cardId, waxId, 1, { shopId: world.west });
    expect(await valuesOf(cardId)).toEqual([0, 0]);
    // 2 to 31 March: 30.00 to share, 5.00 and 25.00.
    await lapseOn(days(45));
    expect(await valuesOf(cardId)).toEqual([500, 2_500]);
    expect(await revenues()).toEqual([east + 500, west + 2_500]);
    await lapseOn(days(46));
    expect(await revenues()).toEqual([east + 500, west + 2_500]);
    // Nobody used it in its second month: that is earned by who sold it.
    await lapseOn(days(400));
    expect(await revenues()).toEqual([east + 3_600, west + 2_500]);
  });

  test('of a use that came back waits again, and goes to the uses of the next month', async () => {
    await lapseOn(days(400));
    world.clock.set(start);
    const [east = 0, west = 0] = await revenues();
    const { cardId, waxId } = await aPass();
    await world.settle(cardId, washId, 1);
    const waxed = await world.settle(cardId, waxId, 1, { shopId: world.west });
    await lapseOn(days(45));
    const waits = await world.houseHolds('deferred');
    await world.undo(waxed);
    expect(await world.houseHolds('deferred')).toBe(waits + 2_500);
    expect(await revenues()).toEqual([east + 500, west]);
    await world.settle(cardId, washId, 1, { shopId: world.west });
    await lapseOn(days(400));
    expect(await valuesOf(cardId)).toEqual([500, 5_600]);
    expect(await revenues()).toEqual([east + 500, west + 5_600]);
  });
});

describe('a card whose only use comes back', () => {
  const firstUse = { startsWith: 'firstUse', months: 2 };
  const pass = () => aWash({ kind: 'annualPass', priceFen: 6_100, granted: null, ...firstUse });

  test('has not begun: what a pass had earned by its days waits again, and its next first day is another', async () => {
    await lapseOn(days(400));
    const [deferred, revenue] = await held();
    world.clock.set(start);
    const cardId = await pass();
    const settled = await world.settle(cardId, washId, 1);
    await lapseOn(days(45));
    expect(await held()).toEqual([deferred + 6_100 - 30 * 100, revenue + 30 * 100]);
    await world.undo(settled);
    expect(await world.factsOf(cardId)).toMatchObject({ startsOn: null, expiresOn: null });
    expect(await held()).toEqual([deferred + 6_100, revenue]);
    await world.settle(cardId, washId, 1, { on: '2026-04-16' as never });
    expect(await world.factsOf(cardId)).toMatchObject({ startsOn: '2026-04-16', expiresOn: '2026-06-15' });
    await lapseOn(days(400));
    expect(await held()).toEqual([deferred, revenue + 6_100]);
  });

  test('after its last day serves a week more, and is written off again: it doesn’t begin anew', async () => {
    await lapseOn(days(400));
    world.clock.set(start);
    const cards = [await pass(), await aWash({ kind: 'timesCard', priceFen: 3_000, granted: 1, ...firstUse })];
    const settled = [];
    for (const cardId of cards) settled.push(await world.settle(cardId, washId, 1));
    const [deferred] = await held();
    await lapseOn(days(80));
    for (const one of settled) await world.undo(one);
    for (const cardId of cards) expect(await world.factsOf(cardId)).toMatchObject({ expiresOn: '2026-05-28' });
    await lapseOn(days(100));
    expect((await held())[0]).toBe(deferred - 6_100);
    expect(await serviceOf(cards[1] ?? '')).toMatchObject({ left: 0, lapsed: 1 });
  });
});
