import { isMoney, type LegKind } from '@cheyou/domain';
import { LapseServiceCards } from '../../src/service-cards';
import { aHolder, orderForAll, settleWithAll, twoLines, type AHolder } from '../builders/a-holder';
import { aKey, must, type Person } from '../builders/a-shop';
import { aCardSale, settleBill, type Holder } from '../builders/card-sales';
import { aServiceCardsWorld, type ServiceCardsWorld } from '../builders/service-cards-world';

const dayMs = 24 * 3_600_000;
const nothing = { lines: 0, moneyFen: 0, usesFen: 0, backFen: 0, baseFen: 0 };

let shop: ServiceCardsWorld;
let zhao: Person;
let qian: Person;
let owner: Person;
let manager: Person;
let lin: AHolder;
/** The bill of a wash by 赵工 and a wax by 钱工, paid by everything its owner has. */
let billId: string;
/** The bill of a wash by 赵工, paid by an annual pass. */
let passBillId: string;

beforeAll(async () => {
  shop = await aServiceCardsWorld();
  zhao = shop.as(await shop.hire('赵工', 'technician', shop.east));
  qian = shop.as(await shop.hire('=钱工', 'technician', shop.east));
  [owner, manager] = [shop.as(shop.owner), shop.manager];
  lin = await aHolder(shop);
});
afterAll(async () => {
  const broken = await shop.broken();
  await shop.close();
  // Cards that were issued without a bill are this world's own.
  expect(broken.filter((one) => !JSON.stringify(one).includes('bill that sells cards'))).toEqual([]);
});

type Sums = typeof nothing;
type Report = {
  own: boolean;
  total: Sums;
  shops: unknown[];
  people: (Sums & { staffId: string | null; name: string | null })[];
};

const report = async (by: Person, query = 'month=2026-03'): Promise<Report> =>
  must(await by.get(`/staff/commission?${query}`), 200) as never;
const linesOf = async (by: Person, of: string, query = 'month=2026-03'): Promise<Record<string, unknown>[]> =>
  must(await by.get(`/staff/commission/lines?${query}&of=${of}`), 200)['items'] as never;
const sumsOf = async (staffId: string | null, month = '2026-03'): Promise<Sums> => {
  const found = (await report(owner, `month=${month}`)).people.find((one) => one.staffId === staffId);
  const { staffId: _id, name: _name, ...sums } = found ?? { ...nothing, staffId, name: null };
  return sums;
};

interface Line {
  /** Of a service made for it, or of one that is there. */
  readonly priceFen?: number;
  readonly serviceId?: string;
  readonly qty?: number;
  readonly by?: Person;
}

async function aBill(lines: readonly Line[]): Promise<{ saleId: string; lineIds: string[] }> {
  const wanted = await Promise.all(
    lines.map(async ({ priceFen = 0, serviceId, qty = 1, by }) => ({
      ...{ serviceId: serviceId ?? (await shop.aService(priceFen)), qty },
      ...(by && { performerId: by.staffId }),
    })),
  );
  const { member } = lin;
  const body = { memberId: member.memberId, carId: member.carId, lines: wanted };
  const sale = must(await shop.cashier.post('/staff/sales', body, aKey()), 201);
  return { saleId: String(sale['id']), lineIds: (sale['lines'] as { id: string }[]).map(({ id }) => id) };
}

async function settle(saleId: string, order: object): Promise<string> {
  const proofId = await shop.aProof(lin.member, saleId);
  const done = must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, { ...order, proofId }, aKey()), 201);
  return String(done['id']);
}

/** What the stored shares and uses of all bills say, without the report: served less given back. */
async function servedByHand(): Promise<number> {
  const legs = await shop.db.rows<{ kind: LegKind; parts: string; sign: number }>(
    `SELECT g.kind, g.parts, 1 AS sign FROM settlement_leg g JOIN settlement s ON s.id = g.settlement_id WHERE s.state = 'captured'
     UNION ALL SELECT g.kind, g.parts, -1 FROM refund_leg g JOIN refund r ON r.id = g.refund_id AND r.state = 'done'`,
  );
  const sold = await shop.db.rows<{ id: string }>("SELECT id FROM sale_line WHERE kind = 'card'");
  const cards = new Set(sold.map(({ id }) => id));
  const uses = await shop.db.row<{ fen: number }>(
    "SELECT CAST(COALESCE(SUM(value_fen), 0) AS SIGNED) AS fen FROM service_card_use WHERE state = 'done'",
  );
  const money = legs
    .filter(({ kind }) => isMoney(kind))
    .flatMap(({ parts, sign }) =>
      (JSON.parse(parts) as { lineId: string; amountFen: number }[])
        .filter(({ lineId }) => !cards.has(lineId))
        .map(({ amountFen }) => sign * amountFen),
    );
  return money.reduce((sum, amount) => sum + amount, uses?.fen ?? 0);
}

test('a line brings what was really paid for it and what its use is worth, to who did it', async () => {
  const { saleId, lineIds } = await aBill([
    { priceFen: 4_000, by: zhao },
    { priceFen: 20_000, by: qian },
  ]);
  const [washId = '', waxId = ''] = lineIds;
  billId = await settle(saleId, orderForAll(lin, { saleId, washId, waxId }));
  // A use of 300.00 for ten is worth 30.00; of the wax a coupon took 20.00 and points 5.00.
  expect(await sumsOf(zhao.staffId)).toEqual({ lines: 1, moneyFen: 0, usesFen: 3_000, backFen: 0, baseFen: 3_000 });
  expect(await sumsOf(qian.staffId)).toEqual({ lines: 1, moneyFen: 17_500, usesFen: 0, backFen: 0, baseFen: 17_500 });
  // The bill by which the holder earned points says nobody.
  expect(await sumsOf(null)).toMatchObject({ lines: 1, baseFen: 50_000 });
  const [row] = await linesOf(qian, qian.staffId);
  const plate = must(await shop.cashier.get(`/staff/sales/${saleId}`), 200)['plate'];
  expect(row).toMatchObject({ settlementId: billId, lineId: waxId, plate, back: false, moneyFen: 17_500, usesFen: 0 });
  expect(row).toMatchObject({ shopId: shop.east });
});

test('uses that come back, one of three, are taken off by their own value, and the file says so', async () => {
  const { saleId, lineIds } = await aBill([{ priceFen: 4_000, qty: 3, by: zhao }]);
  const uses = [{ cardId: lin.washCardId, lineId: lineIds[0], times: 3 }];
  const id = await settle(saleId, { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 12_000 });
  const back = { lines: [{ lineId: lineIds[0], qty: 1 }], quotedFen: 0, reasonCode: 'complaint', reason: '没洗干净' };
  must(await manager.post(`/staff/settlements/${id}/refunds`, back, aKey()), 200);
  expect(await sumsOf(zhao.staffId)).toEqual({
    lines: 2,
    moneyFen: 0,
    usesFen: 12_000,
    backFen: 3_000,
    baseFen: 9_000,
  });
  const rows = (await linesOf(zhao, zhao.staffId)).filter(({ settlementId }) => settlementId === id);
  // The shares that came back don't say of how many units.
  expect(rows.map(({ back: gone, qty, usesFen }) => [gone, qty, usesFen])).toEqual([
    [true, null, -3_000],
    [false, 3, 9_000],
  ]);
});

test('a card that is sold is nobody’s work, a bill that waits for WeChat is not served yet', async () => {
  const guest = await aHolder(shop, { inWechat: true });
  const buyer = lin.member as Holder;
  const before = (await report(owner)).total;
  must(await settleWithAll(shop, guest, await twoLines(shop, guest), 'wechat'), 201);
  const { id, version } = await shop.aProduct({
    services: [{ serviceId: await shop.aService(4_000), granted: 5 }],
  });
  const sale = await aCardSale(shop, buyer, [{ serviceId: id, cardVersion: version, qty: 1 }]);
  await settleBill(shop, buyer, sale);
  expect((await report(owner)).total).toEqual(before);
  expect((await report(owner)).total.baseFen).toBe(await servedByHand());
});

test('a page goes on where the one before ended, and every line comes once', async () => {
  const all = await linesOf(owner, zhao.staffId);
  const seen: unknown[] = [];
  let cursor = '';
  do {
    const path = `/staff/commission/lines?month=2026-03&of=${zhao.staffId}&limit=1${cursor}`;
    const page = must(await owner.get(path), 200);
    seen.push(...(page['items'] as unknown[]));
    const next = page['nextCursor'] as string | null;
    cursor = next === null ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  expect(seen).toEqual(all);
  const nowhere = `month=2026-03&of=${zhao.staffId}&cursor=2026-13-45.${zhao.staffId}.0`;
  expect(shop.codeOf(await owner.get(`/staff/commission/lines?${nowhere}`))).toBe('VALIDATION_FAILED');
});

test('each reads what is theirs to read', async () => {
  const own = await report(zhao);
  expect(own).toMatchObject({ own: true, people: [{ staffId: zhao.staffId }] });
  expect(own.total.baseFen).toBe(9_000);
  expect(shop.codeOf(await zhao.get(`/staff/commission/lines?month=2026-03&of=${qian.staffId}`))).toBe('NOT_FOUND');
  expect(shop.codeOf(await zhao.get('/staff/commission/lines?month=2026-03&of=nobody'))).toBe('NOT_FOUND');
  expect(shop.codeOf(await zhao.get('/staff/commission/lines.csv?month=2026-03'))).toBe('FORBIDDEN');
  const west = shop.as(await shop.hire('孟西', 'shopManager', shop.west), shop.west);
  expect(await report(west)).toMatchObject({ people: [], total: nothing });
  expect(await linesOf(west, zhao.staffId)).toEqual([]);
  expect(shop.codeOf(await west.get(`/staff/commission?month=2026-03&shopId=${shop.east}`))).toBe('NOT_FOUND');
  expect(shop.codeOf(await west.get(`/staff/commission/lines.csv?month=2026-03&shopId=${shop.east}`))).toBe(
    'NOT_FOUND',
  );
  expect(shop.codeOf(await owner.get('/staff/commission?month=2026-13'))).toBe('VALIDATION_FAILED');
  expect((await lin.member.get('/staff/commission?month=2026-03')).status).toBe(403);
  expect((await report(owner, `month=2026-03&shopId=${shop.west}`)).total).toEqual(nothing);
});

test('a use counts in the shop that serves it, and to whoever did it, under every post they held', async () => {
  const sun = await shop.hire('孙工', 'technician', shop.west);
  const boss = shop.as(shop.owner, shop.west);
  const east = (await report(manager)).total;
  const lines = [{ serviceId: await shop.aService(4_000), qty: 1, performerId: sun.staffId }];
  const { member, washCardId } = lin;
  const of = { memberId: member.memberId, carId: member.carId };
  const sale = must(await boss.post('/staff/sales', { ...of, lines }, aKey()), 201);
  const [saleId, [line]] = [String(sale['id']), sale['lines'] as { id: string }[]];
  const uses = [{ cardId: washCardId, lineId: line?.id, times: 1 }];
  const proofId = await shop.aProof(member, saleId, boss);
  const order = { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 4_000, proofId };
  must(await boss.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201);
  const served = { ...nothing, lines: 1, usesFen: 3_000, baseFen: 3_000 };
  expect((await report(owner, `month=2026-03&shopId=${shop.west}`)).total).toEqual(served);
  expect((await report(manager)).total).toEqual(east);
  must(await owner.post(`/staff/colleagues/${sun.staffId}/dismissal`, { reason: '离职' }), 200);
  const again = shop.as(await shop.hire('孙工', 'technician', shop.west));
  expect(again.staffId).not.toBe(sun.staffId);
  expect((await report(again)).total).toEqual(served);
  expect(await linesOf(again, sun.staffId)).toMatchObject([{ qty: 1, usesFen: 3_000 }]);
});

test('the file has every line, adds up to the report, and no name in it runs', async () => {
  const { raw } = await manager.get('/staff/commission/lines.csv?month=2026-03');
  const rows = raw
    .toString()
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','));
  const sum = rows.reduce((fen, cells) => fen + Math.round(Number(cells[10]) * 100), 0);
  expect(sum).toBe((await report(manager)).total.baseFen);
  expect(rows.map((cells) => cells[2])).toEqual(expect.arrayContaining(["'=钱工", '赵工', '未指定']));
  expect(JSON.stringify(must(await owner.get('/staff/act-log'), 200))).toContain('导出提成明细');
});

test('a use of an annual pass has no value while its month runs', async () => {
  const washId = await shop.aService(4_000);
  const wish = { kind: 'annualPass', name: '洗车年卡', priceFen: 36_500, startsWith: 'firstUse' };
  const { version } = await shop.aProduct({ ...wish, services: [{ serviceId: washId, granted: null }] });
  const cardId = await shop.aCard(lin.member, version, 36_500);
  const before = await sumsOf(zhao.staffId);
  const { saleId, lineIds } = await aBill([{ serviceId: washId, by: zhao }]);
  const uses = [{ cardId, lineId: lineIds[0], times: 1 }];
  passBillId = await settle(saleId, { wishes: { uses, prepaid: null, tenders: [] }, quotedFen: 4_000 });
  expect(await sumsOf(zhao.staffId)).toEqual({ ...before, lines: before.lines + 1 });
});

test('what is undone next month is taken off next month, and the months together are what was served', async () => {
  const march = (await report(owner)).total;
  shop.clock.advance(30 * dayMs);
  [owner, manager] = [shop.as(await shop.signIn('陈立')), shop.as(await shop.signIn('苏明'))];
  const undoing = { reasonCode: 'wrongAmount', reason: '收错金额' };
  await manager.post(`/staff/settlements/${billId}/reversal`, undoing, aKey());
  must(await owner.post(`/staff/settlements/${billId}/reversal`, undoing, aKey()), 200);
  expect((await report(owner)).total).toEqual(march);
  expect(await sumsOf(qian.staffId, '2026-04')).toEqual({ ...nothing, backFen: 17_500, baseFen: -17_500 });
  expect(await sumsOf(zhao.staffId, '2026-04')).toEqual({ ...nothing, backFen: 3_000, baseFen: -3_000 });
  const april = (await report(owner, 'month=2026-04')).total;
  expect(march.baseFen + april.baseFen).toBe(await servedByHand());
});

test('a use of an annual pass is worth its share of what the days of its month earned, once they are over', async () => {
  const [before, april] = [await sumsOf(zhao.staffId), await sumsOf(zhao.staffId, '2026-04')];
  await shop.get(LapseServiceCards).run();
  // 2 to 31 March at 1.00 a day.
  const worth = { usesFen: before.usesFen + 3_000, baseFen: before.baseFen + 3_000 };
  expect(await sumsOf(zhao.staffId)).toEqual({ ...before, ...worth });
  const undoing = { reasonCode: 'wrongAmount', reason: '开错单' };
  await manager.post(`/staff/settlements/${passBillId}/reversal`, undoing, aKey());
  must(await owner.post(`/staff/settlements/${passBillId}/reversal`, undoing, aKey()), 200);
  const gone = { backFen: april.backFen + 3_000, baseFen: april.baseFen - 3_000 };
  expect(await sumsOf(zhao.staffId, '2026-04')).toEqual({ ...april, ...gone });
});
