import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';

let shop: AShop;
let lin: Person & { cardId: string; carId: string };
let cashier: Person;
let manager: Person;
beforeEach(async () => {
  shop = await aShop();
  lin = await shop.aMember('林知远', 50_000);
  ({ cashier, manager } = shop);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
  await shop.close();
});

type Body = Record<string, unknown>;
const idOf = ({ id }: Body): string => String(id);

const openShift = async (floatFen: number, by: Person = cashier): Promise<Body> =>
  must(await by.post('/staff/shifts', { floatFen }, aKey()), 201);
const count = (shiftId: string, countedFen: number, by = cashier, more: object = {}) =>
  by.post(`/staff/shifts/${shiftId}/count`, { countedFen, ...more }, aKey());
const explain = (shiftId: string, by: Person = cashier) =>
  by.post(`/staff/shifts/${shiftId}/explanation`, { reasonCode: 'wrongChange', reason: '找零时多给了' }, aKey());
const close = (on: string, by = manager, key = aKey()) => by.post('/staff/day-closes', { on }, key);
const status = async (): Promise<Body> => must(await cashier.get('/staff/day-close'), 200);
const today = async (): Promise<string> => String((await status())['on']);

async function cashSale(fen: number, receivedFen = fen): Promise<Body> {
  const { saleId } = await shop.aSale(null, fen, cashier);
  const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: fen, receivedFen }] };
  return must(await cashier.post(`/staff/sales/${saleId}/settlement`, { wishes, quotedFen: fen }, aKey()), 201);
}

async function topUp(amountFen: number, by: Person = cashier): Promise<Body> {
  const options = must(await by.get(`/staff/members/${lin.memberId}/top-up-options`), 200);
  const { version: termsVersion } = options['terms'] as { version: string };
  const body = { cardId: lin.cardId, tierId: null, amountFen, method: 'cash', termsVersion };
  return must(await by.post(`/staff/members/${lin.memberId}/top-ups`, body, aKey()), 201);
}

const reverse = (settlement: Body, by = manager) =>
  by.post(
    `/staff/settlements/${idOf(settlement)}/reversal`,
    { reasonCode: 'wrongService', reason: '项目选错' },
    aKey(),
  );

/** Tokens live shorter than that: everybody signs in again. */
async function afterHours(hours: number): Promise<void> {
  shop.clock.advance(hours * 3_600_000);
  cashier = shop.as(await shop.signIn('何立新'));
  manager = shop.as(await shop.signIn('苏明'));
}

describe('a shift', () => {
  test('expects its float and what cash came and went, change taken off, and tells it only once it was counted', async () => {
    await cashSale(9_900);
    const shift = await openShift(50_000);
    const id = idOf(shift);
    expect(shift).toMatchObject({ state: 'open', openedBy: '何立新', count: null });
    await cashSale(3_500, 10_000);
    await topUp(10_000);
    must(await reverse(await cashSale(2_000)), 200);
    must(
      await cashier.post(
        `/staff/shifts/${id}/moves`,
        { kind: 'toSafe', amountFen: 40_000, reason: '存入保险柜' },
        aKey(),
      ),
      201,
    );
    must(
      await cashier.post(`/staff/shifts/${id}/moves`, { kind: 'changeIn', amountFen: 5_000, reason: '换零钱' }, aKey()),
      201,
    );
    expect(must(await cashier.get(`/staff/shifts/${id}`), 200)).toMatchObject({ count: null });
    const pieces = [
      { faceFen: 10_000, pieces: 2 },
      { faceFen: 1_000, pieces: 8 },
      { faceFen: 500, pieces: 1 },
    ];
    const uneven = await count(id, 28_500, cashier, { pieces: pieces.slice(0, 2) });
    expect(shop.codeOf(uneven)).toBe('COUNT_UNEVEN');
    const counted = must(await count(id, 28_500, cashier, { pieces }), 200);
    // 500.00 + 35.00 + 20.00 − 20.00 + 100.00 − 400.00 + 50.00.
    expect(counted).toMatchObject({
      state: 'closed',
      count: { salesFen: 5_500, topUpsFen: 10_000, givenBackFen: 2_000, expectedFen: 28_500, differenceFen: 0, pieces },
    });
    expect(shop.codeOf(await count(id, 28_500))).toBe('STATE_CHANGED');
  });

  test('is one at a time, and the next one expects nothing of the one before', async () => {
    const first = await openShift(10_000);
    expect(shop.codeOf(await manager.post('/staff/shifts', { floatFen: 0 }, aKey()))).toBe('SHIFT_OPEN');
    await cashSale(3_500);
    must(await count(idOf(first), 13_500), 200);
    await cashSale(2_000);
    const second = await openShift(15_500);
    must(await count(idOf(second), 15_500), 200);
    const moved = await cashier.post(
      `/staff/shifts/${idOf(second)}/moves`,
      { kind: 'pettyCash', amountFen: 100, reason: '买水' },
      aKey(),
    );
    expect(shop.codeOf(moved)).toBe('STATE_CHANGED');
  });

  test('with a difference wants words, and above the limit of the role a second person who is somebody else', async () => {
    const small = await openShift(20_000);
    expect(must(await count(idOf(small), 19_000), 200)).toMatchObject({
      state: 'counted',
      count: { differenceFen: -1_000 },
    });
    expect(must(await explain(idOf(small)), 200)).toMatchObject({ state: 'closed', explanation: { by: '何立新' } });
    const large = await openShift(20_000, manager);
    must(await count(idOf(large), 25_000, manager), 200);
    expect(must(await explain(idOf(large)), 200)).toMatchObject({ state: 'explained' });
    const accept = (by: Person) => by.post(`/staff/shifts/${idOf(large)}/acceptance`, undefined, aKey());
    expect((await accept(cashier)).status).toBe(403);
    expect(shop.codeOf(await accept(manager))).toBe('SELF_APPROVAL');
    const second = shop.as(await shop.hire('丁一', 'shopManager', shop.east));
    expect(must(await second.get(`/staff/shifts/${idOf(large)}`), 200)).toMatchObject({ mayAccept: true });
    expect(must(await accept(second), 200)).toMatchObject({ state: 'closed', accepted: { by: '丁一' } });
    expect(shop.codeOf(await accept(second))).toBe('STATE_CHANGED');
  });

  test('that was off waits on the desk of who may accept it: not of who counted it, nor above the limit of the role', async () => {
    const waiting = async (by: Person): Promise<unknown> => must(await by.get('/staff/desk'), 200)['approvals'];
    const second = shop.as(await shop.hire('丁一', 'shopManager', shop.east));
    const boss = shop.as(shop.owner);
    const off = async (fen: number): Promise<string> => {
      const id = idOf(await openShift(50_000, manager));
      must(await count(id, 50_000 + fen, manager), 200);
      expect(await waiting(second)).toBe(0);
      must(await explain(id), 200);
      return id;
    };
    const small = await off(-5_000);
    expect([await waiting(cashier), await waiting(manager), await waiting(second)]).toEqual([0, 0, 1]);
    must(await second.post(`/staff/shifts/${small}/acceptance`, undefined, aKey()), 200);
    expect(await waiting(second)).toBe(0);
    const large = await off(30_000);
    expect([await waiting(second), await waiting(boss)]).toEqual([0, 1]);
    must(await boss.post(`/staff/shifts/${large}/acceptance`, undefined, aKey()), 200);
    expect(await waiting(boss)).toBe(0);
  });

  test('is not counted while cash lies in the drawer that no entry tells of', async () => {
    const shift = await openShift(0);
    const waiting = await topUp(150_000);
    expect(waiting['state']).toBe('waiting');
    const refused = await count(idOf(shift), 150_000);
    expect(refused.body).toMatchObject({
      code: 'MONEY_ON_ITS_WAY',
      details: { numbers: waiting['receiptNumber'], qty: 1 },
    });
    must(await manager.post(`/staff/top-ups/${idOf(waiting)}/approval`, {}, aKey()), 200);
    must(await count(idOf(shift), 150_000), 200);
  });

  test('of another shop is not there', async () => {
    const shift = await openShift(0);
    const elsewhere = shop.as(await shop.hire('邓店长', 'shopManager', shop.west));
    expect((await elsewhere.get(`/staff/shifts/${idOf(shift)}`)).status).toBe(404);
    expect((await count(idOf(shift), 0, elsewhere)).status).toBe(404);
  });
});

describe('a day', () => {
  test('is closed with its sums, once, and what comes later counts for the next day and leaves them as they were', async () => {
    const on = await today();
    for (const fen of [4_000, 9_900]) await shop.aService(fen);
    const bill = await cashSale(3_500);
    must(await shop.settleFromCard(await shop.aSale(lin, 2_000), lin), 201);
    const key = aKey();
    const closed = must(await close(on, manager, key), 201);
    expect(closed).toMatchObject({
      on,
      closedBy: '苏明',
      bills: { count: 2, fen: 5_500 },
      revenueFen: 5_500,
      moneyInFen: 53_500,
    });
    expect(closed['kinds']).toMatchObject([
      { kind: 'principal', label: '储值卡本金', salesFen: 2_000 },
      { kind: 'cash', salesFen: 3_500, topUpsFen: 50_000, totalFen: 53_500 },
    ]);
    expect(must(await close(on, manager, key), 201)).toEqual(closed);
    expect(shop.codeOf(await close(on))).toBe('DAY_CLOSED');

    await afterHours(1);
    const late = await cashSale(9_900);
    const wax = await shop.aSale(lin, 4_000, cashier);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 4_000 }] };
    must(await cashier.post(`/staff/sales/${wax.saleId}/settlement`, { wishes, quotedFen: 4_000 }, aKey()), 201);
    // The owner was there today, whatever day the shop counts it for.
    const { lastVisitOn } = must(await cashier.get(`/staff/members/${lin.memberId}`), 200);
    expect(lastVisitOn).toBe(on);
    await topUp(5_000);
    expect(await status()).toMatchObject({ closedThrough: on, toClose: null });
    const next = await today();
    expect(next > on).toBe(true);
    expect(must(await manager.get('/staff/desk'), 200)).toMatchObject({ on: next, sums: { revenueFen: 13_900 } });
    // The bill is of a closed day now: one manager alone doesn't undo it any more.
    const asked = must(await reverse(bill), 200);
    expect(asked).toMatchObject({ needsSecondPerson: true });
    const second = shop.as(await shop.hire('丁一', 'shopManager', shop.east));
    expect(must(await reverse(bill, second), 200)).toMatchObject({ needsSecondPerson: false });
    must(await reverse(late), 200);
    expect(must(await manager.get(`/staff/day-closes/${on}`), 200)).toEqual(closed);

    await afterHours(24);
    const later = must(await close(next), 201);
    expect(later).toMatchObject({ bills: { count: 2 }, reversed: { count: 2, fen: 13_400 }, revenueFen: 500 });
    expect(must(await cashier.get('/staff/day-closes'), 200)['items']).toMatchObject([{ on: next }, { on }]);
  });

  test('is not closed while a shift is open or off, an earlier day is open, or the day has not come, each told by name', async () => {
    const on = await today();
    await shop.aService(3_500);
    const shift = await openShift(10_000);
    expect((await close(on)).body).toMatchObject({ code: 'DAY_SHIFT_OPEN', details: { name: '何立新', day: on } });
    must(await count(idOf(shift), 9_000), 200);
    expect((await close(on)).body).toMatchObject({ code: 'DAY_DIFFERENCE_OPEN', details: { name: '何立新', day: on } });
    expect(await status()).toMatchObject({ shift: null, differences: [{ state: 'counted' }] });
    must(await explain(idOf(shift)), 200);
    expect((await close(on, cashier)).status).toBe(403);
    must(await close(on), 201);
    expect(must(await manager.get(`/staff/day-closes/${on}`), 200)).toMatchObject({
      differenceFen: -1_000,
      shifts: [{ state: 'closed' }],
    });
    await afterHours(24);
    await cashSale(3_500);
    const missed = await today();
    await afterHours(24);
    const after = await today();
    expect((await close(after)).body).toMatchObject({ code: 'DAY_EARLIER_OPEN', details: { day: missed } });
    expect(await status()).toMatchObject({ toClose: missed, bills: 1 });
    must(await close(missed), 201);
    expect(shop.codeOf(await close('2099-01-01'))).toBe('DAY_NOT_YET');
    expect((await manager.get(`/staff/day-closes/${after}`)).status).toBe(404);
  });

  test('waits for bills that wait for WeChat, by their numbers', async () => {
    const on = await today();
    const sale = await shop.aSale(lin, 3_500);
    const wishes = { prepaid: null, tenders: [{ method: 'wechat', amountFen: 3_500 }] };
    const path = `/staff/sales/${sale.saleId}/settlement`;
    const held = must(await cashier.post(path, { wishes, quotedFen: 3_500 }, aKey()), 201);
    expect(held['state']).toBe('held');
    const refused = await close(on);
    expect(refused.body).toMatchObject({ code: 'DAY_SALES_HELD', details: { numbers: held['number'], qty: 1 } });
    expect(await status()).toMatchObject({ held: [{ number: held['number'], totalFen: 3_500 }] });
    must(await cashier.post(`/staff/settlements/${idOf(held)}/release`, undefined, aKey()), 200);
  });

  test('has what was paid out in cash for a card that was given back, and so has the drawer', async () => {
    const on = await today();
    const shift = await openShift(60_000);
    const wish = { lotId: null, amountFen: null, quotedFen: 50_000, reason: '搬家了', closesCard: false };
    const refund = must(await lin.post(`/me/cards/${lin.cardId}/refunds`, wish, aKey()), 201);
    const path = `/staff/card-refunds/${idOf(refund)}`;
    const { lines } = must(await manager.post(`${path}/approval`, {}, aKey()), 200);
    const [line] = lines as { lotId: string }[];
    const payOut = { method: 'cash', reference: '收据 118' };
    must(await cashier.post(`${path}/lots/${line?.lotId ?? ''}/payout`, payOut, aKey()), 200);
    const counted = must(await count(idOf(shift), 10_000), 200);
    expect(counted).toMatchObject({ state: 'closed', count: { givenBackFen: 50_000, expectedFen: 10_000 } });
    const closed = must(await close(on), 201);
    expect(closed).toMatchObject({ revenueFen: 0, moneyInFen: 0, cardRefunds: { count: 1, fen: 50_000 } });
    expect(closed['kinds']).toMatchObject([{ kind: 'cash', topUpsFen: 50_000, paidOutFen: 50_000, totalFen: 0 }]);
  });

  test('of one shop is none of the other', async () => {
    const on = await today();
    await cashSale(3_500);
    must(await close(on), 201);
    const elsewhere = shop.as(await shop.hire('邓店长', 'shopManager', shop.west));
    expect(must(await elsewhere.get('/staff/day-close'), 200)).toMatchObject({ on, closedThrough: null });
    expect((await elsewhere.get(`/staff/day-closes/${on}`)).status).toBe(404);
  });
});
