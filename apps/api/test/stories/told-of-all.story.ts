import { aHolder, settleWithAll, twoLines, type AHolder } from '../builders/a-holder';
import { aKey, must } from '../builders/a-shop';
import { aCardSale } from '../builders/card-sales';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

interface Notice {
  readonly kind: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

let world: ServiceCardsWorld;
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
afterAll(() => world.close());

const noticesOf = async ({ member }: AHolder): Promise<Notice[]> =>
  must(await member.get('/me/notices'), 200)['items'] as Notice[];
/** What one piece of work tells a member: of each notice its facts by their labels. */
async function toldBy(
  holder: AHolder,
  work: () => Promise<unknown>,
): Promise<(Record<string, string> & { kind: string })[]> {
  const before = (await noticesOf(holder)).length;
  await work();
  const all = await noticesOf(holder);
  return all
    .slice(0, all.length - before)
    .map(({ kind, facts }) => ({ kind, ...Object.fromEntries(facts.map(({ label, value }) => [label, value])) }));
}

test('one fen from the card hides nothing: whoever pays hears of the use, the coupon and the points too, in one notice', async () => {
  const holder = await aHolder(world);
  const { member, washCardId, couponId } = holder;
  const bill = await twoLines(world, holder);
  const wishes = {
    uses: [{ cardId: washCardId, lineId: bill.washId, times: 1 }],
    couponIds: [couponId],
    points: 500,
    prepaid: { cardId: member.cardId, amountFen: 1 },
    tenders: [{ method: 'cash', amountFen: 24_000 - 4_000 - 2_000 - 500 - 1 }],
  };
  const order = { wishes, quotedFen: 24_000, proofId: await world.aProof(member, bill.saleId) };
  const told = await toldBy(holder, async () =>
    must(await world.cashier.post(`/staff/sales/${bill.saleId}/settlement`, order, aKey()), 201),
  );
  expect(told).toMatchObject([{ kind: 'spent', 扣款: '¥0.01', 余额: '¥999.99' }]);
  expect(told[0]?.['另用']).toMatch(/^洗车十次卡 1 次，.+ ¥20\.00，500 积分$/);
});

test('what is put aside is told at once, and what comes back when nobody paid', async () => {
  const holder = await aHolder(world, { inWechat: true });
  const bill = await twoLines(world, holder);
  let held: Record<string, unknown> = {};
  const aside = await toldBy(holder, async () => {
    held = must(await settleWithAll(world, holder, bill, 'wechat'), 201);
  });
  expect(aside).toMatchObject([{ kind: 'spent', 扣款: '¥50.00', 另用: expect.stringContaining('500 积分') as string }]);
  const back = await toldBy(holder, async () => {
    await paymentEnds(world, held, 'closed');
  });
  expect(back).toMatchObject([
    { kind: 'restored', 退回金额: '¥50.00', 另退回: '套餐抵扣 ¥40.00，优惠券 ¥20.00，积分 ¥5.00' },
  ]);
});

test('a bill that is undone tells of every leg that comes back', async () => {
  const holder = await aHolder(world);
  const bill = await twoLines(world, holder);
  const id = String(must(await settleWithAll(world, holder, bill), 201)['id']);
  const undoing = { reasonCode: 'wrongAmount', reason: '收错金额' };
  const undone = await toldBy(holder, async () =>
    must(await world.manager.post(`/staff/settlements/${id}/reversal`, undoing, aKey()), 200),
  );
  expect(undone).toMatchObject([
    { kind: 'restored', 退回金额: '¥50.00', 另退回: '套餐抵扣 ¥40.00，优惠券 ¥20.00，积分 ¥5.00，现金 ¥125.00' },
  ]);
});

test('a part that goes back tells of its legs', async () => {
  const holder = await aHolder(world);
  const bill = await twoLines(world, holder);
  const id = String(must(await settleWithAll(world, holder, bill), 201)['id']);
  // The wax alone: its coupon comes back with the whole bill only.
  const order = {
    lines: [{ lineId: bill.waxId, qty: 1 }],
    quotedFen: 17_500,
    reasonCode: 'complaint',
    reason: '没打好',
  };
  const back = await toldBy(holder, async () =>
    must(await world.manager.post(`/staff/settlements/${id}/refunds`, order, aKey()), 200),
  );
  expect(back).toMatchObject([{ kind: 'restored', 退回金额: '¥50.00', 另退回: '积分 ¥5.00，现金 ¥125.00' }]);
});

test('without the prepaid card a use is told with its count and what is left', async () => {
  const holder = await aHolder(world);
  const { member, washCardId } = holder;
  const sale = await aCardSale(world, member, [{ serviceId: await world.aService(4_000), qty: 2 }]);
  const uses = [{ cardId: washCardId, lineId: sale.lineIds[0], times: 2 }];
  const proofId = await world.aProof(member, sale.saleId);
  const order = { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 8_000, proofId };
  const told = await toldBy(holder, async () =>
    must(await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201),
  );
  expect(told).toMatchObject([{ kind: 'settled', 明细: '洗车十次卡 2 次，剩 8 次' }]);
});
