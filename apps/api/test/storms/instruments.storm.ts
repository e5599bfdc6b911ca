import { aHolder, hasAll, orderForAll, settleWithAll, twoLines, whatHas, type AHolder } from '../builders/a-holder';
import { aKey, must } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { tally } from '../builders/at-once';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const override = { reason: '风暴演练' };
const ends = (answers: readonly Answer[]): Record<string, number> => tally(answers.map((one) => world.codeOf(one)));

interface OneLine {
  readonly saleId: string;
  readonly lineId: string;
}

/** Open bills of one service at this price for a member, each at a till of its own. */
async function bills({ member }: AHolder, count: number, priceFen: number): Promise<OneLine[]> {
  const lines = [{ serviceId: await world.aService(priceFen), qty: 1 }];
  const opened: OneLine[] = [];
  for (let till = 0; till < count; till += 1) {
    const body = { memberId: member.memberId, carId: member.carId, lines };
    const sale = must(await world.cashier.post('/staff/sales', body, aKey()), 201);
    const [line] = sale['lines'] as { id: string }[];
    opened.push({ saleId: String(sale['id']), lineId: line?.id ?? '' });
  }
  return opened;
}

/** All bills are settled at the same moment by these wishes, on a manager's word. */
async function settledAtOnce(
  opened: readonly OneLine[],
  quotedFen: number,
  wishes: (of: OneLine) => object,
): Promise<Record<string, number>> {
  const settle = (of: OneLine) => {
    const order = { wishes: { prepaid: null, ...wishes(of) }, quotedFen, override };
    return world.manager.post(`/staff/sales/${of.saleId}/settlement`, order, aKey());
  };
  return ends(await Promise.all(opened.map(settle)));
}

test('one coupon on fifty bills at fifty tills pays one of them, and the others are told that it is used', async () => {
  const held = await aHolder(world);
  const wishes = () => ({ couponIds: [held.couponId], tenders: [{ method: 'cash', amountFen: 18_000 }] });
  const outcome = await settledAtOnce(await bills(held, 50, 20_000), 20_000, wishes);
  expect(outcome).toEqual({ 201: 1, COUPON_USED: 49 });
}, 60_000);

test('one coupon on twenty bills that wait for WeChat waits for one of them, and the others are told that it does', async () => {
  const held = await aHolder(world);
  const wishes = () => ({ couponIds: [held.couponId], tenders: [{ method: 'wechat', amountFen: 18_000 }] });
  const outcome = await settledAtOnce(await bills(held, 20, 20_000), 20_000, wishes);
  expect(outcome).toEqual({ 201: 1, COUPON_RESERVED: 19 });
}, 60_000);

test('the last use of a card pays one of twenty washes, and the others are told that none is left', async () => {
  const held = await aHolder(world, { washes: 1 });
  const wishes = ({ lineId }: OneLine) => ({ uses: [{ cardId: held.washCardId, lineId, times: 1 }], tenders: [] });
  expect(await settledAtOnce(await bills(held, 20, 4_000), 4_000, wishes)).toEqual({ 201: 1, USES_SHORT: 19 });
  expect(await whatHas(world, held)).toEqual({ ...hasAll, washes: 0 });
}, 60_000);

test('the same points pay one of twenty bills, and the others are told that they are short', async () => {
  const held = await aHolder(world);
  const wishes = () => ({ points: 500, tenders: [{ method: 'posCard', amountFen: 500 }] });
  expect(await settledAtOnce(await bills(held, 20, 1_000), 1_000, wishes)).toEqual({ 201: 1, POINTS_SHORT: 19 });
  // What was paid by card earned five.
  expect(await whatHas(world, held)).toEqual({ ...hasAll, points: 5 });
}, 60_000);

test('points that pay a bill and go to a friend at the same moment do one of it', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [held, friend] = [await aHolder(world), await world.aMember('周小云', 0)];
    const [bill] = await bills(held, 1, 1_000);
    const order = { wishes: { points: 500, prepaid: null, tenders: [{ method: 'cash', amountFen: 500 }] } };
    const answers = await Promise.all([
      world.manager.post(
        `/staff/sales/${bill?.saleId ?? ''}/settlement`,
        { ...order, quotedFen: 1_000, override },
        aKey(),
      ),
      held.member.post('/me/points/gifts', { phone: friend.phone, points: 500 }, aKey()),
    ]);
    const winners = answers.filter(({ status }) => status < 300);
    expect(winners).toHaveLength(1);
    expect(ends(answers.filter(({ status }) => status >= 300))).toEqual({ POINTS_SHORT: 1 });
  }
}, 60_000);

test('two bills that want everything a member holds: one has it, the other nothing', async () => {
  const held = await aHolder(world, { washes: 1 });
  const opened = [await twoLines(world, held), await twoLines(world, held)];
  const answers = await Promise.all(
    opened.map((bill) => {
      const order = { ...orderForAll(held, bill), override };
      return world.manager.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey());
    }),
  );
  // Both wait for the coupon; the planner then looks at uses first.
  expect(ends(answers)).toEqual({ 201: 1, USES_SHORT: 1 });
  expect(await whatHas(world, held)).toEqual({ balance: 95_000, points: 175, washes: 0, coupon: false });
}, 60_000);

test('bills that want two service cards each in their own order all get them', async () => {
  const held = await aHolder(world, { washes: 10 });
  const waxing = await world.aService(20_000);
  const { version } = await world.aProduct({ services: [{ serviceId: waxing, granted: 10 }] });
  const waxCardId = await world.aCard(held.member, version, 30_000);
  const opened = [];
  for (let till = 0; till < 8; till += 1) opened.push(await twoLines(world, held));
  const answers = await Promise.all(
    opened.map(({ saleId, washId, waxId }, till) => {
      const uses = [
        { cardId: held.washCardId, lineId: washId, times: 1 },
        { cardId: waxCardId, lineId: waxId, times: 1 },
      ];
      const wishes = { uses: till % 2 === 0 ? uses : uses.reverse(), prepaid: null, tenders: [] };
      return world.manager.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: 24_000, override }, aKey());
    }),
  );
  expect(ends(answers)).toEqual({ 201: 8 });
  expect(await whatHas(world, held)).toMatchObject({ washes: 2 });
}, 60_000);

const refundOf = (settlementId: string, lineId: string, quotedFen: number) => {
  const lines = [{ lineId, qty: 1 }];
  const order = { lines, quotedFen, reasonCode: 'complaint', reason: '没有做' };
  return world.manager.post(`/staff/settlements/${settlementId}/refunds`, order, aKey());
};
const reversalOf = (settlementId: string) =>
  world.manager.post(
    `/staff/settlements/${settlementId}/reversal`,
    { reasonCode: 'complaint', reason: '全退' },
    aKey(),
  );

test('a line given back twenty times at once goes back once, and the others are told that nothing is left of it', async () => {
  const held = await aHolder(world);
  const bill = await twoLines(world, held);
  const settlementId = String(must(await settleWithAll(world, held, bill), 201)['id']);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refundOf(settlementId, bill.washId, 0)));
  expect(ends(answers)).toEqual({ 200: 1, REFUND_UNITS: 19 });
  expect(await whatHas(world, held)).toMatchObject({ washes: 10 });
}, 60_000);

test('a line given back and its bill undone at once: one of both, and the other is told which', async () => {
  for (let round = 0; round < 5; round += 1) {
    const held = await aHolder(world);
    const bill = await twoLines(world, held);
    const settlementId = String(must(await settleWithAll(world, held, bill), 201)['id']);
    const [refunded, reversed] = await Promise.all([
      refundOf(settlementId, bill.waxId, 17_500),
      reversalOf(settlementId),
    ]);
    const both = [refunded, reversed].map((answer) => world.codeOf(answer));
    expect([
      ['200', 'REFUND_STANDS'],
      ['ALREADY_REVERSED', '200'],
    ]).toContainEqual(both);
  }
}, 60_000);

test('a refund that ten managers approve at once goes back once, and the others are told that it has', async () => {
  const held = await aHolder(world);
  const bill = await twoLines(world, held);
  const settlementId = String(must(await settleWithAll(world, held, bill), 201)['id']);
  const now = world.clock.now();
  world.clock.advance(24 * 3_600_000);
  const asking = world.as(await world.hire('丁一', 'shopManager', world.east));
  const second = world.as(await world.hire('丁二', 'shopManager', world.east));
  const order = { lines: [{ lineId: bill.washId, qty: 1 }], quotedFen: 0, reasonCode: 'complaint', reason: '没有做' };
  const asked = must(await asking.post(`/staff/settlements/${settlementId}/refunds`, order, aKey()), 200);
  const approve = () => second.post(`/staff/refunds/${String(asked['refundId'])}/approval`, {}, aKey());
  const answers = await Promise.all(Array.from({ length: 10 }, approve));
  expect(ends(answers)).toEqual({ 204: 1, STATE_CHANGED: 9 });
  world.clock.set(now);
  expect(await whatHas(world, held)).toMatchObject({ washes: 10 });
}, 60_000);

test('a bill cancelled and settled at once ends one way, with everything on one side', async () => {
  for (let round = 0; round < 8; round += 1) {
    const held = await aHolder(world);
    const bill = await twoLines(world, held);
    const cancel = () => world.manager.post(`/staff/sales/${bill.saleId}/cancellation`, { reason: '不做了' }, aKey());
    const order = { ...orderForAll(held, bill), override };
    const settle = () => world.manager.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey());
    const [settled, cancelled] = await Promise.all([settle(), cancel()]);
    const won = settled.status === 201;
    expect([settled, cancelled].filter(({ status }) => status < 300)).toHaveLength(1);
    expect(world.codeOf(won ? cancelled : settled)).toBe('SALE_NOT_OPEN');
    if (!won) expect(await whatHas(world, held)).toEqual(hasAll);
  }
}, 60_000);
