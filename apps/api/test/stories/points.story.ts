import { LapsePoints } from '../../src/points';
import { aKey, aShop, must, type AShop, type Person } from '../builders/a-shop';

type Member = Person & { cardId: string; carId: string };

let shop: AShop;
let lin: Member;
beforeAll(async () => {
  shop = await aShop();
});
beforeEach(async () => {
  lin = await shop.aMember('林知远', 100_000);
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(() => shop.close());

/** Pays a sale with points and cash; points need the member's code. */
async function pay(member: Member, totalFen: number, points = 0): Promise<{ id: string; earns: number }> {
  const sale = await shop.aSale(member, totalFen);
  const restFen = totalFen - points;
  const tenders = restFen === 0 ? [] : [{ method: 'cash', amountFen: restFen }];
  const proof = points === 0 ? {} : { proofId: await shop.aProof(member, sale.saleId) };
  const body = { wishes: { points, prepaid: null, tenders }, quotedFen: totalFen, ...proof };
  const done = must(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()), 201);
  return { id: String(done['id']), earns: Number(done['earns']) };
}

const undo = async (settlementId: string): Promise<void> => {
  const reason = { reasonCode: 'wrongService', reason: '项目选错' };
  must(await shop.manager.post(`/staff/settlements/${settlementId}/reversal`, reason, aKey()), 200);
};

const pointsOf = async (member: Person) => must(await member.get('/me/points'), 200);

async function lines(member: Person): Promise<unknown[]> {
  const { items } = must(await member.get('/me/points/movements'), 200);
  return (items as { move: string; points: number; debt: number }[]).map((one) => [one.move, one.points, one.debt]);
}

const codeOfSettling = async (member: Member, totalFen: number, points: number): Promise<string | undefined> => {
  const sale = await shop.aSale(member, totalFen);
  const tenders = [{ method: 'cash', amountFen: totalFen - points }];
  const proofId = await shop.aProof(member, sale.saleId);
  const body = { wishes: { points, prepaid: null, tenders }, quotedFen: totalFen, proofId };
  return shop.codeOf(await shop.cashier.post(`/staff/sales/${sale.saleId}/settlement`, body, aKey()));
};

describe('a bill', () => {
  test('earns a point a yuan that was really paid, rounded down', async () => {
    expect(await pay(lin, 12_399)).toMatchObject({ earns: 123 });
    expect(await pointsOf(lin)).toMatchObject({ balance: 123, frozen: 0, debt: 0 });
    expect(await pointsOf(lin)).toMatchObject({ toLapse: [{ on: '2027-12-31', points: 123 }] });
    expect(await lines(lin)).toEqual([['earned', 123, 0]]);
  });

  test('is paid with points up to the share of the rules, and what they pay earns nothing', async () => {
    await pay(lin, 50_000);
    expect(await codeOfSettling(lin, 900, 500)).toBe('POINTS_SHARE');
    expect(await codeOfSettling(lin, 900, 99)).toBe('POINTS_MIN');
    expect(await codeOfSettling(lin, 200_000, 501)).toBe('POINTS_SHORT');
    expect(await pay(lin, 1_000, 500)).toMatchObject({ earns: 5 });
    expect(await pointsOf(lin)).toMatchObject({ balance: 5 });
    expect(await lines(lin)).toEqual([
      ['earned', 5, 0],
      ['spent', -500, 0],
      ['earned', 500, 0],
    ]);
  });

  test('takes no points without the member', async () => {
    await pay(lin, 50_000);
    const sale = await shop.aSale(lin, 1_000);
    const wishes = { points: 500, prepaid: null, tenders: [{ method: 'cash', amountFen: 500 }] };
    const answer = await shop.cashier.post(
      `/staff/sales/${sale.saleId}/settlement`,
      { wishes, quotedFen: 1_000 },
      aKey(),
    );
    expect(shop.codeOf(answer)).toBe('PROOF_MISSING');
  });

  test('that is undone gives back the points it took and takes back those it gave', async () => {
    await pay(lin, 50_000);
    const { id } = await pay(lin, 20_000, 500);
    expect(await pointsOf(lin)).toMatchObject({ balance: 195 });
    await undo(id);
    expect(await pointsOf(lin)).toMatchObject({ balance: 500, debt: 0 });
    expect((await lines(lin)).slice(0, 2)).toEqual([
      ['takenBack', -195, 0],
      ['returned', 500, 0],
    ]);
  });

  test('whose points were spent meanwhile leaves a debt, and the next award settles it first', async () => {
    const { id } = await pay(lin, 50_000);
    await pay(lin, 1_000, 400);
    await undo(id);
    expect(await pointsOf(lin)).toMatchObject({ balance: 6, debt: 400 });
    await pay(lin, 30_000);
    expect(await pointsOf(lin)).toMatchObject({ balance: 6, debt: 100 });
    await pay(lin, 15_000);
    expect(await pointsOf(lin)).toMatchObject({ balance: 56, debt: 0 });
  });

  test('of a service that earns nothing earns nothing', async () => {
    const owner = shop.as(shop.owner);
    const serviceId = await shop.aService(7_700);
    must(await owner.patch(`/staff/services/${serviceId}`, { earnsPoints: false, reason: '特价' }), 200);
    expect(await pay(lin, 7_700)).toMatchObject({ earns: 0 });
  });
});

describe('points', () => {
  test('lapse after their last day, and the statement says so', async () => {
    await pay(lin, 10_000);
    const back = shop.clock.now();
    shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
    await shop.get(LapsePoints).run();
    // The session is of today.
    shop.clock.set(back);
    expect(await lines(lin)).toEqual([
      ['lapsed', -100, 0],
      ['earned', 100, 0],
    ]);
  });

  test('that lapsed unspent are no debt when their bill is undone later; only what was spent of it is', async () => {
    const { id } = await pay(lin, 50_000);
    await pay(lin, 1_000, 400);
    const back = shop.clock.now();
    // 100 of the 500 and the 6 of the second bill lapse.
    shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
    await shop.get(LapsePoints).run();
    shop.clock.set(back);
    expect(await pointsOf(lin)).toMatchObject({ balance: 0, debt: 0 });
    await undo(id);
    expect(await pointsOf(lin)).toMatchObject({ balance: 0, debt: 400 });
    expect((await lines(lin))[0]).toEqual(['takenBack', 0, 400]);
  });

  test('all of which lapsed leave nothing to say when their bill is undone', async () => {
    const { id } = await pay(lin, 10_000);
    const back = shop.clock.now();
    shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
    await shop.get(LapsePoints).run();
    shop.clock.set(back);
    await undo(id);
    expect(await pointsOf(lin)).toMatchObject({ balance: 0, debt: 0 });
    expect(await lines(lin)).toEqual([
      ['lapsed', -100, 0],
      ['earned', 100, 0],
    ]);
  });

  test('of one account that is broken keep no other account waiting, and the run says which it was', async () => {
    const su = await shop.aMember('苏晚晴', 0);
    for (const member of [lin, su]) await pay(member, 10_000);
    const ofLin = 'holder_id = (SELECT id FROM points_account WHERE member_id = ?)';
    const atShop = (shopId: string) =>
      shop.asAdmin(`UPDATE ledger_lot SET shop_id = ? WHERE ${ofLin}`, [shopId, lin.memberId]);
    const back = shop.clock.now();
    await atShop('');
    await shop.asAdmin("ALTER TABLE ledger_entry ADD CONSTRAINT trouble CHECK (shop_id <> '')");
    shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
    try {
      await expect(shop.get(LapsePoints).run()).rejects.toThrow('could not be written off');
    } finally {
      await shop.asAdmin('ALTER TABLE ledger_entry DROP CONSTRAINT trouble');
      await atShop(shop.east);
    }
    shop.clock.set(back);
    const lapsed = [
      ['lapsed', -100, 0],
      ['earned', 100, 0],
    ];
    expect([await lines(su), await lines(lin)]).toEqual([lapsed, [['earned', 100, 0]]]);
    shop.clock.set(new Date('2027-12-31T17:00:00.000Z'));
    await shop.get(LapsePoints).run();
    shop.clock.set(back);
    expect([await lines(su), await lines(lin)]).toEqual([lapsed, lapsed]);
  });

  test('are given to a friend by the phone the friend has bound, within the limit of a day', async () => {
    await pay(lin, 200_000);
    const friend = await shop.aMember('周小云', 0);
    const give = (phone: string, points: number) => lin.post('/me/points/gifts', { phone, points }, aKey());
    expect(shop.codeOf(await give('13711112222', 10))).toBe('NOT_FOUND');
    expect(shop.codeOf(await give(friend.phone, 1_001))).toBe('GIFT_MAX');
    must(await give(friend.phone, 600), 204);
    expect(shop.codeOf(await give(friend.phone, 401))).toBe('GIFT_MAX');
    expect([await pointsOf(lin), await pointsOf(friend)]).toMatchObject([{ balance: 1_400 }, { balance: 600 }]);
    const { items } = must(await friend.get('/me/notices'), 200);
    expect(JSON.stringify(items)).toContain('收到好友赠送的积分');
  });

  test('tell nobody whose phone is a member’s, however often it is tried', async () => {
    const codes = [];
    for (let tried = 0; tried < 21; tried += 1) {
      const gift = { phone: `1390013${String(tried).padStart(4, '0')}`, points: 1 };
      codes.push(shop.codeOf(await lin.post('/me/points/gifts', gift, aKey())));
    }
    expect([...new Set(codes)]).toEqual(['NOT_FOUND', 'RATE_LIMITED']);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });

  test('are adjusted for living members only, by the id they had before a merge too, and for nobody’s own', async () => {
    const adjust = (id: string) =>
      shop.manager.post(`/staff/members/${id}/points/adjustments`, { points: 300, reason: '补录' }, aKey());
    expect(shop.codeOf(await adjust('01JD4ZK3V8R4Q1M6Y6R0A1B2C3'))).toBe('NOT_FOUND');
    expect(shop.codeOf(await adjust(shop.manager.memberId))).toBe('SELF_APPROVAL');
    const twin = await shop.aMember('林知远', 0);
    const same = { otherId: twin.memberId, reason: '同一人' };
    must(await shop.manager.post(`/staff/members/${lin.memberId}/merge`, same, aKey()), 200);
    must(await adjust(twin.memberId), 204);
    expect(await pointsOf(lin)).toMatchObject({ balance: 300 });
  });

  test('are given and taken by hand within the limit of the role, with a reason the owner reads', async () => {
    const adjust = (by: Person, points: number) =>
      by.post(`/staff/members/${lin.memberId}/points/adjustments`, { points, reason: '补录' }, aKey());
    expect((await adjust(shop.cashier, 10)).status).toBe(403);
    expect(shop.codeOf(await adjust(shop.manager, 5_001))).toBe('POINTS_LIMIT');
    must(await adjust(shop.manager, 300), 204);
    expect(shop.codeOf(await adjust(shop.manager, -301))).toBe('POINTS_SHORT');
    must(await adjust(shop.manager, -100), 204);
    expect(await pointsOf(lin)).toMatchObject({ balance: 200 });
    const seen = must(await shop.cashier.get(`/staff/members/${lin.memberId}/points/movements`), 200);
    expect(JSON.stringify(seen['items'])).toContain('补录');
  });

  test('go by the rules in force when they are earned; whoever edited an older version is told', async () => {
    const owner = shop.as(shop.owner);
    const { version, ...rules } = must(await owner.get('/staff/point-rules'), 200);
    const edited = { ...rules, earnPerYuan: 2, frozenDays: 3, reason: '双倍积分' };
    must(await owner.put('/staff/point-rules', { ...edited, version }), 200);
    expect(shop.codeOf(await owner.put('/staff/point-rules', { ...edited, version }))).toBe('VERSION_CHANGED');
    expect(await pay(lin, 1_000)).toMatchObject({ earns: 20 });
    expect(await pointsOf(lin)).toMatchObject({ balance: 0, frozen: 20 });
    must(await owner.put('/staff/point-rules', { ...rules, version: Number(version) + 1, reason: '活动结束' }), 200);
  });
});

describe('a level', () => {
  const gold = {
    code: 'gold',
    name: '金卡会员',
    spendFen: 100_000,
    visits: null,
    pointsEarned: null,
    pointsPercent: 150,
    servicePercentOff: 10,
    priority: true,
  };
  const setLevels = async (levels: object[]): Promise<void> => {
    const owner = shop.as(shop.owner);
    const { version } = must(await owner.get('/staff/level-rules'), 200);
    must(await owner.put('/staff/level-rules', { version, windowMonths: 12, levels, reason: '等级' }), 200);
  };
  beforeAll(() => setLevels([gold]));
  afterAll(() => setLevels([]));

  test('comes with what was paid in the window, lowers prices, multiplies points, and goes with the bill that made it', async () => {
    expect(must(await lin.get('/me/level'), 200)).toMatchObject({ level: null, next: { missingFen: 100_000 } });
    const { id } = await pay(lin, 100_000);
    expect(must(await lin.get('/me/level'), 200)).toMatchObject({ level: { code: 'gold' }, next: null });
    const sale = await shop.aSale(lin, 999);
    expect(sale.totalFen).toBe(899);
    await undo(id);
    expect(must(await lin.get('/me/level'), 200)).toMatchObject({ level: null, tally: { spendFen: 0, visits: 0 } });
    expect((await shop.aSale(lin, 999)).totalFen).toBe(999);
  });

  test('prices a sale that turns out to be the member’s by the code, and no longer when it is untied', async () => {
    await pay(lin, 100_000);
    const sale = await shop.aSale(null, 2_000);
    await shop.aProof(lin, sale.saleId);
    const seen = async () => must(await shop.cashier.get(`/staff/sales/${sale.saleId}`), 200)['totalFen'];
    expect(await seen()).toBe(1_800);
    must(await shop.cashier.delete(`/staff/sales/${sale.saleId}/member`), 200);
    expect(await seen()).toBe(2_000);
  });
});
