import { aKey, must, type AShop } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

test('the code on a lost phone is good for nothing once its member has moved to another account', async () => {
  const lost = shop.as(await shop.signIn('丢手机的人'));
  const options = must(await shop.cashier.get(`/staff/members/${lost.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const cash = { cardId: null, tierId: null, amountFen: 10_000, method: 'cash', termsVersion };
  const { cardId } = must(await shop.cashier.post(`/staff/members/${lost.memberId}/top-ups`, cash, aKey()), 201);
  const sale = await shop.aSale({ memberId: lost.memberId, carId: null }, 3_000);
  const proven = await shop.aSale({ memberId: lost.memberId, carId: null }, 3_000);
  const code = must(await lost.post('/me/member-code'), 201);
  const proofId = await shop.aProof(lost, proven.saleId);
  const { code: rebinding } = must(
    await shop.manager.post(`/staff/members/${lost.memberId}/rebinding-code`, { reason: '手机丢失' }),
    201,
  );
  const newcomer = shop.as(await shop.signIn('丢手机的人的新号'));
  must(await newcomer.post('/me/rebinding', { code: rebinding }, aKey()), 200);
  const verified = await shop.cashier.post('/staff/member-codes/verification', {
    code: code['digits'],
    saleId: sale.saleId,
  });
  const wishes = { prepaid: { cardId, amountFen: 3_000 }, tenders: [] };
  const settled = await shop.cashier.post(
    `/staff/sales/${proven.saleId}/settlement`,
    { wishes, quotedFen: 3_000, proofId },
    aKey(),
  );
  expect([shop.codeOf(verified), shop.codeOf(settled)]).toEqual(['CODE_EXPIRED', 'PROOF_EXPIRED']);
});
