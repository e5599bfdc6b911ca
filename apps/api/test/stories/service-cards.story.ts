import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string; phone: string };

let world: ServiceCardsWorld;
let washId: string;
let waxId: string;
let lin: Member;
let start: Date;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  waxId = await world.aService(20_000);
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
const cardOf = async (cardId: string, by: Person = lin) => must(await by.get(`/me/service-cards/${cardId}`), 200);
const serviceOf = async (cardId: string, place = 0) =>
  ((await cardOf(cardId))['services'] as { left: number | null; used: number; lapsed: number }[])[place];
const usesOf = async (cardId: string) =>
  must(await lin.get(`/me/service-cards/${cardId}/uses`), 200)['items'] as {
    state: string;
    times: number;
    valueFen: number;
  }[];
const owner = () => world.as(world.owner);
const days = (n: number): Date => new Date(start.getTime() + n * 86_400_000);
/** A session lives shorter than a card: what is asked for by HTTP is asked for today. It takes what other stories left too. */
const lapseOn = async (at: Date): Promise<void> => {
  world.clock.set(at);
  await world.get(LapseServiceCards).run();
  world.clock.set(start);
};

async function washCard(granted = 10, priceFen = 30_000, more: object = {}): Promise<string> {
  const { version } = await world.aProduct({ priceFen, services: [{ serviceId: washId, granted }], ...more });
  return world.aCard(lin, version, priceFen);
}

describe('a product', () => {
  test('is offered, edited as a new version with its reason, and taken off sale; who edited an older one is told', async () => {
    const made = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
    expect(made.body).toMatchObject({ active: true, services: [{ serviceName: '试项 4000', listPriceFen: 4_000 }] });
    const { id, version, services: _, active: __, ...wish } = made.body;
    const services = [{ serviceId: washId, granted: 10, perDayMax: null, perMonthMax: null }];
    const path = `/staff/service-card-products/${String(id)}`;
    const edit = { ...wish, services, version, priceFen: 28_000, active: false, reason: '下架' };
    expect(must(await owner().put(path, edit, aKey()), 200)).toMatchObject({ priceFen: 28_000, active: false });
    expect(world.codeOf(await owner().put(path, edit, aKey()))).toBe('VERSION_CHANGED');
    const versions = must(await owner().get(`${path}/versions`), 200) as unknown as object[];
    expect(versions).toMatchObject([
      { priceFen: 28_000, reason: '下架', active: false },
      { priceFen: 30_000, reason: null, active: true },
    ]);
    expect((await world.manager.put(path, edit, aKey())).status).toBe(403);
  });

  test('counts its services, except a pass, which has none to count', async () => {
    const refused = async (wish: object) =>
      codeOf(world.aProduct({ services: [{ serviceId: washId, granted: 10 }], ...wish }));
    const uncounted = [{ serviceId: washId, granted: null }];
    const isOffered = (wish: object) => refused(wish).then((code) => code === 'done');
    expect(await isOffered({ kind: 'annualPass' })).toBe(false);
    expect(await isOffered({ services: uncounted })).toBe(false);
    expect(await isOffered({ startsWith: 'date' })).toBe(false);
    expect(await isOffered({ kind: 'annualPass', services: uncounted })).toBe(true);
  });
});

describe('a card', () => {
  test('is issued once for the line that sold it, and its owner sees it and is told', async () => {
    const { version } = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
    const sale = {
      ...{ saleId: '01JD4ZK3V8R4Q1M6Y6R0A1B2S1', saleLineId: '01JD4ZK3V8R4Q1M6Y6R0A1B2S2' },
      ...{ productVersionId: version, memberId: lin.memberId, carIds: [], shopId: world.east, soldBy: null },
      ...{
        termsVersion: null,
        giftReason: null,
        cards: [34, 33, 33].map((priceFen) => ({ priceFen, deferredFen: 0 })),
      },
    };
    const issue = () => world.unit.run((tx) => world.door.issue(tx, sale));
    expect(await issue()).toHaveLength(3);
    expect(await issue()).toEqual([]);
    const cards = must(await lin.get('/me/service-cards'), 200) as unknown as { priceFen: number }[];
    expect(cards.map(({ priceFen }) => priceFen)).toEqual([34, 33, 33]);
    expect(cards).toMatchObject([{ state: 'active', services: [{ left: 10, used: 0 }] }, {}, {}]);
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('服务卡已到账');
  });

  test('is used, its price is earned use by use to the last fen, and each use comes back to it', async () => {
    const before = await world.houseHolds(`revenue:${world.east}`);
    const cardId = await washCard(3, 10_000);
    const first = await world.settle(cardId, washId, 1);
    await world.settle(cardId, washId, 1);
    await world.undo(first);
    await world.settle(cardId, washId, 2);
    expect(await codeOf(world.settle(cardId, washId, 1))).toBe('USES_SHORT');
    expect(await serviceOf(cardId)).toMatchObject({ left: 0, used: 3 });
    expect((await world.houseHolds(`revenue:${world.east}`)) - before).toBe(10_000);
    const states = (await usesOf(cardId)).map(({ state, times }) => [state, times]);
    expect(states).toEqual([
      ['done', 2],
      ['done', 1],
      ['reversed', 1],
    ]);
  });

  test('gives back some of the uses of a line, with their share of what they earned', async () => {
    const before = await world.houseHolds('deferred');
    const cardId = await washCard(10, 10_000);
    const settled = await world.settle(cardId, washId, 3);
    await world.giveBack(settled, cardId, washId, 2);
    expect(await serviceOf(cardId)).toMatchObject({ left: 9, used: 1 });
    expect((await world.houseHolds('deferred')) - before).toBe(9_000);
    await world.giveBack(settled, cardId, washId, 1);
    expect(await serviceOf(cardId)).toMatchObject({ left: 10, used: 0 });
    expect((await world.houseHolds('deferred')) - before).toBe(10_000);
  });

  test('keeps its uses while a bill waits, and has them back when it is not paid', async () => {
    const cardId = await washCard(2);
    const held = await world.hold(cardId, washId, 2);
    expect(await codeOf(world.settle(cardId, washId, 1))).toBe('USES_SHORT');
    await world.release(held);
    await world.capture(await world.hold(cardId, washId, 1));
    expect(await serviceOf(cardId)).toMatchObject({ left: 1, used: 1 });
    expect((await usesOf(cardId)).map(({ state }) => state)).toEqual(['done', 'released']);
  });

  test('refuses another service, shop or car, a state that stands in the way, and days that are over, each by its own code', async () => {
    const cardId = await washCard(10, 30_000, { shopIds: [world.east], carsMax: 1 });
    const use = (serviceId: string, more: object = {}) => codeOf(world.settle(cardId, serviceId, 1, more));
    expect(await use(washId)).toBe('SERVICE_CARD_OTHER_CAR');
    const bind = (carIds: string[]) =>
      world.cashier.put(`/staff/service-cards/${cardId}/cars`, { carIds, reason: '绑定车辆' }, aKey());
    must(await bind([lin.carId]), 204);
    const own = { carId: lin.carId };
    expect(await use(waxId, own)).toBe('SERVICE_CARD_OTHER_SERVICE');
    expect(await use(washId, { ...own, shopId: world.west })).toBe('SERVICE_CARD_OTHER_SHOP');
    expect(await use(washId, { ...own, on: '2030-01-01' })).toBe('SERVICE_CARD_EXPIRED');
    const put = (state: string) =>
      world.manager.put(`/staff/service-cards/${cardId}/state`, { state, reason: '车主来电' }, aKey());
    must(await put('lost'), 204);
    expect(world.codeOf(await put('lost'))).toBe('STATE_CHANGED');
    expect(await use(washId, own)).toBe('SERVICE_CARD_LOST');
    must(await put('frozen'), 204);
    expect(await use(washId, own)).toBe('SERVICE_CARD_FROZEN');
    must(await put('active'), 204);
    expect(await use(washId, own)).toBe('done');
  });

  test('that starts with its first use has no days before, and none again when that use comes back', async () => {
    const cardId = await washCard(5, 5_000, { startsWith: 'firstUse', months: 1 });
    expect(await cardOf(cardId)).toMatchObject({ startsOn: null, lastOn: null });
    const settled = await world.settle(cardId, washId, 1);
    expect(await cardOf(cardId)).toMatchObject({ startsOn: '2026-03-02', lastOn: '2026-04-01' });
    await world.undo(settled);
    expect(await cardOf(cardId)).toMatchObject({ startsOn: null, lastOn: null });
  });

  test('changes its cars within the product’s limit, and only to cars of its owner', async () => {
    const cardId = await washCard(10, 30_000, { carsMax: 1, carChangesMax: 1 });
    const other = await world.aMember('周小云', 0);
    const more = must(
      await world.cashier.post(`/staff/members/${lin.memberId}/cars`, { plate: '川B66T88' }, aKey()),
      201,
    );
    const second = String(more['id']);
    const bind = async (carIds: string[]) =>
      world.codeOf(await world.cashier.put(`/staff/service-cards/${cardId}/cars`, { carIds, reason: '换车' }, aKey()));
    expect(await bind([other.carId])).toBe('NOT_FOUND');
    expect(await bind([lin.carId, second])).toBe('SERVICE_CARD_CARS');
    expect(await bind([lin.carId])).toBe('204');
    expect(await bind([second])).toBe('204');
    expect(await bind([lin.carId])).toBe('SERVICE_CARD_CAR_CHANGES');
    expect(await cardOf(cardId)).toMatchObject({ cars: [{ plate: '川B66T88' }], carChangesLeft: 0 });
  });

  test('is nobody else’s to look at', async () => {
    const cardId = await washCard();
    const other = await world.aMember('周小云', 0);
    expect(world.codeOf(await other.get(`/me/service-cards/${cardId}`))).toBe('NOT_FOUND');
    expect(must(await world.cashier.get(`/staff/service-cards/${cardId}`), 200)).toMatchObject({ id: cardId });
  });

  test('goes with the sale that issued it while it is unused', async () => {
    const { version } = await world.aProduct({ services: [{ serviceId: washId, granted: 2 }] });
    const sell = async (saleId: string) => {
      const cards = [{ priceFen: 0, deferredFen: 0 }];
      const of = {
        productVersionId: version,
        memberId: lin.memberId,
        carIds: [],
        termsVersion: null,
        giftReason: null,
        cards,
      };
      const line = { saleId, saleLineId: saleId, shopId: world.east, soldBy: null };
      const ids = await world.unit.run((tx) => world.door.issue(tx, { ...of, ...line }));
      return ids[0] ?? '';
    };
    const takeBack = (saleId: string) =>
      codeOf(
        world.unit.run((tx) =>
          world.door.takeBack(
            tx,
            { id: saleId, memberId: lin.memberId },
            { shopId: world.east, staffId: null, title: '撤销' },
          ),
        ),
      );
    await sell('01JD4ZK3V8R4Q1M6Y6R0A1B2T1');
    expect(await takeBack('01JD4ZK3V8R4Q1M6Y6R0A1B2T1')).toBe('done');
    const used = await sell('01JD4ZK3V8R4Q1M6Y6R0A1B2T2');
    await world.settle(used, washId, 1);
    expect(await takeBack('01JD4ZK3V8R4Q1M6Y6R0A1B2T2')).toBe('SERVICE_CARD_USED');
  });
});

describe('the last day of a card', () => {
  test('is told before, takes what is left after it, and an extension with a reason brings it back', async () => {
    await lapseOn(days(400));
    const held = { deferred: await world.houseHolds('deferred'), breakage: await world.houseHolds('breakage') };
    const cardId = await washCard(10, 10_001);
    await world.settle(cardId, washId, 3);
    await lapseOn(days(360));
    await lapseOn(days(361));
    await lapseOn(days(400));
    await lapseOn(days(401));
    const titles = JSON.stringify(must(await lin.get('/me/notices'), 200));
    expect(titles.split('服务卡快到期了')).toHaveLength(2);
    expect(titles.split('服务卡已到期')).toHaveLength(2);
    expect(await cardOf(cardId)).toMatchObject({ lapsed: true });
    expect(await serviceOf(cardId)).toMatchObject({ left: 0, used: 3, lapsed: 7 });
    expect((await world.houseHolds('deferred')) - held.deferred).toBe(0);
    expect((await world.houseHolds('breakage')) - held.breakage).toBe(7_001);
    const extend = (by: Person, until: string) =>
      by.post(`/staff/service-cards/${cardId}/extensions`, { until, reason: '车主住院' }, aKey());
    expect((await extend(world.cashier, '2028-01-01')).status).toBe(403);
    expect(world.codeOf(await extend(world.manager, '2026-03-02'))).toBe('SERVICE_CARD_EXTENSION');
    must(await extend(world.manager, '2028-01-01'), 204);
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('{"label":"原因","value":"车主住院"}');
    expect(await cardOf(cardId)).toMatchObject({ lapsed: false, lastOn: '2028-01-01', extended: true });
    expect(await serviceOf(cardId)).toMatchObject({ left: 7, lapsed: 0 });
    await world.settle(cardId, washId, 7, { on: '2027-12-31' as never });
    expect((await world.houseHolds('deferred')) - held.deferred).toBe(0);
    expect((await world.houseHolds('breakage')) - held.breakage).toBe(0);
  });

  test('leaves what comes back afterwards usable for seven more days', async () => {
    const cardId = await washCard(2, 10_001);
    const settled = await world.settle(cardId, washId, 1);
    await lapseOn(days(400));
    world.clock.set(days(402));
    await world.undo(settled);
    await world.settle(cardId, washId, 1);
    world.clock.set(start);
    expect(await serviceOf(cardId)).toMatchObject({ left: 0, used: 1, lapsed: 1 });
  });
});

test('when two members turn out to be one, the survivor has the cards of both', async () => {
  const cardId = await washCard();
  const other = await world.aMember('周小云', 0);
  const body = { otherId: lin.memberId, reason: '同一人' };
  const merged = await world.manager.post(`/staff/members/${other.memberId}/merge`, body, aKey());
  expect([200, 201, 204]).toContain(merged.status);
  expect((await world.factsOf(cardId))?.ownerId).toBe(other.memberId);
});
