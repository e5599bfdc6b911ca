import { aCoupon } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string };

let world: ServiceCardsWorld;
let washId: string;
let waxId: string;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(4_000);
  waxId = await world.aService(20_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

interface Held {
  readonly lin: Member;
  readonly washCardId: string;
  readonly couponId: string;
}

/** A member with 1,000.00 on the card, ten washes, a coupon of 20.00 from 100.00 and 500 points. */
async function aHolder(): Promise<Held> {
  const lin = await world.aMember('林知远', 100_000);
  const earning = await world.aSale(lin, 50_000);
  const cash = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 50_000 }] }, quotedFen: 50_000 };
  must(await world.cashier.post(`/staff/sales/${earning.saleId}/settlement`, cash, aKey()), 201);
  const { version } = await world.aProduct({ services: [{ serviceId: washId, granted: 10 }] });
  return { lin, washCardId: await world.aCard(lin, version, 30_000), couponId: await aCoupon(world, lin) };
}

interface OpenBill {
  readonly saleId: string;
  readonly lineIds: readonly string[];
}

/** A wash of 40.00 and a wax of 200.00. */
async function aBill({ lin }: Held): Promise<OpenBill> {
  const lines = [washId, waxId].map((serviceId) => ({ serviceId, qty: 1 }));
  const body = { memberId: lin.memberId, carId: lin.carId, lines };
  const sale = must(await world.cashier.post('/staff/sales', body, aKey()), 201);
  return { saleId: String(sale['id']), lineIds: (sale['lines'] as { id: string }[]).map(({ id }) => id) };
}

async function settle(held: Held, bill: OpenBill, method = 'cash'): Promise<Record<string, unknown>> {
  const { lin, washCardId, couponId } = held;
  const wishes = {
    uses: [{ cardId: washCardId, lineId: bill.lineIds[0], times: 1 }],
    couponIds: [couponId],
    points: 500,
    prepaid: { cardId: lin.cardId, amountFen: 5_000 },
    tenders: [{ method, amountFen: 12_500 }],
  };
  const proofId = await world.aProof(lin, bill.saleId);
  const order = { wishes, quotedFen: 24_000, proofId };
  return must(await world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey()), 201);
}

/** What the member has of everything. */
async function has({ lin, washCardId, couponId }: Held): Promise<unknown> {
  const [points, card, coupons] = await Promise.all([
    lin.get('/me/points'),
    lin.get(`/me/service-cards/${washCardId}`),
    lin.get('/me/coupons'),
  ]);
  const usable = must(coupons, 200)['usable'] as { id: string; state: string }[];
  return {
    balance: await world.balanceOf(lin),
    points: must(points, 200)['balance'],
    washes: (must(card, 200)['services'] as { left: number }[])[0]?.left,
    coupon: usable.some(({ id, state }) => id === couponId && state === 'issued'),
  };
}

const before = { balance: 100_000, points: 500, washes: 10, coupon: true };
const legsOf = (settlement: Record<string, unknown>) =>
  (settlement['legs'] as { kind: string; amountFen: number }[]).map(({ kind, amountFen }) => [kind, amountFen]);

describe('a bill paid by everything a member holds', () => {
  test('takes each its part in order, and undone gives each exactly its own back', async () => {
    const held = await aHolder();
    const done = await settle(held, await aBill(held));
    expect(legsOf(done)).toEqual([
      ['package', 4_000],
      ['coupon', 2_000],
      ['points', 500],
      ['principal', 5_000],
      ['cash', 12_500],
    ]);
    expect(done).toMatchObject({ earns: 175 });
    expect(await has(held)).toEqual({ balance: 95_000, points: 175, washes: 9, coupon: false });
    const undo = { reasonCode: 'complaint', reason: '全部退' };
    must(await world.manager.post(`/staff/settlements/${String(done['id'])}/reversal`, undo, aKey()), 200);
    expect(await has(held)).toEqual(before);
  });

  test('gives back a line by its legs: the wash as a use, the wax with its points and money, the coupon with the last of it', async () => {
    const held = await aHolder();
    const bill = await aBill(held);
    const { id } = await settle(held, bill);
    const refund = async (lineId: string | undefined): Promise<void> => {
      const lines = [{ lineId, qty: 1 }];
      const shown = must(await world.manager.post(`/staff/settlements/${String(id)}/refund-quote`, { lines }), 200);
      const order = { lines, quotedFen: shown['moneyFen'], reasonCode: 'complaint', reason: '没有做' };
      must(await world.manager.post(`/staff/settlements/${String(id)}/refunds`, order, aKey()), 200);
    };
    await refund(bill.lineIds[0]);
    expect(await has(held)).toEqual({ balance: 95_000, points: 175, washes: 10, coupon: false });
    await refund(bill.lineIds[1]);
    expect(await has(held)).toEqual(before);
  });

  test('puts it all aside while the owner pays the rest with WeChat, and gives it back when nobody pays', async () => {
    const held = await aHolder();
    const bill = await aBill(held);
    const waiting = await settle(held, bill, 'wechat');
    expect(waiting).toMatchObject({ state: 'held' });
    expect(await has(held)).toEqual({ balance: 95_000, points: 0, washes: 9, coupon: false });
    await paymentEnds(world, waiting, 'closed');
    expect(await has(held)).toEqual(before);
  });

  test('is whole when the owner has paid the rest', async () => {
    const held = await aHolder();
    const waiting = await settle(held, await aBill(held), 'wechat');
    await paymentEnds(world, waiting, 'paid');
    expect(await has(held)).toEqual({ balance: 95_000, points: 175, washes: 9, coupon: false });
    const receipt = must(await held.lin.get(`/me/receipts/${String(waiting['id'])}`), 200);
    expect(receipt).toMatchObject({ settlement: { state: 'captured', earns: 175 } });
  });

  test('is not paid by what somebody else holds', async () => {
    const [held, other] = [await aHolder(), await aHolder()];
    const bill = await aBill(held);
    const proofId = await world.aProof(held.lin, bill.saleId);
    const asking = async (wishes: object) => {
      const body = { wishes: { prepaid: null, ...wishes }, quotedFen: 24_000, proofId };
      return world.codeOf(await world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, body, aKey()));
    };
    const cash = (amountFen: number) => ({ tenders: [{ method: 'cash', amountFen }] });
    expect(await asking({ couponIds: [other.couponId], ...cash(22_000) })).toBe('NOT_FOUND');
    const uses = [{ cardId: other.washCardId, lineId: bill.lineIds[0], times: 1 }];
    expect(await asking({ uses, ...cash(20_000) })).toBe('NOT_FOUND');
  });
});
