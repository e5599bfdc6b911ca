import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { wechatSays } from '../builders/card-sales';
import { refundEnds } from '../builders/refund-ends';
import { signedAnswer } from '../wechat/pay-side';

let shop: AShop;
let lin: Person;
let cashier: Person;
let manager: Person;
beforeEach(async () => {
  shop = await aShop();
  lin = shop.as(await shop.signIn('林知远'));
  ({ cashier, manager } = shop);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
  await shop.close();
});

const idOf = ({ id }: Record<string, unknown>): string => String(id);
const close = (on: string) => manager.post('/staff/day-closes', { on }, aKey());
const today = async (): Promise<string> => String(must(await cashier.get('/staff/day-close'), 200)['on']);

/** On the owner's phone; WeChat takes the order and says that it was paid. */
async function topUpByWechat(amountFen: number): Promise<void> {
  const { terms } = must(await lin.get('/me/top-up-options'), 200) as unknown as { terms: { version: string } };
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const wish = { tierId: null, amountFen, productVersion: '', termsVersion: terms.version };
  await wechatSays(shop, idOf(must(await lin.post('/me/top-ups', wish, aKey()), 200)));
}

/** On the same card, at the counter. @returns the card. */
async function topUpInCash(amountFen: number): Promise<string> {
  const path = `/staff/members/${lin.memberId}`;
  const { terms } = must(await cashier.get(`${path}/top-up-options`), 200) as unknown as { terms: { version: string } };
  const wish = { cardId: null, tierId: null, amountFen, method: 'cash', termsVersion: terms.version };
  return String(must(await cashier.post(`${path}/top-ups`, wish, aKey()), 201)['cardId']);
}

/** Tokens live shorter than that: everybody signs in again. */
async function nextDay(): Promise<void> {
  shop.clock.advance(24 * 3_600_000);
  cashier = shop.as(await shop.signIn('何立新'));
  manager = shop.as(await shop.signIn('苏明'));
}

test('a closed day has what went back of a card through WeChat on the day it was approved, and what a person paid in its place', async () => {
  const on = await today();
  await topUpByWechat(30_000);
  const cardId = await topUpInCash(50_000);
  const wish = { lotId: null, amountFen: null, quotedFen: 80_000, reason: '搬家了', closesCard: false };
  const refund = must(await lin.post(`/me/cards/${cardId}/refunds`, wish, aKey()), 201);
  must(await manager.post(`/staff/card-refunds/${idOf(refund)}/approval`, {}, aKey()), 200);
  const closed = must(await close(on), 201);
  expect(closed).toMatchObject({ cardRefunds: { count: 1, fen: 30_000 } });
  expect(closed['kinds']).toMatchObject([
    { kind: 'cash', topUpsFen: 50_000, paidOutFen: 0 },
    { kind: 'wechat', topUpsFen: 30_000, paidOutFen: 30_000, totalFen: 0 },
  ]);
  await nextDay();
  const next = await today();
  await refundEnds(shop, 'ABNORMAL');
  const { lines } = must(await cashier.get(`/staff/card-refunds/${idOf(refund)}`), 200);
  for (const { lotId } of lines as { lotId: string }[]) {
    const payOut = { method: 'bankTransfer', reference: '银行回单 7' };
    must(await cashier.post(`/staff/card-refunds/${idOf(refund)}/lots/${lotId}/payout`, payOut, aKey()), 200);
  }
  const later = must(await close(next), 201);
  // Of 800.00 paid out by bank 300.00 came back to WeChat, which had not given it.
  expect(later).toMatchObject({ cardRefunds: { count: 1, fen: 50_000 } });
  expect(later['kinds']).toMatchObject([
    { kind: 'wechat', paidOutFen: -30_000, totalFen: 30_000 },
    { kind: 'bankTransfer', paidOutFen: 80_000, totalFen: -80_000 },
  ]);
  expect(must(await manager.get(`/staff/day-closes/${on}`), 200)).toEqual(closed);
});
