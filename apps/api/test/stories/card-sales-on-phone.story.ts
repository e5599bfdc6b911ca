import { aKey, must, type Person } from '../builders/a-shop';
import { buyOnPhone, cardsOf, nobodyPays, wechatSays } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let owner: Person;
let washId: string;
let wash: { id: string; version: string; body: Record<string, unknown> };
let lin: Person;
let people = 0;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  owner = world.as(world.owner);
  washId = await world.aService(4_000);
  wash = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
});
beforeEach(async () => {
  people += 1;
  lin = world.as(await world.signIn(`车主 ${String(people)}`));
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const deferred = () => world.houseHolds('deferred');
const wish = () => ({ version: wash.version, quotedFen: 30_000 });
const orderOf = async (order: Record<string, unknown>) =>
  must(await lin.get(`/me/payment-orders/${String(order['id'])}`), 200);

describe('a card bought on the phone', () => {
  test('is there once WeChat has said it is paid, however often it says so, with its bill and its points', async () => {
    const waits = await deferred();
    const order = must(await buyOnPhone(world, lin, wish()), 200);
    expect(order).toMatchObject({ purpose: 'cardPurchase', state: 'awaiting', amountFen: 30_000 });
    expect(order['pay']).not.toBeNull();
    expect(await cardsOf(lin)).toEqual([]);
    expect(await wechatSays(world, String(order['id']))).not.toBe('');
    await wechatSays(world, String(order['id']));
    const cards = await cardsOf(lin);
    expect(cards).toMatchObject([{ state: 'active', priceFen: 30_000, services: [{ left: 10 }] }]);
    expect(await deferred()).toBe(waits + 30_000);
    expect(await orderOf(order)).toMatchObject({ state: 'paid', result: { cardId: cards[0]?.id } });
    expect(must(await lin.get('/me/points'), 200)).toMatchObject({ balance: 300 });
    expect(must(await lin.get('/me/level'), 200)).toMatchObject({ tally: { spendFen: 30_000, visits: 0 } });
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('服务卡已到账');
  });

  test('is bought once under one key, and again under another', async () => {
    const key = aKey();
    const first = must(await buyOnPhone(world, lin, wish(), key), 200);
    const again = must(await buyOnPhone(world, lin, wish(), key), 200);
    expect(again['id']).toBe(first['id']);
    const other = must(await buyOnPhone(world, lin, { ...wish(), qty: 2, quotedFen: 60_000 }), 200);
    expect(other['id']).not.toBe(first['id']);
    await wechatSays(world, String(first['id']));
    await wechatSays(world, String(other['id']));
    expect(await cardsOf(lin)).toHaveLength(3);
  });

  test('that nobody paid is none; money that comes late goes back', async () => {
    const waits = await deferred();
    const order = must(await buyOnPhone(world, lin, wish()), 200);
    await nobodyPays(world, String(order['id']));
    expect(await orderOf(order)).toMatchObject({ state: 'closed', result: null });
    await wechatSays(world, String(order['id']));
    expect([await cardsOf(lin), await deferred()]).toEqual([[], waits]);
    const back = await world.db.rows('SELECT amount_fen AS fen FROM payment_refund WHERE order_id = ?', [
      String(order['id']),
    ]);
    expect(back).toEqual([{ fen: 30_000 }]);
  });

  test('holds up no drawer while it waits: its money never passes there', async () => {
    const shift = must(await world.cashier.post('/staff/shifts', { floatFen: 0 }, aKey()), 201);
    must(await buyOnPhone(world, lin, wish()), 200);
    const count = { countedFen: 0, pieces: [] };
    must(await world.cashier.post(`/staff/shifts/${String(shift['id'])}/count`, count, aKey()), 200);
  });

  test('that was withdrawn meanwhile is sold as it was shown to whoever had ordered, and to nobody else', async () => {
    const gone = await world.aProduct({ priceFen: 8_000, services: [{ serviceId: washId, granted: 2 }] });
    const order = must(await buyOnPhone(world, lin, { version: gone.version, quotedFen: 8_000 }), 200);
    const { id: _, services, ...terms } = gone.body;
    const granted = (services as Record<string, unknown>[]).map(
      ({ serviceName: _name, listPriceFen: _price, ...one }) => one,
    );
    const edit = { ...terms, services: granted, version: gone.version, active: false, reason: '停售' };
    must(await owner.put(`/staff/service-card-products/${gone.id}`, edit, aKey()), 200);
    const late = await buyOnPhone(world, lin, { version: gone.version, quotedFen: 8_000 });
    expect(world.codeOf(late)).toBe('CARD_NOT_ON_SALE');
    await wechatSays(world, String(order['id']));
    expect(await cardsOf(lin)).toMatchObject([{ priceFen: 8_000, services: [{ left: 2 }] }]);
  });

  test('is refused under other terms, at another price, for somebody else’s car, and while the shop sells no cards', async () => {
    const bound = await world.aProduct({ priceFen: 8_000, carsMax: 1, services: [{ serviceId: washId, granted: 2 }] });
    const stranger = await world.aMember('周小云', 0);
    const of = { version: bound.version, quotedFen: 8_000 };
    const refused = async (more: object) => world.codeOf(await buyOnPhone(world, lin, { ...of, ...more }));
    expect(await refused({ termsVersion: '2020-01' })).toBe('TERMS_NOT_ACCEPTED');
    expect(await refused({ quotedFen: 7_999 })).toBe('QUOTE_CHANGED');
    expect(await refused({ carIds: [stranger.carId] })).toBe('NOT_FOUND');
    expect(await refused({ carIds: [stranger.carId, washId] })).toBe('SERVICE_CARD_CARS');
    expect(await refused({ version: washId })).toBe('CARD_NOT_ON_SALE');
    must(await owner.patch('/staff/settings', { topUpOpen: false, reason: '备案中' }), 200);
    expect(await refused({})).toBe('CARD_SALE_CLOSED');
    must(await owner.patch('/staff/settings', { topUpOpen: true, reason: '恢复' }), 200);
    const car = must(await lin.post('/me/cars', { plate: '川A77777' }, aKey()), 201);
    const order = must(await buyOnPhone(world, lin, { ...of, carIds: [String(car['id'])] }), 200);
    await wechatSays(world, String(order['id']));
    expect(await cardsOf(lin)).toMatchObject([{ cars: [{ id: car['id'] }] }]);
  });

  test('goes back to WeChat with its bill or by itself, and no visit was made or taken back', async () => {
    const settlementOf = async () => {
      const order = must(await buyOnPhone(world, lin, wish()), 200);
      await wechatSays(world, String(order['id']));
      return ((await orderOf(order))['result'] as { settlementId: string }).settlementId;
    };
    const settlementId = await settlementOf();
    const undo = { reasonCode: 'complaint', reason: '买错了' };
    must(await world.manager.post(`/staff/settlements/${settlementId}/reversal`, undo, aKey()), 200);
    await settlementOf();
    const [, standing] = await cardsOf(lin);
    const back = { quotedFen: 30_000, ...undo };
    must(await world.manager.post(`/staff/service-cards/${standing?.id ?? ''}/refunds`, back, aKey()), 200);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'closed' }, { state: 'refunded' }]);
    expect(must(await lin.get('/me/level'), 200)).toMatchObject({ tally: { spendFen: 0, visits: 0 } });
  });
});
