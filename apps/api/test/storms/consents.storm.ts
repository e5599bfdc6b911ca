import { Jobs } from '../../src/platform/jobs';
import { aKey, must, type AShop } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

test('one member code at twenty tills proves one visit', async () => {
  const member = await shop.aMember('林知远', 10_000);
  const sales = [];
  for (let till = 0; till < 20; till += 1) sales.push(await shop.aSale(member, 1_000));
  const { digits: code } = must(await member.post('/me/member-code'), 201);
  const answers = await Promise.all(
    sales.map(({ saleId }) => shop.cashier.post('/staff/member-codes/verification', { code, saleId })),
  );
  const codes = answers.map((answer) => shop.codeOf(answer)).sort();
  expect(codes).toEqual(['200', ...Array.from({ length: 19 }, () => 'CODE_EXPIRED')]);
});

test('a proof pays once, even for a sale that is open again', async () => {
  const member = await shop.aMember('周小云', 10_000);
  const sale = await shop.aSale(member, 3_000);
  const proofId = await shop.aProof(member, sale.saleId);
  const settle = (fromCard: number) => {
    const tenders = fromCard === 3_000 ? [] : [{ method: 'wechat', amountFen: 3_000 - fromCard }];
    const wishes = { prepaid: { cardId: member.cardId, amountFen: fromCard }, tenders };
    return shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, { wishes, quotedFen: 3_000, proofId }, aKey());
  };
  const held = must(await settle(1_000), 201);
  must(await shop.manager.post(`/staff/settlements/${String(held['id'])}/release`, {}, aKey()), 200);
  await shop.get(Jobs).runNow('payments.orders');
  expect(await shop.balanceOf(member)).toBe(10_000);
  expect(shop.codeOf(await settle(3_000))).toBe('PROOF_MISSING');
  expect(await shop.balanceOf(member)).toBe(10_000);
});
