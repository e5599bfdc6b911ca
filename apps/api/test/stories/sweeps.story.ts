import { Ids } from '../../src/platform/clock';
import { Jobs } from '../../src/platform/jobs';
import { aShop, must, type AShop } from '../builders/a-shop';
import { anAsk, fromCard } from '../builders/asks';

let shop: AShop;
// Each test lets months pass: nobody is signed in afterwards.
beforeEach(async () => {
  shop = await aShop();
});
afterEach(async () => {
  const broken = await shop.broken();
  await shop.close();
  expect(broken).toEqual([]);
});

const dayMs = 24 * 3_600_000;
const count = async (sql: string): Promise<number> =>
  Number((await shop.db.row<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))?.n);

test('proofs and asks that came to nothing go after a month; those that a settlement used stay with it', async () => {
  const lin = await shop.aMember('林知远', 10_000);
  const [used, idle] = [await shop.aSale(lin, 1_000), await shop.aSale(lin, 1_000)];
  for (const sale of [used, idle]) await anAsk(shop, sale.saleId, fromCard(lin, 500, 500));
  await shop.aProof(lin, idle.saleId);
  must(await shop.settleFromCard(used, lin), 201);
  const all = async () => [await count('proof'), await count('pay_ask'), await count('member_code')];
  shop.clock.advance(29 * dayMs);
  await shop.get(Jobs).runNow('settlement.sweep');
  expect(await all()).toEqual([2, 2, 0]);
  shop.clock.advance(2 * dayMs);
  await shop.get(Jobs).runNow('settlement.sweep');
  expect(await all()).toEqual([1, 1, 0]);
  expect(await count(`proof WHERE sale_id = '${used.saleId}'`)).toBe(1);
  expect(await count(`pay_ask WHERE sale_id = '${used.saleId}'`)).toBe(1);
});

test('the wording of notifications goes after half a year, notices after a year and a month', async () => {
  await shop.aMember('周小云', 10_000);
  await shop.asAdmin(
    "INSERT INTO payment_notification (id, wechat_id, event_type, body_sealed, received_at) VALUES (?, 'n1', 'TRANSACTION.SUCCESS', 'x', ?)",
    [shop.get(Ids).next(), shop.clock.now()],
  );
  const sweep = async (days: number): Promise<number[]> => {
    shop.clock.advance(days * dayMs);
    await shop.get(Jobs).runNow('payments.sweep');
    await shop.get(Jobs).runNow('notices.sweep');
    return [await count('payment_notification'), await count("notice WHERE kind = 'toppedUp'")];
  };
  const before = await count("notice WHERE kind = 'toppedUp'");
  expect(before).toBeGreaterThan(0);
  expect(await sweep(179)).toEqual([1, before]);
  expect(await sweep(2)).toEqual([0, before]);
  expect(await sweep(215)).toEqual([0, 0]);
});
