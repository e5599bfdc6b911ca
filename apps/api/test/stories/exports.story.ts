import { aKey, must, type AShop, type Person } from '../builders/a-shop';
import { openingSteps } from '../builders/opening-story';
import { shopStory } from '../builders/shop-story';

let shop: AShop;
shopStory((begun) => {
  shop = begun;
});

/** The cells of each line under the titles. */
async function lines(by: Person, path: string): Promise<string[][]> {
  const { status, raw, headers } = await by.get(path);
  expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  const text = raw.toString();
  expect(text.startsWith('\ufeff')).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
}

test('members come out with what they have, whatever they are called', async () => {
  const lin = await shop.aMember('=HYPERLINK(1)', 50_000);
  must(
    await shop.manager.post(`/staff/members/${lin.memberId}/points/adjustments`, { points: 30, reason: '补' }, aKey()),
    204,
  );
  const all = await lines(shop.manager, '/staff/exports/members.csv');
  const own = all.find(([id]) => id === lin.memberId);
  expect(own?.slice(1, 3)).toEqual(["'=HYPERLINK(1)", lin.phone]);
  expect(own?.slice(5, 8)).toEqual(['500.00', '0.00', '30']);
  const log = must(await shop.as(shop.owner).get('/staff/act-log'), 200);
  expect(JSON.stringify(log)).toContain('导出会员与余额');
});

test('movements of a day come out in their order, money that left below zero, and add up to the balances', async () => {
  const lin = await shop.aMember('林知远', 50_000);
  const chen = await shop.aMember('陈可', 10_000);
  must(await shop.settleFromCard(await shop.aSale(lin, 3_500), lin), 201);
  const mine = (await lines(shop.manager, '/staff/exports/statement.csv?from=2026-03-02&to=2026-03-02')).filter(
    (cells) => cells[4] === lin.phone || cells[4] === chen.phone,
  );
  expect(mine.map((cells) => [cells[3], ...cells.slice(7, 10)])).toEqual([
    ['林知远', '500.00', '0.00', '500.00'],
    ['陈可', '100.00', '0.00', '100.00'],
    ['林知远', '-35.00', '0.00', '465.00'],
  ]);
  expect(mine[0]?.[0]).toMatch(/^2026-03-02 10:/);
  expect(await lines(shop.manager, '/staff/exports/statement.csv?from=2026-03-03&to=2026-03-31')).toEqual([]);
});

test('a counter without the right gets neither', async () => {
  for (const path of ['members.csv', 'statement.csv?from=2026-03-02&to=2026-03-02'])
    expect(shop.codeOf(await shop.cashier.get(`/staff/exports/${path}`))).toBe('FORBIDDEN');
});

test('six hundred members come out page by page, each once, and their movements too', async () => {
  const steps = openingSteps(shop);
  const people = Array.from({ length: 600 }, (_, at) => `周${String(at)},135${String(at).padStart(8, '0')},1.01`);
  const file = await steps.imported(Buffer.from(['姓名,手机号,余额', ...people].join('\n')));
  expect(file.rows.done).toBe(600);
  const all = (await lines(shop.manager, '/staff/exports/members.csv')).filter(([, , phone]) =>
    phone?.startsWith('135'),
  );
  expect(new Set(all.map(([id]) => id)).size).toBe(600);
  expect(all.every((cells) => cells[5] === '1.01')).toBe(true);
  const moves = await lines(shop.manager, '/staff/exports/statement.csv?from=2026-03-02&to=2026-03-02');
  expect(moves.filter((cells) => cells[2] === '期初余额')).toHaveLength(600);
}, 180_000);
