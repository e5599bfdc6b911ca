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
