import { LapseServiceCards } from '../../src/service-cards';
import { aKey, must, type Person } from '../builders/a-shop';
import { atOnce, tally } from '../builders/at-once';
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

const aManager = async (name: string): Promise<Person> => world.as(await world.hire(name, 'shopManager', world.east));
const ask = (cardId: string, quotedFen: unknown, by: Person = lin, key = aKey()) =>
  by.post(`/me/service-cards/${cardId}/refunds`, { quotedFen, reason: '搬家了，用不上' }, key);
const asksOf = async (cardId: string) => must(await lin.get(`/me/service-cards/${cardId}/refunds`), 200);
const quoteOf = (cardId: string, by: Person = lin) => by.get(`/me/service-cards/${cardId}/refund-quote`);
const withdraw = (id: unknown, by: Person = lin, key = aKey()) =>
  by.post(`/me/service-card-refunds/${String(id)}/withdrawal`, {}, key);
const approve = (id: unknown, by: Person = world.manager) =>
  by.post(`/staff/refunds/${String(id)}/approval`, {}, aKey());
const decline = (id: unknown, by: Person = world.manager) =>
  by.post(`/staff/refunds/${String(id)}/rejection`, { reason: '请到店当面办理' }, aKey());
const waitingFor = async (by: Person, id: unknown) =>
  (must(await by.get('/staff/refunds/waiting'), 200) as unknown as { id: string }[]).find((one) => one.id === id);
const atCounter = (cardId: string, quotedFen: number, by: Person = world.manager) =>
  by.post(`/staff/service-cards/${cardId}/refunds`, { quotedFen, reasonCode: 'other', reason: '不要了' }, aKey());

/** One card, sold to 林知远. */
async function sold(
  product: { id: string; version: string } = wash,
  paying: { prepaidFen?: number; method?: string } = {},
): Promise<string> {
  const bill = await aCardSale(world, lin, [{ serviceId: product.id, cardVersion: product.version, qty: 1 }]);
  const settlement = await settleBill(world, lin, bill, paying);
  if (paying.method === 'wechat') await paymentEnds(world, settlement, 'paid');
  return (await cardsOf(lin))[0]?.id ?? '';
}

describe('an owner who asks for the refund of a card', () => {
  test('sees what goes back and how it is counted, asks, and has it once a manager has said yes', async () => {
    const cardId = await sold(wash, { prepaidFen: 10_001, method: 'wechat' });
    await useCard(world, lin, cardId, washId, 3);
    const quote = must(await quoteOf(cardId), 200);
    expect(quote).toMatchObject({ priceFen: 30_000, moneyFen: 21_000, lines: [{ used: 3, usedFen: 9_000 }] });
    expect(quote['legs']).toMatchObject([
      { kind: 'principal', amountFen: 7_001 },
      { kind: 'wechat', amountFen: 13_999 },
    ]);
    const key = aKey();
    const asked = must(await ask(cardId, 21_000, lin, key), 201);
    expect(asked).toMatchObject({ state: 'asked', moneyFen: 21_000, askedBy: null, legs: quote['legs'] });
    expect(must(await ask(cardId, 21_000, lin, key), 201)).toEqual(asked);
    expect(await world.balanceOf(lin)).toBe(100_000 - 10_001);
    expect(await waitingFor(world.manager, asked['id'])).toMatchObject({
      ...{ cardId, memberName: '林知远', askedBy: null },
      ...{ mine: false, aboveLimit: false },
    });
    must(await approve(asked['id']), 204);
    expect(await world.balanceOf(lin)).toBe(100_000 - 10_001 + 7_001);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded', services: [{ left: 0, used: 3 }] }]);
    expect(await asksOf(cardId)).toMatchObject([{ state: 'done', decidedBy: expect.stringMatching(/./) as string }]);
    expect(must(await lin.get(`/me/service-cards/${cardId}/refund`), 200)).toMatchObject({ reason: '搬家了，用不上' });
    expect(world.codeOf(await withdraw(asked['id']))).toBe('STATE_CHANGED');
    expect(world.codeOf(await quoteOf(cardId))).toBe('SERVICE_CARD_CLOSED');
  });

  test('of an annual pass has it by the days until a manager says yes, and both are told how much it was', async () => {
    const pass = await world.aProduct({
      ...{ kind: 'annualPass', name: '洗车年卡', priceFen: 36_500 },
      services: [{ serviceId: washId, granted: null, perDayMax: 1, perMonthMax: 4 }],
    });
    const cardId = await sold(pass);
    const start = world.clock.now();
    const { moneyFen } = must(await quoteOf(cardId), 200);
    const { id } = must(await ask(cardId, moneyFen), 201);
    world.clock.advance(24 * 3_600_000);
    const later = await aManager('丁九');
    expect(await waitingFor(later, id)).toMatchObject({ byDays: true, moneyFen: 36_400 });
    must(await approve(id, later), 204);
    world.clock.set(start);
    expect(await asksOf(cardId)).toMatchObject([{ state: 'done', moneyFen: 36_300, valueFen: 36_300 }]);
    expect(must(await lin.get(`/me/service-cards/${cardId}/refund`), 200)).toMatchObject({ moneyFen: 36_300 });
  });

  test('reads why it was declined, and may ask again', async () => {
    const cardId = await sold();
    const { id } = must(await ask(cardId, 30_000), 201);
    expect((await world.manager.post(`/staff/refunds/${String(id)}/rejection`, {}, aKey())).status).toBe(400);
    must(await decline(id), 204);
    expect(await asksOf(cardId)).toMatchObject([{ state: 'declined', decision: '请到店当面办理' }]);
    expect(JSON.stringify(must(await lin.get('/me/notices'), 200))).toContain('请到店当面办理');
    expect(await cardsOf(lin)).toMatchObject([{ state: 'active', services: [{ left: 10 }] }]);
    expect(world.codeOf(await approve(id))).toBe('STATE_CHANGED');
    must(await ask(cardId, 30_000), 201);
    expect(await asksOf(cardId)).toMatchObject([{ state: 'asked' }, { state: 'declined' }]);
  });

  test('in time gets it though the card runs out while it waits; one that was declined has a week more', async () => {
    const short = await world.aProduct({ priceFen: 8_000, months: 1, services: [{ serviceId: washId, granted: 2 }] });
    await sold(short);
    await sold(short);
    const [kept = '', dropped = ''] = (await cardsOf(lin)).map((card) => card.id);
    const asked = must(await ask(kept, 8_000), 201);
    const { id } = must(await ask(dropped, 8_000), 201);
    const start = world.clock.now();
    world.clock.advance(40 * 24 * 3_600_000);
    await world.get(LapseServiceCards).run();
    const later = await aManager('丁十');
    must(await decline(id, later), 204);
    must(await approve(asked['id'], later), 204);
    const lapsedNow = async () => {
      await world.get(LapseServiceCards).run();
      return world.unit.run((tx) => tx.row('SELECT lapsed FROM service_card WHERE id = ?', [dropped]));
    };
    expect(await lapsedNow()).toEqual({ lapsed: 0 });
    world.clock.advance(8 * 24 * 3_600_000);
    expect(await lapsedNow()).toEqual({ lapsed: 1 });
    world.clock.set(start);
    expect(await asksOf(kept)).toMatchObject([{ state: 'done', moneyFen: 8_000 }]);
    const cards = await cardsOf(lin);
    expect(cards.find((card) => card.id === kept)).toMatchObject({ state: 'refunded', services: [{ lapsed: 0 }] });
    expect(cards.find((card) => card.id === dropped)).toMatchObject({ services: [{ left: 0, lapsed: 2 }] });
  });

  test('takes it back while it waits, once, and nobody decides it any more', async () => {
    const cardId = await sold();
    const { id } = must(await ask(cardId, 30_000), 201);
    const stranger = await world.aMember('周小云', 0);
    expect((await withdraw(id, stranger)).status).toBe(404);
    const key = aKey();
    const taken = must(await withdraw(id, lin, key), 200);
    expect(taken).toMatchObject({ state: 'withdrawn', decidedBy: null });
    expect(must(await withdraw(id, lin, key), 200)).toEqual(taken);
    expect(world.codeOf(await withdraw(id))).toBe('STATE_CHANGED');
    expect([world.codeOf(await approve(id)), world.codeOf(await decline(id))]).toEqual([
      'STATE_CHANGED',
      'STATE_CHANGED',
    ]);
    expect(await useCard(world, lin, cardId, washId)).toMatchObject({ code: 'done' });
    must(await ask(cardId, 27_000), 201);
  });

  test('for more than a manager’s limit is decided by whoever has the right for it', async () => {
    const dear = await world.aProduct({ priceFen: 200_000, services: [{ serviceId: washId, granted: 10 }] });
    const cardId = await sold(dear);
    const { id } = must(await ask(cardId, 200_000), 201);
    expect(await waitingFor(world.manager, id)).toMatchObject({ mine: false, aboveLimit: true });
    expect(world.codeOf(await approve(id))).toBe('APPROVAL_NEEDED');
    must(await approve(id, world.as(world.owner)), 204);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded' }]);
  });

  test('who used the card since is paid by what is left: the old request can’t be carried out', async () => {
    const cardId = await sold();
    const { id } = must(await ask(cardId, 30_000), 201);
    await useCard(world, lin, cardId, washId);
    expect(world.codeOf(await approve(id))).toBe('QUOTE_CHANGED');
    must(await decline(id), 204);
    const again = must(await ask(cardId, 27_000), 201);
    must(await approve(again['id']), 204);
  });

  test('and works in the shop is not who decides', async () => {
    const { manager } = world;
    const lines = [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }];
    const bill = await aCardSale(world, { memberId: manager.memberId, carId: null }, lines);
    await settleBill(world, lin, bill);
    const [own] = await cardsOf(manager);
    const { id } = must(await ask(own?.id ?? '', 30_000, manager), 201);
    expect(await waitingFor(manager, id)).toMatchObject({ mine: true, aboveLimit: false });
    expect([world.codeOf(await approve(id)), world.codeOf(await decline(id))]).toEqual([
      'SELF_APPROVAL',
      'SELF_APPROVAL',
    ]);
    must(await approve(id, await aManager('丁一')), 204);
    expect(await cardsOf(manager)).toMatchObject([{ state: 'refunded' }]);
  });
});

describe('what stands in the way', () => {
  test('a card that is another’s, used up, frozen, lost, given without a bill, or not what was shown', async () => {
    const cardId = await sold();
    const stranger = await world.aMember('周小云', 0);
    expect([(await quoteOf(cardId, stranger)).status, (await ask(cardId, 30_000, stranger)).status]).toEqual([
      404, 404,
    ]);
    expect((await stranger.get(`/me/service-cards/${cardId}/refunds`)).status).toBe(404);
    expect(world.codeOf(await ask(cardId, 29_999))).toBe('QUOTE_CHANGED');
    for (const [state, code] of [
      ['frozen', 'SERVICE_CARD_FROZEN'],
      ['lost', 'SERVICE_CARD_LOST'],
    ] as const) {
      const path = `/staff/service-cards/${cardId}/state`;
      must(await world.manager.put(path, { state, reason: '核实身份' }, aKey()), 204);
      expect(world.codeOf(await ask(cardId, 30_000))).toBe(code);
      must(await world.manager.put(path, { state: 'active', reason: '核实无误' }, aKey()), 204);
    }
    await useCard(world, lin, cardId, washId, 10);
    expect(world.codeOf(await ask(cardId, 0))).toBe('SERVICE_CARD_SPENT');
    const given = await world.aCard(lin, wash.version, 0);
    expect(world.codeOf(await ask(given, 0))).toBe('SERVICE_CARD_NO_BILL');
  });

  test('a bill that uses the card and waits for WeChat', async () => {
    const cardId = await sold();
    const bill = await aCardSale(world, lin, [{ serviceId: washId, qty: 2 }]);
    const wishes = {
      uses: [{ cardId, lineId: bill.lineIds[0], times: 1 }],
      prepaid: null,
      tenders: [{ method: 'wechat', amountFen: 4_000 }],
    };
    const order = { wishes, quotedFen: 8_000, proofId: await world.aProof(lin, bill.saleId) };
    const held = must(await world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey()), 201);
    expect(held).toMatchObject({ state: 'held' });
    expect([world.codeOf(await quoteOf(cardId)), world.codeOf(await ask(cardId, 30_000))]).toEqual([
      'SERVICE_CARD_HELD',
      'SERVICE_CARD_HELD',
    ]);
    await paymentEnds(world, held, 'paid');
    must(await ask(cardId, 27_000), 201);
  });

  test('a card whose last day has gone', async () => {
    const short = await world.aProduct({ priceFen: 8_000, months: 1, services: [{ serviceId: washId, granted: 2 }] });
    const zou = await world.signIn('邹远');
    const lines = [{ serviceId: short.id, cardVersion: short.version, qty: 1 }];
    await settleBill(world, lin, await aCardSale(world, { memberId: zou.memberId, carId: null }, lines));
    const cardId = (await cardsOf(world.as(zou)))[0]?.id ?? '';
    const start = world.clock.now();
    world.clock.advance(40 * 24 * 3_600_000);
    expect(world.codeOf(await ask(cardId, 8_000, world.as(await world.signIn('邹远'))))).toBe('SERVICE_CARD_EXPIRED');
    world.clock.set(start);
  });

  test('another request for the same card, whoever asks, also by many at once; one approval pays', async () => {
    const cardId = await sold();
    const tries = Array.from({ length: 8 }, () => async (): Promise<string> => {
      const answer = await ask(cardId, 30_000);
      return answer.status === 201 ? 'asked' : world.codeOf(answer);
    });
    expect(tally(await atOnce(tries))).toEqual({ asked: 1, SERVICE_CARD_REFUND_WAITING: 7 });
    expect(world.codeOf(await quoteOf(cardId))).toBe('SERVICE_CARD_REFUND_WAITING');
    expect(world.codeOf(await atCounter(cardId, 30_000))).toBe('SERVICE_CARD_REFUND_WAITING');
    const [{ id }] = (await asksOf(cardId)) as unknown as [{ id: string }];
    must(await approve(id), 204);
    expect(await cardsOf(lin)).toMatchObject([{ state: 'refunded' }]);
  });

  test('one that staff asked for above their limit: a second one is refused when it is asked', async () => {
    const dear = await world.aProduct({ priceFen: 200_000, services: [{ serviceId: washId, granted: 10 }] });
    const cardId = await sold(dear);
    const asked = must(await atCounter(cardId, 200_000), 200);
    expect(asked).toMatchObject({ done: false });
    expect(world.codeOf(await atCounter(cardId, 200_000))).toBe('SERVICE_CARD_REFUND_WAITING');
    expect(world.codeOf(await ask(cardId, 200_000))).toBe('SERVICE_CARD_REFUND_WAITING');
    expect(await asksOf(cardId)).toMatchObject([{ state: 'asked', askedBy: expect.stringMatching(/./) as string }]);
    must(await approve(asked['refundId'], await aManager('丁二')), 204);
  });

  test('a bill that is undone whole takes the request with it', async () => {
    const bill = await aCardSale(world, lin, [{ serviceId: wash.id, cardVersion: wash.version, qty: 1 }]);
    const { id } = await settleBill(world, lin, bill);
    const cardId = (await cardsOf(lin))[0]?.id ?? '';
    must(await ask(cardId, 30_000), 201);
    const undo = { reasonCode: 'complaint', reason: '全部退' };
    must(await world.manager.post(`/staff/settlements/${String(id)}/reversal`, undo, aKey()), 200);
    expect(await asksOf(cardId)).toMatchObject([{ state: 'declined', decision: '这张单已整单撤销' }]);
  });
});
