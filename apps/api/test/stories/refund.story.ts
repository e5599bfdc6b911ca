import { aCoupon } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, cardsOf, settleBill, termsTold } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string };

let shop: ServiceCardsWorld;
let lin: Member;
let start: Date;
beforeAll(async () => {
  shop = await aServiceCardsWorld();
  start = shop.clock.now();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
  shop.clock.set(start);
});
afterAll(() => shop.close());

interface Bill {
  readonly id: string;
  readonly lineIds: readonly string[];
}

/** A bill of a wash at 35.00 twice and a wax at 200.00: 500 points, 150.00 of the card, the rest in cash. */
async function aBill(): Promise<Bill> {
  const earning = await shop.aSale(lin, 50_000);
  const tenders = [{ method: 'cash', amountFen: 50_000 }];
  const cash = { wishes: { prepaid: null, tenders }, quotedFen: 50_000 };
  must(await shop.cashier.post(`/staff/sales/${earning.saleId}/settlement`, cash, aKey()), 201);
  const lines = [
    { serviceId: await shop.aService(3_500), qty: 2 },
    { serviceId: await shop.aService(20_000), qty: 1 },
  ];
  const body = { memberId: lin.memberId, carId: lin.carId, lines };
  const sale = must(await shop.cashier.post('/staff/sales', body, aKey()), 201);
  const wishes = {
    points: 500,
    prepaid: { cardId: lin.cardId, amountFen: 15_000 },
    tenders: [{ method: 'cash', amountFen: 11_500 }],
  };
  const proofId = await shop.aProof(lin, String(sale['id']));
  const order = { wishes, quotedFen: 27_000, proofId };
  const done = must(await shop.cashier.post(`/staff/sales/${String(sale['id'])}/settlement`, order, aKey()), 201);
  return { id: String(done['id']), lineIds: (sale['lines'] as { id: string }[]).map(({ id }) => id) };
}

const quote = async ({ id }: Bill, lines: object[]) =>
  must(await shop.manager.post(`/staff/settlements/${id}/refund-quote`, { lines }), 200);

const refund = async (bill: Bill, lines: object[], quotedFen: number, by = shop.manager, key = aKey()) =>
  by.post(
    `/staff/settlements/${bill.id}/refunds`,
    { lines, quotedFen, reasonCode: 'complaint', reason: '客户不满意' },
    key,
  );

const pointsOf = async () => must(await lin.get('/me/points'), 200)['balance'];

describe('units of a settled bill', () => {
  test('go back to the legs that paid them, as the quote showed, and the day has less', async () => {
    const bill = await aBill();
    expect([await shop.balanceOf(lin), await pointsOf()]).toEqual([85_000, 265]);
    const wax = [{ lineId: bill.lineIds[1], qty: 1 }];
    const shown = await quote(bill, wax);
    // 200.00 of 270.00: of 5.00 in points 3.70, of the rest by what was open on each line.
    expect(shown).toMatchObject({ points: 370, whole: false, needsSecondPerson: false });
    const moneyFen = Number(shown['moneyFen']);
    expect(moneyFen).toBe(20_000 - 370);
    const key = aKey();
    const first = must(await refund(bill, wax, moneyFen, shop.manager, key), 200);
    expect(must(await refund(bill, wax, moneyFen, shop.manager, key), 200)).toEqual(first);
    const cardBack = (shown['legs'] as { kind: string; amountFen: number }[]).find(({ kind }) => kind === 'principal');
    expect(await shop.balanceOf(lin)).toBe(85_000 + (cardBack?.amountFen ?? 0));
    expect(await pointsOf()).toBe(265 + 370 - Number(shown['earnedBack']));
    const today = String(must(await shop.manager.get('/staff/desk'), 200)['on']);
    const { sums } = must(await shop.manager.get(`/staff/days/${today}`), 200);
    expect(sums).toMatchObject({ revenueFen: 76_500 - moneyFen });
  });

  test('paid in cash are told to their owner, though no card moves', async () => {
    const lines = [{ serviceId: await shop.aService(5_000), qty: 1 }];
    const body = { memberId: lin.memberId, carId: lin.carId, lines };
    const sale = must(await shop.cashier.post('/staff/sales', body, aKey()), 201);
    const cash = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 5_000 }] }, quotedFen: 5_000 };
    const paid = must(await shop.cashier.post(`/staff/sales/${String(sale['id'])}/settlement`, cash, aKey()), 201);
    const lineIds = (sale['lines'] as { id: string }[]).map(({ id }) => id);
    must(await refund({ id: String(paid['id']), lineIds }, [{ lineId: lineIds[0], qty: 1 }], 5_000), 200);
    expect(must(await lin.get(`/me/receipts/${String(paid['id'])}`), 200)).toMatchObject({ moneyBack: 'paid' });
    const [visit] = must(await lin.get('/me/visits'), 200)['items'] as object[];
    expect(visit).toMatchObject({ settlementId: paid['id'], reversed: false, wentBack: 'all' });
    const told = must(await lin.get('/me/notices'), 200)['items'] as { title: string; facts: unknown[] }[];
    expect(told[0]).toMatchObject({ title: '消费退款通知' });
    expect(told[0]?.facts).toEqual(
      expect.arrayContaining([
        { label: '退回金额', value: '¥50.00' },
        { label: '明细', value: '现金 ¥50.00' },
        { label: '说明', value: '客户不满意' },
      ]),
    );
  });

  test('one by one end where all at once end, and no more than all go back', async () => {
    const bill = await aBill();
    for (const lines of [
      [{ lineId: bill.lineIds[0], qty: 1 }],
      [{ lineId: bill.lineIds[1], qty: 1 }],
      [{ lineId: bill.lineIds[0], qty: 1 }],
    ]) {
      const { moneyFen } = await quote(bill, lines);
      must(await refund(bill, lines, Number(moneyFen)), 200);
    }
    expect([await shop.balanceOf(lin), await pointsOf()]).toEqual([100_000, 500]);
    const again = await shop.manager.post(`/staff/settlements/${bill.id}/refund-quote`, {
      lines: [{ lineId: bill.lineIds[0], qty: 1 }],
    });
    expect(shop.codeOf(again)).toBe('REFUND_UNITS');
  });

  test('are refused at another price, by a cashier, of another shop, and a bill that gave back a part is not undone whole', async () => {
    const bill = await aBill();
    const lines = [{ lineId: bill.lineIds[0], qty: 1 }];
    const { moneyFen } = await quote(bill, lines);
    expect(shop.codeOf(await refund(bill, lines, Number(moneyFen) + 1))).toBe('QUOTE_CHANGED');
    expect((await refund(bill, lines, Number(moneyFen), shop.cashier)).status).toBe(403);
    const elsewhere = shop.as(await shop.hire('邓店长', 'shopManager', shop.west));
    expect((await refund(bill, lines, Number(moneyFen), elsewhere)).status).toBe(404);
    must(await refund(bill, lines, Number(moneyFen)), 200);
    const whole = { reasonCode: 'complaint', reason: '全部退' };
    const undone = await shop.manager.post(`/staff/settlements/${bill.id}/reversal`, whole, aKey());
    expect(shop.codeOf(undone)).toBe('REFUND_STANDS');
  });

  test('of an earlier day wait for a second manager, who is somebody else', async () => {
    const bill = await aBill();
    shop.clock.advance(24 * 3_600_000);
    const asking = shop.as(await shop.hire('丁一', 'shopManager', shop.east));
    const second = shop.as(await shop.hire('丁二', 'shopManager', shop.east));
    const lines = [{ lineId: bill.lineIds[1], qty: 1 }];
    const path = `/staff/settlements/${bill.id}/refund-quote`;
    const { moneyFen } = must(await asking.post(path, { lines }), 200);
    const asked = must(await refund(bill, lines, Number(moneyFen), asking), 200);
    expect(asked).toMatchObject({ done: false });
    const approval = `/staff/refunds/${String(asked['refundId'])}/approval`;
    expect(shop.codeOf(await asking.post(approval, {}, aKey()))).toBe('SELF_APPROVAL');
    must(await second.post(approval, {}, aKey()), 204);
    expect(shop.codeOf(await second.post(approval, {}, aKey()))).toBe('STATE_CHANGED');
    expect(must(await second.get(`/staff/settlements/${bill.id}/refunds`), 200)).toMatchObject([{ state: 'done' }]);
  });
});

describe('what waits for a second manager', () => {
  let asking: Person;
  let second: Person;
  const twoManagers = async (one: string, other: string): Promise<void> => {
    asking = shop.as(await shop.hire(one, 'shopManager', shop.east));
    second = shop.as(await shop.hire(other, 'shopManager', shop.east));
  };
  const undo = (bill: Bill, by: Person) =>
    by.post(`/staff/settlements/${bill.id}/reversal`, { reasonCode: 'complaint', reason: '全部退' }, aKey());
  const decline = (refundId: unknown) =>
    second.post(`/staff/refunds/${String(refundId)}/rejection`, { reason: '服务做了' }, aKey());
  const waiting = async (path: string) => (await second.get(path)).body as unknown as { id?: string }[];
  /** One line above what a manager may give back alone, below what they may undo. */
  async function aDearBill(): Promise<Bill> {
    const sale = await aCardSale(shop, lin, [{ serviceId: await shop.aService(150_000), qty: 2 }]);
    return { id: String((await settleBill(shop, lin, sale))['id']), lineIds: sale.lineIds };
  }

  test('of a bill that is undone whole goes with it', async () => {
    await twoManagers('李一', '李二');
    const bill = await aDearBill();
    const lines = [{ lineId: bill.lineIds[0], qty: 1 }];
    const { refundId, done } = must(await refund(bill, lines, 150_000, asking), 200);
    expect([done, (await waiting('/staff/refunds/waiting')).map(({ id }) => id)]).toEqual([false, [refundId]]);
    must(await undo(bill, shop.manager), 200);
    expect(await waiting('/staff/refunds/waiting')).toEqual([]);
    expect(must(await second.get(`/staff/settlements/${bill.id}/refunds`), 200)).toMatchObject([{ state: 'declined' }]);
    expect(shop.codeOf(await decline(refundId))).toBe('STATE_CHANGED');
  });

  test('may be declined though its bill was undone before bills took it along', async () => {
    await twoManagers('赵一', '赵二');
    const bill = await aDearBill();
    const { refundId } = must(await refund(bill, [{ lineId: bill.lineIds[0], qty: 1 }], 150_000, asking), 200);
    must(await undo(bill, shop.manager), 200);
    await shop.unit.run((tx) =>
      tx.write("UPDATE refund SET state = 'asked', decided_by = NULL, decided_at = NULL WHERE id = ?", [
        String(refundId),
      ]),
    );
    const approval = `/staff/refunds/${String(refundId)}/approval`;
    expect(shop.codeOf(await second.post(approval, {}, aKey()))).toBe('ALREADY_REVERSED');
    must(await decline(refundId), 204);
    expect(await waiting('/staff/refunds/waiting')).toEqual([]);
  });

  test('as a reversal is not to be had any more once a part went back, and is on no list', async () => {
    const bill = await aBill();
    shop.clock.advance(24 * 3_600_000);
    await twoManagers('孙一', '孙二');
    must(await undo(bill, asking), 200);
    const path = '/staff/settlements/waiting-reversals';
    expect(await waiting(path)).toHaveLength(1);
    const lines = [{ lineId: bill.lineIds[0], qty: 1 }];
    const { moneyFen } = must(await asking.post(`/staff/settlements/${bill.id}/refund-quote`, { lines }), 200);
    const { refundId } = must(await refund(bill, lines, Number(moneyFen), asking), 200);
    must(await second.post(`/staff/refunds/${String(refundId)}/approval`, {}, aKey()), 204);
    expect(shop.codeOf(await undo(bill, second))).toBe('REFUND_STANDS');
    expect(await waiting(path)).toEqual([]);
  });
});

test('a service card goes back after the line of its bill that a coupon helped to pay, and the coupon is back once', async () => {
  const washId = await shop.aService(4_000);
  const offer = await shop.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
  const couponId = await aCoupon(shop, lin, { benefit: { kind: 'amount', offFen: 1_000, thresholdFen: 0 } });
  const sale = await aCardSale(shop, lin, [
    { serviceId: offer.id, cardVersion: offer.version, qty: 1 },
    { serviceId: washId, qty: 1 },
  ]);
  const wishes = { couponIds: [couponId], prepaid: null, tenders: [{ method: 'cash', amountFen: 33_000 }] };
  const told = { termsVersion: await termsTold(shop.cashier) };
  const order = { wishes, quotedFen: sale.totalFen, proofId: await shop.aProof(lin, sale.saleId), ...told };
  const done = must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201);
  const bill = { id: String(done['id']), lineIds: sale.lineIds };
  must(await refund(bill, [{ lineId: bill.lineIds[1], qty: 1 }], 3_000), 200);
  const couponState = () => shop.db.row('SELECT state FROM coupon WHERE id = ?', [couponId]);
  expect(await couponState()).toEqual({ state: 'issued' });
  const [own] = await cardsOf(lin);
  const wish = { quotedFen: 30_000, reasonCode: 'complaint', reason: '客户不满意' };
  must(await shop.manager.post(`/staff/service-cards/${own?.id ?? ''}/refunds`, wish, aKey()), 200);
  expect((await cardsOf(lin)).map(({ state }) => state)).toEqual(['refunded']);
  expect(await couponState()).toEqual({ state: 'issued' });
});

test('slices of one bill, of its lines and of its cards, come together to the limit of whoever gives them back alone', async () => {
  const serviceId = await shop.aService(40_000);
  const offer = await shop.aProduct({ priceFen: 60_000, services: [{ serviceId, granted: 2 }] });
  const sale = await aCardSale(shop, lin, [
    { serviceId, qty: 3 },
    { serviceId: offer.id, cardVersion: offer.version, qty: 2 },
  ]);
  const bill = { id: String((await settleBill(shop, lin, sale))['id']), lineIds: sale.lineIds };
  const [first, other] = await cardsOf(lin);
  const giveCard = (id = '') =>
    shop.manager.post(
      `/staff/service-cards/${id}/refunds`,
      { quotedFen: 60_000, reasonCode: 'complaint', reason: '客户不满意' },
      aKey(),
    );
  const unit = [{ lineId: bill.lineIds[0], qty: 1 }];
  expect(must(await refund(bill, unit, 40_000), 200)).toMatchObject({ done: true });
  // 400.00 and 600.00 are just what a shop manager may.
  expect(must(await giveCard(first?.id), 200)).toMatchObject({ done: true });
  expect(await quote(bill, unit)).toMatchObject({ needsSecondPerson: true });
  expect(must(await refund(bill, unit, 40_000), 200)).toMatchObject({ done: false });
  const shown = must(await shop.manager.post(`/staff/service-cards/${other?.id ?? ''}/refund-quote`), 200);
  expect(shown).toMatchObject({ needsSecondPerson: true });
  expect(must(await giveCard(other?.id), 200)).toMatchObject({ done: false });
});
