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

/** Three hundred rows, or as many as OPENING_ROWS says (a multiple of fifty): ten thousand take some minutes. */
test('ten thousand rows with two hundred bad ones: the good ones exact, the bad ones named, the memory flat', async () => {
  const size = Number(process.env['OPENING_ROWS'] ?? 300);
  const bad = size / 50;
  const phones = Array.from({ length: size }, (_, at) => `137${String(at).padStart(8, '0')}`);
  const fenOf = (at: number): number => 100 + ((at * 7_919) % 499_000);
  const isBad = (at: number): boolean => at % 50 === 7;
  const yuan = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;
  const lines = phones.map((phone, at) =>
    [`会员${String(at)}`, isBad(at) ? '1.38E+10' : phone, yuan(fenOf(at)), '1.01', '3'].join(','),
  );
  const bytes = Buffer.from(['姓名,手机号,余额,赠送金额,积分', ...lines].join('\n'));
  const good = phones.map((_, at) => at).filter((at) => !isBad(at));
  const principalFen = good.reduce((sum, at) => sum + fenOf(at), 0);
  const file = await steps.tried(bytes);
  expect(file.totals).toEqual({
    rows: size - bad,
    principalFen,
    bonusFen: 101 * (size - bad),
    points: 3 * (size - bad),
    uses: 0,
  });
  must(await steps.sign(file), 201);
  const heapBefore = heapMb();
  await steps.work();
  expect(heapMb() - heapBefore).toBeLessThan(60);
  const done = await steps.file(file.id);
  expect(done).toMatchObject({
    state: 'imported',
    rows: { done: size - bad, refused: bad, ready: 0 },
    totals: file.totals,
  });
  const [given] = await shop.db.rows<{ fen: number; members: number }>(
    `SELECT CAST(SUM(b.amount) AS SIGNED) AS fen, COUNT(*) AS members FROM opening_row r JOIN ledger_lot l ON l.source_id = r.id
     JOIN ledger_account a ON a.lot_id = l.id AND a.asset = 'CNY_PRINCIPAL' JOIN ledger_balance b ON b.account_id = a.id
     WHERE r.file_id = ?`,
    [file.id],
  );
  expect(given).toEqual({ fen: principalFen, members: size - bad });
  for (const at of [0, 8, size - 1])
    expect(await steps.holdings(phones[at] ?? '')).toMatchObject({ card: [fenOf(at), 101], points: 3 });
  const { raw } = await shop.as(shop.owner).get(`/staff/opening-files/${file.id}/refused.csv`);
  expect(raw.toString().split('\r\n')).toHaveLength(bad + 2);
  expect(await steps.tried(bytes)).toEqual(done);

  must(await steps.undo(file.id), 201);
  await steps.work();
  expect(await steps.file(file.id)).toMatchObject({
    state: 'undone',
    rows: { undone: size - bad },
    totals: { rows: 0 },
  });
  expect(await steps.holdings(phones[0] ?? '')).toBeNull();
}, 900_000);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is really in use: without what waits to be collected. */
function heapMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
