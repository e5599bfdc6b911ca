import { aKey, must, type AShop } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

test('whoever left and came back to another post is no second person for what they began', async () => {
  const member = await shop.aMember('顾清', 5_000);
  const owner = shop.as(shop.owner);
  const before = shop.as(await shop.hire('阿满', 'shopManager', shop.east));
  const { version: termsVersion } = must(await before.get(`/staff/members/${member.memberId}/top-up-options`), 200)[
    'terms'
  ] as { version: string };
  const cash = { cardId: member.cardId, tierId: null, amountFen: 350_000, method: 'cash', termsVersion };
  const topUp = must(await before.post(`/staff/members/${member.memberId}/top-ups`, cash, aKey()), 201);
  expect(topUp['state']).toBe('waiting');
  const sale = await shop.aSale(member, 600_000);
  const paid = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: 600_000 }] }, quotedFen: 600_000 };
  const { id: settled } = must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, paid, aKey()), 201);
  const reversal = { reasonCode: 'wrongService', reason: '项目选错' };
  const path = `/staff/settlements/${String(settled)}/reversal`;
  expect(must(await before.post(path, reversal, aKey()), 200)).toMatchObject({ needsSecondPerson: true });
  must(await owner.post(`/staff/colleagues/${before.staffId}/dismissal`, { reason: '离职' }), 200);
  const after = shop.as(await shop.hire('阿满', 'shopManager', shop.east));
  expect(after.staffId).not.toBe(before.staffId);
  const { items } = must(await after.get('/staff/top-ups?state=waiting'), 200);
  expect(items).toEqual([expect.objectContaining({ id: topUp['id'], mayDecide: false })]);
  const approved = await after.post(`/staff/top-ups/${String(topUp['id'])}/approval`, {}, aKey());
  const reversed = await after.post(path, reversal, aKey());
  expect([approved, reversed].map((answer) => shop.codeOf(answer))).toEqual(['SELF_APPROVAL', 'SELF_APPROVAL']);
});
