import { aKey, must, type AShop } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

interface Sums {
  readonly bills: { count: number; fen: number };
  readonly kinds: { kind: string; salesFen: number; topUpsFen: number }[];
}

const cash = (amountFen: number) => ({
  wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen, receivedFen: amountFen }] },
  quotedFen: amountFen,
});

const settle = async (fen: number): Promise<Answer> => {
  const { saleId } = await shop.aSale(null, fen);
  return shop.cashier.post(`/staff/sales/${saleId}/settlement`, cash(fen), aKey());
};

const todayOf = async (): Promise<string> => String(must(await shop.cashier.get('/staff/day-close'), 200)['on']);

const close = (on: string) => shop.manager.post('/staff/day-closes', { on }, aKey());

test('a drawer counted by five people while twenty bills are paid in cash: one count, and each bill is in this shift or the next', async () => {
  const shift = must(await shop.cashier.post('/staff/shifts', { floatFen: 10_000 }, aKey()), 201);
  const sales = await Promise.all(Array.from({ length: 20 }, () => shop.aSale(null, 1_000)));
  const counting = Promise.all(
    Array.from({ length: 5 }, () =>
      shop.cashier.post(`/staff/shifts/${String(shift['id'])}/count`, { countedFen: 10_000 }, aKey()),
    ),
  );
  const paid = await Promise.all(
    sales.map(({ saleId }) => shop.cashier.post(`/staff/sales/${saleId}/settlement`, cash(1_000), aKey())),
  );
  expect(paid.filter(({ status }) => status !== 201)).toEqual([]);
  const counts = await counting;
  expect(counts.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(counts.filter((answer) => shop.codeOf(answer) === 'STATE_CHANGED')).toHaveLength(4);
  const { count } = must(await shop.cashier.get(`/staff/shifts/${String(shift['id'])}`), 200) as unknown as {
    count: { salesFen: number; expectedFen: number };
  };
  expect(count.expectedFen).toBe(10_000 + count.salesFen);
  const opened = await Promise.all(
    Array.from({ length: 5 }, () => shop.cashier.post('/staff/shifts', { floatFen: 0 }, aKey())),
  );
  const [next, ...more] = opened.filter(({ status }) => status === 201);
  expect([next?.status, more]).toEqual([201, []]);
  expect(opened.filter((answer) => shop.codeOf(answer) === 'SHIFT_OPEN')).toHaveLength(4);
  // What came after the count and before the next shift belongs to none.
  must(await shop.cashier.post(`/staff/shifts/${String(next?.body['id'])}/count`, { countedFen: 0 }, aKey()), 200);
  for (const one of [shift, next?.body ?? {}]) {
    const { state } = must(await shop.cashier.get(`/staff/shifts/${String(one['id'])}`), 200);
    if (state === 'closed') continue;
    const explanation = { reasonCode: 'other', reason: '演练' };
    const path = `/staff/shifts/${String(one['id'])}`;
    must(await shop.manager.post(`${path}/explanation`, explanation, aKey()), 200);
  }
}, 90_000);

test('twenty-six bills and a reversal while five people close the day: one closes it, and each bill is in these sums or in those of the next day', async () => {
  const lin = await shop.aMember('林知远', 100_000);
  const on = await todayOf();
  const settled = must(await settle(3_500), 201);
  const sales = await Promise.all(Array.from({ length: 20 }, () => shop.aSale(null, 1_000)));
  const fromCard = [];
  for (let n = 0; n < 5; n += 1) {
    const sale = await shop.aSale(lin, 2_000);
    fromCard.push({ ...sale, proofId: await shop.aProof(lin, sale.saleId) });
  }
  const closing = Promise.all(Array.from({ length: 5 }, () => close(on)));
  const paid = Promise.all([
    ...sales.map(({ saleId }) => shop.cashier.post(`/staff/sales/${saleId}/settlement`, cash(1_000), aKey())),
    ...fromCard.map(({ saleId, proofId }) => {
      const wishes = { prepaid: { cardId: lin.cardId, amountFen: 2_000 }, tenders: [] };
      return shop.cashier.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: 2_000, proofId }, aKey());
    }),
    shop.manager.post(
      `/staff/settlements/${String(settled['id'])}/reversal`,
      { reasonCode: 'wrongService', reason: '项目选错' },
      aKey(),
    ),
  ]);
  const closes = await closing;
  expect((await paid).filter(({ status }) => status >= 400)).toEqual([]);
  expect(closes.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(closes.filter((answer) => shop.codeOf(answer) === 'DAY_CLOSED')).toHaveLength(4);

  shop.clock.advance(24 * 3_600_000);
  const manager = shop.as(await shop.signIn('苏明'));
  const { on: next } = must(await manager.get('/staff/day-close'), 200);
  must(await manager.post('/staff/day-closes', { on: next }, aKey()), 201);
  const [first, second] = (await Promise.all(
    [on, next].map(async (day) => must(await manager.get(`/staff/day-closes/${String(day)}`), 200)),
  )) as unknown as [Sums, Sums];
  // Twenty of them were paid while the drawer was counted, above.
  expect(first.bills.count + second.bills.count).toBe(20 + 26);
  expect(first.bills.fen + second.bills.fen).toBe(20 * 1_000 + 3_500 + 20 * 1_000 + 5 * 2_000);
  const salesOf = ({ kinds }: Sums, kind: string): number => kinds.find((one) => one.kind === kind)?.salesFen ?? 0;
  expect(salesOf(first, 'cash') + salesOf(second, 'cash')).toBe(43_500);
  expect(salesOf(first, 'principal') + salesOf(second, 'principal')).toBe(10_000);
}, 90_000);
