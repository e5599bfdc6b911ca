import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, useCard, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
let version: string;
let productId: string;
let lin: Holder;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  const product = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
  ({ version, id: productId } = product);
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const card = (qty = 1) => ({ serviceId: productId, cardVersion: version, qty });
const deferred = () => world.houseHolds('deferred');
const revenue = () => world.houseHolds(`revenue:${world.east}`);
const settling = (saleId: string, wishes: object, more: object) =>
  world.cashier.post(
    `/staff/sales/${saleId}/settlement`,
    { wishes: { prepaid: null, tenders: [], ...wishes }, ...more },
    aKey(),
  );
const reverse = (id: unknown) =>
  world.manager.post(
    `/staff/settlements/${String(id)}/reversal`,
    { reasonCode: 'complaint', reason: '不要了' },
    aKey(),
  );

describe('a card sold at the counter', () => {
  test('is on offer at the counter and on the phone, each with what its uses are worth', async () => {
    const onPhone = {
      open: true,
      terms: { version: expect.any(String) as string },
      offers: [{ version, worthFen: 40_000 }],
    };
    expect(must(await lin.get('/me/service-card-offers'), 200)).toMatchObject(onPhone);
    const hidden = await world.aProduct({ onPhone: false, services: [{ serviceId: washId, granted: 1 }] });
    const ids = async (person: Person, path: string) =>
      (must(await person.get(path), 200)['offers'] as { id: string }[]).map(({ id }) => id);
    expect(await ids(lin, '/me/service-card-offers')).toEqual([productId]);
    expect(await ids(world.cashier, '/staff/service-card-offers')).toEqual([productId, hidden.id]);
  });

  test('for cash is there when the bill is paid: its money waits, earns points, and becomes revenue use by use', async () => {
    const [waits, earned] = [await deferred(), await revenue()];
    const bill = await aCardSale(world, lin, [card()]);
    expect(await settleBill(world, lin, bill)).toMatchObject({ state: 'captured', totalFen: 30_000, earns: 300 });
    expect([await deferred(), await revenue()]).toEqual([waits + 30_000, earned]);
    const [own] = await cardsOf(lin);
    expect(own).toMatchObject({ state: 'active', priceFen: 30_000, services: [{ left: 10 }] });
    expect(await useCard(world, lin, own?.id ?? '', washId)).toMatchObject({ code: 'done' });
    expect([await deferred(), await revenue()]).toEqual([waits + 27_000, earned + 3_000]);
    expect(must(await lin.get('/me/points'), 200)).toMatchObject({ balance: 300 });
  });

  test('for prepaid money waits with its principal only, and several cards of a line each have their own', async () => {
    const waits = await deferred();
    const bill = await aCardSale(world, lin, [card(2), { serviceId: washId, qty: 1 }]);
    await settleBill(world, lin, bill, { prepaidFen: 50_000 });
    expect(await deferred()).toBe(waits + 60_000);
    expect(await cardsOf(lin)).toMatchObject([{ priceFen: 30_000 }, { priceFen: 30_000 }]);
    expect(await world.balanceOf(lin)).toBe(50_000);
  });

  test('costs less by hand only within the limit of the role', async () => {
    const line = { ...card(), priceFen: 20_000, priceReason: '老客户' };
    const wish = { memberId: lin.memberId, lines: [line] };
    expect(world.codeOf(await world.cashier.post('/staff/sales', wish, aKey()))).toBe('DISCOUNT_TOO_LARGE');
    const bill = await aCardSale(world, lin, [{ ...line, priceFen: 28_500 }]);
    await settleBill(world, lin, bill);
    expect(await cardsOf(lin)).toMatchObject([{ priceFen: 28_500 }]);
  });

  test('mixed with WeChat is there once that is paid, and never when it is not', async () => {
    const waits = await deferred();
    const open = () => aCardSale(world, lin, [card()]);
    const unpaid = await settleBill(world, lin, await open(), { prepaidFen: 10_000, method: 'wechat' });
    expect(unpaid).toMatchObject({ state: 'held' });
    expect(await cardsOf(lin)).toEqual([]);
    await paymentEnds(world, unpaid, 'closed');
    expect([await cardsOf(lin), await deferred(), await world.balanceOf(lin)]).toEqual([[], waits, 100_000]);
    const paid = await settleBill(world, lin, await open(), { prepaidFen: 10_000, method: 'wechat' });
    await paymentEnds(world, paid, 'paid');
    expect(await cardsOf(lin)).toMatchObject([{ state: 'active', priceFen: 30_000 }]);
    expect(await deferred()).toBe(waits + 30_000);
  });

  test('is bound to the car it was bought with, when the car is the buyer’s', async () => {
    const bound = await world.aProduct({ carsMax: 1, services: [{ serviceId: washId, granted: 5 }] });
    const other = await world.aMember('周衍', 0);
    await settleBill(
      world,
      lin,
      await aCardSale(world, lin, [{ serviceId: bound.id, cardVersion: bound.version, qty: 1 }]),
    );
    const foreign = { memberId: lin.memberId, carId: other.carId };
    await settleBill(
      world,
      lin,
      await aCardSale(world, foreign, [{ serviceId: bound.id, cardVersion: bound.version, qty: 1 }]),
    );
    expect(await cardsOf(lin)).toMatchObject([{ cars: [{ id: lin.carId }] }, { cars: [] }]);
  });
});

describe('a sold card', () => {
  test('is taken back with its bill while it is unused, and every fen of it', async () => {
    const [waits, earned] = [await deferred(), await revenue()];
    const bill = await aCardSale(world, lin, [card()]);
    const { id } = await settleBill(world, lin, bill, { prepaidFen: 20_000 });
    must(await reverse(id), 200);
    expect([await deferred(), await revenue(), await world.balanceOf(lin)]).toEqual([waits, earned, 100_000]);
    const [own] = await cardsOf(lin);
    expect(own).toMatchObject({ state: 'closed', services: [{ left: 0 }] });
    expect(must(await lin.get('/me/points'), 200)).toMatchObject({ balance: 0 });
    expect(await useCard(world, lin, own?.id ?? '', washId)).toMatchObject({ code: 'SERVICE_CARD_CLOSED' });
  });

  test('that was used holds its bill: the refund of what is left is the way', async () => {
    const bill = await aCardSale(world, lin, [card()]);
    const { id } = await settleBill(world, lin, bill);
    const [own] = await cardsOf(lin);
    await useCard(world, lin, own?.id ?? '', washId);
    const refused = await reverse(id);
    expect([world.codeOf(refused), String(refused.body['message'])]).toEqual([
      'SERVICE_CARD_USED',
      expect.stringContaining('退卡'),
    ]);
    const lines = [{ lineId: bill.lineIds[0], qty: 1 }];
    const quote = await world.manager.post(`/staff/settlements/${String(id)}/refund-quote`, { lines });
    expect(world.codeOf(quote)).toBe('REFUND_IS_CARD');
  });

  test('covers no line of the bill that sells it, and nobody but a member holds one', async () => {
    const walkIn = await aCardSale(world, null, [card()]);
    const cash = { tenders: [{ method: 'cash', amountFen: 30_000 }] };
    expect(world.codeOf(await settling(walkIn.saleId, cash, { quotedFen: 30_000 }))).toBe('CARD_NEEDS_MEMBER');
    const bill = await aCardSale(world, lin, [card(), { serviceId: washId, qty: 1 }]);
    const quote = must(await world.cashier.get(`/staff/sales/${bill.saleId}/quote`), 200);
    expect(quote['suggested']).toMatchObject({ uses: [] });
    const unborn = { uses: [{ cardId: bill.lineIds[0], lineId: bill.lineIds[1], times: 1 }], ...cash };
    const proofId = await world.aProof(lin, bill.saleId);
    expect(world.codeOf(await settling(bill.saleId, unborn, { quotedFen: 34_000, proofId }))).toBe('NOT_FOUND');
  });

  test('is sold only as it is offered now, while the merchant sells cards at all', async () => {
    const selling = async (line: object) =>
      world.codeOf(await world.cashier.post('/staff/sales', { memberId: lin.memberId, lines: [line] }, aKey()));
    expect(await selling({ ...card(), cardVersion: '01JD4ZK3V8R4Q1M6Y6R0A1B2C3' })).toBe('CARD_NOT_ON_SALE');
    expect(await selling({ ...card(), serviceId: washId })).toBe('CARD_NOT_ON_SALE');
    const owner = world.as(world.owner);
    must(await owner.patch('/staff/settings', { topUpOpen: false, reason: '备案中' }), 200);
    expect(await selling(card())).toBe('CARD_SALE_CLOSED');
    must(await owner.patch('/staff/settings', { topUpOpen: true, reason: '恢复' }), 200);
  });
});
