import { aHolder, hasAll, hasPaid, hasWaiting, settleWithAll, twoLines, whatHas } from '../builders/a-holder';
import { aKey, must } from '../builders/a-shop';
import { paymentEnds } from '../builders/payment-ends';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

let world: ServiceCardsWorld;
beforeAll(async () => {
  world = await aServiceCardsWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const legsOf = (settlement: Record<string, unknown>) =>
  (settlement['legs'] as { kind: string; amountFen: number }[]).map(({ kind, amountFen }) => [kind, amountFen]);

describe('a bill paid by everything a member holds', () => {
  test('takes each its part in order, and undone gives each exactly its own back', async () => {
    const held = await aHolder(world);
    const done = must(await settleWithAll(world, held, await twoLines(world, held)), 201);
    expect(legsOf(done)).toEqual([
      ['package', 4_000],
      ['coupon', 2_000],
      ['points', 500],
      ['principal', 5_000],
      ['cash', 12_500],
    ]);
    expect(done).toMatchObject({ earns: 175 });
    expect(await whatHas(world, held)).toEqual(hasPaid);
    const undo = { reasonCode: 'complaint', reason: '全部退' };
    must(await world.manager.post(`/staff/settlements/${String(done['id'])}/reversal`, undo, aKey()), 200);
    expect(await whatHas(world, held)).toEqual(hasAll);
  });

  test('gives back a line by its legs: the wash as a use, the wax with its points and money, the coupon with the last of it', async () => {
    const held = await aHolder(world);
    const bill = await twoLines(world, held);
    const { id } = must(await settleWithAll(world, held, bill), 201);
    const refund = async (lineId: string): Promise<void> => {
      const lines = [{ lineId, qty: 1 }];
      const shown = must(await world.manager.post(`/staff/settlements/${String(id)}/refund-quote`, { lines }), 200);
      const order = { lines, quotedFen: shown['moneyFen'], reasonCode: 'complaint', reason: '没有做' };
      must(await world.manager.post(`/staff/settlements/${String(id)}/refunds`, order, aKey()), 200);
    };
    await refund(bill.washId);
    expect(await whatHas(world, held)).toEqual({ ...hasPaid, washes: 10 });
    await refund(bill.waxId);
    expect(await whatHas(world, held)).toEqual(hasAll);
  });

  test('puts it all aside while the owner pays the rest with WeChat, and gives it back when nobody pays', async () => {
    const held = await aHolder(world);
    const waiting = must(await settleWithAll(world, held, await twoLines(world, held), 'wechat'), 201);
    expect(waiting).toMatchObject({ state: 'held' });
    expect(await whatHas(world, held)).toEqual(hasWaiting);
    await paymentEnds(world, waiting, 'closed');
    expect(await whatHas(world, held)).toEqual(hasAll);
  });

  test('is whole when the owner has paid the rest', async () => {
    const held = await aHolder(world);
    const waiting = must(await settleWithAll(world, held, await twoLines(world, held), 'wechat'), 201);
    await paymentEnds(world, waiting, 'paid');
    expect(await whatHas(world, held)).toEqual(hasPaid);
    const receipt = must(await held.member.get(`/me/receipts/${String(waiting['id'])}`), 200);
    expect(receipt).toMatchObject({ settlement: { state: 'captured', earns: 175 } });
  });
});
