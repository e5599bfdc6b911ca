import { aWorkbook, type CellWish } from '../builders/a-workbook';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { openingSteps, type OpeningSteps } from '../builders/opening-story';

let shop: AShop;
let steps: OpeningSteps;
let owner: Person;
beforeAll(async () => {
  shop = await aShop();
  steps = openingSteps(shop);
  owner = shop.as(shop.owner);
  await shop.aService(3_500);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const head = '卡号,姓名,手机号,车牌号,余额,赠送金额,项目,剩余次数,积分,到期日期,备注';
const service = '试项 3500';
let last = 0;
/** A phone nobody has. */
const aPhone = (): string => `137${String((last += 1)).padStart(8, '0')}`;
const csv = (...lines: string[]): Buffer => Buffer.from([head, ...lines].join('\n'));
const line = (phone: string, name: string, more: string): string => `,${name},${phone},${more}`;
const reasonsOf = async (fileId: string, state = 'refused'): Promise<unknown[]> =>
  (await steps.rows(fileId, state)).map((row) => (row['reasons'] as string[])[0]);

test('a table is tried before anything is given: each row with its end, totals by shop', async () => {
  const known = await shop.aMember('周晓岚', 480_000);
  const [lin, chen] = [aPhone(), aPhone()];
  const file = await steps.tried(
    csv(
      line(lin, '林知远', `川A8K2M7,"￥1,280.50",200,${service},8/10,"1,200",2027-03-01,老客户`),
      line(chen, '陈可', `,0,0,,,30,,`),
      line(known.phone, '周晓岚', ',200,0,,,,,'),
      line(known.phone, '周晓岚', ',0.01,0,,,5,,'),
      line(known.phone, '周大福', ',1,0,,,,,'),
      line('1.38E+10', '何立新', ',1,0,,,,,'),
      line(aPhone(), '谢宁', ',5000.01,0,,,,,'),
      line(aPhone(), '苏明', ',1,0,抛光,3,,,'),
      line(aPhone(), '', ',1,0,,,,,'),
      line('', '', '川A99999,1,0,,,,,'),
      '合计,,,,99999,200,,,,,',
    ),
  );
  expect(file).toMatchObject({
    state: 'read',
    unusedColumns: ['备注'],
    rows: { all: 10, create: 2, join: 1, refused: 7, ready: 3, done: 0 },
    totals: { rows: 3, principalFen: 148_050, bonusFen: 20_000, points: 1_230, uses: 8 },
  });
  expect(file.shops).toEqual([{ shopId: shop.east, shopName: expect.any(String) as string, ...file.totals }]);
  expect((await reasonsOf(file.id)).map((text) => String(text).split('：')[0])).toEqual([
    '这个人的余额和积分在第 4 行已有',
    '同一手机号在第 4 行是另一个姓名',
    '手机号「1.38E+10」被表格软件改成了科学计数，尾数已丢',
    '本金会超过单张卡的上限 ¥5,000.00（还能放 ¥5,000.00）',
    '没有叫「抛光」的项目',
    '新会员没有姓名',
    '没有手机号，这辆车也还没有会员',
  ]);
  expect(await steps.holdings(lin)).toBeNull();
});

test('what was signed is given to the fen, and a second run of anything adds nothing', async () => {
  const [lin, chen] = [aPhone(), aPhone()];
  const bytes = csv(
    line(lin, '林知远', `川A8K2M8,1280.50,200,${service},8/10,1200,2027-03-01,`),
    line(chen, '陈可', ',0.29,0,,,0,,'),
    line(aPhone(), '谢宁', ',-5,0,,,,,'),
  );
  const file = await steps.imported(bytes);
  expect(file).toMatchObject({ state: 'imported', rows: { done: 2, refused: 1, ready: 0 } });
  const given = await steps.holdings(lin);
  expect(given).toMatchObject({ card: [128_050, 20_000], points: 1_200 });
  expect(JSON.stringify(given?.['cards'])).toContain('"left":8');
  expect(JSON.stringify(given?.['cards'])).toContain('2027-03-01');
  expect(await steps.holdings(chen)).toMatchObject({ card: [29, 0], points: 0 });

  await steps.work();
  const again = await steps.tried(bytes);
  expect(again).toEqual(file);
  expect(shop.codeOf(await steps.sign(again))).toBe('STATE_CHANGED');
  const mended = await steps.tried(Buffer.from(bytes.toString().replace('-5', '5')));
  expect(mended).toMatchObject({ rows: { all: 3, ready: 1, refused: 2 }, totals: { principalFen: 500 } });
  expect(await reasonsOf(mended.id)).toEqual([
    '这一行的余额或次数在「会员.csv」第 2 行已经导入过：不会再加一次，请删掉这一行',
    '这一行的余额或次数在「会员.csv」第 3 行已经导入过：不会再加一次，请删掉这一行',
  ]);
  expect(await steps.holdings(lin)).toEqual(given);
});

test('the statement of the card begins with the opening balance, and it is spent like any other', async () => {
  const phone = aPhone();
  await steps.imported(csv(line(phone, '林知远', ',100,20,,,,2027-03-01,')));
  const { id } = (await steps.holdings(phone)) as { id: string };
  const page = must(await owner.get(`/staff/members/${id}`), 200);
  const [card] = page['cards'] as { id: string }[];
  const statement = must(await owner.get(`/staff/cards/${card?.id ?? ''}/statement?month=2026-03`), 200);
  expect(JSON.stringify(statement)).toContain('"kind":"openingBalance"');
  const sale = await shop.aSale({ memberId: id, carId: null }, 3_500);
  const wishes = { points: 0, prepaid: { cardId: card?.id, amountFen: 3_500 }, tenders: [] };
  const body = { wishes, quotedFen: 3_500, override: { reason: '忘带手机' } };
  must(await shop.manager.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()), 201);
  expect(await steps.holdings(phone)).toMatchObject({ card: [7_083, 1_417] });
});

test('totals that changed since they were seen are not signed', async () => {
  const file = await steps.tried(csv(line(aPhone(), '林知远', ',100,,,,,,')));
  const wrong = { ...file, totals: { ...file.totals, principalFen: 10_001 } };
  expect(shop.codeOf(await steps.sign(wrong))).toBe('OPENING_TOTALS_CHANGED');
  expect(shop.codeOf(await steps.sign(file, shop.manager))).toBe('FORBIDDEN');
  must(await steps.sign(file), 201);
  await steps.work();
});

test('what changed between trying and giving is refused with its reason, the rest is given', async () => {
  const [lin, chen] = [aPhone(), aPhone()];
  const file = await steps.tried(
    csv(
      line(lin, '林知远', ',100,,,,,,'),
      line(chen, '陈可', ',4900,,,,,,'),
      line(aPhone(), '谢宁', '川A7H5B2,1,,,,,,'),
    ),
  );
  const other = must(await shop.cashier.post('/staff/members', { name: '林远', phone: lin }, aKey()), 201);
  expect(other['id']).toBeDefined();
  must(await shop.cashier.post('/staff/members', { name: '何立新', phone: aPhone(), plate: '川A7H5B2' }, aKey()), 201);
  must(await steps.sign(file), 201);
  await steps.work();
  expect(await steps.file(file.id)).toMatchObject({ state: 'imported', rows: { done: 1, refused: 2 } });
  expect(await reasonsOf(file.id)).toEqual([
    '这个手机号已是会员「林**」，与表里的姓名不同：请核对',
    '车牌 川A7H5B2 已属于另一位会员：请核对，或先在柜台换绑',
  ]);
});

test('a file is taken back while untouched: used rows stay and are listed, the others leave no trace but in the ledger', async () => {
  const [lin, chen, xie] = [aPhone(), aPhone(), aPhone()];
  const bytes = csv(
    line(lin, '林知远', `川A6K2M7,100,20,${service},8,300,2027-03-01,`),
    line(chen, '陈可', `,50,0,${service},2,0,,`),
    line(xie, '谢宁', ',0,0,,,70,,'),
  );
  const before = await steps.imported(bytes);
  const { id: chenId, ...chenHas } = (await steps.holdings(chen)) as { id: string };
  const adjusted = { points: 5, reason: '补积分' };
  must(await owner.post(`/staff/members/${chenId}/points/adjustments`, adjusted, aKey()), 204);
  const { id: xieId } = (await steps.holdings(xie)) as { id: string };
  must(await owner.post(`/staff/members/${xieId}/points/adjustments`, { points: -1, reason: '用掉' }, aKey()), 204);
  must(await steps.undo(before.id), 201);
  await steps.work();
  const after = await steps.file(before.id);
  expect(after).toMatchObject({
    state: 'undone',
    rows: { undone: 2, kept: 1, done: 0 },
    totals: { rows: 1, points: 70 },
  });
  expect(await reasonsOf(before.id, 'kept')).toEqual(['导入之后已经用过：这一行没有撤销，请按退卡或反结账处理']);
  expect(await steps.holdings(lin)).toBeNull();
  // Points given meanwhile don't touch what the table gave, but somebody met the member: they stay.
  expect(chenHas).toMatchObject({ card: [5_000, 0] });
  expect(await steps.holdings(chen)).toMatchObject({ card: [0, 0], points: 5 });
  expect(await steps.holdings(xie)).toMatchObject({ points: 69 });

  const again = await steps.imported(bytes);
  expect(again).toMatchObject({ id: before.id, state: 'imported', rows: { done: 2, kept: 1 } });
  expect(await steps.holdings(lin)).toMatchObject({ card: [10_000, 2_000], points: 300 });
});

test('a process that stops half-way leaves the rest to the next', async () => {
  const phones = Array.from({ length: 30 }, aPhone);
  const file = await steps.tried(csv(...phones.map((phone) => line(phone, '林知远', ',12.34,,,,5,,'))));
  must(await steps.sign(file), 201);
  const stop = new AbortController();
  const working = steps.work(stop.signal);
  while ((await steps.file(file.id)).rows.done === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  stop.abort();
  await working;
  const half = await steps.file(file.id);
  expect(half.state).toBe('importing');
  expect(half.rows.done).toBeGreaterThan(0);
  expect(half.rows.ready).toBeGreaterThan(0);
  await steps.work();
  expect(await steps.file(file.id)).toMatchObject({ state: 'imported', rows: { done: 30, ready: 0 } });
  expect(await steps.holdings(phones[29] ?? '')).toMatchObject({ card: [1_234, 0], points: 5 });
});

test('a workbook is read like a CSV file: numbers, days and all', async () => {
  const phone = aPhone();
  const rows: CellWish[][] = [
    ['会员储值明细表'],
    ['手机号', '姓名', '余额', '赠送金额', '到期日期', '门店'],
    [{ number: phone }, '林知远', { number: '304.49999999999994' }, { number: '0.1' }, { day: 46_447 }, null],
    [{ number: aPhone() }, '陈可', { number: '1' }, null, null, '没有的店'],
  ];
  const file = await steps.imported(aWorkbook(rows));
  expect(file).toMatchObject({ rows: { done: 1, refused: 1 }, totals: { principalFen: 30_450, bonusFen: 10 } });
  expect(await reasonsOf(file.id)).toEqual(['没有叫「没有的店」的门店：请改成系统里的门店名']);
});

test('what could not be given comes back as a table with reasons, harmless to open', async () => {
  const file = await steps.tried(csv(line('123', '=HYPERLINK("x")', ',1,,,,,,'), line(aPhone(), '陈可', ',1,,,,,,')));
  const { raw, headers } = await owner.get(`/staff/opening-files/${file.id}/refused.csv`);
  expect(headers['content-type']).toContain('text/csv');
  expect(raw.toString()).toBe(
    `\ufeff${head},原因,原表行号\r\n,"'=HYPERLINK(""x"")",123,,1,,,,,,,手机号「123」不是 11 位手机号码：请核对,2\r\n`,
  );
});

test.each([
  ['TABLE_UNREADABLE', Buffer.from('89504e470d0a1a0a0000', 'hex')],
  ['TABLE_HEAD_MISSING', Buffer.from('a,b\n1,2')],
  ['TABLE_HEAD_MISSING', Buffer.alloc(0)],
  ['TABLE_TOO_LONG', csv(...Array.from({ length: 20_001 }, () => '1,,,,,,,,,,'))],
])(
  '%s is what another file is told',
  async (code, bytes) => {
    expect(shop.codeOf(await steps.upload(bytes))).toBe(code);
  },
  60_000,
);
