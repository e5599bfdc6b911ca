import { aShop, must, type AShop } from '../builders/a-shop';
import { tally } from '../builders/at-once';
import { openingSteps, type FileView } from '../builders/opening-story';

let shop: AShop;
beforeAll(async () => {
  shop = await aShop();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const table = (from: number, more = ''): Buffer =>
  Buffer.from(
    [
      '姓名,手机号,余额,积分',
      ...Array.from({ length: 40 }, (_, at) => `林知远,136${String(from + at).padStart(8, '0')},12.34,5${more}`),
    ].join('\n'),
  );

async function sums(): Promise<unknown> {
  const [row] = await shop.db.rows(
    `SELECT COUNT(DISTINCT l.holder_id) AS holders, CAST(SUM(b.amount) AS SIGNED) AS fen FROM ledger_lot l
     JOIN ledger_account a ON a.lot_id = l.id AND a.asset = 'CNY_PRINCIPAL' JOIN ledger_balance b ON b.account_id = a.id
     WHERE l.source = 'openingBalance'`,
  );
  return row;
}

test('one table, uploaded, signed, given and taken back by many at once, is given once and taken back once', async () => {
  const steps = openingSteps(shop);
  const uploads = await Promise.all(Array.from({ length: 6 }, () => steps.upload(table(0))));
  const files = uploads.map((answer) => must(answer, 201) as unknown as FileView);
  expect(new Set(files.map(({ id }) => id)).size).toBe(1);
  const [file] = files as [FileView];
  const signed = await Promise.all(Array.from({ length: 6 }, () => steps.sign(file)));
  expect(tally(signed.map((answer) => shop.codeOf(answer)))).toEqual({ 201: 1, STATE_CHANGED: 5 });
  await Promise.all([steps.work(), steps.work(), steps.work()]);
  expect(await sums()).toEqual({ holders: 40, fen: 40 * 1_234 });
  expect(await steps.file(file.id)).toMatchObject({ state: 'imported', rows: { done: 40 } });
  const undone = await Promise.all(Array.from({ length: 6 }, () => steps.undo(file.id)));
  expect(tally(undone.map((answer) => shop.codeOf(answer)))).toEqual({ 201: 1, STATE_CHANGED: 5 });
  await Promise.all([steps.work(), steps.work()]);
  expect(await sums()).toEqual({ holders: 40, fen: 0 });
  expect(await steps.file(file.id)).toMatchObject({ state: 'undone', rows: { undone: 40 } });
}, 120_000);

test('two tables with the same people, given at once, give each of them once', async () => {
  const steps = openingSteps(shop);
  const one = await steps.tried(table(100));
  const two = await steps.tried(table(100, '\n'));
  expect(two.id).not.toBe(one.id);
  must(await steps.sign(one), 201);
  must(await steps.sign(two), 201);
  await Promise.all([steps.work(), steps.work()]);
  const [first, second] = [await steps.file(one.id), await steps.file(two.id)];
  expect(first.rows.done + second.rows.done).toBe(40);
  expect(first.rows.refused + second.rows.refused).toBe(40);
  expect(await sums()).toMatchObject({ fen: 40 * 1_234 });
}, 120_000);
