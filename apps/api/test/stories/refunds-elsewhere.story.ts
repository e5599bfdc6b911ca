import { aKey, must, type Person } from '../builders/a-shop';
import { bookElsewhere } from '../builders/booked-elsewhere';
import { aCardSale, settleBill, wechatSays, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { refundEnds } from '../builders/refund-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { signedAnswer } from '../wechat/pay-side';

let world: ServiceCardsWorld;
let lin: Holder;
let manager: Person;
beforeEach(async () => {
  world = await aServiceCardsWorld();
  manager = world.manager;
  lin = await world.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
  await world.close();
});

const why = { reasonCode: 'complaint', reason: '客户不满意' };
const bookedElsewhere = (orderId: string, fen: number) => bookElsewhere(world, manager, orderId, fen);

/** A bill of so many units of one service, the card paying a part and WeChat the rest. */
async function paidBill(qty: number, priceFen: number, prepaidFen = 0) {
  const bill = await aCardSale(world, lin, [{ serviceId: await world.aService(priceFen), qty }]);
  const settlement = await settleBill(world, lin, bill, { prepaidFen, method: 'wechat' });
  await paymentEnds(world, settlement, 'paid');
  const orderId = String(settlement['paymentOrderId']);
  return { id: String(settlement['id']), orderId, lineId: bill.lineIds[0] };
}

const refundOf = (settlementId: string, lineId: string | undefined, qty: number, quotedFen: number) =>
  manager.post(`/staff/settlements/${settlementId}/refunds`, { lines: [{ lineId, qty }], quotedFen, ...why }, aKey());

const quoteOf = async (settlementId: string, lineId: string | undefined, qty: number) =>
  must(await manager.post(`/staff/settlements/${settlementId}/refund-quote`, { lines: [{ lineId, qty }] }), 200);

const sentFen = async (orderId: string): Promise<number[]> => {
  const sql = "SELECT amount_fen AS fen FROM payment_refund WHERE order_id = ? AND cause = 'asked' ORDER BY id";
  return (await world.db.rows<{ fen: number }>(sql, [orderId])).map(({ fen }) => fen);
};

const waiting = async () => must(await manager.get('/staff/bills/given-elsewhere'), 200) as unknown as object[];

const stands = () => world.houseHolds('refundsPayable');

/** Tokens live shorter than a year: who acts signs in again. */
async function yearsLater(): Promise<void> {
  world.clock.advance(366 * 24 * 3_600_000);
  manager = world.as(await world.signIn('苏明'));
}

describe('what WeChat’s back office gave back of a bill', () => {
  test('counts against its refund: nobody pays it twice, and nothing stands against the shop any more', async () => {
    const { id, orderId, lineId } = await paidBill(1, 30_000, 20_000);
    await bookedElsewhere(orderId, 10_000);
    expect(await stands()).toBe(-10_000);
    expect(await quoteOf(id, lineId, 1)).toMatchObject({ moneyFen: 30_000, byHandFen: 0, elsewhereFen: 10_000 });
    must(await refundOf(id, lineId, 1, 30_000), 200);
    expect([await stands(), await sentFen(orderId), await world.balanceOf(lin)]).toEqual([0, [], 100_000]);
    const [view] = must(await manager.get(`/staff/settlements/${id}/refunds`), 200) as unknown as object[];
    expect(view).toMatchObject({ state: 'done', moneyFen: 30_000, payOut: null, elsewhereFen: 10_000 });
  });

  test('counts first when only a part goes back, and WeChat gives the rest when more does', async () => {
    const { id, orderId, lineId } = await paidBill(3, 10_000);
    await bookedElsewhere(orderId, 15_000);
    must(await refundOf(id, lineId, 1, 10_000), 200);
    expect([await stands(), await sentFen(orderId)]).toEqual([-5_000, []]);
    expect(await waiting()).toMatchObject([{ memberName: '林知远', settlementId: id, waitsFen: 5_000 }]);
    expect(await quoteOf(id, lineId, 1)).toMatchObject({ moneyFen: 10_000, elsewhereFen: 5_000 });
    must(await refundOf(id, lineId, 1, 10_000), 200);
    expect([await stands(), await sentFen(orderId)]).toEqual([0, [5_000]]);
    must(await refundOf(id, lineId, 1, 10_000), 200);
    expect([await stands(), await sentFen(orderId)]).toEqual([0, [5_000, 10_000]]);
  });

  test('counts when all of it is undone, of several refunds made there the oldest first, and the day says what WeChat gave', async () => {
    const { id, orderId } = await paidBill(1, 30_000, 20_000);
    await bookedElsewhere(orderId, 3_000);
    await bookedElsewhere(orderId, 1_000);
    must(await manager.post(`/staff/settlements/${id}/reversal`, why, aKey()), 200);
    expect([await stands(), await sentFen(orderId), await world.balanceOf(lin)]).toEqual([0, [6_000], 100_000]);
    const { on } = must(await manager.get('/staff/day-close'), 200);
    const { kinds } = must(await manager.post('/staff/day-closes', { on }, aKey()), 201);
    expect(kinds).toContainEqual(
      expect.objectContaining({ kind: 'wechat', salesFen: 10_000, backFen: 10_000, totalFen: 0 }),
    );
  });

  test('of a payment too old for WeChat leaves the rest to a person', async () => {
    const { id, orderId, lineId } = await paidBill(1, 20_000);
    await bookedElsewhere(orderId, 15_000);
    await yearsLater();
    expect(await quoteOf(id, lineId, 1)).toMatchObject({
      byHandFen: 5_000,
      elsewhereFen: 15_000,
      needsSecondPerson: true,
    });
    const asked = must(await refundOf(id, lineId, 1, 20_000), 200);
    const boss = world.as(await world.hire('沈望', 'ownerManager', world.east));
    must(await boss.post(`/staff/refunds/${String(asked['refundId'])}/approval`, {}, aKey()), 204);
    expect([await stands(), await world.houseHolds('billRefundsPayable')]).toEqual([0, 5_000]);
    const payOut = { method: 'bankTransfer', reference: '银行回单 9' };
    must(await manager.post(`/staff/refunds/${String(asked['refundId'])}/payout`, payOut, aKey()), 200);
    expect(await world.houseHolds('billRefundsPayable')).toBe(0);
  });
});

describe('what WeChat’s back office gave back after the bill was', () => {
  interface Due {
    readonly id: string;
    readonly why: string;
    readonly payOut: { readonly amountFen: number };
  }
  const due = async () => must(await manager.get('/staff/refunds/due'), 200) as unknown as Due[];

  test('lessens what a person owes in WeChat’s place, and nobody sends more again', async () => {
    const { id, orderId } = await paidBill(1, 30_000);
    must(await manager.post(`/staff/settlements/${id}/reversal`, why, aKey()), 200);
    await refundEnds(world, 'CLOSED');
    await bookedElsewhere(orderId, 12_000);
    const [refund] = await due();
    expect([refund?.payOut.amountFen, await stands()]).toEqual([18_000, 0]);
    const till = await world.houseHolds('cash');
    const payOut = { method: 'cash', reference: '收据 0032' };
    must(await manager.post(`/staff/refunds/${refund?.id ?? ''}/payout`, payOut, aKey()), 200);
    expect([await due(), await world.houseHolds('cash')]).toEqual([[], till + 18_000]);
  });

  test('of all of it leaves nothing to pay', async () => {
    const { id, orderId } = await paidBill(1, 30_000);
    must(await manager.post(`/staff/settlements/${id}/reversal`, why, aKey()), 200);
    await refundEnds(world, 'CLOSED');
    await bookedElsewhere(orderId, 30_000);
    expect([await due(), await stands(), await world.houseHolds('wechatClearing')]).toEqual([[], 0, 0]);
  });

  test('counts when WeChat fails to give a part back later', async () => {
    const { orderId, id, lineId } = await paidBill(3, 10_000);
    must(await refundOf(id, lineId, 1, 10_000), 200);
    await bookedElsewhere(orderId, 12_000);
    expect(await stands()).toBe(-12_000);
    const sql = "SELECT id FROM payment_refund WHERE order_id = ? AND cause = 'asked'";
    await refundEnds(world, 'CLOSED', (await world.db.row<{ id: string }>(sql, [orderId]))?.id);
    expect([await due(), await stands()]).toEqual([[], -2_000]);
  });

  test('and what WeChat found abnormal leave too little of the payment for the rest: a person owes that', async () => {
    const { orderId, id, lineId } = await paidBill(3, 10_000);
    must(await refundOf(id, lineId, 1, 10_000), 200);
    await refundEnds(world, 'ABNORMAL');
    await bookedElsewhere(orderId, 15_000);
    expect([await due(), await stands()]).toEqual([[], -5_000]);
    must(await refundOf(id, lineId, 1, 10_000), 200);
    expect([await stands(), await sentFen(orderId)]).toEqual([0, [10_000, 5_000]]);
    expect(await quoteOf(id, lineId, 1)).toMatchObject({ moneyFen: 10_000, byHandFen: 10_000, elsewhereFen: 0 });
    must(await refundOf(id, lineId, 1, 10_000), 200);
    const [refund] = await due();
    expect(refund).toMatchObject({ why: 'notByWechat', payOut: { amountFen: 10_000 } });
    expect(await sentFen(orderId)).toEqual([10_000, 5_000]);
    const payOut = { method: 'cash', reference: '收据 0035' };
    must(await manager.post(`/staff/refunds/${refund?.id ?? ''}/payout`, payOut, aKey()), 200);
    expect([await due(), await world.houseHolds('billRefundsPayable')]).toEqual([[], 0]);
  });

  test('or WeChat did after all is settled by a note: the payer has the money', async () => {
    const { id } = await paidBill(1, 30_000);
    must(await manager.post(`/staff/settlements/${id}/reversal`, why, aKey()), 200);
    await refundEnds(world, 'CLOSED');
    await refundEnds(world, 'SUCCESS');
    const { items } = must(await manager.get('/staff/incidents?state=open&limit=20'), 200) as unknown as {
      items: { id: string; kind: string }[];
    };
    const late = items.find(({ kind }) => kind === 'refundMismatch');
    const note = { action: 'note', note: '微信后来退成功了，客户已确认' };
    must(await manager.post(`/staff/incidents/${late?.id ?? ''}/resolution`, note, aKey()), 200);
    expect(await due()).toEqual([]);
  });
});

describe('what WeChat’s back office gave back of a top-up', () => {
  let zhou: Person;
  let cardId: string;

  /** On the owner's phone; WeChat says that it was paid. */
  async function toppedUp(amountFen: number): Promise<string> {
    zhou = world.as(await world.signIn('周以安'));
    const { terms } = must(await zhou.get('/me/top-up-options'), 200) as unknown as { terms: { version: string } };
    world.wechat.tell(() => signedAnswer(world.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
    const wish = { tierId: null, amountFen, productVersion: '', termsVersion: terms.version };
    const { id } = must(await zhou.post('/me/top-ups', wish, aKey()), 200);
    await wechatSays(world, String(id));
    const [card] = must(await zhou.get('/me/cards'), 200) as unknown as { id: string }[];
    cardId = card?.id ?? '';
    return String(id);
  }

  async function refunded(lotId: string, amountFen: number): Promise<Record<string, unknown>> {
    const wish = { lotId, amountFen, quotedFen: amountFen, reason: '以后不来了', closesCard: false };
    const { id } = must(await zhou.post(`/me/cards/${cardId}/refunds`, wish, aKey()), 201);
    return must(await manager.post(`/staff/card-refunds/${String(id)}/approval`, {}, aKey()), 200);
  }

  const lotOf = async (elsewhereFen: number): Promise<string> => {
    const quote = must(await zhou.get(`/me/cards/${cardId}/refund-quote`), 200);
    const lines = quote['lines'] as { lotId: string; elsewhereFen: number }[];
    return lines.find((line) => line.elsewhereFen === elsewhereFen)?.lotId ?? '';
  };

  test('counts against the refund of its lot, part by part, and WeChat gives the rest', async () => {
    const orderId = await toppedUp(30_000);
    await bookedElsewhere(orderId, 12_000);
    const lotId = await lotOf(12_000);
    expect(await refunded(lotId, 10_000)).toMatchObject({
      state: 'paid',
      lines: [{ refundFen: 10_000, elsewhereFen: 10_000, payout: 'paid', route: 'wechat' }],
    });
    expect([await stands(), await sentFen(orderId)]).toEqual([-2_000, []]);
    expect(await waiting()).toMatchObject([{ settlementId: null, amountFen: 12_000, waitsFen: 2_000 }]);
    expect(await refunded(lotId, 20_000)).toMatchObject({
      state: 'paying',
      lines: [{ refundFen: 20_000, elsewhereFen: 2_000, payout: 'sent', route: 'wechat' }],
    });
    expect([await stands(), await sentFen(orderId), await waiting()]).toEqual([0, [18_000], []]);
    const { on } = must(await manager.get('/staff/day-close'), 200);
    const closed = must(await manager.post('/staff/day-closes', { on }, aKey()), 201);
    expect(closed).toMatchObject({ cardRefunds: { count: 2, fen: 30_000 } });
  });

  test('after the card was lessens what a person owes in WeChat’s place', async () => {
    const orderId = await toppedUp(30_000);
    const lotId = await lotOf(0);
    const refund = await refunded(lotId, 30_000);
    await refundEnds(world, 'CLOSED');
    await bookedElsewhere(orderId, 12_000);
    expect(must(await manager.get(`/staff/card-refunds/${String(refund['id'])}`), 200)).toMatchObject({
      lines: [{ refundFen: 30_000, elsewhereFen: 12_000, payout: 'due' }],
    });
    const till = await world.houseHolds('cash');
    const path = `/staff/card-refunds/${String(refund['id'])}/lots/${lotId}/payout`;
    must(await manager.post(path, { method: 'cash', reference: '收据 0033' }, aKey()), 200);
    expect([await stands(), await world.houseHolds('cash')]).toEqual([0, till + 18_000]);
  });

  test('and what WeChat found abnormal leave too little of the payment for the rest: a person owes that', async () => {
    const orderId = await toppedUp(30_000);
    const lotId = await lotOf(0);
    await refunded(lotId, 10_000);
    await refundEnds(world, 'ABNORMAL');
    await bookedElsewhere(orderId, 15_000);
    const line = { refundFen: 20_000, elsewhereFen: 5_000, payout: 'due', route: 'byHand' };
    const refund = await refunded(lotId, 20_000);
    expect(refund).toMatchObject({ lines: [line] });
    expect([await stands(), await world.houseHolds('cardRefundsPayable')]).toEqual([0, 15_000]);
    const path = `/staff/card-refunds/${String(refund['id'])}/lots/${lotId}/payout`;
    must(await manager.post(path, { method: 'cash', reference: '收据 0036' }, aKey()), 200);
    expect(await world.houseHolds('cardRefundsPayable')).toBe(0);
  });

  test('of a payment too old for WeChat leaves the rest to a person', async () => {
    const orderId = await toppedUp(30_000);
    await bookedElsewhere(orderId, 12_000);
    await yearsLater();
    zhou = world.as(await world.signIn('周以安'));
    const lotId = await lotOf(12_000);
    const refund = await refunded(lotId, 30_000);
    expect(refund).toMatchObject({ lines: [{ elsewhereFen: 12_000, payout: 'due', route: 'byHand' }] });
    expect([await stands(), await world.houseHolds('cardRefundsPayable')]).toEqual([0, 18_000]);
    const payOut = { method: 'bankTransfer', reference: '银行回单 9' };
    const path = `/staff/card-refunds/${String(refund['id'])}/lots/${lotId}/payout`;
    expect(must(await manager.post(path, payOut, aKey()), 200)).toMatchObject({ state: 'paid' });
    expect(await world.houseHolds('cardRefundsPayable')).toBe(0);
  });
});
