import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, useCard, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
let washId: string;
let wash: { id: string; version: string };
let lin: Holder;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  wash = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const deferred = () => world.houseHolds('deferred');
const aManager = async (name: string): Promise<Person> => world.as(await world.hire(name, 'shopManager', world.east));
const quoteOf = (cardId: string, by: Person = world.manager) => by.post(`/staff/service-cards/${cardId}/refund-quote`);
const refund = (cardId: string, quotedFen: unknown, by: Person = world.manager, key = aKey()) =>
  by.post(
    `/staff/service-cards/${cardId}/refunds`,
    { quotedFen, reasonCode: 'complaint', reason: '搬家了，用不上' },
    key,
  );

/** Cards of a product, sold at once; their ids and what the bill is. */
async function sold(
  product: { id: string; version: string },
  qty: number,
  paying: { prepaidFen?: number; method?: string } = {},
): Promise<{ ids: string[]; settlement: Record<string, unknown> }> {
  const bill = await aCardSale(world, lin, [{ serviceId: product.id, cardVersion: product.version, qty }]);
  const settlement = await settleBill(world, lin, bill, paying);
  if (paying.method === 'wechat') await paymentEnds(world, settlement, 'paid');
  return { ids: (await cardsOf(lin)).map(({ id }) => id), settlement };
}

const legsIn = (body: Record<string, unknown>) =>
  (body['legs'] as { kind: string; amountFen: number }[]).map(({ kind, amountFen }) => [kind, amountFen]);

describe('a card that is given back half used', () => {
  test('gives each leg its share of what is left, to the fen, and its owner sees it all', async () => {
    const waits = await deferred();
    const { ids } = await sold(wash, 1, { prepaidFen: 10_001, method: 'wechat' });
    const [cardId = ''] = ids;
    await useCard(world, lin, cardId, washId, 3);
    const quote = must(await quoteOf(cardId), 200);
    // 7 of 10 are left: 210.00 of 300.00; of the 100.01 from the card 70.01, of WeChat's 199.99 the rest.
    expect(quote).toMatchObject({ priceFen: 30_000, valueFen: 21_000, moneyFen: 21_000, bonusFen: 0, earnedBack: 210 });
    expect(quote).toMatchObject({ lines: [{ used: 3, usedFen: 9_000, refundFen: 21_000 }], needsSecondPerson: false });
    expect(legsIn(quote)).toEqual([
      ['principal', 7_001],
      ['wechat', 13_999],
    ]);
    expect(must(await refund(cardId, 21_000), 200)).toMatchObject({ done: true });
    expect([await world.balanceOf(lin), await deferred()]).toEqual([100_000 - 10_001 + 7_001, waits]);
    expect(must(await lin.get('/me/points'), 200)).toMatchObject({ balance: 90 });
    const back = await world.db.rows('SELECT amount_fen AS fen, state FROM payment_refund ORDER BY id DESC LIMIT 1');
    expect(back).toMatchObject([{ fen: 13_999, state: 'requested' }]);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded', services: [{ left: 0, used: 3 }] }]);
    const statement = must(await lin.get(`/me/service-cards/${cardId}/refund`), 200);
    expect(statement).toMatchObject({ moneyFen: 21_000, reason: '搬家了，用不上', lines: [{ used: 3 }] });
    expect(legsIn(statement)).toEqual(legsIn(quote));
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('服务卡已退卡');
    expect(await useCard(world, lin, cardId, washId)).toMatchObject({ code: 'SERVICE_CARD_CLOSED' });
    expect(world.codeOf(await refund(cardId, 21_000))).toBe('SERVICE_CARD_CLOSED');
  });

  test('of several on one bill gives back its own only, and all of them come to what was paid', async () => {
    const waits = await deferred();
    const odd = await world.aProduct({ priceFen: 10_000, services: [{ serviceId: washId, granted: 3 }] });
    const { ids } = await sold(odd, 3, { prepaidFen: 10_001 });
    await useCard(world, lin, ids[1] ?? '', washId, 1);
    let back = 0;
    for (const cardId of [ids[2], ids[0], ids[1]]) {
      const { moneyFen } = must(await quoteOf(cardId ?? ''), 200);
      must(await refund(cardId ?? '', moneyFen), 200);
      back += Number(moneyFen);
    }
    // One use of three was worth 33.33.
    expect([back, await deferred()]).toEqual([30_000 - 3_333, waits]);
  });

  test('of an annual pass goes by its days', async () => {
    const pass = await world.aProduct({
      ...{ kind: 'annualPass', name: '洗车年卡', priceFen: 36_500 },
      services: [{ serviceId: washId, granted: null, perDayMax: 1, perMonthMax: 4 }],
    });
    const waits = await deferred();
    const { ids } = await sold(pass, 1);
    const start = world.clock.now();
    world.clock.advance(72 * 3_600_000);
    const later = await aManager('丁一');
    const { moneyFen } = must(await quoteOf(ids[0] ?? '', later), 200);
    expect(moneyFen).toBe(36_500 - 4 * 100);
    must(await refund(ids[0] ?? '', moneyFen, later), 200);
    expect(await deferred()).toBe(waits);
    world.clock.set(start);
  });
});

describe('the refund of a card', () => {
  test('above the limit waits for a second manager, and is planned anew when the card was used meanwhile', async () => {
    const dear = await world.aProduct({ priceFen: 200_000, services: [{ serviceId: washId, granted: 10 }] });
    const { ids } = await sold(dear, 1);
    const [cardId = ''] = ids;
    const second = await aManager('丁二');
    expect(must(await quoteOf(cardId), 200)).toMatchObject({ needsSecondPerson: true });
    const asked = must(await refund(cardId, 200_000), 200);
    expect(asked).toMatchObject({ done: false });
    const waiting = must(await second.get('/staff/refunds/waiting'), 200);
    expect(waiting).toMatchObject([{ cardId, cardName: '洗车十次卡', moneyFen: 200_000, mine: false }]);
    const approval = `/staff/refunds/${String(asked['refundId'])}/approval`;
    expect(world.codeOf(await world.manager.post(approval, {}, aKey()))).toBe('SELF_APPROVAL');
    await useCard(world, lin, cardId, washId);
    expect(world.codeOf(await second.post(approval, {}, aKey()))).toBe('QUOTE_CHANGED');
    must(
      await second.post(`/staff/refunds/${String(asked['refundId'])}/rejection`, { reason: '用过一次' }, aKey()),
      204,
    );
    const again = must(await refund(cardId, 180_000), 200);
    must(await second.post(`/staff/refunds/${String(again['refundId'])}/approval`, {}, aKey()), 204);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded' }]);
  });

  test('is once, however often it is asked for under its key', async () => {
    const { ids } = await sold(wash, 1);
    const key = aKey();
    const first = must(await refund(ids[0] ?? '', 30_000, world.manager, key), 200);
    expect(must(await refund(ids[0] ?? '', 30_000, world.manager, key), 200)).toEqual(first);
    expect(world.codeOf(await refund(ids[0] ?? '', 29_999, world.manager, key))).toBe('KEY_REUSED');
  });

  test.each([
    ['frozen', 'SERVICE_CARD_FROZEN'],
    ['lost', 'SERVICE_CARD_LOST'],
  ])('of one that is %s is refused until it serves again', async (state, code) => {
    const { ids } = await sold(wash, 1);
    const path = `/staff/service-cards/${ids[0] ?? ''}/state`;
    must(await world.manager.put(path, { state, reason: '核实身份' }, aKey()), 204);
    expect(world.codeOf(await refund(ids[0] ?? '', 30_000))).toBe(code);
    must(await world.manager.put(path, { state: 'active', reason: '核实无误' }, aKey()), 204);
    must(await refund(ids[0] ?? '', 30_000), 200);
  });

  test('is refused at another amount, for one used up, lapsed, held, foreign, or given without a bill', async () => {
    const short = await world.aProduct({ priceFen: 8_000, months: 1, services: [{ serviceId: washId, granted: 2 }] });
    const { ids } = await sold(short, 2);
    const [first = '', other = ''] = ids;
    expect(world.codeOf(await refund(first, 7_999))).toBe('QUOTE_CHANGED');
    expect((await refund(first, 8_000, world.cashier)).status).toBe(403);
    const elsewhere = world.as(await world.hire('邓店长', 'shopManager', world.west));
    expect((await refund(first, 8_000, elsewhere)).status).toBe(404);
    await useCard(world, lin, first, washId, 2);
    expect(world.codeOf(await refund(first, 0))).toBe('SERVICE_CARD_SPENT');
    const stranger = await world.aMember('周小云', 0);
    expect((await stranger.get(`/me/service-cards/${other}/refund`)).status).toBe(404);
    const start = world.clock.now();
    world.clock.advance(40 * 24 * 3_600_000);
    expect(world.codeOf(await refund(other, 8_000, await aManager('丁三')))).toBe('SERVICE_CARD_EXPIRED');
    world.clock.set(start);
    const given = await world.aCard(lin, wash.version, 0);
    expect(world.codeOf(await refund(given, 0))).toBe('SERVICE_CARD_NO_BILL');
  });

  test('keeps its bill from being undone whole, and its other lines can still go back', async () => {
    const bill = await aCardSale(world, lin, [
      { serviceId: wash.id, cardVersion: wash.version, qty: 1 },
      { serviceId: washId, qty: 1 },
    ]);
    const { id } = await settleBill(world, lin, bill, { prepaidFen: 34_000 });
    const [own] = await cardsOf(lin);
    await useCard(world, lin, own?.id ?? '', washId, 4);
    must(await refund(own?.id ?? '', 18_000), 200);
    const undo = { reasonCode: 'complaint', reason: '全部退' };
    const path = `/staff/settlements/${String(id)}`;
    expect(world.codeOf(await world.manager.post(`${path}/reversal`, undo, aKey()))).toBe('REFUND_STANDS');
    const lines = [{ lineId: bill.lineIds[1], qty: 1 }];
    const order = { lines, quotedFen: 4_000, ...undo };
    must(await world.manager.post(`${path}/refunds`, order, aKey()), 200);
    expect(await world.balanceOf(lin)).toBe(100_000 - 34_000 + 18_000 + 4_000);
  });
});

test('a use does not come back onto a card that was given back since; the rest of its bill does', async () => {
  await sold(wash, 1);
  const [own] = await cardsOf(lin);
  const cardId = own?.id ?? '';
  const { settlementId } = await useCard(world, lin, cardId, washId, 3);
  must(await refund(cardId, 21_000), 200);
  const waits = await deferred();
  const undo = { reasonCode: 'wrongService', reason: '项目选错' };
  const path = `/staff/settlements/${settlementId}`;
  expect(world.codeOf(await world.manager.post(`${path}/reversal`, undo, aKey()))).toBe('SERVICE_CARD_GIVEN_BACK');
  expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded', services: [{ left: 0 }] }]);
  expect(await deferred()).toBe(waits);
});

// The last one: from here on, whoever tops up gets a bonus.
test('a card that a bonus helped to pay gives it back as a bonus, never as money', async () => {
  const owner = world.as(world.owner);
  const offer = { name: '充 500 送 500', bonusMonths: 12, tiers: [{ payFen: 50_000, bonusFen: 50_000 }] };
  must(await owner.post('/staff/card-products', offer, aKey()), 201);
  const options = must(await world.cashier.get(`/staff/members/${lin.memberId}/top-up-options`), 200);
  const [offered] = options['tiers'] as { id: string }[];
  const { version: termsVersion } = options['terms'] as { version: string };
  const fresh = await world.aMember('周衍', 0);
  const topUp = { cardId: null, tierId: offered?.id, amountFen: 50_000, method: 'cash', termsVersion };
  const done = must(await world.cashier.post(`/staff/members/${fresh.memberId}/top-ups`, topUp, aKey()), 201);
  const holder = { ...fresh, cardId: String(done['cardId']) };
  const bill = await aCardSale(world, holder, [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }]);
  await settleBill(world, holder, bill, { prepaidFen: 30_000 });
  const [own] = await cardsOf(holder);
  await useCard(world, holder, own?.id ?? '', washId, 5);
  const quote = must(await quoteOf(own?.id ?? ''), 200);
  expect(quote).toMatchObject({ valueFen: 15_000, moneyFen: 7_500, bonusFen: 7_500 });
  must(await refund(own?.id ?? '', 7_500), 200);
  expect(await world.balanceOf(holder)).toBe(100_000 - 15_000);
});
