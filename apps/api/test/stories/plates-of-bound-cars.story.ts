import { aCouponTemplate } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ProductOf, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string };
interface Event {
  kind: string;
  before: string;
  after: string;
  reason: string | null;
}

let world: ServiceCardsWorld;
let washId: string;
let lin: Member;
let zhou: Member;
let plates = 0;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 0);
  zhou = await world.aMember('周小云', 0);
});
afterEach(async () => {
  expect(await world.brokenHere()).toEqual([]);
});
afterAll(() => world.close());

const aPlate = (): string => {
  plates += 1;
  return `川B${String(plates).padStart(5, '0')}`;
};
/** A card for one car, bound to `carId`. */
const boundCard = async (carId = lin.carId, more: Partial<ProductOf> = {}): Promise<string> => {
  const services = [{ serviceId: washId, granted: 2 }];
  const { version } = await world.aProduct({ carsMax: 1, carChangesMax: 1, services, ...more });
  return world.aCard(lin, version, 0, [carId]);
};
const plateOf = async (member: Person, carId: string) =>
  (must(await member.get('/me/cars'), 200) as unknown as { id: string; plate: string | null }[]).find(
    ({ id }) => id === carId,
  )?.plate;
const byOwner = (plate: string, member: Person = lin, carId = lin.carId) =>
  member.patch(`/me/cars/${carId}`, { plate });
const atCounter = (plate: string, by = world.cashier, carId = lin.carId) =>
  by.post(`/staff/cars/${carId}/plate`, { plate, reason: '换新能源号牌' });
const leftOf = async (cardId: string) => must(await lin.get(`/me/service-cards/${cardId}`), 200)['carChangesLeft'];
const eventsOf = async (cardId: string) =>
  must(await world.cashier.get(`/staff/service-cards/${cardId}/events`), 200) as unknown as Event[];
const anUnplatedCar = async () => String(must(await lin.post('/me/cars', { plate: null }, aKey()), 201)['id']);

describe('an owner', () => {
  test('doesn’t give another plate to a car that a card is bound to, and changes everything else', async () => {
    await boundCard();
    const before = await plateOf(lin, lin.carId);
    const refused = await byOwner(aPlate());
    expect([refused.status, refused.body['code'], refused.body['details']]).toEqual([
      409,
      'PLATE_BOUND',
      { name: '洗车十次卡' },
    ]);
    expect(refused.body['message']).toContain('请带行驶证到门店');
    expect(await plateOf(lin, lin.carId)).toBe(before);
    const same = { plate: before, brand: '大众' };
    expect(must(await lin.patch(`/me/cars/${lin.carId}`, same), 200)).toMatchObject({ brand: '大众', plate: before });
  });

  test('nor to one that a coupon is bound to', async () => {
    const coupon = await aCouponTemplate(world, { carBound: true });
    must(await lin.post(`/me/claimable-coupons/${coupon}/claim`, {}, aKey()), 201);
    expect((await byOwner(aPlate())).body).toMatchObject({ code: 'PLATE_BOUND', details: { name: '满 100 减 20' } });
  });

  test('is free where nothing is bound, and where what was bound is used up or over', async () => {
    must(await byOwner(aPlate()), 200);
    const used = await boundCard();
    expect(world.codeOf(await byOwner(aPlate()))).toBe('PLATE_BOUND');
    const settled = await world.settle(used, washId, 2, { carId: lin.carId });
    must(await byOwner(aPlate()), 200);
    await world.undo(settled);
    expect(world.codeOf(await byOwner(aPlate()))).toBe('PLATE_BOUND');
    const unbound = { carIds: [], reason: '车主要求' };
    must(await world.cashier.put(`/staff/service-cards/${used}/cars`, unbound, aKey()), 204);
    must(await byOwner(aPlate()), 200);
  });

  test('puts on the first plate, and the one that follows a temporary plate, and then no other', async () => {
    const carId = await anUnplatedCar();
    const cardId = await boundCard(carId);
    const [temporary, other, real] = ['川B0123临', '川B3210临', aPlate()];
    must(await byOwner(temporary, lin, carId), 200);
    expect(world.codeOf(await byOwner(other, lin, carId))).toBe('PLATE_BOUND');
    must(await byOwner(real, lin, carId), 200);
    expect(world.codeOf(await byOwner(aPlate(), lin, carId))).toBe('PLATE_BOUND');
    expect([await leftOf(cardId), await eventsOf(cardId)]).toEqual([1, []]);
  });

  test('doesn’t learn what another member has bound to the car that is theirs now', async () => {
    await boundCard();
    must(
      await world.cashier.post(`/staff/cars/${lin.carId}/owner`, { memberId: zhou.memberId, reason: '车辆过户' }),
      200,
    );
    const refused = await byOwner(aPlate(), zhou);
    expect([refused.body['code'], refused.body['details']]).toEqual(['PLATE_BOUND', undefined]);
    expect(refused.body['message']).not.toContain('洗车十次卡');
  });
});

describe('the counter', () => {
  test('exchanges a plate: it counts on each card of the car, stands in its history, and the owner is told', async () => {
    const [one, other, free] = [await boundCard(), await boundCard(), await boundCard(zhou.carId)];
    const [before, after] = [await plateOf(lin, lin.carId), aPlate()];
    expect(must(await atCounter(after), 200)).toMatchObject({ plate: after });
    expect([await leftOf(one), await leftOf(other), await leftOf(free)]).toEqual([0, 0, 1]);
    expect(await eventsOf(one)).toMatchObject([{ kind: 'cars', before, after, reason: '换新能源号牌' }]);
    expect(await eventsOf(free)).toEqual([]);
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain(after);
    // The same once more, as after an answer that got lost, is no second exchange.
    must(await atCounter(after, world.manager), 200);
    expect(await eventsOf(one)).toHaveLength(1);
  });

  test('counts neither a first plate nor the one that follows a temporary one', async () => {
    const carId = await anUnplatedCar();
    const cardId = await boundCard(carId);
    for (const plate of ['川B9876临', aPlate()]) must(await atCounter(plate, world.cashier, carId), 200);
    expect([await leftOf(cardId), await eventsOf(cardId)]).toEqual([1, []]);
  });

  test('goes beyond what a card allows by a manager only', async () => {
    const cardId = await boundCard(lin.carId, { carChangesMax: 0 });
    const [before, after] = [await plateOf(lin, lin.carId), aPlate()];
    const refused = await atCounter(after);
    expect([refused.body['code'], refused.body['details']]).toEqual([
      'PLATE_CHANGES_USED',
      { name: '洗车十次卡', max: 0 },
    ]);
    expect([await plateOf(lin, lin.carId), await eventsOf(cardId)]).toEqual([before, []]);
    must(await atCounter(after, world.manager), 200);
    expect(await plateOf(lin, lin.carId)).toBe(after);
    expect(await eventsOf(cardId)).toMatchObject([{ kind: 'cars', before, after, reason: '换新能源号牌' }]);
    expect(await leftOf(cardId)).toBe(0);
    const others = { carIds: [], reason: '解绑' };
    expect(world.codeOf(await world.cashier.put(`/staff/service-cards/${cardId}/cars`, others, aKey()))).toBe(
      'SERVICE_CARD_CAR_CHANGES',
    );
  });

  test('of two exchanges at once, only as many are made as the card allows', async () => {
    const cardId = await boundCard();
    const answers = await Promise.all([atCounter(aPlate()), atCounter(aPlate()), atCounter(aPlate())]);
    expect(answers.map((answer) => world.codeOf(answer)).sort()).toEqual([
      '200',
      'PLATE_CHANGES_USED',
      'PLATE_CHANGES_USED',
    ]);
    expect(await eventsOf(cardId)).toHaveLength(1);
  });
});
