import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((opened) => {
  shop = opened;
});

interface Day {
  sums: { topUpFen: number; cashInFen: number };
  items: { id: string; kind: string; totalFen: number; state: string }[];
}

test('whoever counts the drawer is not told what came into it; whoever judges differences is', async () => {
  await shop.aMember('周小云', 20_000);
  const byMethod = async (path: string, by: Person) => {
    return (must(await by.get(path), 200)['sums'] as { byMethod: object[] }).byMethod;
  };
  for (const path of ['/staff/desk', '/staff/days/2026-03-02']) {
    expect(await byMethod(path, shop.cashier)).toEqual([{ method: 'cash', label: '现金', fen: null, count: 1 }]);
    expect(await byMethod(path, shop.manager)).toEqual([{ method: 'cash', label: '现金', fen: 20_000, count: 1 }]);
  }
});

test('a top-up of an earlier day that is undone today has a row of its own today, and the rows sum to the sums', async () => {
  const lin = await shop.aMember('林知远', 30_000);
  const topUps = must(await shop.cashier.get('/staff/top-ups'), 200)['items'] as { id: string; memberId: string }[];
  const id = topUps.find(({ memberId }) => memberId === lin.memberId)?.id ?? '';
  shop.clock.advance(24 * 3_600_000);
  const manager = shop.as(await shop.signIn('苏明'));
  must(await manager.post(`/staff/top-ups/${id}/undo`, { reason: '输错卡号' }, aKey()), 200);
  const today = must(await manager.get('/staff/days/2026-03-03'), 200) as unknown as Day;
  expect(today.sums).toMatchObject({ topUpFen: -30_000, cashInFen: -30_000 });
  expect(today.items).toMatchObject([{ id, kind: 'topUp', totalFen: -30_000, state: 'undone' }]);
  const yesterday = must(await manager.get('/staff/days/2026-03-02'), 200) as unknown as Day;
  expect(yesterday.items).toMatchObject([{ id, totalFen: 30_000, state: 'undone' }, { totalFen: 20_000 }]);
});
