import { addDays, shopDayOf, type ShopDay } from '@cheyou/domain';
import { account, house, Ledger, Seals } from '../../src/ledger';
import { SumUpDays } from '../../src/liability';
import { Jobs } from '../../src/platform/jobs';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { statementsOf } from '../builders/statements-of';

let shop: AShop;
let owner: Person;

type Place = ReturnType<typeof house>;

const dayMs = 24 * 3_600_000;
const nothing = { principalFen: 0, bonusFen: 0, deferredFen: 0, uses: 0, points: 0, pointDebt: 0 };

/** Three days: what they begin with is told by `the first day`. */
let days: ShopDay[];
let lin: Awaited<ReturnType<AShop['aMember']>>;
let han: typeof lin;
let he: typeof lin;

beforeAll(async () => {
  shop = await aShop();
  owner = shop.as(shop.owner);
  const today = shopDayOf(shop.clock.now());
  days = [today, addDays(today, 1), addDays(today, 2)];
  lin = await shop.aMember('林知远', 100_000);
  han = await shop.aMember('韩露', 50_000);
  he = await shop.aMember('何建国', 20_000);
});
afterAll(async () => {
  // No card waits with what was posted here by hand: it is taken out again before the books are asked.
  await shop.unit.run((tx) =>
    shop.get(Ledger).post(tx, {
      ...{ kind: 'refund', shopId: shop.east, staffId: null, title: '次卡' },
      postings: [
        { asset: 'CNY_PRINCIPAL', amount: 7_500, from: house('deferred', shop.east), to: house('cash', shop.east) },
      ],
    }),
  );
  const broken = await shop.broken();
  await shop.close();
  expect(broken).toEqual([]);
});

/** Everybody signs in anew each morning; the boss asks the next day. */
async function nextMorning(): Promise<void> {
  shop.clock.advance(dayMs);
  await shop.get(Jobs).runNow('liability.days');
  owner = shop.as(await shop.signIn('陈立'));
}

async function report(on?: string): Promise<{
  on: string | null;
  off: number | null;
  total: object;
  shops: ({ shopId: string } & Record<string, number>)[];
}> {
  return must(await owner.get(`/staff/liability${on === undefined ? '' : `?on=${on}`}`), 200) as never;
}

const at = async (shopId: string): Promise<object> => {
  const found = (await report()).shops.find((one) => one.shopId === shopId) ?? {};
  const { shopId: _id, shopName: _name, ...owed } = found as Record<string, unknown>;
  return owed;
};

const served = async (on: ShopDay | undefined): Promise<unknown[]> =>
  must(await owner.get(`/staff/liability/served?from=${on ?? ''}&to=${on ?? ''}`), 200)['items'] as unknown[];

/** The principal of somebody's only lot, as the ledger knows it. */
async function principalOf(member: { cardId: string }): Promise<string> {
  const [lot] = await shop.get(Ledger).lotsOf(shop.db, [member.cardId]);
  return lot?.accounts.find(({ asset }) => asset === 'CNY_PRINCIPAL')?.id ?? '';
}

test('before the first night nothing is summed up, and the report says so', async () => {
  expect(await report()).toMatchObject({ on: null, off: null, total: nothing });
  expect((await shop.cashier.get('/staff/liability')).status).toBe(403);
  expect((await shop.manager.get('/staff/liability')).status).toBe(200);
});

test('what one shop sold and another served is owed no more, and the shops see what they owe each other', async () => {
  const west = shop.as(await shop.hire('陶叶', 'cashier', shop.west), shop.west);
  const sale = await shop.aSale(lin, 30_000, west);
  const proofId = await shop.aProof(lin, sale.saleId, west);
  const wishes = { prepaid: { cardId: lin.cardId, amountFen: 30_000 }, tenders: [] };
  const body = { wishes, quotedFen: sale.totalFen, proofId };
  must(await west.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()), 201);
  must(await shop.settleFromCard(await shop.aSale(lin, 10_000), lin), 201);
  must(await shop.settleFromCard(await shop.aSale(han, 20_000), han), 201);
  await nextMorning();
  expect(await report()).toMatchObject({ on: days[0], off: 0, total: { principalFen: 110_000 } });
  expect(await at(shop.east)).toMatchObject({ principalFen: 110_000 });
  expect(await at(shop.west)).toMatchObject({ principalFen: 0 });
  const pairs = await served(days[0]);
  expect(pairs).toEqual([
    expect.objectContaining({
      ...{ soldShopId: shop.east, servedShopId: shop.west, servedName: '城西店', principalFen: 30_000, deferredFen: 0 },
    }),
  ]);
  expect(must(await owner.get(`/staff/liability/days?shopId=${shop.east}&what=principal`), 200)).toEqual({
    items: [{ day: days[0], movedIn: 170_000, movedOut: 60_000, balance: 110_000 }],
    nextCursor: null,
  });
});

let holdId: string;
const headOf = (member: { cardId: string }, left: number) => ({
  ...{ shopId: shop.west, staffId: null, title: '洗车', cardId: member.cardId, cardBalanceAfter: left },
});

test('postings of the next day change the next day: principal given back, money for service cards that another shop earned, value on hold', async () => {
  const ledger = shop.get(Ledger);
  const [givenBack, held] = [await principalOf(han), await principalOf(he)];
  const move = (amount: number, from: Place, to: Place, head: object = {}) =>
    shop.unit.run((tx) =>
      ledger.post(tx, {
        ...{ kind: 'refund', shopId: shop.east, staffId: null, title: '次卡', ...head },
        postings: [{ asset: 'CNY_PRINCIPAL', amount, from, to }],
      }),
    );
  await move(5_000, house('revenue', shop.east), account(givenBack), headOf(han, 35_000));
  await move(9_000, house('cash', shop.east), house('deferred', shop.east));
  await move(3_000, house('deferred', shop.east), house('revenue', shop.west));
  await move(1_000, house('revenue', shop.west), house('deferred', shop.east));
  const take = { asset: 'CNY_PRINCIPAL' as const, accountId: held, amount: 8_000 };
  ({ holdId } = await shop.unit.run((tx) => ledger.hold(tx, [take], headOf(he, 12_000))));
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0, total: { principalFen: 115_000, deferredFen: 7_000 } });
  expect(await report(days[0])).toMatchObject({ on: days[0], total: { principalFen: 110_000, deferredFen: 0 } });
  expect(await served(days[1])).toContainEqual(
    expect.objectContaining({ soldShopId: shop.east, servedShopId: shop.west, principalFen: 0, deferredFen: 2_000 }),
  );
});

test('what was on hold is owed no more once it is captured, and whoever captured it has served', async () => {
  const capture = { head: headOf(he, 12_000), to: () => house('revenue', shop.west), also: [] };
  await shop.unit.run((tx) => shop.get(Ledger).capture(tx, holdId, capture));
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0, total: { principalFen: 107_000 } });
  expect(await served(days[2])).toEqual([
    expect.objectContaining({ servedShopId: shop.west, principalFen: 8_000, deferredFen: 0 }),
  ]);
  const entry = await shop.db.row<{ id: string }>("SELECT id FROM ledger_entry WHERE kind = 'capture'");
  const head = { ...headOf(he, 0), cardBalanceBefore: 12_000 };
  await shop.unit.run((tx) => shop.get(Ledger).reverse(tx, entry?.id ?? '', head));
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0, total: { principalFen: 115_000 } });
  expect(await served(addDays(days[2] ?? shopDayOf(new Date()), 1))).toEqual([
    expect.objectContaining({ servedShopId: shop.west, principalFen: -8_000, deferredFen: 0 }),
  ]);
});

test('what goes back in money was served by nobody, but a shop that paid it out for another is owed it', async () => {
  const ledger = shop.get(Ledger);
  const today = shopDayOf(shop.clock.now());
  const take = { asset: 'CNY_PRINCIPAL' as const, accountId: await principalOf(he), amount: 20_000 };
  const aside = await shop.unit.run((tx) => ledger.hold(tx, [take], headOf(he, 0)));
  const move = { asset: 'CNY_PRINCIPAL' as const, amount: 20_000 };
  const [owes, sold] = [house('cardRefundsPayable'), house('paidFor', shop.east)];
  const also = [
    { ...move, from: owes, to: sold },
    { ...move, from: sold, to: house('cash', shop.west) },
  ];
  const paidOut = { head: headOf(he, 0), to: () => owes, also };
  await shop.unit.run((tx) => ledger.capture(tx, aside.holdId, paidOut));
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0, total: { principalFen: 95_000 } });
  expect(await served(today)).toEqual([
    expect.objectContaining({ soldShopId: shop.east, servedShopId: shop.west, principalFen: 20_000, deferredFen: 0 }),
  ]);
});

test('a batch is summed up once, however often and by however many the sums are made', async () => {
  const move = { asset: 'CNY_PRINCIPAL' as const, amount: 500 };
  await shop.unit.run((tx) =>
    shop.get(Ledger).post(tx, {
      ...{ kind: 'settle', shopId: shop.east, staffId: null, title: '次卡' },
      postings: [{ ...move, from: house('cash', shop.east), to: house('deferred', shop.east) }],
    }),
  );
  await shop.get(Seals).seal();
  await Promise.all([1, 2, 3].map(() => shop.get(SumUpDays).run()));
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0, total: { deferredFen: 7_500 } });
});

test('a total that somebody changed behind the program is told by the next night', async () => {
  const change = (by: string) =>
    shop.asAdmin(
      `UPDATE liability_day SET moved_in = moved_in ${by}, balance = balance ${by} WHERE what = 'principal' AND day = ?`,
      [days[2]],
    );
  await change('+ 1');
  await nextMorning();
  expect(await report()).toMatchObject({ off: 1 });
  await change('- 1');
  await nextMorning();
  expect(await report()).toMatchObject({ off: 0 });
});

test('the file for spreadsheets holds what shops owe each other, and no formula', async () => {
  await shop.asAdmin('UPDATE shop_settings SET name = ? WHERE shop_id = ?', ['=HYPERLINK("http://x")', shop.west]);
  const answer = await owner.get(`/staff/liability/served-file?from=${days[0] ?? ''}&to=${days[2] ?? ''}`);
  expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/csv; charset=utf-8' } });
  expect(await owner.get('/staff/liability/served-file')).toMatchObject({
    status: 400,
    body: { code: 'VALIDATION_FAILED' },
  });
  const [titles, only, end] = answer.raw.toString('utf8').split('\r\n');
  expect(titles).toBe('\uFEFF开始日,结束日,收款门店,服务门店,储值本金(元),次卡款(元),应结给服务门店(元)');
  expect(only?.split(',').slice(3)).toEqual(['"\'=HYPERLINK(""http://x"")"', '380.00', '20.00', '400.00']);
  expect(end).toBe('');
});

test('the report reads day totals by two statements and no posting, and pairs of a year at most', async () => {
  const statements = await statementsOf(shop.get, () => report());
  expect(statements.filter((sql) => sql.includes('liability') || sql.includes('ledger'))).toHaveLength(2);
  expect(statements.some((sql) => sql.includes('ledger'))).toBe(false);
  for (const from of [addDays(days[2] ?? shopDayOf(new Date()), 1), addDays(days[2] ?? shopDayOf(new Date()), -400)])
    expect((await owner.get(`/staff/liability/served?from=${from}&to=${days[2] ?? ''}`)).status).toBe(400);
});
