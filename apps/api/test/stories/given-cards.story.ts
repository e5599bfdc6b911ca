import { aKey, must, type Person } from '../builders/a-shop';
import { cardsOf, type Holder } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let gift: { id: string; version: string };
let lin: Holder & { phone: string };
beforeAll(async () => {
  world = await aServiceCardsWorld();
  gift = await world.aProduct({ ...hours, priceFen: 0 });
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 0);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const hours = { kind: 'labourCard', name: '交车工时卡', services: [], labour: { tenths: 100, serviceIds: null } };
const reason = '交车赠送';
const give = (by: Person, version: string, more: object = {}, key = aKey()) =>
  by.post(`/staff/members/${lin.memberId}/service-card-gifts`, { version, carId: null, reason, ...more }, key);

test('a card that is given is its member’s at once: no sale, nothing earned, nothing to get back', async () => {
  const before = await Promise.all([world.houseHolds('deferred'), world.houseHolds('revenue')]);
  const key = aKey();
  const given = must(await give(world.manager, gift.version, {}, key), 201);
  expect(given).toMatchObject({ gift: true, priceFen: 0, services: [{ left: 100 }] });
  expect(must(await give(world.manager, gift.version, {}, key), 201)).toMatchObject({ id: given['id'] });
  expect(await cardsOf(lin)).toMatchObject([{ id: given['id'], gift: true }]);
  expect(await Promise.all([world.houseHolds('deferred'), world.houseHolds('revenue')])).toEqual(before);
  expect(must(await lin.get('/me/visits'), 200)['items']).toEqual([]);
  const told = JSON.stringify(must(await lin.get('/me/notices'), 200));
  for (const fact of ['10.0 工时', '门店赠送']) expect(told).toContain(fact);
  const refund = await world.manager.post(`/staff/service-cards/${String(given['id'])}/refund-quote`);
  expect(world.codeOf(refund)).toBe('SERVICE_CARD_NO_BILL');
  const acts = must(await world.as(world.owner).get('/staff/act-log'), 200)['items'] as object[];
  expect(JSON.stringify(acts[0])).toContain(reason);
});

test('only cards of hours without a price are given, by a manager, and not to oneself', async () => {
  const wash = await world.aService(4_000);
  const times = await world.aProduct({ priceFen: 0, services: [{ serviceId: wash, granted: 1 }] });
  const dear = await world.aProduct({ ...hours, priceFen: 100_000 });
  const owner = world.as(world.owner);
  const code = async (by: Person, version: string, more: object = {}) => world.codeOf(await give(by, version, more));
  expect(await code(owner, times.version)).toBe('CARD_NOT_ON_SALE');
  expect(await code(owner, dear.version)).toBe('CARD_NOT_ON_SALE');
  expect(await code(world.manager, gift.version, { reason: '送' })).toBe('VALIDATION_FAILED');
  const technician = world.as(await world.hire('吴师傅', 'technician', world.east));
  for (const other of [technician, world.cashier]) expect(await code(other, gift.version)).toBe('FORBIDDEN');
  const own = { version: gift.version, carId: null, reason };
  const self = await world.manager.post(`/staff/members/${world.manager.memberId}/service-card-gifts`, own, aKey());
  expect(world.codeOf(self)).toBe('SELF_APPROVAL');
  expect(await cardsOf(lin)).toEqual([]);
});

test('a card for one car is bound to the one it is given for, which is the member’s own', async () => {
  const { version } = await world.aProduct({ ...hours, priceFen: 0, carsMax: 1 });
  const other = await world.aMember('周小云', 0);
  expect(world.codeOf(await give(world.manager, version, { carId: other.carId }))).toBe('NOT_FOUND');
  const given = must(await give(world.manager, version, { carId: lin.carId }), 201);
  expect(given['cars']).toMatchObject([{ id: lin.carId }]);
});
