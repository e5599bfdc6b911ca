import { addDays, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type Person } from '../builders/a-shop';
import { termsTold } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// What is owed in every instrument at once, each sold and used the way people do it; the numbers are worked out by hand.

type Body = Record<string, unknown>;

let world: ServiceCardsWorld;
let day: ShopDay;
let owner: Person;
/** At the counter of each shop; everybody signs in anew each morning. */
let east: Person;
let west: Person;
let manager: Person;
let lin: Person;
/** 40.00, 200.00, and 120.00 for two and a half hours. */
let wash: string;
let wax: string;
let oil: string;

beforeAll(async () => {
  world = await aServiceCardsWorld();
  await world.hire('陶叶', 'shopManager', world.west);
  day = shopDayOf(world.clock.now());
  await signInAll();
  wash = await world.aService(4_000);
  wax = await world.aService(20_000);
  oil = await world.aService(12_000);
  must(await owner.patch(`/staff/services/${oil}`, { labourTenths: 25, reason: '定工时' }), 200);
  const tiers = [{ payFen: 100_000, bonusFen: 10_007 }];
  must(await owner.post('/staff/card-products', { name: '储值卡', bonusMonths: 12, tiers }, aKey()), 201);
});
afterAll(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

async function signInAll(): Promise<void> {
  owner = world.as(await world.signIn('陈立'));
  east = world.as(await world.signIn('何立新'));
  west = world.as(await world.signIn('陶叶'), world.west);
  manager = world.as(await world.signIn('苏明'));
  lin = world.as(await world.signIn('林知远'));
}

async function nextMorning(): Promise<void> {
  world.clock.advance(24 * 3_600_000);
  await world.get(Jobs).runNow('liability.days');
  await signInAll();
}

interface Line {
  readonly serviceId: string;
  readonly cardVersion?: string;
  readonly qty: number;
}

/** Sells one line to Lin, at a counter, and settles it as wished; uses are of that line. */
async function settle(by: Person, line: Line, { uses = [], ...wishes }: Body & { uses?: object[] }): Promise<void> {
  const body = { memberId: lin.memberId, carId: null, lines: [line] };
  const sale = must(await by.post('/staff/sales', body, aKey()), 201);
  const saleId = String(sale['id']);
  const [{ id: lineId } = { id: '' }] = sale['lines'] as { id: string }[];
  const order = {
    wishes: { prepaid: null, tenders: [], ...wishes, uses: uses.map((use) => ({ ...use, lineId })) },
    quotedFen: sale['totalFen'],
    proofId: await world.aProof(lin, saleId, by),
    termsVersion: await termsTold(by),
  };
  must(await by.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
}

const cash = (amountFen: number) => [{ method: 'cash', amountFen }];

async function topUp(): Promise<string> {
  const { terms, tiers } = must(await east.get(`/staff/members/${lin.memberId}/top-up-options`), 200) as {
    terms: { version: string };
    tiers: { id: string }[];
  };
  const order = { cardId: null, tierId: tiers[0]?.id, amountFen: 100_000, method: 'cash', termsVersion: terms.version };
  return String(must(await east.post(`/staff/members/${lin.memberId}/top-ups`, order, aKey()), 201)['cardId']);
}

/** What is owed at the end of a day: in all, and by each shop. */
async function owedOn(on: ShopDay): Promise<{ off: unknown; total: unknown; east: unknown; west: unknown }> {
  const { off, total, shops } = must(await owner.get(`/staff/liability?on=${on}`), 200);
  const of = (shop: string): Body => {
    const row = (shops as Body[]).find(({ shopId }) => shopId === shop);
    const { shopId: _id, shopName: _name, ...owed } = row ?? {};
    return owed;
  };
  return { off, total, east: of(world.east), west: of(world.west) };
}

const none = { principalFen: 0, bonusFen: 0, deferredFen: 0, uses: 0, labourTenths: 0, points: 0, pointDebt: 0 };

/** What one shop sold and another served. */
async function between(on: ShopDay): Promise<unknown> {
  const { items } = must(await owner.get(`/staff/liability/served?from=${on}&to=${on}`), 200) as { items: Body[] };
  return items.map(({ soldShopId, servedShopId, principalFen, deferredFen }) => {
    return { soldShopId, servedShopId, principalFen, deferredFen };
  });
}

async function daysOf(shopId: string, what: string): Promise<unknown> {
  return must(await owner.get(`/staff/liability/days?shopId=${shopId}&what=${what}`), 200)['items'];
}

test('a top-up with bonus, a card of ten washes, hours that are given and points are owed by the shop that sold or gave them', async () => {
  const tenWashes = await world.aProduct({ priceFen: 30_000, services: [{ serviceId: wash, granted: 10 }] });
  const hours = { kind: 'labourCard', name: '交车工时卡', services: [], labour: { tenths: 100, serviceIds: null } };
  const given = await world.aProduct({ ...hours, priceFen: 0 });
  const cardId = await topUp();
  await settle(east, { serviceId: tenWashes.id, cardVersion: tenWashes.version, qty: 1 }, { tenders: cash(30_000) });
  const gift = { version: given.version, carId: null, reason: '交车赠送' };
  must(await west.post(`/staff/members/${lin.memberId}/service-card-gifts`, gift, aKey()), 201);
  await settle(west, { serviceId: wax, qty: 1 }, { prepaid: { cardId, amountFen: 20_000 } });
  await nextMorning();

  // 200.00 of 1,100.07 take 181.81 of the principal (200 × 1,000 ÷ 1,100.07) and 18.19 of the bonus, and earn 181 points.
  const soldEast = { principalFen: 81_819, bonusFen: 8_188, deferredFen: 30_000, uses: 10, points: 300 };
  const soldWest = { labourTenths: 100, points: 181 };
  expect(await owedOn(day)).toEqual({
    off: 0,
    total: { ...none, ...soldEast, ...soldWest, points: 481 },
    east: { ...none, ...soldEast },
    west: { ...none, ...soldWest },
  });
  const pair = { soldShopId: world.east, servedShopId: world.west };
  expect(await between(day)).toEqual([{ ...pair, principalFen: 18_181, deferredFen: 0 }]);
});

test('washes used in the other shop, hours worked, points spent and the card given back half used leave just the rest', async () => {
  const cards = must(await lin.get('/me/service-cards'), 200) as unknown as { id: string; gift: boolean }[];
  const washCardId = cards.find(({ gift }) => !gift)?.id ?? '';
  const hoursId = cards.find(({ gift }) => gift)?.id ?? '';
  await settle(west, { serviceId: wash, qty: 3 }, { uses: [{ cardId: washCardId, times: 3 }] });
  await settle(east, { serviceId: oil, qty: 1 }, { uses: [{ cardId: hoursId, times: 1 }] });
  await settle(east, { serviceId: wax, qty: 1 }, { points: 200, tenders: cash(19_800) });
  const { moneyFen } = must(await manager.post(`/staff/service-cards/${washCardId}/refund-quote`), 200);
  const refund = { quotedFen: moneyFen, reasonCode: 'complaint', reason: '搬家了，用不上' };
  must(await manager.post(`/staff/service-cards/${washCardId}/refunds`, refund, aKey()), 200);
  await nextMorning();

  // Seven of ten washes go back: 210.00, and 210 points. Of the 300 it earned 200 are spent, so 110 are owed back.
  expect(moneyFen).toBe(21_000);
  const soldEast = { principalFen: 81_819, bonusFen: 8_188, points: 198, pointDebt: 110 };
  const soldWest = { labourTenths: 75, points: 181 };
  const today = addDays(day, 1);
  expect(await owedOn(today)).toEqual({
    off: 0,
    total: { ...none, ...soldEast, ...soldWest, points: 379 },
    east: { ...none, ...soldEast },
    west: { ...none, ...soldWest },
  });
  // What went back in money was served by nobody.
  const pair = { soldShopId: world.east, servedShopId: world.west };
  expect(await between(today)).toEqual([{ ...pair, principalFen: 0, deferredFen: 9_000 }]);
});

test('the days behind each number say what came and what went', async () => {
  const today = addDays(day, 1);
  expect(await daysOf(world.east, 'deferred')).toEqual([
    { day: today, movedIn: 0, movedOut: 30_000, balance: 0 },
    { day, movedIn: 30_000, movedOut: 0, balance: 30_000 },
  ]);
  expect(await daysOf(world.east, 'uses')).toEqual([
    { day: today, movedIn: 0, movedOut: 10, balance: 0 },
    { day, movedIn: 10, movedOut: 0, balance: 10 },
  ]);
  expect(await daysOf(world.east, 'bonus')).toEqual([{ day, movedIn: 10_007, movedOut: 1_819, balance: 8_188 }]);
  expect(await daysOf(world.west, 'labour')).toEqual([
    { day: today, movedIn: 0, movedOut: 25, balance: 75 },
    { day, movedIn: 100, movedOut: 0, balance: 100 },
  ]);
  expect(await daysOf(world.east, 'points')).toEqual([
    { day: today, movedIn: 198, movedOut: 300, balance: 198 },
    { day, movedIn: 300, movedOut: 0, balance: 300 },
  ]);
});
