import { billOfFive } from '../../test/bill-of-five';
import { shopDay } from '../calendar';
import { count, fen, points } from '../money';
import { isRefusal, must } from '../refusals';
import { planSettlement, suggestWishes } from './index';
import type { PrepaidCardFacts, SaleLine, ServiceCardAtHand, SettlementFacts, SettlementWishes } from './index';

const [washLine] = billOfFive.lines as [SaleLine];
const washes = must(billOfFive.serviceCards[0], 'the bill has a service card');
const card = must(billOfFive.cards[0], 'the bill has a card');
const fifty = must(billOfFive.coupons[0], 'the bill has a coupon');

const suggested = (changes: Partial<SettlementFacts>, chosen: Parameters<typeof suggestWishes>[2] = {}) => {
  const wishes = suggestWishes({ ...billOfFive, ...changes }, 'cash', chosen);
  if (isRefusal(wishes)) throw new Error(wishes.refused);
  return wishes;
};
const usesOf = ({ uses }: SettlementWishes) => uses.map(({ cardId, lineId, times }) => [cardId, lineId, Number(times)]);

test('of everything a member holds uses come first, then coupons, then the card; points are the member’s to choose', () => {
  expect(suggested({})).toEqual({
    uses: [{ cardId: 'washes', lineId: 'wash', times: 1 }],
    couponIds: ['fifty'],
    points: 0,
    // 580.00 less a wash of 40.00 and a coupon of 50.00.
    prepaid: { cardId: 'card', amountFen: 49_000 },
    tenders: [],
    quotedFen: 58_000,
  });
  expect(suggested({}, { points: points(1_000) }).prepaid?.amountFen).toBe(48_000);
});

test('a use that would cost a better coupon its threshold stays on its card', () => {
  // A wash of 40.00 and other things of 200.00; 60.00 off from 240.00, or a wash of the card.
  const [wash, other] = billOfFive.lines as [SaleLine, SaleLine];
  const lines = [wash, { ...other, levelPriceFen: null }];
  const sixty = { ...fifty, benefit: { kind: 'amount', offFen: fen(6_000), thresholdFen: fen(24_000) } } as const;
  expect(suggested({ lines, coupons: [sixty] })).toMatchObject({
    uses: [],
    couponIds: ['fifty'],
    prepaid: { amountFen: 18_000 },
  });
  // 39.99 off are less than the wash is worth; 40.00 are as much, and the use comes first.
  for (const offFen of [3_999, 4_000].map(fen)) {
    const coupons = [{ ...sixty, benefit: { ...sixty.benefit, offFen } }];
    expect(suggested({ lines, coupons })).toMatchObject({ uses: [{ lineId: 'wash' }], couponIds: [] });
  }
  // Whoever takes the use all the same is offered what goes with it.
  const uses = suggested({ lines, coupons: [] }).uses;
  expect(suggested({ lines, coupons: [sixty] }, { uses })).toMatchObject({
    couponIds: [],
    prepaid: { amountFen: 20_000 },
  });
  // Whoever picks the coupon isn't refused for a use nobody asked for.
  expect(suggested({ lines, coupons: [sixty] }, { couponIds: ['fifty'] })).toMatchObject({ uses: [] });
});

describe('of lines that uses cover only so many stay uncovered as a coupon wants', () => {
  const [wash, other] = billOfFive.lines as [SaleLine, SaleLine];
  const washing = (id: string, price: number): SaleLine => ({ ...wash, id, listPriceFen: fen(price) });
  const rest = (price: number): SaleLine => ({ ...other, id: 'rest', levelPriceFen: null, listPriceFen: fen(price) });
  const coupon = (thresholdFen: number, offFen: number) => [
    { ...fifty, benefit: { kind: 'amount', offFen: fen(offFen), thresholdFen: fen(thresholdFen) } } as const,
  ];
  const many = { ...washes, services: washes.services.map((uses) => ({ ...uses, left: count(9) })) };
  const left = (lines: SaleLine[], coupons: ReturnType<typeof coupon>) => {
    const wishes = suggested({ lines, coupons, serviceCards: [many] });
    return [wishes.uses.map(({ lineId }) => lineId).sort(), wishes.couponIds, Number(wishes.prepaid?.amountFen)];
  };

  test('the one that brings it to the threshold', () => {
    // 150.00 with both covered; 210.00 − 70.00 without the large one; 250.00 − 70.00 without either.
    const lines = [washing('small', 4_000), washing('large', 6_000), rest(15_000)];
    expect(left(lines, coupon(20_000, 7_000))).toEqual([['small'], ['fifty'], 14_000]);
  });

  test('two of three', () => {
    // 185.00 covered; 205.00 − 40.00 without two; 215.00 − 40.00 without any.
    const lines = [washing('a', 1_000), washing('b', 1_000), washing('c', 1_000), rest(18_500)];
    const [uses, coupons, fenLeft] = left(lines, coupon(20_000, 4_000));
    expect(uses).toHaveLength(1);
    expect([coupons, fenLeft]).toEqual([['fifty'], 16_500]);
  });

  test('one of five', () => {
    const lines = [...['a', 'b', 'c', 'd', 'e'].map((id) => washing(id, 1_000)), rest(19_500)];
    const [uses, coupons, fenLeft] = left(lines, coupon(20_000, 3_000));
    expect(uses).toHaveLength(4);
    expect([coupons, fenLeft]).toEqual([['fifty'], 17_500]);
  });

  test('one unit of two', () => {
    // 60.00 with both covered; 100.00 − 50.00 with one; 140.00 − 50.00 with none.
    const lines = [{ ...washing('two', 4_000), qty: 2 }, rest(6_000)];
    expect(left(lines, coupon(10_000, 5_000))).toEqual([['two'], ['fifty'], 5_000]);
  });

  test('two of five that are alike', () => {
    // 150.00 with all covered; 350.00 − 300.00 with three.
    const lines = [...['a', 'b', 'c', 'd', 'e'].map((id) => washing(id, 10_000)), rest(15_000)];
    expect(left(lines, coupon(35_000, 30_000))).toEqual([['a', 'b', 'c'], ['fifty'], 5_000]);
  });

  test('as the next better step says, where there are too many choices to try them all', () => {
    // Nine prices, three units each: 3 × 0.45 in all, and any one unit of the dearest brings the coupon.
    const lines = [
      ...Array.from({ length: 9 }, (_, n) => ({ ...washing(String(n), 1_000 + n), qty: 3 })),
      rest(20_000 - 1_008),
    ];
    const plenty = { ...many, services: many.services.map((uses) => ({ ...uses, left: count(99) })) };
    const wishes = suggested({ lines, coupons: coupon(20_000, 5_000), serviceCards: [plenty] });
    expect(wishes.uses).toHaveLength(26);
    expect([wishes.couponIds, wishes.prepaid?.amountFen]).toEqual([['fifty'], 15_000]);
  });
});

describe('what the counter takes', () => {
  const cash = { method: 'cash', amountFen: fen(20_000) } as const;
  const own = { uses: [], couponIds: [], taken: [cash] };
  const byWechat = (changes: Partial<SettlementFacts>, chosen: Parameters<typeof suggestWishes>[2]) => {
    const wishes = suggestWishes({ ...billOfFive, ...changes }, 'wechat', chosen);
    if (isRefusal(wishes)) throw new Error(wishes.refused);
    return wishes;
  };

  test('stays as it is: the card and the rest pay beside it', () => {
    expect(byWechat({}, own)).toMatchObject({ prepaid: { amountFen: 38_000 }, tenders: [cash] });
    expect(byWechat({}, { ...own, prepaidUpToFen: fen(30_000) })).toMatchObject({
      prepaid: { amountFen: 30_000 },
      tenders: [cash, { method: 'wechat', amountFen: 8_000 }],
    });
  });

  test('is rounded with the rest', () => {
    const rounded = byWechat({ rounding: 'yuan' }, { ...own, prepaidUpToFen: fen(30_050) });
    expect(rounded.tenders).toEqual([cash, { method: 'wechat', amountFen: 7_900 }]);
  });

  test('that is more than the bill is left for the planner to refuse', () => {
    const much = byWechat({}, { ...own, taken: [{ ...cash, amountFen: fen(58_001) }] });
    expect(much).toMatchObject({ prepaid: null, tenders: [{ amountFen: 58_001 }] });
    expect(planSettlement(billOfFive, much)).toMatchObject({ refused: 'TENDERS_TOO_MUCH' });
  });
});

describe('uses', () => {
  const line = (changes: Partial<SaleLine>): SaleLine => ({ ...washLine, ...changes });
  const pass = (cardId: string, changes: Partial<ServiceCardAtHand>): ServiceCardAtHand => ({
    ...washes,
    services: washes.services.map((uses) => ({ ...uses, left: count(1) })),
    cardId,
    ...changes,
  });

  test('cover services that cost something, as far as a card reaches', () => {
    const lines = [
      line({ id: 'free', listPriceFen: fen(0) }),
      line({ id: 'part', kind: 'part' }),
      line({ id: 'five', qty: 5 }),
    ];
    expect(usesOf(suggested({ lines }))).toEqual(Array.from({ length: 4 }, () => ['washes', 'five', 1]));
  });

  test('are taken from the card that lapses first, then from the older, one that lapses never last', () => {
    const soon = pass('soon', { expiresOn: shopDay('2026-12-01') });
    const old = pass('old', { createdAt: '2026-02-01T00:00:00.000Z' });
    const young = pass('young', { createdAt: '2026-05-01T00:00:00.000Z' });
    const ever = pass('ever', { expiresOn: null, createdAt: '2026-01-15T00:00:00.000Z' });
    const order = ['soon', 'old', 'young', 'ever'];
    for (const serviceCards of [
      [ever, young, old, soon],
      [soon, old, young, ever],
      [young, soon, ever, old],
    ]) {
      const given = { lines: [line({ qty: 4 })], serviceCards };
      expect(suggested(given).uses.map(({ cardId }) => cardId)).toEqual(order);
    }
    const twins = [pass('b', {}), pass('a', {})];
    for (const serviceCards of [twins, twins.slice().reverse()])
      expect(suggested({ lines: [line({})], serviceCards }).uses.map(({ cardId }) => cardId)).toEqual(['a']);
  });

  test('and coupons of somebody else are not offered, to whom the owner gave the right are', () => {
    const hers = { serviceCards: [{ ...washes, ownerId: 'zhou' }], coupons: [{ ...fifty, ownerId: 'zhou' }] };
    expect(suggested(hers)).toMatchObject({ uses: [], couponIds: [] });
    expect(suggested({ ...hers, consent: null })).toMatchObject({ uses: [{}], couponIds: ['fifty'] });
    expect(suggested({ serviceCards: [{ ...washes, ownerId: 'zhou', spenderIds: ['lin'] }] }).uses).toHaveLength(1);
  });
});

describe('the card', () => {
  const cardWith = (cardId: string, principal: number): PrepaidCardFacts => ({
    ...card,
    cardId,
    lots: card.lots.map((lot) => ({ ...lot, principalLeftFen: fen(principal), bonusLeftFen: fen(0) })),
  });
  const picked = (...cards: PrepaidCardFacts[]) => suggested({ cards }).prepaid?.cardId ?? null;

  test('is the fullest, of two alike the same one whatever order they come in', () => {
    const [thin, full, twin] = [cardWith('thin', 5_000), cardWith('full', 90_000), cardWith('also', 90_000)];
    expect([picked(thin, full), picked(full, thin)]).toEqual(['full', 'full']);
    expect([picked(twin, full), picked(full, twin)]).toEqual(['also', 'also']);
    expect([picked(), picked(cardWith('empty', 0))]).toEqual([null, null]);
  });

  test('pays no more than is wished of it, and nothing less than nothing', () => {
    expect(suggested({}, { prepaidUpToFen: fen(1_000) })).toMatchObject({
      prepaid: { amountFen: 1_000 },
      tenders: [{ method: 'cash', amountFen: 48_000 }],
    });
    expect(suggested({}, { prepaidUpToFen: fen(-1) })).toMatchObject({
      prepaid: null,
      tenders: [{ amountFen: 49_000 }],
    });
  });
});

test.each<[string, Partial<SettlementFacts>, Parameters<typeof suggestWishes>[2]]>([
  ['SALE_EMPTY', { lines: [] }, {}],
  ['USES_TOO_MANY', {}, { uses: [{ cardId: 'washes', lineId: 'wash', times: count(2) }] }],
  ['NOT_FOUND', {}, { couponIds: ['gone'] }],
  ['COUPON_USED', { coupons: [{ ...fifty, state: 'used' }] }, { couponIds: ['fifty'] }],
  ['POINTS_MIN', {}, { points: points(1) }],
])('what can’t be is refused with %s', (refused, changes, chosen) => {
  expect(suggestWishes({ ...billOfFive, ...changes }, 'cash', chosen)).toMatchObject({ refused });
});
