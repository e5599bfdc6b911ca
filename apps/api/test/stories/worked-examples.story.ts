import { LapseBonus } from '../../src/prepaid';
import { aCoupon } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

// The examples by which people judge whether the card lies, through HTTP and the ledger. The arithmetic of splits is in
// packages/domain/src/settlement/worked-examples.spec.ts; here it is that of what moves.

type Member = Person & { cardId: string; carId: string };

let world: ServiceCardsWorld;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  const owner = world.as(world.owner);
  const settings = { counterApprovalAboveFen: 300_000, reason: '大额储值' };
  must(await owner.patch('/staff/settings', settings), 200);
  const tiers = [
    { payFen: 100_000, bonusFen: 10_000 },
    { payFen: 300_000, bonusFen: 100_000 },
  ];
  must(await owner.post('/staff/card-products', { name: '储值卡', bonusMonths: 1, tiers }, aKey()), 201);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

/** A member who paid this much onto a card and got the tier's bonus, good for a month. */
async function aHolder(amountFen: number): Promise<Member> {
  const lin = await world.aMember('林知远', 0);
  const { terms, tiers } = must(await world.manager.get(`/staff/members/${lin.memberId}/top-up-options`), 200) as {
    terms: { version: string };
    tiers: { id: string; payFen: number }[];
  };
  const tierId = tiers.find(({ payFen }) => payFen === amountFen)?.id;
  const order = { cardId: null, tierId, amountFen, method: 'cash', termsVersion: terms.version };
  const { cardId } = must(await world.manager.post(`/staff/members/${lin.memberId}/top-ups`, order, aKey()), 201);
  return { ...lin, cardId: String(cardId) };
}

interface Paid {
  readonly id: string;
  readonly parts: readonly [principalFen: number, bonusFen: number];
}

async function paysByCard(lin: Member, amountFen: number): Promise<Paid> {
  const sale = await world.aSale(lin, amountFen);
  const { id, legs } = must(await world.settleFromCard(sale, lin), 201) as { id: string; legs: Leg[] };
  const of = (kind: string): number => legs.find((leg) => leg.kind === kind)?.amountFen ?? 0;
  return { id, parts: [of('principal'), of('bonus')] };
}

interface Leg {
  readonly kind: string;
  readonly amountFen: number;
}

async function onCard({ get, cardId }: Member): Promise<{ principalFen: number; bonusFen: number }> {
  const { principalFen, bonusFen } = must(await get(`/me/cards/${cardId}`), 200);
  return { principalFen: Number(principalFen), bonusFen: Number(bonusFen) };
}

const pointsOf = async ({ get }: Member) => must(await get('/me/points'), 200);
const undo = async (id: string): Promise<void> => {
  const why = { reasonCode: 'complaint', reason: '全部退' };
  must(await world.manager.post(`/staff/settlements/${id}/reversal`, why, aKey()), 200);
};

test('3,000 + 1,000 used 3,594: 304.50 of principal is left, and that is what can go back', async () => {
  const lin = await aHolder(300_000);
  // Three quarters of each bill are principal: 960.00 + 1,500.00 + 235.50 = 2,695.50.
  expect((await paysByCard(lin, 128_000)).parts).toEqual([96_000, 32_000]);
  expect((await paysByCard(lin, 200_000)).parts).toEqual([150_000, 50_000]);
  expect((await paysByCard(lin, 31_400)).parts).toEqual([23_550, 7_850]);
  expect(await onCard(lin)).toEqual({ principalFen: 30_450, bonusFen: 10_150 });
});

test('1,000 + 100 spent in odd amounts until empty: both parts end at 0 together', async () => {
  const lin = await aHolder(100_000);
  const bills: [price: number, principal: number, bonus: number][] = [
    [33_333, 30_303, 3_030],
    [1, 1, 0],
    [20_001, 18_182, 1_819],
    [7, 7, 0],
    [49_999, 45_453, 4_546],
    [6_659, 6_054, 605],
  ];
  for (const [price, ...parts] of bills) expect((await paysByCard(lin, price)).parts).toEqual(parts);
  expect(await onCard(lin)).toEqual({ principalFen: 0, bonusFen: 0 });
  const sale = await world.aSale(lin, 1);
  expect(world.codeOf(await world.settleFromCard(sale, lin))).toBe('BALANCE_SHORT');
});

test('a bonus that lapsed half used: the rest is the house’s, principal is spent alone, and what is undone comes back', async () => {
  const lin = await aHolder(100_000);
  const first = await paysByCard(lin, 55_000);
  expect(first.parts).toEqual([50_000, 5_000]);
  const now = world.clock.now();
  world.clock.advance(32 * 24 * 3_600_000);
  await world.get(LapseBonus).run();
  // Sessions are of the day they began on.
  world.clock.set(now);
  expect(await onCard(lin)).toEqual({ principalFen: 50_000, bonusFen: 0 });
  const lapsed = await world.db.rows<{ amount: number; code: string }>(
    `SELECT p.amount, h.code FROM ledger_lot l JOIN ledger_account a ON a.lot_id = l.id
     JOIN ledger_posting p ON p.from_account_id = a.id JOIN ledger_entry e ON e.id = p.entry_id AND e.kind = 'expire'
     JOIN ledger_account h ON h.id = p.to_account_id WHERE l.holder_id = ?`,
    [lin.cardId],
  );
  expect(lapsed).toEqual([{ amount: 5_000, code: 'breakage' }]);
  expect((await paysByCard(lin, 20_000)).parts).toEqual([20_000, 0]);
  await undo(first.id);
  expect(await onCard(lin)).toEqual({ principalFen: 80_000, bonusFen: 5_000 });
});

async function paysCash(lin: Member, totalFen: number, points = 0): Promise<string> {
  const sale = await world.aSale(lin, totalFen);
  const tenders = [{ method: 'cash', amountFen: totalFen - points }];
  const proof = points === 0 ? {} : { proofId: await world.aProof(lin, sale.saleId) };
  const order = { wishes: { points, prepaid: null, tenders }, quotedFen: totalFen, ...proof };
  return String(must(await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201)['id']);
}

test('a debt of points is settled by the next award', async () => {
  const lin = await world.aMember('周小云', 0);
  const bill = await paysCash(lin, 30_000);
  // 250 of 300 points pay half of 5.00; the 2.50 in cash earn 2: 52 are left, of which 50 are of the first bill.
  await paysCash(lin, 500, 250);
  expect(await pointsOf(lin)).toMatchObject({ balance: 52, debt: 0 });
  // The bill is undone: 50 of its 300 are found, 250 are owed, and the 2 of the other bill stay.
  await undo(bill);
  expect(await pointsOf(lin)).toMatchObject({ balance: 2, debt: 250 });
  await paysCash(lin, 18_000);
  expect(await pointsOf(lin)).toMatchObject({ balance: 2, debt: 70 });
  await paysCash(lin, 10_000);
  expect(await pointsOf(lin)).toMatchObject({ balance: 32, debt: 0 });
});

describe('a bill of five lines with level price, package, threshold coupon, points, prepaid and WeChat', () => {
  const gold = { code: 'gold', name: '金卡会员', pointsPercent: 150, servicePercentOff: 10, priority: true };
  const threshold = { spendFen: 100_000, visits: null, pointsEarned: null };
  const setLevels = async (levels: object[]): Promise<void> => {
    const owner = world.as(world.owner);
    const { version } = must(await owner.get('/staff/level-rules'), 200);
    must(await owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  };
  beforeAll(() => setLevels([{ ...gold, ...threshold }]));
  afterAll(() => setLevels([]));

  async function aPart(priceFen: number): Promise<string> {
    const part = { name: '机油', category: 'oil', kind: 'part', priceFen, minutes: 5, unit: '桶' };
    return String(must(await world.as(world.owner).post('/staff/services', part, aKey()), 201)['id']);
  }

  interface Bill {
    readonly lin: Member;
    readonly saleId: string;
    readonly lines: readonly string[];
    readonly washCardId: string;
    readonly couponId: string;
  }

  /** Gold by 1,000.00 in cash, which also earned 1,000 points. */
  async function aBill(): Promise<Bill> {
    const lin = await aHolder(100_000);
    await paysCash(lin, 100_000);
    const [wash, wax, labour] = [
      await world.aService(4_000),
      await world.aService(20_000),
      await world.aService(10_001),
    ];
    const services = [wash, wax, await aPart(12_000), labour, await aPart(2_000)];
    const lines = services.map((serviceId, place) => ({ serviceId, qty: place === 2 ? 2 : 1 }));
    const { version } = await world.aProduct({ services: [{ serviceId: wash, granted: 10 }] });
    const washCardId = await world.aCard(lin, version, 30_000);
    const benefit = { kind: 'amount', offFen: 5_000, thresholdFen: 50_000 };
    const couponId = await aCoupon(world, lin, { name: '满 500 减 50', benefit });
    const body = { memberId: lin.memberId, carId: lin.carId, lines };
    const sale = must(await world.cashier.post('/staff/sales', body, aKey()), 201);
    const ids = (sale['lines'] as { id: string }[]).map(({ id }) => id);
    return { lin, saleId: String(sale['id']), lines: ids, washCardId, couponId };
  }

  async function pays({ lin, saleId, lines, washCardId, couponId }: Bill): Promise<Record<string, unknown>> {
    const wishes = {
      uses: [{ cardId: washCardId, lineId: lines[0], times: 1 }],
      couponIds: [couponId],
      points: 1_000,
      prepaid: { cardId: lin.cardId, amountFen: 33_000 },
      tenders: [{ method: 'wechat', amountFen: 14_000 }],
    };
    const order = { wishes, quotedFen: 56_600, proofId: await world.aProof(lin, saleId) };
    const held = must(await world.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
    await paymentEnds(world, held, 'paid');
    return held;
  }

  /** What each leg of a settlement paid of each line. */
  async function partsOf(settlement: Record<string, unknown>, lines: readonly string[]): Promise<unknown[]> {
    const legs = await world.db.rows<{ kind: string; parts: string }>(
      'SELECT kind, parts FROM settlement_leg WHERE settlement_id = ? ORDER BY seq',
      [String(settlement['id'])],
    );
    return legs.map(({ kind, parts }) => {
      const ofLines = JSON.parse(parts) as { lineId: string; amountFen: number }[];
      return [kind, ...lines.map((id) => ofLines.find(({ lineId }) => lineId === id)?.amountFen ?? 0)];
    });
  }

  test('is split to the fen, and giving one line back restores each leg to the fen', async () => {
    // Gold takes 10 % off services, not off parts: wash 36.00, wax 180.00, 2 × oil 240.00, labour 90.00 (of 100.01), water 20.00.
    // The package pays the wash; the coupon is judged on the other 530.00 and shared by what is open, the fen that is left to the
    // largest remainder; then so are 1,000 points, 300.00 of principal, 30.00 of bonus and 140.00 by WeChat:
    //              wax      oil   labour    water
    //   open    180.00   240.00    90.00    20.00    530.00
    //   coupon  −16.98   −22.64    −8.49    −1.89    −50.00   (16.9811, 22.6415, 8.4906, 1.8868)
    //   points   −3.39    −4.53    −1.70    −0.38    −10.00
    //   principal −101.89 −135.85  −50.94   −11.32  −300.00
    //   bonus   −10.19   −13.59    −5.09    −1.13    −30.00   (oil and labour tie at 0.47 of a fen: the earlier line gets it)
    //   WeChat   47.55    63.39    23.78     5.28    140.00
    const bill = await aBill();
    const held = await pays(bill);
    expect(await partsOf(held, bill.lines)).toEqual([
      ['package', 3_600, 0, 0, 0, 0],
      ['coupon', 0, 1_698, 2_264, 849, 189],
      ['points', 0, 339, 453, 170, 38],
      ['principal', 0, 10_189, 13_585, 5_094, 1_132],
      ['bonus', 0, 1_019, 1_359, 509, 113],
      ['wechat', 0, 4_755, 6_339, 2_378, 528],
    ]);
    // 440.00 of principal and WeChat at half as much again: 660 points.
    expect(held).toMatchObject({ earns: 660 });
    const { lin } = bill;
    expect(await onCard(lin)).toEqual({ principalFen: 70_000, bonusFen: 7_000 });
    expect(await pointsOf(lin)).toMatchObject({ balance: 660 });

    // The wax goes back: 3.39 in points, 101.89 + 10.19 to the card, 47.55 by WeChat; the coupon's 16.98 stay off the lines kept.
    const lines = [{ lineId: bill.lines[1], qty: 1 }];
    const path = `/staff/settlements/${String(held['id'])}`;
    const shown = must(await world.manager.post(`${path}/refund-quote`, { lines }), 200);
    expect((shown['legs'] as Leg[]).map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
      ['points', 339],
      ['principal', 10_189],
      ['bonus', 1_019],
      ['wechat', 4_755],
    ]);
    // 290.56 that stay paid would have earned 435: 225 are taken back.
    expect(shown).toMatchObject({ moneyFen: 14_944, earnedBack: 225, points: 339, whole: false });
    const order = { lines, quotedFen: 14_944, reasonCode: 'complaint', reason: '打蜡没有做' };
    must(await world.manager.post(`${path}/refunds`, order, aKey()), 200);
    expect(await onCard(lin)).toEqual({ principalFen: 80_189, bonusFen: 8_019 });
    expect(await pointsOf(lin)).toMatchObject({ balance: 660 + 339 - 225, debt: 0 });
    const refunds = await world.db.rows<{ fen: number }>(
      'SELECT amount_fen AS fen FROM payment_refund WHERE order_id = ?',
      [String(held['paymentOrderId'])],
    );
    expect(refunds).toEqual([{ fen: 4_755 }]);
    const card = must(await lin.get(`/me/service-cards/${bill.washCardId}`), 200);
    expect(card['services']).toMatchObject([{ left: 9 }]);
    expect(must(await lin.get('/me/coupons'), 200)['usable']).toEqual([]);
  });
});
