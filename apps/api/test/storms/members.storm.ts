import { Payments } from '../../src/payments';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';
import type { Answer } from '../builders/an-api';
import { signedAnswer } from '../wechat/pay-side';

jest.setTimeout(120_000);

let shop: AShop;
let terms: string;
beforeAll(async () => {
  shop = await aShop();
  ({ version: terms } = must(await shop.cashier.get('/me/top-up-options'), 200)['terms'] as { version: string });
  // A login code is the openid of whoever shows it.
  shop.wechat.tell(({ path }) => {
    const openid = new URL(path, 'http://wechat.local').searchParams.get('js_code');
    if (openid === null) return signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` });
    return { status: 200, body: JSON.stringify({ openid, session_key: 'c2Vzc2lvbi1rZXk=' }) };
  });
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

const signIn = (openid: string): Promise<Answer> =>
  shop.ask('POST', '/sessions/wechat', { body: { door: 'miniProgram', code: openid } });

/** Somebody who came by WeChat and has nothing yet. */
async function aGuest(openid: string): Promise<Person> {
  const session = must(await signIn(openid), 201);
  const { memberId } = session['me'] as { memberId: string };
  return shop.as({ token: String(session['accessToken']), refreshToken: '', memberId, staffId: '' });
}

const startTopUp = (person: Person): Promise<Answer> =>
  person.post('/me/top-ups', { tierId: null, amountFen: 20_000, productVersion: '', termsVersion: terms }, aKey());

function atCounter(memberId: string): Promise<Answer> {
  const body = { cardId: null, tierId: null, amountFen: 10_000, method: 'cash', termsVersion: terms };
  return shop.cashier.post(`/staff/members/${memberId}/top-ups`, body, aKey());
}

let plates = 0;
const addCar = (person: Person): Promise<Answer> =>
  person.post('/me/cars', { plate: `川C${String((plates += 1)).padStart(5, '0')}` }, aKey());

async function openSale(memberId: string | null): Promise<Answer> {
  const lines = [{ serviceId: await shop.aService(1_000), qty: 1 }];
  return shop.cashier.post('/staff/sales', { memberId, carId: null, lines }, aKey());
}

/** WeChat says that the order was paid. */
async function pay(orderId: string, openid: string): Promise<string> {
  const order = await shop.get(Payments).find(shop.db, orderId);
  const totalFen = order?.amountFen ?? 0;
  return shop.get(Payments).learn({
    appid: 'wxmini0000000001',
    mchid: '1900000001',
    outTradeNo: orderId,
    transactionId: `42${orderId}`,
    tradeState: 'SUCCESS',
    payerOpenid: openid,
    totalFen,
    payerTotalFen: totalFen,
    currency: 'CNY',
    paidAt: shop.clock.now(),
    attach: null,
  });
}

test('whoever is merged while they top up, are served and sign in leaves nothing behind, and all money is the survivor’s', async () => {
  for (const openid of times(10, (n) => `merged-${String(n)}`)) {
    const guest = await aGuest(openid);
    const known = await shop.aMember('林知远', 0);
    const walkIn = must(await openSale(null), 201);
    const { digits: code } = must(await guest.post('/me/member-code'), 201);
    const merge = { otherId: guest.memberId, reason: '同一位客户重复建档' };
    const [counter, ...others] = await Promise.all([
      atCounter(guest.memberId),
      startTopUp(guest),
      startTopUp(guest),
      openSale(guest.memberId),
      addCar(guest),
      shop.cashier.post('/staff/member-codes/verification', { code, saleId: walkIn['id'] }),
      signIn(openid),
      shop.manager.post(`/staff/members/${known.memberId}/merge`, merge, aKey()),
    ]);
    expect([counter, ...others].filter(({ status }) => status >= 500)).toEqual([]);
    expect(others.at(-1)?.status).toBe(200);
    const orders = await shop.db.rows<{ id: string }>('SELECT id FROM payment_order WHERE member_id = ?', [
      known.memberId,
    ]);
    const paid = others.slice(0, 2).filter(({ status }) => status === 200);
    expect(orders.map(({ id }) => id)).toEqual(expect.arrayContaining(paid.map(({ body }) => body['id'])));
    const prepaid = orders.filter(({ id }) => paid.some(({ body }) => body['id'] === id));
    for (const { id } of prepaid) expect(await pay(id, openid)).toBe('credited');
    const cards = (await known.get('/me/cards')).body as unknown as { balanceFen: number }[];
    const balance = cards.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
    expect(balance).toBe(20_000 * prepaid.length + (counter.status === 201 ? 10_000 : 0));
  }
});

test('an account that is deleted while it is topped up: either it stays, or nothing came onto its card', async () => {
  const guests = await Promise.all(times(12, (n) => aGuest(`deleted-${String(n)}`)));
  for (const guest of guests) {
    const [deleted, ...toppedUp] = await Promise.all([
      guest.post('/me/privacy/deletion', { confirmation: '注销' }, aKey()),
      startTopUp(guest),
      atCounter(guest.memberId),
      addCar(guest),
    ]);
    expect([deleted, ...toppedUp].filter(({ status }) => status >= 500)).toEqual([]);
    if (deleted.status !== 204) {
      expect(['MONEY_LEFT', 'PAYMENT_PENDING']).toContain(shop.codeOf(deleted));
      continue;
    }
    expect(toppedUp.slice(0, 2).filter(({ status }) => status < 300)).toEqual([]);
    expect(await shop.db.rows('SELECT id FROM top_up WHERE member_id = ?', [guest.memberId])).toEqual([]);
  }
});

test('an owner who leaves the car while drivers accept: nobody drives a car without an owner', async () => {
  const drivers = await Promise.all(times(4, (n) => aGuest(`driver-${String(n)}`)));
  const owner = await aGuest('leaving-owner');
  for (const n of times(8, (round) => round)) {
    const { id } = must(await owner.post('/me/cars', { plate: `川B0000${String(n)}` }, aKey()), 201);
    const invite = () => owner.post(`/me/cars/${String(id)}/driver-invitations`, { maySpend: true }, aKey());
    const codes = await Promise.all(drivers.map(async () => must(await invite(), 201)['code']));
    await shop.asAdmin('DELETE FROM rate_limit');
    const answers = await Promise.all([
      ...drivers.map((driver, place) =>
        driver.post('/me/driver-invitations/acceptance', { code: codes[place] }, aKey()),
      ),
      owner.delete(`/me/cars/${String(id)}`),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await shop.broken()).toEqual([]);
  }
});

test('a visit of yesterday that is reversed while today’s is settled: today stays the last', async () => {
  const members = [];
  for (const n of times(6, (place) => place)) {
    const member = await shop.aMember(`会员${String(n)}`, 5_000);
    const { id } = must(await shop.settleFromCard(await shop.aSale(member, 1_000), member), 201);
    members.push({ ...member, settlementId: String(id) });
  }
  // While its owner is still signed in.
  await shop.aService(2_000);
  shop.clock.advance(24 * 3_600_000);
  const [manager, owner, cashier] = await Promise.all(
    ['苏明', '陈立', '何立新'].map((name) => aGuest(`mini-${Buffer.from(name).toString('hex')}`)),
  );
  if (!manager || !owner || !cashier) throw new Error('nobody is at work');
  const why = { reasonCode: 'complaint', reason: '客户投诉' };
  for (const { settlementId, memberId, carId } of members) {
    const path = `/staff/settlements/${settlementId}/reversal`;
    must(await manager.post(path, why, aKey()), 200);
    const sale = await shop.aSale({ memberId, carId }, 2_000, cashier);
    const wishes = { prepaid: null, tenders: [{ method: 'cash', amountFen: 2_000 }] };
    const answers = await Promise.all([
      owner.post(path, why, aKey()),
      cashier.post(`/staff/sales/${sale.saleId}/settlement`, { wishes, quotedFen: 2_000 }, aKey()),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 201]);
    const last = await shop.db.row('SELECT last_visit_on AS lastOn FROM member WHERE id = ?', [memberId]);
    expect(last).toEqual({ lastOn: '2026-03-03' });
  }
});
