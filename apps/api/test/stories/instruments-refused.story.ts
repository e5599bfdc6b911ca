import { sentences } from '@cheyou/contracts';
import { LapsePoints } from '../../src/points';
import { aCoupon, couponScope, type CouponWishes } from '../builders/a-coupon';
import { aKey, must, type Person } from '../builders/a-shop';
import { aServiceCardsWorld, type ProductOf, type ServiceCardsWorld } from '../builders/service-cards-world';

type Member = Person & { cardId: string; carId: string };

let world: ServiceCardsWorld;
let washId: string;
let lin: Member;
let zhou: Member;
const washFen = 4_000;
beforeAll(async () => {
  world = await aServiceCardsWorld();
  washId = await world.aService(washFen);
  zhou = await world.aMember('周小云', 10_000);
  await earn(zhou, 50_000);
});
beforeEach(async () => {
  lin = await world.aMember('林知远', 10_000);
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.close());

const today = '2026-03-02';

async function earn(member: Member, fen: number): Promise<void> {
  const sale = await world.aSale(member, fen);
  const order = { wishes: { prepaid: null, tenders: [{ method: 'cash', amountFen: fen }] }, quotedFen: fen };
  must(await world.cashier.post(`/staff/sales/${sale.saleId}/settlement`, order, aKey()), 201);
}

/** What answers when a wash of Lin's is to be paid by these wishes; the rest would be cash. */
async function answerTo(wishes: (lineId: string) => object, cashFen = 0) {
  const body = { memberId: lin.memberId, carId: lin.carId, lines: [{ serviceId: washId, qty: 1 }] };
  const sale = must(await world.cashier.post('/staff/sales', body, aKey()), 201);
  const [line] = sale['lines'] as { id: string }[];
  const tenders = cashFen === 0 ? [] : [{ method: 'cash', amountFen: cashFen }];
  const override = { reason: '会员码打不开' };
  const order = { wishes: { prepaid: null, tenders, ...wishes(line?.id ?? '') }, quotedFen: washFen, override };
  return world.manager.post(`/staff/sales/${String(sale['id'])}/settlement`, order, aKey());
}

/** Refused by this code, in a Chinese sentence that names what it is about, and nothing moved. */
function expectRefusal(
  answer: Awaited<ReturnType<typeof answerTo>>,
  code: keyof typeof sentences,
  name?: string,
): void {
  expect(answer.body).toMatchObject({ code });
  expect([404, 409]).toContain(answer.status);
  const message = String(answer.body['message']);
  expect(message).toMatch(/[\u4e00-\u9fff]{4,}/);
  if (name !== undefined) expect(message).toContain(name);
}

const couponOf = (owner: Member, wishes: CouponWishes = {}) =>
  aCoupon(world, owner, { name: '洗车减 10', benefit: { kind: 'amount', offFen: 1_000, thresholdFen: 0 }, ...wishes });
const dates = (from: string, until: string) => ({ validity: { kind: 'dates', from, until } });

describe('a coupon', () => {
  const use = (couponId: string) => answerTo(() => ({ couponIds: [couponId] }), washFen - 1_000);

  test.each<[string, keyof typeof sentences, () => Promise<string>]>([
    [
      'that is over',
      'COUPON_EXPIRED',
      async () => {
        const couponId = await couponOf(lin, dates('2026-02-01', today));
        await world.asAdmin("UPDATE coupon SET valid_until = '2026-03-01' WHERE id = ?", [couponId]);
        return couponId;
      },
    ],
    ['that isn’t valid yet', 'COUPON_NOT_YET', () => couponOf(lin, dates('2026-03-03', '2026-12-31'))],
    [
      'that was taken back',
      'COUPON_REVOKED',
      async () => {
        const couponId = await couponOf(lin);
        must(await world.manager.post(`/staff/coupons/${couponId}/revocation`, { reason: '发错了' }, aKey()), 204);
        return couponId;
      },
    ],
    [
      'that was used',
      'COUPON_USED',
      async () => {
        const couponId = await couponOf(lin);
        must(await use(couponId), 201);
        return couponId;
      },
    ],
    ['of somebody else', 'NOT_FOUND', () => couponOf(zhou)],
    ['for another shop', 'COUPON_OTHER_SHOP', () => couponOf(lin, { scope: couponScope({ shopIds: [world.west] }) })],
    ['for a level', 'COUPON_OTHER_LEVEL', () => couponOf(lin, { scope: couponScope({ levels: ['gold'] }) })],
    [
      'for other services',
      'COUPON_NOTHING_FITS',
      async () => couponOf(lin, { scope: couponScope({ itemIds: [await world.aService(9_900)] }) }),
    ],
    [
      'whose threshold is missed',
      'COUPON_THRESHOLD',
      () => couponOf(lin, { benefit: { kind: 'amount', offFen: 1_000, thresholdFen: 7_200 } }),
    ],
  ])('%s is refused with %s', async (_, code, made) => {
    const couponId = await made();
    expectRefusal(await use(couponId), code, code === 'NOT_FOUND' ? undefined : '洗车减 10');
  });

  test('that waits for another bill is refused with COUPON_RESERVED', async () => {
    const couponId = await couponOf(lin);
    const wechat = { couponIds: [couponId], tenders: [{ method: 'wechat', amountFen: washFen - 1_000 }] };
    must(await answerTo(() => wechat), 201);
    expectRefusal(await use(couponId), 'COUPON_RESERVED', '洗车减 10');
  });
});

describe('a service card', () => {
  const cardOf = async (owner: Member, of: Partial<ProductOf> = {}): Promise<string> => {
    const { version } = await world.aProduct({ services: [{ serviceId: washId, granted: 1 }], ...of });
    return world.aCard(owner, version, 0);
  };
  const use = (cardId: string) => answerTo((lineId) => ({ uses: [{ cardId, lineId, times: 1 }] }));
  const inState = async (state: string): Promise<string> => {
    const cardId = await cardOf(lin);
    const change = { state, reason: '挂失' };
    must(await world.manager.put(`/staff/service-cards/${cardId}/state`, change, aKey()), 204);
    return cardId;
  };

  test.each<[string, keyof typeof sentences, () => Promise<string>]>([
    [
      'that is over',
      'SERVICE_CARD_EXPIRED',
      async () => {
        const cardId = await cardOf(lin, { months: 1 });
        await world.asAdmin(
          "UPDATE service_card SET starts_on = '2026-01-01', expires_on = '2026-01-31' WHERE id = ?",
          [cardId],
        );
        return cardId;
      },
    ],
    [
      'that isn’t valid yet',
      'SERVICE_CARD_NOT_YET',
      async () => {
        const cardId = await cardOf(lin);
        await world.asAdmin("UPDATE service_card SET starts_on = '2026-03-03' WHERE id = ?", [cardId]);
        return cardId;
      },
    ],
    ['that is frozen', 'SERVICE_CARD_FROZEN', () => inState('frozen')],
    ['that is lost', 'SERVICE_CARD_LOST', () => inState('lost')],
    [
      'that is used up',
      'USES_SHORT',
      async () => {
        const cardId = await cardOf(lin);
        must(await use(cardId), 201);
        return cardId;
      },
    ],
    ['of somebody else', 'NOT_FOUND', () => cardOf(zhou)],
    ['of another shop', 'SERVICE_CARD_OTHER_SHOP', () => cardOf(lin, { shopIds: [world.west] })],
    [
      'without this service',
      'SERVICE_CARD_OTHER_SERVICE',
      async () => cardOf(lin, { services: [{ serviceId: await world.aService(9_900), granted: 1 }] }),
    ],
  ])('%s is refused with %s', async (_, code, made) => {
    const cardId = await made();
    expectRefusal(await use(cardId), code);
  });
});

describe('a prepaid card', () => {
  const pay = (cardId: string, amountFen = washFen) =>
    answerTo(() => ({ prepaid: { cardId, amountFen } }), washFen - amountFen);
  const inState = async (state: string): Promise<string> => {
    await world.asAdmin('UPDATE prepaid_card SET state = ? WHERE id = ?', [state, lin.cardId]);
    return lin.cardId;
  };

  test.each<[string, keyof typeof sentences, () => Promise<string>]>([
    ['that is frozen', 'CARD_FROZEN', () => inState('frozen')],
    ['that is lost', 'CARD_LOST', () => inState('lost')],
    ['that is closed', 'CARD_CLOSED', () => inState('closed')],
    ['of somebody else', 'NOT_FOUND', () => Promise.resolve(zhou.cardId)],
  ])('%s is refused with %s', async (_, code, made) => {
    const cardId = await made();
    expectRefusal(await pay(cardId), code);
    await world.asAdmin("UPDATE prepaid_card SET state = 'active' WHERE id = ?", [cardId]);
    expect([await world.balanceOf(lin), await world.balanceOf(zhou)]).toEqual([10_000, 10_000]);
  });

  test('that is used up is refused with BALANCE_SHORT', async () => {
    must(await pay(lin.cardId), 201);
    must(await pay(lin.cardId), 201);
    must(await pay(lin.cardId, 2_000), 201);
    expectRefusal(await pay(lin.cardId, 1), 'BALANCE_SHORT');
  });
});

describe('points', () => {
  const spend = (points: number) => answerTo(() => ({ points }), washFen - points);

  test('that were spent, are too few, or too many for the bill are refused each by their code', async () => {
    await earn(lin, 200_000);
    expectRefusal(await spend(99), 'POINTS_MIN');
    expectRefusal(await spend(2_001), 'POINTS_SHARE');
    must(await spend(2_000), 201);
    expectRefusal(await spend(500), 'POINTS_SHORT');
  });

  test('that have lapsed are refused with POINTS_LAPSED, and once written off aren’t there any more', async () => {
    await earn(lin, 50_000);
    await world.asAdmin(
      "UPDATE ledger_lot SET lapses_on = '2026-03-01' WHERE holder_id = (SELECT id FROM points_account WHERE member_id = ?)",
      [lin.memberId],
    );
    expectRefusal(await spend(500), 'POINTS_LAPSED', '500 分到 2026-03-01 为止');
    await world.get(LapsePoints).run();
    expectRefusal(await spend(500), 'POINTS_SHORT');
  });

  test('that are frozen are refused with POINTS_FROZEN until their day', async () => {
    const owner = world.as(world.owner);
    const { version, ...rules } = must(await owner.get('/staff/point-rules'), 200);
    const edited = { ...rules, frozenDays: 1, reason: '先冻结一天' };
    must(await owner.put('/staff/point-rules', { ...edited, version }), 200);
    await earn(lin, 50_000);
    expectRefusal(await spend(500), 'POINTS_FROZEN', '500 分 2026-03-03 起可用');
    expectRefusal(await spend(501), 'POINTS_SHORT');
    must(await owner.put('/staff/point-rules', { ...rules, version: Number(version) + 1, reason: '恢复' }), 200);
  });
});
