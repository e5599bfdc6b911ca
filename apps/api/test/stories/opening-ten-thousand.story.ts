import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { aShop, must, type AShop } from '../builders/a-shop';
import { openingSteps, type OpeningSteps } from '../builders/opening-story';

let shop: AShop;
let steps: OpeningSteps;
beforeAll(async () => {
  shop = await aShop();
  steps = openingSteps(shop);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

interface Row {
  readonly cells: readonly string[];
  /** Null for a row that is given. */
  readonly against: string | null;
}

const head = '姓名,手机号,余额,赠送金额,积分';
const phoneOf = (at: number): string => `137${String(at).padStart(8, '0')}`;
const nameOf = (at: number): string => `会员${String(at)}`;
const fenOf = (at: number): number => 100 + ((at * 7_919) % 499_000);
const lineOf = (at: number): number => at + 2;
const yuan = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
const sound = (at: number): readonly string[] => [nameOf(at), phoneOf(at), yuan(fenOf(at)), '1.01', '3'];
/** A sound row in which one cell, or two, say something else. */
const but = (at: number, cells: Readonly<Record<number, string>>): readonly string[] =>
  sound(at).map((cell, place) => cells[place] ?? cell);

/** What is wrong with bad rows, one kind after the other; the row before each of them is sound. */
const badRows: readonly ((at: number) => Row)[] = [
  (at) => ({
    cells: but(at, { 1: '1.38E+10' }),
    against: '手机号「1.38E+10」被表格软件改成了科学计数，尾数已丢：请在原表把这一列设为文本，填回完整号码',
  }),
  (at) => ({ cells: but(at, { 1: '1371234' }), against: '手机号「1371234」不是 11 位手机号码：请核对' }),
  (at) => ({ cells: but(at, { 1: '' }), against: '没有手机号，也没有车牌：请补上其中一项' }),
  (at) => ({ cells: but(at, { 0: '' }), against: '新会员没有姓名：请补上姓名' }),
  (at) => ({ cells: but(at, { 2: '12.345' }), against: '「余额」的「12.345」超过两位小数：请改到分' }),
  (at) => ({
    cells: but(at, { 3: '(5.00)' }),
    against: '「赠送金额」是负数「(5.00)」：请先在原系统结清，再改成 0 或正数',
  }),
  (at) => ({ cells: but(at, { 4: '3.5' }), against: '「积分」的「3.5」不是整数：请改成 8 或 8/10 这样的写法' }),
  (at) => ({
    cells: but(at, { 2: '5000.01' }),
    against: '本金会超过单张卡的上限 ¥5,000.00（还能放 ¥5,000.00）：请先退一部分，或分到另一位家人的卡',
  }),
  (at) => ({
    cells: but(at, { 1: phoneOf(at - 1) }),
    against: `同一手机号在第 ${String(lineOf(at - 1))} 行是另一个姓名：请核对是不是同一个人`,
  }),
  (at) => ({
    cells: but(at, { 0: nameOf(at - 1), 1: phoneOf(at - 1) }),
    against: `这个人的余额和积分在第 ${String(lineOf(at - 1))} 行已有：两行都要时请写上不同的卡号`,
  }),
];
const badEvery = 50;

function rowOf(at: number): Row {
  if (at % badEvery !== 7) return { cells: sound(at), against: null };
  const bad = badRows[Math.floor(at / badEvery) % badRows.length];
  if (!bad) throw new Error('no kind of bad row');
  return bad(at);
}

const quoted = (text: string): string => (text.includes(',') ? `"${text}"` : text);

/** Each refused row as it comes back: its cells, its reason, its line. */
const refusedCsv = (rows: readonly Row[]): string =>
  `\ufeff${[
    `${head},原因,原表行号`,
    ...rows.flatMap(({ cells, against }, at) =>
      against === null ? [] : [[...cells, quoted(against), String(lineOf(at))].join(',')],
    ),
  ].join('\r\n')}\r\n`;

const csvOf = async (fileId: string): Promise<string> =>
  (await shop.as(shop.owner).get(`/staff/opening-files/${fileId}/refused.csv`)).raw.toString();

/** What lies on all cards of the shop, and how many hold any of it. */
const onCards = () =>
  shop.db.row<{ fen: number; cards: number }>(
    `SELECT CAST(SUM(b.amount) AS SIGNED) AS fen, COUNT(DISTINCT l.holder_id) AS cards FROM ledger_lot l
     JOIN ledger_account a ON a.lot_id = l.id AND a.asset = 'CNY_PRINCIPAL' JOIN ledger_balance b ON b.account_id = a.id
     WHERE b.amount > 0`,
  );

/** Five hundred rows, or as many as OPENING_ROWS says (a multiple of fifty): ten thousand take some minutes. */
test('ten thousand rows with two hundred bad ones: the good ones exact, each bad one named, none given twice, the memory flat', async () => {
  const size = Number(process.env['OPENING_ROWS'] ?? 500);
  const bad = size / badEvery;
  const rows = Array.from({ length: size }, (_, at) => rowOf(at));
  const table = [head, ...rows.map(({ cells }) => cells.join(','))].join('\n');
  const principalFen = rows.reduce((sum, { against }, at) => (against === null ? sum + fenOf(at) : sum), 0);
  const totals = { rows: size - bad, principalFen, bonusFen: 101 * (size - bad), points: 3 * (size - bad), uses: 0 };
  const file = await steps.tried(Buffer.from(table));
  expect(file.totals).toEqual(totals);
  expect(await csvOf(file.id)).toBe(refusedCsv(rows));
  // Other bytes are another file: nothing but its rows says that they are the same.
  const triedBefore = await steps.tried(Buffer.from(`${table}\n`));
  expect(triedBefore).toMatchObject({ rows: { ready: size - bad }, totals });
  expect(triedBefore.id).not.toBe(file.id);

  must(await steps.sign(file), 201);
  const heapBefore = heapMb();
  await steps.work();
  expect(heapMb() - heapBefore).toBeLessThan(60);
  const done = await steps.file(file.id);
  expect(done).toMatchObject({ state: 'imported', rows: { done: size - bad, refused: bad, ready: 0 }, totals });
  const given = { fen: principalFen, cards: size - bad };
  expect(await onCards()).toEqual(given);
  for (const at of [0, 8, size - 1])
    expect(await steps.holdings(phoneOf(at))).toMatchObject({ card: [fenOf(at), 101], points: 3 });

  const again = refusedCsv(rows.map((row, at) => ({ ...row, against: row.against ?? importedAt(lineOf(at)) })));
  must(await steps.sign(triedBefore), 201);
  await steps.work();
  const triedAfter = await steps.tried(Buffer.from(`${table}\n\n`));
  for (const { id } of [triedBefore, triedAfter]) {
    expect(await steps.file(id)).toMatchObject({ rows: { done: 0, ready: 0, refused: size }, totals: { rows: 0 } });
    expect(await csvOf(id)).toBe(again);
  }
  expect(await onCards()).toEqual(given);

  must(await steps.undo(file.id), 201);
  await steps.work();
  expect(await steps.file(file.id)).toMatchObject({
    state: 'undone',
    rows: { undone: size - bad },
    totals: { rows: 0 },
  });
  expect(await steps.holdings(phoneOf(0))).toBeNull();
  expect(await onCards()).toEqual({ fen: null, cards: 0 });
}, 900_000);

const importedAt = (line: number): string =>
  `这一行的余额或次数在「会员.csv」第 ${String(line)} 行已经导入过：不会再加一次，请删掉这一行`;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is really in use: without what waits to be collected. */
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
