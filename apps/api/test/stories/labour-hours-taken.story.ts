import { setTimeout } from 'node:timers/promises';
import { HoursPort } from '../../src/catalog';
import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// Hours can be taken away from a service only while no card lists it, nor could come to (decision 0105).

const day = 86_400_000;
let world: ServiceCardsWorld;
let boss: Person;
let priceFen = 8_800;
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
beforeEach(() => {
  boss = world.as(world.owner);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const hoursTo = async (serviceId: string, labourTenths: number | null) =>
  world.codeOf(await boss.patch(`/staff/services/${serviceId}`, { labourTenths, reason: '定工时' }));
/** Another one each time, told apart by its price. */
async function aServiceOf(labourTenths: number): Promise<string> {
  priceFen += 100;
  const id = await world.aService(priceFen);
  expect(await hoursTo(id, labourTenths)).toBe('200');
  return id;
}

const listing = (serviceIds: readonly string[]) => ({
  ...{ kind: 'labourCard', name: '交车工时卡', priceFen: 10_000, startsWith: 'purchase', startsOn: null, months: 12 },
  ...{ shopIds: null, carsMax: null, carChangesMax: null, transferable: false, services: [] },
  labour: { tenths: 50, serviceIds },
});
function aSignal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return {
    given,
    give: () => {
      give();
    },
  };
}

/** On sale or not, with these services; refused, it stays as it was. */
async function edited(of: { id: string; version: string }, serviceIds: readonly string[], active: boolean) {
  const body = { ...listing(serviceIds), version: of.version, active, reason: '调整' };
  const answer = await boss.put(`/staff/service-card-products/${of.id}`, body, aKey());
  const code = world.codeOf(answer);
  return { code, body: answer.body, product: code === '200' ? { ...of, version: String(answer.body['version']) } : of };
}

test('a product comes back on sale only with services that have hours', async () => {
  const [gone, kept] = [await aServiceOf(12), await aServiceOf(10)];
  const offered = await world.aProduct(listing([gone, kept]));
  const off = await edited(offered, [gone, kept], false);
  expect([off.code, await hoursTo(gone, null)]).toEqual(['200', '200']);
  const renamed = await edited(off.product, [gone, kept], false);
  expect(renamed.code).toBe('200');
  const back = await edited(renamed.product, [gone, kept], true);
  expect(back.code).toBe('SERVICE_HOURS_MISSING');
  expect(JSON.stringify(back.body)).toContain('没有标准工时');
  const without = await edited(renamed.product, [kept], true);
  expect([without.code, await hoursTo(kept, null)]).toEqual(['200', 'SERVICE_HOURS_TAKEN']);
});

test('a card that lapsed keeps the hours of what it lists: it may be extended', async () => {
  const start = world.clock.now();
  const serviceId = await aServiceOf(10);
  const offered = await world.aProduct(listing([serviceId]));
  const lin = await world.aMember('林知远', 0);
  await settleBill(
    world,
    lin,
    await aCardSale(world, lin, [{ serviceId: offered.id, cardVersion: offered.version, qty: 1 }]),
  );
  const cardId = (await cardsOf(lin)).at(-1)?.id ?? '';
  expect((await edited(offered, [serviceId], false)).code).toBe('200');
  world.clock.set(new Date(start.getTime() + 380 * day));
  await world.get(LapseServiceCards).run();
  world.clock.set(start);
  expect(await hoursTo(serviceId, null)).toBe('SERVICE_HOURS_TAKEN');
  const extension = { until: '2028-12-31', reason: '车主住院' };
  must(await world.manager.post(`/staff/service-cards/${cardId}/extensions`, extension, aKey()), 204);
});

test('whoever offers a card waits for who takes the hours away that very moment', async () => {
  const serviceId = await aServiceOf(10);
  const [looked, gate] = [aSignal(), aSignal()];
  // The edit holds the service and has found no card that lists it.
  world.get(HoursPort).register(async () => {
    looked.give();
    await gate.given;
    return null;
  });
  const edit = hoursTo(serviceId, null);
  await looked.given;
  const offer = boss.post('/staff/service-card-products', listing([serviceId]), aKey());
  const first = await Promise.race([offer.then(() => 'offered'), setTimeout(300, 'waits')]);
  gate.give();
  expect([first, await edit, world.codeOf(await offer)]).toEqual(['waits', '200', 'NOT_FOUND']);
});

test('cards of a version are found by a key', async () => {
  const plan = await world.db.rows<{ key: string | null }>(
    "EXPLAIN SELECT 1 FROM service_card FORCE INDEX (service_card_by_version) WHERE version_id = 'x' AND state IN ('active')",
  );
  expect(plan).toMatchObject([{ key: 'service_card_by_version' }]);
});
