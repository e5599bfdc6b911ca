import { Payments } from '../../src/payments';
import { aKey, must, type Person } from '../builders/a-shop';
import { askToBook, bookElsewhere } from '../builders/booked-elsewhere';
import { aCardSale, settleBill, wechatSays, type Holder } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { refundEnds } from '../builders/refund-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';
import { signedAnswer } from '../wechat/pay-side';

/*
 * 400.22 paid through WeChat. 216.51 of it go back and WeChat finds them abnormal; its back office gives 168.12 of that, the till 48.39.
 * WeChat counts 216.51 + 168.12 = 384.63 as given back and has 15.59 left, so a person owes the last 183.71. When the back office gives
 * the 15.59 too, the till owes 183.71 - 15.59 = 168.12: 168.12 + 48.39 + 15.59 + 168.12 = 400.22.
 */
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
const cash = (reference: string) => ({ method: 'cash', reference });

const book = (orderId: string, fen: number) => bookElsewhere(world, manager, orderId, fen);

const waiting = async () => must(await manager.get('/staff/bills/given-elsewhere'), 200) as unknown as object[];

const stands = () => world.houseHolds('refundsPayable');

/** Tokens live shorter than this: who acts signs in again. */
async function daysLater(days: number): Promise<void> {
  world.clock.advance(days * 24 * 3_600_000);
  manager = world.as(await world.signIn('苏明'));
}

/** What a day's list says of a way of paying, and of refunds of cards. */
async function closedDay() {
  const { on } = must(await manager.get('/staff/day-close'), 200);
  const closed = must(await manager.post('/staff/day-closes', { on }, aKey()), 201);
  const kinds = closed['kinds'] as { kind: string; backFen: number; paidOutFen: number; totalFen: number }[];
  const of = (wanted: string) => {
    const { backFen, paidOutFen, totalFen } = kinds.find(({ kind }) => kind === wanted) ?? {};
    return { backFen, paidOutFen, totalFen };
  };
  return { wechat: of('wechat'), cash: of('cash'), cardRefunds: closed['cardRefunds'] };
}

describe('what a shop owes by hand of a bill', () => {
  interface Due {
    readonly id: string;
    readonly why: string;
    readonly payOut: { readonly amountFen: number };
    readonly elsewhereFen: number;
  }
  const due = async () => must(await manager.get('/staff/refunds/due'), 200) as unknown as Due[];

  const payOut = (refund: Due | undefined, reference: string) =>
    manager.post(`/staff/refunds/${refund?.id ?? ''}/payout`, cash(reference), aKey());

  async function paidBill(pricesFen: readonly number[]) {
    const lines = await Promise.all(pricesFen.map(async (fen) => ({ serviceId: await world.aService(fen), qty: 1 })));
    const bill = await aCardSale(world, lin, lines);
    const settlement = await settleBill(world, lin, bill, { method: 'wechat' });
    await paymentEnds(world, settlement, 'paid');
    return { id: String(settlement['id']), orderId: String(settlement['paymentOrderId']), lineIds: bill.lineIds };
  }

  const refundOf = (settlementId: string, lineId: string | undefined, quotedFen: number) =>
    manager.post(
      `/staff/settlements/${settlementId}/refunds`,
      { lines: [{ lineId, qty: 1 }], quotedFen, ...why },
      aKey(),
    );

  /** 15.59 are left at WeChat, and 183.71 of the bill still to be given back. */
  async function billWithLittleLeft() {
    const bill = await paidBill([21_651, 18_371]);
    must(await refundOf(bill.id, bill.lineIds[0], 21_651), 200);
    const sql = "SELECT id FROM payment_refund WHERE order_id = ? AND cause = 'asked'";
    await refundEnds(world, 'ABNORMAL', (await world.db.row<{ id: string }>(sql, [bill.orderId]))?.id);
    await book(bill.orderId, 16_812);
    const first = (await due()).at(-1);
    expect(first?.payOut.amountFen).toBe(4_839);
    must(await payOut(first, '收据 0040'), 200);
    return { ...bill, owe: () => refundOf(bill.id, bill.lineIds[1], 18_371) };
  }

  test('is lessened by what the back office gives after it, and each day says what was given on it', async () => {
    const { orderId, owe } = await billWithLittleLeft();
    must(await owe(), 200);
    expect(await due()).toMatchObject([{ why: 'notByWechat', payOut: { amountFen: 18_371 }, elsewhereFen: 0 }]);
    expect(await closedDay()).toMatchObject({
      wechat: { backFen: 21_651, paidOutFen: -4_839, totalFen: 23_210 },
      cash: { paidOutFen: 4_839 },
    });
    await daysLater(1);
    await book(orderId, 1_559);
    const [rest] = await due();
    expect(rest).toMatchObject({ payOut: { amountFen: 16_812 }, elsewhereFen: 1_559 });
    expect([await stands(), await waiting(), await world.houseHolds('billRefundsPayable')]).toEqual([0, [], 16_812]);
    must(await payOut(rest, '收据 0041'), 200);
    expect([await due(), await world.houseHolds('billRefundsPayable')]).toEqual([[], 0]);
    expect(await closedDay()).toMatchObject({
      wechat: { backFen: 0, paidOutFen: 1_559, totalFen: -1_559 },
      cash: { paidOutFen: 16_812, totalFen: -16_812 },
    });
  });

  test('that was paid out before is left to people, as what went back there is', async () => {
    const { orderId, owe } = await billWithLittleLeft();
    must(await owe(), 200);
    const [refund] = await due();
    must(await payOut(refund, '收据 0042'), 200);
    await book(orderId, 1_559);
    expect([await due(), await stands()]).toEqual([[], -1_559]);
    expect(await waiting()).toMatchObject([{ amountFen: 1_559, waitsFen: 1_559 }]);
  });

  test('comes to the same when the booking meets it', async () => {
    const owed = [16_812, 16_812, 16_812];
    for (const place of owed.keys()) {
      const { orderId, owe } = await billWithLittleLeft();
      const booking = await askToBook(world, orderId, 1_559);
      const answers = await Promise.all(place % 2 === 0 ? [owe(), booking(manager)] : [booking(manager), owe()]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    }
    expect((await due()).map((refund) => refund.payOut.amountFen)).toEqual(owed);
    expect([await stands(), await waiting()]).toEqual([0, []]);
  });

  test('is paid once when the booking meets the pay-out', async () => {
    const { orderId, owe } = await billWithLittleLeft();
    must(await owe(), 200);
    const [refund] = await due();
    const till = await world.houseHolds('cash');
    const booking = await askToBook(world, orderId, 1_559);
    const [paid, booked] = await Promise.all([payOut(refund, '收据 0043'), booking(manager)]);
    expect(booked.status).toBe(200);
    const outFen = (await world.houseHolds('cash')) - till;
    const dueFen = (await due()).reduce((sum, one) => sum + one.payOut.amountFen, 0);
    // Paid before the booking: all of it, and 15.59 wait. After it: the rest. Beside it: refused, and the rest is still due.
    const stories = [
      { status: 200, outFen: 18_371, dueFen: 0, stands: -1_559 },
      { status: 200, outFen: 16_812, dueFen: 0, stands: 0 },
      { status: 409, outFen: 0, dueFen: 16_812, stands: 0 },
    ];
    expect(stories).toContainEqual({ status: paid.status, outFen, dueFen, stands: await stands() });
  });

  test('is refused to whoever saw less given back than is booked by then', async () => {
    const { orderId } = await billWithLittleLeft();
    await book(orderId, 1_559);
    const decide = (elsewhereFen: number) =>
      world.unit.run((tx) => world.get(Payments).decideElsewhere(tx, orderId, { refundFen: 18_371, elsewhereFen }));
    await expect(decide(0)).rejects.toMatchObject({ refusal: { refused: 'REFUND_TOO_MUCH' } });
    await expect(decide(1_560)).rejects.toMatchObject({ refusal: { refused: 'REFUND_TOO_MUCH' } });
    expect(await waiting()).toMatchObject([{ waitsFen: 1_559 }]);
  });

  test('of a payment too old for WeChat is lessened from the oldest on, one of them to nothing', async () => {
    const { id, orderId, lineIds } = await paidBill([5_000, 5_001, 5_002]);
    await daysLater(366);
    const boss = world.as(await world.hire('沈望', 'ownerManager', world.east));
    const owe = async (place: number, fen: number) => {
      const { refundId } = must(await refundOf(id, lineIds[place], fen), 200);
      must(await boss.post(`/staff/refunds/${String(refundId)}/approval`, {}, aKey()), 204);
    };
    await owe(0, 5_000);
    await owe(1, 5_001);
    await book(orderId, 7_000);
    expect(await due()).toMatchObject([{ why: 'routeOver', payOut: { amountFen: 3_001 }, elsewhereFen: 2_000 }]);
    await owe(2, 5_002);
    expect((await due()).map((refund) => refund.payOut.amountFen)).toEqual([3_001, 5_002]);
    expect([await stands(), await world.houseHolds('billRefundsPayable')]).toEqual([0, 8_003]);
    expect(await closedDay()).toMatchObject({ wechat: { backFen: 0, paidOutFen: 7_000, totalFen: -7_000 } });
  });
});

describe('what a shop owes by hand of a prepaid card', () => {
  let zhou: Person;
  let cardId: string;

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

  async function asked(lotId: string, amountFen: number): Promise<string> {
    const wish = { lotId, amountFen, quotedFen: amountFen, reason: '以后不来了', closesCard: false };
    return String(must(await zhou.post(`/me/cards/${cardId}/refunds`, wish, aKey()), 201)['id']);
  }

  const approve = (id: string) => manager.post(`/staff/card-refunds/${id}/approval`, {}, aKey());

  const seen = async (id: string) => must(await manager.get(`/staff/card-refunds/${id}`), 200);

  const payOut = (id: string, lotId: string, reference: string) =>
    manager.post(`/staff/card-refunds/${id}/lots/${lotId}/payout`, cash(reference), aKey());

  /** As of the bill: 15.59 are left at WeChat, and 183.71 are asked back. */
  async function cardWithLittleLeft() {
    const orderId = await toppedUp(40_022);
    const quote = must(await zhou.get(`/me/cards/${cardId}/refund-quote`), 200);
    const lotId = (quote['lines'] as { lotId: string }[])[0]?.lotId ?? '';
    const first = await asked(lotId, 21_651);
    must(await approve(first), 200);
    await refundEnds(world, 'ABNORMAL');
    await book(orderId, 16_812);
    must(await payOut(first, lotId, '收据 0050'), 200);
    return { orderId, lotId, refundId: await asked(lotId, 18_371) };
  }

  const owed = { refundFen: 18_371, elsewhereFen: 0, payout: 'due', route: 'byHand' };

  test('is lessened by what the back office gives after it, and each day says what was given on it', async () => {
    const { orderId, lotId, refundId } = await cardWithLittleLeft();
    expect(must(await approve(refundId), 200)).toMatchObject({ lines: [owed] });
    expect(await closedDay()).toMatchObject({
      wechat: { paidOutFen: 16_812, totalFen: 23_210 },
      cash: { paidOutFen: 4_839 },
      cardRefunds: { fen: 21_651 },
    });
    await daysLater(1);
    await book(orderId, 1_559);
    expect(await seen(refundId)).toMatchObject({ state: 'paying', lines: [{ ...owed, elsewhereFen: 1_559 }] });
    expect([await stands(), await waiting(), await world.houseHolds('cardRefundsPayable')]).toEqual([0, [], 16_812]);
    expect(must(await payOut(refundId, lotId, '收据 0051'), 200)).toMatchObject({ state: 'paid' });
    expect(await world.houseHolds('cardRefundsPayable')).toBe(0);
    expect(await closedDay()).toMatchObject({
      wechat: { paidOutFen: 1_559, totalFen: -1_559 },
      cash: { paidOutFen: 16_812, totalFen: -16_812 },
      cardRefunds: { count: 2, fen: 18_371 },
    });
  });

  test('that was paid out before is left to people, as what went back there is', async () => {
    const { orderId, lotId, refundId } = await cardWithLittleLeft();
    must(await approve(refundId), 200);
    must(await payOut(refundId, lotId, '收据 0052'), 200);
    await book(orderId, 1_559);
    expect([await stands(), await world.houseHolds('cardRefundsPayable')]).toEqual([-1_559, 0]);
    expect(await waiting()).toMatchObject([{ amountFen: 1_559, waitsFen: 1_559, settlementId: null }]);
  });

  test('comes to the same when the booking meets the approval', async () => {
    const { orderId, refundId } = await cardWithLittleLeft();
    const booking = await askToBook(world, orderId, 1_559);
    const answers = await Promise.all([approve(refundId), booking(manager)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await seen(refundId)).toMatchObject({ lines: [{ ...owed, elsewhereFen: 1_559 }] });
    expect([await stands(), await world.houseHolds('cardRefundsPayable')]).toEqual([0, 16_812]);
  });

  test('of a payment too old for WeChat is lessened to nothing, and is given back by then', async () => {
    const orderId = await toppedUp(30_000);
    await daysLater(366);
    zhou = world.as(await world.signIn('周以安'));
    const quote = must(await zhou.get(`/me/cards/${cardId}/refund-quote`), 200);
    const lotId = (quote['lines'] as { lotId: string }[])[0]?.lotId ?? '';
    const refundId = await asked(lotId, 30_000);
    must(await approve(refundId), 200);
    await book(orderId, 30_000);
    expect(await seen(refundId)).toMatchObject({
      state: 'paid',
      lines: [{ refundFen: 30_000, elsewhereFen: 30_000, payout: 'paid', route: 'wechat' }],
    });
    expect([await stands(), await world.houseHolds('cardRefundsPayable')]).toEqual([0, 0]);
    expect(await closedDay()).toMatchObject({ cardRefunds: { count: 1, fen: 30_000 } });
  });
});
