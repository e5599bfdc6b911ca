import { aHolder } from '../builders/a-holder';
import { aKey, must } from '../builders/a-shop';
import { atOnce, tally } from '../builders/at-once';
import { cardsOf, nobodyPays, purchase, useCard, wechatSays, type Holder } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// Service cards bought on the phone from the own prepaid card, or from it and WeChat.

let world: ServiceCardsWorld;
let washId: string;
let version: string;
let lin: Holder;
let plates = 77_100;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  ({ version } = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] }));
});
beforeEach(async () => {
  await world.asAdmin('DELETE FROM rate_limit');
  const { member } = await aHolder(world, { inWechat: true });
  const car = must(await member.post('/me/cars', { plate: `川A${String((plates += 1))}` }, aKey()), 201);
  lin = { ...member, carId: String(car['id']) };
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const priceFen = 30_000;
const from = (amountFen: number, cardId = lin.cardId) => ({ cardId, amountFen });
const buy = (amountFen: number, key = aKey()) =>
  purchase(world, lin, { version, quotedFen: priceFen, prepaid: from(amountFen) }, key);
const bought = async (amountFen: number) => must(await buy(amountFen), 200);
const balance = () => world.balanceOf(lin);
/** Those that were bought here; the holder has ten washes before. */
const cards = async () => (await cardsOf(lin)).length - 1;

test('the phone is told what it plans with, of its owner alone', async () => {
  const quote = must(await lin.get(`/me/service-card-purchases/quote?version=${version}&qty=2`), 200);
  expect(quote).toMatchObject({
    quotedFen: 2 * priceFen,
    facts: {
      ...{ staffId: '', rounding: 'none', consent: null, coupons: [], serviceCards: [] },
      lines: [{ kind: 'card', qty: 2, listPriceFen: priceFen }],
      cards: [{ cardId: lin.cardId, ownerId: lin.memberId, spenderIds: [] }],
    },
  });
  const gone = await lin.get(`/me/service-card-purchases/quote?version=${washId}&qty=1`);
  expect(world.codeOf(gone)).toBe('CARD_NOT_ON_SALE');
});

describe('a card that the prepaid card pays', () => {
  test('is there at once, its money waits for its uses, and its owner is told', async () => {
    const waits = await world.houseHolds('deferred');
    const done = await bought(priceFen);
    expect(done).toMatchObject({ totalFen: priceFen, order: null });
    expect([await balance(), await cards()]).toEqual([100_000 - priceFen, 1]);
    expect(await world.houseHolds('deferred')).toBe(waits + priceFen);
    const receipt = must(await lin.get(`/me/receipts/${String(done['settlementId'])}`), 200);
    expect(receipt).toMatchObject({ settlement: { totalFen: priceFen, card: { afterFen: 70_000 }, cashierName: '' } });
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('服务卡已到账');
  });

  test('is bought once under one key, and the repeat shows the same', async () => {
    const key = aKey();
    const first = must(await buy(priceFen, key), 200);
    expect(must(await buy(priceFen, key), 200)).toEqual(first);
    expect(first['cardId']).not.toBeNull();
    expect([await balance(), await cards()]).toEqual([100_000 - priceFen, 1]);
  });

  test('goes back onto it with its bill, or half used by its share', async () => {
    const { settlementId } = await bought(priceFen);
    const undo = { reasonCode: 'complaint', reason: '买错了' };
    must(await world.manager.post(`/staff/settlements/${String(settlementId)}/reversal`, undo, aKey()), 200);
    expect(await balance()).toBe(100_000);
    const cardId = String((await bought(priceFen))['cardId']);
    expect((await useCard(world, lin, cardId, washId, 5)).code).toBe('done');
    const back = { quotedFen: priceFen / 2, ...undo };
    must(await world.manager.post(`/staff/service-cards/${cardId}/refunds`, back, aKey()), 200);
    expect(await balance()).toBe(100_000 - priceFen / 2);
  });

  test('is refused while the card is short, lost or frozen, not one’s own, or would pay more than the price', async () => {
    const stranger = await world.aMember('周小云', 50_000);
    const tried = async (amountFen: number, cardId = lin.cardId, quotedFen = priceFen) =>
      world.codeOf(await purchase(world, lin, { version, quotedFen, prepaid: from(amountFen, cardId) }));
    expect(await tried(priceFen, stranger.cardId)).toBe('NOT_FOUND');
    expect(await tried(priceFen + 1)).toBe('PREPAID_TOO_MUCH');
    expect(await tried(priceFen - 1, lin.cardId, priceFen - 1)).toBe('QUOTE_CHANGED');
    for (let times = 1; times <= 3; times += 1) await bought(priceFen);
    expect(await tried(priceFen)).toBe('BALANCE_SHORT');
    must(await lin.post(`/me/cards/${lin.cardId}/loss`, {}, aKey()), 200);
    expect(await tried(1_000)).toBe('CARD_LOST');
    expect([await balance(), await cards()]).toEqual([10_000, 3]);
  });

  test('is bought by as many phones at once as the card pays', async () => {
    const codes = await atOnce(Array.from({ length: 6 }, () => async () => world.codeOf(await buy(priceFen))));
    expect(tally(codes)).toEqual({ 200: 3, BALANCE_SHORT: 3 });
    expect([await balance(), await cards()]).toEqual([10_000, 3]);
    const key = aKey();
    const rest = await atOnce(Array.from({ length: 4 }, () => async () => world.codeOf(await buy(10_000, key))));
    expect(tally(rest)).toEqual({ 200: 4 });
    expect(await balance()).toBe(0);
  });
});

describe('a card that the prepaid card and WeChat pay', () => {
  test('puts the card’s part aside, and is there once WeChat has spoken', async () => {
    const { order, cardId } = await bought(10_000);
    expect([cardId, await balance(), await cards()]).toEqual([null, 90_000, 0]);
    const { id, amountFen } = order as { id: string; amountFen: number };
    expect(amountFen).toBe(20_000);
    await wechatSays(world, id);
    await wechatSays(world, id);
    expect([await balance(), await cards()]).toEqual([90_000, 1]);
  });

  test('that nobody paid gives the card’s part back; money that comes late goes back to WeChat', async () => {
    const { order } = await bought(10_000);
    const { id } = order as { id: string };
    await nobodyPays(world, id);
    expect([await balance(), await cards()]).toEqual([100_000, 0]);
    await wechatSays(world, id);
    expect([await balance(), await cards()]).toEqual([100_000, 0]);
  });
});
