import { must, type AShop } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((begun) => {
  shop = begun;
});

test('whoever is served first by the level is marked where the counter finds them, where they wait and where they pay', async () => {
  const rule = { pointsEarned: null, visits: null, pointsPercent: 100, servicePercentOff: 0 };
  const levels = [
    { ...rule, code: 'silver', name: '银卡会员', spendFen: 1_000, priority: false },
    { ...rule, code: 'gold', name: '金卡会员', spendFen: 20_000, priority: true },
  ];
  const input = { version: 0, windowMonths: 12, levels, reason: '开业' };
  must(await shop.as(shop.owner).put('/staff/level-rules', input), 200);
  const [gold, silver, newcomer] = await Promise.all(
    ['林知远', '林知秋', '林知初'].map((name) => shop.aMember(name, 50_000)),
  );
  if (!gold || !silver || !newcomer) throw new Error('three members were asked for');
  must(await shop.settleFromCard(await shop.aSale(gold, 30_000), gold), 201);
  must(await shop.settleFromCard(await shop.aSale(silver, 5_000), silver), 201);

  const { items } = must(await shop.cashier.get(`/staff/search?q=${encodeURIComponent('林知')}`), 200) as {
    items: { memberId: string; levelName: string | null; priority: boolean }[];
  };
  const found = new Map(items.map(({ memberId, levelName, priority }) => [memberId, [levelName, priority]]));
  expect([gold, silver, newcomer].map(({ memberId }) => found.get(memberId))).toEqual([
    ['金卡会员', true],
    ['银卡会员', false],
    [null, false],
  ]);

  const waiting = [await shop.aSale(gold, 3_500), await shop.aSale(silver, 3_500), await shop.aSale(null, 3_500)];
  const desk = must(await shop.cashier.get('/staff/desk'), 200) as { openSales: { id: string; priority: boolean }[] };
  const marks = new Map(desk.openSales.map(({ id, priority }) => [id, priority]));
  expect(waiting.map(({ saleId }) => marks.get(saleId))).toEqual([true, false, false]);
  const quote = must(await shop.cashier.get(`/staff/sales/${waiting[0]?.saleId ?? ''}/quote`), 200);
  expect(quote).toMatchObject({ facts: { level: { name: '金卡会员', priority: true } } });
});
