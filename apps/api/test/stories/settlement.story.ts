import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import { anAsk, fromCard as asked } from '../builders/asks';

let shop: AShop;
let lin: Person & { cardId: string; carId: string };
beforeAll(async () => {
  shop = await aShop();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 10_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const settlementOf = (sale: { saleId: string }) => `/staff/sales/${sale.saleId}/settlement`;
const fromCard = (amountFen: number) => ({ prepaid: { cardId: lin.cardId, amountFen }, tenders: [] });

describe('paying from the card', () => {
  test('a wash is paid with the member code, and the owner sees the movement', async () => {
    const sale = await shop.aSale(lin, 3_500);
    const done = must(await shop.settleFromCard(sale, lin), 201);
    expect(done).toMatchObject({ state: 'captured', totalFen: 3_500, card: { beforeFen: 10_000, afterFen: 6_500 } });
    expect(done['legs']).toMatchObject([{ kind: 'principal', amountFen: 3_500 }]);
    expect(await shop.balanceOf(lin)).toBe(6_500);
    const statement = must(await lin.get(`/me/cards/${lin.cardId}/statement`), 200);
    expect((statement['items'] as object[])[0]).toMatchObject({
      kind: 'settle',
      amountFen: -3_500,
      balanceAfterFen: 6_500,
    });
    expect(must(await lin.get(`/me/receipts/${String(done['id'])}`), 200)).toMatchObject({
      sale: { state: 'settled' },
    });
  });

  test('nothing leaves the card without the member, and the refusal says so', async () => {
    const sale = await shop.aSale(lin, 3_000);
    const answer = await shop.cashier.post(settlementOf(sale), { wishes: fromCard(3_000), quotedFen: 3_000 }, aKey());
    expect(shop.codeOf(answer)).toBe('PROOF_MISSING');
    expect(await shop.balanceOf(lin)).toBe(10_000);
  });

  test('a proof is good for one sale, one cashier, five minutes and once', async () => {
    const [sale, other] = [await shop.aSale(lin, 1_000), await shop.aSale(lin, 1_000)];
    const proofId = await shop.aProof(lin, sale.saleId);
    const order = { wishes: fromCard(1_000), quotedFen: 1_000, proofId };
    expect(shop.codeOf(await shop.cashier.post(settlementOf(other), order, aKey()))).toBe('PROOF_WRONG');
    expect(shop.codeOf(await shop.manager.post(settlementOf(sale), order, aKey()))).toBe('PROOF_WRONG');
    shop.clock.advance(5 * 60_000 + 1);
    expect(shop.codeOf(await shop.cashier.post(settlementOf(sale), order, aKey()))).toBe('PROOF_EXPIRED');
    const fresh = { ...order, proofId: await shop.aProof(lin, sale.saleId) };
    must(await shop.cashier.post(settlementOf(sale), fresh, aKey()), 201);
    const again = { ...fresh, wishes: fromCard(1_000) };
    expect(shop.codeOf(await shop.cashier.post(settlementOf(other), again, aKey()))).toBe('PROOF_MISSING');
  });

  test('a member code is taken once, and not after its minute', async () => {
    const sale = await shop.aSale(lin, 1_000);
    const { digits } = must(await lin.post('/me/member-code'), 201);
    const verify = () => shop.cashier.post('/staff/member-codes/verification', { code: digits, saleId: sale.saleId });
    must(await verify(), 200);
    expect(shop.codeOf(await verify())).toBe('CODE_EXPIRED');
    const late = must(await lin.post('/me/member-code'), 201);
    shop.clock.advance(60_001);
    const answer = await shop.cashier.post('/staff/member-codes/verification', {
      code: late['digits'],
      saleId: sale.saleId,
    });
    expect(shop.codeOf(answer)).toBe('CODE_EXPIRED');
  });

  test("the owner's tap is leave for what was asked, not for more", async () => {
    const sale = await shop.aSale(lin, 4_000);
    const askId = await anAsk(shop, sale.saleId, asked(lin, 3_000, 1_000));
    const order = { wishes: { ...fromCard(4_000) }, quotedFen: 4_000, askId };
    expect(shop.codeOf(await shop.cashier.post(settlementOf(sale), order, aKey()))).toBe('PROOF_MISSING');
    must(await lin.post(`/me/pay-asks/${askId}/approval`, {}, aKey()), 200);
    expect(shop.codeOf(await shop.cashier.post(settlementOf(sale), order, aKey()))).toBe('PROOF_WRONG');
    const wishes = {
      prepaid: { cardId: lin.cardId, amountFen: 3_000 },
      tenders: [{ method: 'cash', amountFen: 1_000 }],
    };
    must(await shop.cashier.post(settlementOf(sale), { ...order, wishes }, aKey()), 201);
    expect(await shop.balanceOf(lin)).toBe(7_000);
  });

  test("a manager's word has a limit and a reason, a cashier has none to give", async () => {
    const sale = await shop.aSale(lin, 2_000);
    const order = { wishes: fromCard(2_000), quotedFen: 2_000, override: { reason: '手机没电，已核对证件' } };
    expect(shop.codeOf(await shop.cashier.post(settlementOf(sale), order, aKey()))).toBe('OVERRIDE_TOO_LARGE');
    must(await shop.manager.post(settlementOf(sale), order, aKey()), 201);
    const log = must(await shop.as(shop.owner).get('/staff/act-log'), 200);
    expect(JSON.stringify(log['items'])).toContain('手机没电');
  });

  test("another member's card can't be named on this sale", async () => {
    const stranger = await shop.aMember('周小云', 5_000);
    const sale = await shop.aSale(lin, 1_000);
    const proofId = await shop.aProof(lin, sale.saleId);
    const wishes = { prepaid: { cardId: stranger.cardId, amountFen: 1_000 }, tenders: [] };
    const answer = await shop.cashier.post(settlementOf(sale), { wishes, quotedFen: 1_000, proofId }, aKey());
    expect(shop.codeOf(answer)).toBe('NOT_FOUND');
    expect(await shop.balanceOf(stranger)).toBe(5_000);
  });
});

describe('the bill', () => {
  test('cash is taken with change, and the day has it', async () => {
    const sale = await shop.aSale(null, 3_500);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 3_500, receivedFen: 5_000 }] };
    const done = must(await shop.cashier.post(settlementOf(sale), { wishes, quotedFen: 3_500 }, aKey()), 201);
    expect(done).toMatchObject({ changeFen: 1_500, card: null });
  });

  test('a changed bill is not settled at the old price', async () => {
    const sale = await shop.aSale(lin, 3_000);
    const lines = [{ serviceId: await shop.aService(4_000), qty: 1 }];
    must(await shop.cashier.put(`/staff/sales/${sale.saleId}/lines`, { lines, version: 1 }), 200);
    const answer = await shop.settleFromCard(sale, lin);
    expect(shop.codeOf(answer)).toBe('QUOTE_CHANGED');
    const stale = await shop.cashier.put(`/staff/sales/${sale.saleId}/lines`, { lines, version: 1 });
    expect(shop.codeOf(stale)).toBe('VERSION_CHANGED');
  });

  test('a price by hand stays within the limit of the role and has a reason', async () => {
    const serviceId = await shop.aService(10_000);
    const open = (by: Person, line: object) =>
      by.post('/staff/sales', { lines: [{ serviceId, qty: 1, ...line }] }, aKey());
    const cheap = { priceFen: 8_000, priceReason: '老客户' };
    expect(shop.codeOf(await open(shop.cashier, cheap))).toBe('DISCOUNT_TOO_LARGE');
    expect(shop.codeOf(await open(shop.manager, { priceFen: 8_000 }))).toBe('REASON_MISSING');
    expect(must(await open(shop.manager, cheap), 201)).toMatchObject({ totalFen: 8_000 });
  });

  test("another shop's sale is not there", async () => {
    const sale = await shop.aSale(lin, 1_000);
    const west = shop.as(await shop.hire('谢宁', 'cashier', shop.west));
    for (const path of [`/staff/sales/${sale.saleId}`, `/staff/sales/${sale.saleId}/quote`])
      expect((await west.get(path)).status).toBe(404);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 1_000 }] };
    expect((await west.post(settlementOf(sale), { wishes, quotedFen: 1_000 }, aKey())).status).toBe(404);
  });
});

describe('undoing', () => {
  const reversalOf = (settlementId: unknown) => `/staff/settlements/${String(settlementId)}/reversal`;
  const why = { reasonCode: 'wrongService', reason: '项目选错' };

  test('a settlement is reversed once, to the fen, and the visit was none', async () => {
    const sale = await shop.aSale(lin, 3_333);
    const { id } = must(await shop.settleFromCard(sale, lin), 201);
    expect(must(await shop.manager.post(reversalOf(id), why, aKey()), 200)).toMatchObject({ needsSecondPerson: false });
    expect(await shop.balanceOf(lin)).toBe(10_000);
    expect(shop.codeOf(await shop.manager.post(reversalOf(id), why, aKey()))).toBe('ALREADY_REVERSED');
    expect(must(await shop.cashier.get(`/staff/cars/${lin.carId}`), 200)).toMatchObject({ visits: 0 });
    expect((await shop.cashier.post(reversalOf(id), why, aKey())).status).toBe(403);
  });

  test('later than the same day it takes two people', async () => {
    const sale = await shop.aSale(lin, 2_000);
    const { id } = must(await shop.settleFromCard(sale, lin), 201);
    shop.clock.advance(24 * 60 * 60_000);
    const manager = shop.as(await shop.signIn('苏明'));
    const boss = shop.as(await shop.signIn('陈立'));
    const owner = shop.as(await shop.signIn('林知远-次日'));
    expect(owner.memberId).not.toBe('');
    expect(must(await manager.post(reversalOf(id), why, aKey()), 200)).toMatchObject({ needsSecondPerson: true });
    expect(shop.codeOf(await manager.post(reversalOf(id), why, aKey()))).toBe('SELF_APPROVAL');
    expect(must(await boss.post(reversalOf(id), why, aKey()), 200)).toMatchObject({ needsSecondPerson: false });
    shop.clock.advance(-24 * 60 * 60_000);
  });
});
