import { aKey, must, type AShop } from '../builders/a-shop';
import { anAsk, fromCard } from '../builders/asks';
import type { Answer } from '../builders/an-api';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

describe('who does the work of a line', () => {
  const open = async (performerId: string): Promise<Answer> => {
    const lines = [{ serviceId: await shop.aService(3_000), qty: 1, performerId }];
    return shop.cashier.post('/staff/sales', { memberId: null, carId: null, lines }, aKey());
  };

  test('is somebody who works in this shop now', async () => {
    const [here, gone, elsewhere] = [
      await shop.hire('阿杰', 'technician', shop.east),
      await shop.hire('老周', 'technician', shop.east),
      await shop.hire('小梁', 'technician', shop.west),
    ];
    const owner = shop.as(shop.owner);
    must(await owner.post(`/staff/colleagues/${gone.staffId}/dismissal`, { reason: '合同到期' }), 200);
    const sale = must(await open(here.staffId), 201);
    expect(sale['lines']).toMatchObject([{ performerId: here.staffId, performerName: '阿杰' }]);
    must(await open(shop.owner.staffId), 201);
    for (const { staffId, name } of [
      { ...gone, name: '老周' },
      { ...elsewhere, name: '小梁' },
    ]) {
      const refused = await open(staffId);
      expect([refused.status, refused.body['code'], refused.body['details']]).toEqual([
        409,
        'PERFORMER_NOT_HERE',
        { name },
      ]);
    }
    expect((await open(shop.manager.memberId)).body).toMatchObject({ code: 'PERFORMER_NOT_HERE' });
    const lines = [{ serviceId: await shop.aService(3_000), qty: 1, performerId: gone.staffId }];
    const edited = await shop.cashier.put(`/staff/sales/${String(sale['id'])}/lines`, { lines, version: 1 });
    expect(shop.codeOf(edited)).toBe('PERFORMER_NOT_HERE');
  });
});

describe('a sale that a wrong member code tied to a member', () => {
  test('is untied: the proof and what was asked are void, and the right member can be tied to it', async () => {
    const [wrong, right] = [await shop.aMember('林知远', 10_000), await shop.aMember('周小云', 10_000)];
    const sale = await shop.aSale(null, 3_000);
    const proofId = await shop.aProof(wrong, sale.saleId);
    const askId = await anAsk(shop, sale.saleId, fromCard(wrong, 1_000, 2_000));

    const untied = must(await shop.cashier.delete(`/staff/sales/${sale.saleId}/member`), 200);

    expect(untied).toMatchObject({ id: sale.saleId, state: 'open', memberId: null });
    expect(must(await shop.cashier.get(`/staff/sales/${sale.saleId}/quote`), 200)).toMatchObject({
      proof: null,
      card: null,
    });
    expect(shop.codeOf(await wrong.post(`/me/pay-asks/${askId}/approval`, {}, aKey()))).toBe('ASK_REPLACED');
    const again = must(await shop.cashier.delete(`/staff/sales/${sale.saleId}/member`), 200);
    expect(again).toMatchObject({ memberId: null });
    const wishes = { prepaid: { cardId: wrong.cardId, amountFen: 3_000 }, tenders: [] };
    const late = { wishes, quotedFen: 3_000, proofId };
    const refused = await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, late, aKey());
    expect([404, 409]).toContain(refused.status);
    must(await shop.settleFromCard(sale, right), 201);
    expect([await shop.balanceOf(wrong), await shop.balanceOf(right)]).toEqual([10_000, 7_000]);
  });

  test('is not untied once it is settled, nor by another shop', async () => {
    const member = await shop.aMember('何晓', 10_000);
    const sale = await shop.aSale(member, 3_000);
    const west = shop.as(await shop.hire('西店长', 'shopManager', shop.west));
    expect((await west.delete(`/staff/sales/${sale.saleId}/member`)).status).toBe(404);
    must(await shop.settleFromCard(sale, member), 201);
    expect(shop.codeOf(await shop.cashier.delete(`/staff/sales/${sale.saleId}/member`))).toBe('SALE_NOT_OPEN');
  });
});
