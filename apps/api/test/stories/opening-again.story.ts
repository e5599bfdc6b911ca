import { aShop, type AShop } from '../builders/a-shop';
import { openingSteps, type OpeningSteps } from '../builders/opening-story';

let shop: AShop;
let steps: OpeningSteps;
beforeAll(async () => {
  shop = await aShop();
  steps = openingSteps(shop);
  await shop.aService(3_500);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const table = (...lines: string[]): Buffer =>
  Buffer.from(['卡号,姓名,手机号,车牌号,余额,赠送金额,到期日期', ...lines].join('\n'));
const reasonsOf = async (id: string): Promise<string> => JSON.stringify(await steps.rows(id, 'refused'));

describe('a table that was exported once more', () => {
  test('gives nobody twice whose card number was left out before, or is left out now', async () => {
    await steps.imported(table(',林知远,13712340001,川A8K2M7,100,0,'));
    const numbered = await steps.tried(table('88001,林知远,13712340001,川A8K2M7,100,0,'));
    expect(numbered.rows).toMatchObject({ refused: 1, ready: 0 });
    expect(await reasonsOf(numbered.id)).toContain('会员.csv');
    expect(await steps.holdings('13712340001')).toMatchObject({ card: [10_000, 0] });
  });

  test('gives nobody twice who was named by a plate before and is named by a phone now', async () => {
    await steps.imported(table(',陈可,13712340002,川A8K2M8,0,0,'));
    await steps.imported(table(',,,川A8K2M8,200,0,'));
    const named = await steps.imported(table(',陈可,13712340002,川A8K2M8,200,0,'));
    expect(named.rows).toMatchObject({ refused: 1, done: 0 });
    expect(await steps.holdings('13712340002')).toMatchObject({ card: [20_000, 0] });
  });

  test('says so also of a balance that would not fit beside itself, lest somebody makes room for it', async () => {
    await steps.imported(table(',唐棠,13712340007,,4000,0,'));
    const again = await steps.tried(table(',唐棠,13712340007,,4000,0,2099-12-31'));
    expect(again.rows).toMatchObject({ refused: 1, ready: 0 });
    expect(await reasonsOf(again.id)).toContain('已经导入过');
    expect(await reasonsOf(again.id)).not.toContain('上限');
  });

  test('gives what is on another card of the same person', async () => {
    await steps.imported(table('88003,谢宁,13712340003,,100,0,'));
    await steps.imported(table('88004,谢宁,13712340003,,50,0,'));
    expect(await steps.holdings('13712340003')).toMatchObject({ card: [15_000, 0] });
  });

  test('is refused when it is given, if another table came first after both were tried', async () => {
    await steps.imported(table(',方圆,13712340005,川A8K2M5,0,0,'));
    const byPlate = await steps.tried(table(',,,川A8K2M5,70,0,'));
    const byPhone = await steps.tried(table('88005,方圆,13712340005,川A8K2M5,70,0,'));
    for (const file of [byPlate, byPhone]) await steps.sign(file);
    await steps.work();
    expect((await steps.file(byPhone.id)).rows).toMatchObject({ refused: 1, done: 0 });
    expect(await steps.holdings('13712340005')).toMatchObject({ card: [7_000, 0] });
  });
});

test('an import that is undone after its bonus lapsed and before the night’s job keeps that row', async () => {
  const now = shop.clock.now();
  const file = await steps.imported(table(',唐棠,13712340006,,100,50,2026-03-03'));
  shop.clock.set(new Date('2026-03-03T16:01:00Z'));
  const undone = await openingSteps({ ...shop, owner: await shop.hire('丁一', 'ownerManager', shop.east) }).undo(
    file.id,
  );
  expect(undone.status).toBeLessThan(300);
  await steps.work();
  shop.clock.set(now);
  expect((await steps.file(file.id)).rows).toMatchObject({ kept: 1 });
});
