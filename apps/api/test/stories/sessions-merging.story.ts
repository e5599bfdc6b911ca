import { aKey, aShop, must, type AShop } from '../builders/a-shop';
import { signedAnswer } from '../wechat/pay-side';

let shop: AShop;
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

test('a request that is repeated after a merge gets the answer it had, and nothing is done twice', async () => {
  const guest = shop.as(await shop.signIn('散客小林'));
  const known = await shop.aMember('林知远', 10_000);
  const { version } = must(await guest.get('/me/top-up-options'), 200)['terms'] as { version: string };
  const wish = { tierId: null, amountFen: 20_000, productVersion: '', termsVersion: version };
  const key = aKey();
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const first = must(await guest.post('/me/top-ups', wish, key), 200);
  const merge = { otherId: guest.memberId, reason: '同一位客户重复建档' };
  must(await shop.manager.post(`/staff/members/${known.memberId}/merge`, merge, aKey()), 200);

  const again = must(await guest.post('/me/top-ups', wish, key), 200);

  expect(again['id']).toBe(first['id']);
  const orders = await shop.db.rows('SELECT member_id AS memberId FROM payment_order WHERE id = ?', [
    first['id'] as string,
  ]);
  expect(orders).toEqual([{ memberId: known.memberId }]);
  expect(await shop.db.rows('SELECT id FROM top_up WHERE origin = ?', ['owner'])).toHaveLength(1);
  expect(shop.codeOf(await guest.post('/me/top-ups', { ...wish, amountFen: 30_000 }, key))).toBe('KEY_REUSED');
});
