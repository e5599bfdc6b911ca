import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { openingSteps, type OpeningSteps } from '../builders/opening-story';

let shop: AShop;
let steps: OpeningSteps;
let owner: Person;
beforeAll(async () => {
  shop = await aShop();
  steps = openingSteps(shop);
  owner = shop.as(shop.owner);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const table = (...lines: string[]): Buffer => Buffer.from(['卡号,姓名,手机号,车牌号,余额,积分', ...lines].join('\n'));
/** Names of those whom the till finds by what is typed. */
const found = async (typed: string): Promise<unknown[]> => {
  const { items } = must(await shop.cashier.get(`/staff/search?q=${encodeURIComponent(typed)}`), 200);
  return (items as { memberName: string | null }[]).map(({ memberName }) => memberName);
};
const idOf = async (phone: string): Promise<string> => String((await steps.holdings(phone))?.['id']);
const oldCardsOf = async (phone: string): Promise<unknown> =>
  must(await shop.cashier.get(`/staff/members/${await idOf(phone)}`), 200)['oldCardNumbers'];

test('the number on the old plastic finds its member at the till, as a card with money and as one without', async () => {
  await steps.imported(
    table(
      'VIP-00123,林知远,13712350001,川A8K2M1,100,',
      '6200000000000123,陈可,13712350002,,0,30',
      '无,谢宁,13712350003,,1,',
    ),
  );
  for (const typed of ['VIP-00123', 'vip00123', 'VIP 00123']) expect(await found(typed)).toEqual(['林知远']);
  expect(await found('6200 0000 0000 0123')).toEqual(['陈可']);
  expect(await found('VIP0012')).toEqual([]);
  const { kind, items } = must(await owner.get('/staff/search?q=vip00123'), 200);
  expect([kind, items]).toMatchObject(['card', [{ plate: '川A8K2M1', cardBalanceFen: 10_000 }]]);
  expect(await oldCardsOf('13712350003')).toEqual([]);
});

test('it is no number of a card here: nothing is shown as replaced', async () => {
  await steps.imported(table('9061000000000123,唐棠,13712350004,,100,'));
  expect(shop.codeOf(await owner.get('/staff/card-numbers/9061000000000123'))).toBe('NOT_FOUND');
  expect(await found('9061000000000123')).toEqual(['唐棠']);
});

test('two old cards that became one are both found and both shown', async () => {
  await steps.imported(table('88001,方圆,13712350005,,100,', '88002,方圆,13712350005,,50,'));
  expect(await steps.holdings('13712350005')).toMatchObject({ card: [15_000, 0] });
  for (const typed of ['88001', '88002']) expect(await found(typed)).toEqual(['方圆']);
  expect(await oldCardsOf('13712350005')).toEqual(['88001', '88002']);
});

test('a number that two people bring along in one table is refused, in two tables it finds both', async () => {
  const file = await steps.imported(table('77001,丁一,13712350006,,100,', '77001,丁二,13712350007,,100,'));
  expect(file.rows).toMatchObject({ done: 1, refused: 1 });
  expect(JSON.stringify(await steps.rows(file.id, 'refused'))).toContain('卡号「77001」在第 2 行属于另一个人');
  await steps.imported(table('77001,丁三,13712350008,,100,'));
  expect(await found('77001')).toEqual(['丁一', '丁三']);
});

test('what is taken back takes the numbers along, and a row that stays keeps its own', async () => {
  const file = await steps.imported(table('66001,苏明,13712350009,,100,', '66002,何立新,13712350010,,,40'));
  const used = { points: -1, reason: '用掉' };
  must(await owner.post(`/staff/members/${await idOf('13712350010')}/points/adjustments`, used, aKey()), 204);
  must(await steps.undo(file.id), 201);
  await steps.work();
  expect((await steps.file(file.id)).rows).toMatchObject({ undone: 1, kept: 1 });
  expect([await found('66001'), await found('66002')]).toEqual([[], ['何立新']]);
});

test('a number follows its member into another, who is shown it; a phone among them is masked', async () => {
  await steps.imported(table('55001,周岚,13712350011,,100,', '13712350012,周晓岚,13712350012,,100,'));
  const [fromId, intoId] = [await idOf('13712350011'), await idOf('13712350012')];
  const merge = { otherId: fromId, reason: '同一个人' };
  must(await owner.post(`/staff/members/${intoId}/merge`, merge, aKey()), 200);
  expect(await found('55001')).toEqual(['周晓岚']);
  expect(await oldCardsOf('13712350012')).toEqual(['55001', '137****0012']);
});
