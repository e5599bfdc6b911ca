import { shopDay } from '../calendar';
import { fen } from '../money';
import { isRefusal } from '../refusals';
import { applyCoupons, bestCoupons, couponRefusal } from './index';
import type { CouponBenefit, CouponFacts, CouponLine, CouponPlace } from './index';

const place: CouponPlace = { shopId: 'east', carId: 'car', levelCode: null, today: shopDay('2026-11-21') };
const line = (lineId: string, openFen: number, changes: Partial<CouponLine> = {}): CouponLine => ({
  lineId,
  kind: 'service',
  itemId: lineId,
  category: 'wash',
  unitFen: fen(openFen),
  openFen: fen(openFen),
  ...changes,
});
const amount = (off: number, threshold = 0): CouponBenefit => {
  return { kind: 'amount', offFen: fen(off), thresholdFen: fen(threshold) };
};
const coupon = (couponId: string, benefit: CouponBenefit, changes: Partial<CouponFacts> = {}): CouponFacts => ({
  couponId,
  name: couponId,
  state: 'issued',
  ownerId: 'lin',
  carId: null,
  validFrom: shopDay('2026-11-01'),
  validUntil: shopDay('2026-11-30'),
  benefit,
  scope: { itemIds: null, categories: null, shopIds: null, levels: null },
  stacking: { group: couponId, alone: false, order: 1 },
  ...changes,
});
const offOf = (coupons: readonly CouponFacts[], lines: readonly CouponLine[]) => {
  const applied = applyCoupons(coupons, lines, place);
  return isRefusal(applied) ? applied.refused : applied.map(({ parts }) => parts.map((part) => Number(part.amountFen)));
};

test('an amount is shared over the lines it is good for, and never more than they come to', () => {
  const lines = [line('wash', 6_000), line('wax', 3_000), line('oil', 9_000, { category: 'oil' })];
  const care = coupon('care', amount(5_000), {
    scope: { itemIds: null, categories: ['wash'], shopIds: null, levels: null },
  });
  expect(offOf([care], lines)).toEqual([[3_333, 1_667]]);
  expect(offOf([coupon('big', amount(50_000))], lines)).toEqual([[6_000, 3_000, 9_000]]);
  // A fen can't be shared: the line that gets nothing of it has no part.
  expect(offOf([coupon('fen', amount(1))], lines)).toEqual([[1]]);
});

test('a threshold says how much is missing', () => {
  const no = couponRefusal(coupon('ten', amount(1_000, 10_000)), [line('wash', 6_800)], place);
  expect(no).toEqual({ refused: 'COUPON_THRESHOLD', details: { name: 'ten', missingFen: 3_200 } });
  expect(offOf([coupon('ten', amount(1_000, 10_000))], [line('wash', 6_800)])).toBe('COUPON_THRESHOLD');
  expect(couponRefusal(coupon('ten', amount(1_000, 6_800)), [line('wash', 6_800)], place)).toBeNull();
});

test('percent is rounded down and capped', () => {
  const percent = (offMax: number | null): CouponBenefit => {
    return { kind: 'percent', percentOff: 15, offMaxFen: offMax === null ? null : fen(offMax), thresholdFen: fen(0) };
  };
  expect(offOf([coupon('p', percent(null))], [line('wash', 6_801)])).toEqual([[1_020]]);
  expect(offOf([coupon('p', percent(800))], [line('wash', 6_801)])).toEqual([[800]]);
});

test('a service voucher frees one unit of the dearest service in scope, a labour voucher never a part', () => {
  const lines = [
    line('wash', 6_000, { unitFen: fen(3_000) }),
    line('wax', 5_000),
    line('oil', 20_000, { kind: 'part' }),
  ];
  expect(offOf([coupon('free', { kind: 'service' })], lines)).toEqual([[5_000]]);
  expect(offOf([coupon('labour', { kind: 'labour', offFen: fen(12_000) })], lines)).toEqual([[6_000, 5_000]]);
  const all = coupon(
    'all',
    { kind: 'labour', offFen: fen(11_000) },
    { stacking: { group: 'all', alone: false, order: 0 } },
  );
  expect(offOf([all, coupon('free', { kind: 'service' })], lines)).toBe('COUPON_NOTHING_FITS');
  expect(couponRefusal(coupon('free', { kind: 'service' }), [line('gift', 0)], place)).not.toBeNull();
});

test('a card on sale takes no coupon', () => {
  expect(offOf([coupon('ten', amount(1_000))], [line('card', 98_000, { kind: 'card' })])).toBe('COUPON_NOTHING_FITS');
});

test.each<[string, Partial<CouponFacts>, object?]>([
  ['COUPON_USED', { state: 'used' }],
  ['COUPON_RESERVED', { state: 'reserved' }],
  ['COUPON_REVOKED', { state: 'revoked' }],
  ['COUPON_EXPIRED', { state: 'expired' }, { day: '2026-11-30' }],
  ['COUPON_EXPIRED', { validUntil: shopDay('2026-11-20') }, { day: '2026-11-20' }],
  ['COUPON_NOT_YET', { validFrom: shopDay('2026-11-22') }, { day: '2026-11-22' }],
  ['COUPON_OTHER_CAR', { carId: 'another' }],
  ['COUPON_OTHER_SHOP', { scope: { itemIds: null, categories: null, shopIds: ['west'], levels: null } }],
  ['COUPON_OTHER_LEVEL', { scope: { itemIds: null, categories: null, shopIds: null, levels: ['gold'] } }],
  ['COUPON_NOTHING_FITS', { scope: { itemIds: ['wax'], categories: null, shopIds: null, levels: null } }],
])('%s has its own word and names the coupon', (refused, changes, details = {}) => {
  const no = couponRefusal(coupon('one', amount(1_000), changes), [line('wash', 6_800)], place);
  expect(no).toEqual({ refused, details: { name: 'one', ...details } });
});

test('it is good on its first and its last day, for its car and for its level', () => {
  const fits = (changes: Partial<CouponFacts>, where: Partial<CouponPlace> = {}) =>
    couponRefusal(coupon('one', amount(1_000), changes), [line('wash', 6_800)], { ...place, ...where }) === null;
  const golden = { scope: { itemIds: ['wash'], categories: null, shopIds: ['east'], levels: ['gold'] } };
  expect([
    fits({ validFrom: place.today, validUntil: place.today }),
    fits({ carId: 'car' }),
    fits(golden, { levelCode: 'gold' }),
    fits(golden, { levelCode: 'silver' }),
  ]).toEqual([true, true, true, false]);
});

describe('together', () => {
  const lines = [line('wash', 10_000)];
  const tenPercent: CouponBenefit = { kind: 'percent', percentOff: 10, offMaxFen: null, thresholdFen: fen(0) };

  test('they come off in their order, each off what is left; thresholds look at the bill before any coupon', () => {
    const first = coupon('first', amount(2_000, 10_000), { stacking: { group: 'a', alone: false, order: 1 } });
    const then = coupon('then', tenPercent, { stacking: { group: 'b', alone: false, order: 2 } });
    expect(offOf([then, first], lines)).toEqual([[2_000], [800]]);
    expect(offOf([{ ...first, stacking: { ...first.stacking, order: 3 } }, then], lines)).toEqual([[1_000], [2_000]]);
  });

  test('two of a group exclude each other, and one that stands alone stands alone', () => {
    const pair = [coupon('a', amount(100)), coupon('b', amount(100))].map((one) => {
      return { ...one, stacking: { group: 'same', alone: false, order: 1 } };
    });
    expect(applyCoupons(pair, lines, place)).toEqual({ refused: 'COUPON_GROUP', details: { name: 'b' } });
    const alone = coupon('c', amount(100), { stacking: { group: 'c', alone: true, order: 1 } });
    const two = applyCoupons([alone, coupon('d', amount(100))], lines, place);
    expect(two).toEqual({ refused: 'COUPON_ALONE', details: { name: 'c' } });
    expect(offOf([alone], lines)).toEqual([[100]]);
  });

  test('those of one order come off by their ids, whatever order they are given in, and each line keeps its own rest', () => {
    const pair: readonly CouponFacts[] = [coupon('b', tenPercent), coupon('a', amount(2_000))];
    expect(offOf(Object.freeze(pair), lines)).toEqual([[2_000], [800]]);
    expect(offOf(pair.slice().reverse(), lines)).toEqual([[2_000], [800]]);
    const twoLines = [line('wash', 6_000), line('wax', 4_000)];
    const onWash = { itemIds: ['wash'], categories: null, shopIds: null, levels: null };
    // 60.00 less 20.00 and 40.00: ten percent of each is 4.00.
    expect(offOf([coupon('a', amount(2_000), { scope: onWash }), coupon('b', tenPercent)], twoLines)).toEqual([
      [2_000],
      [400, 400],
    ]);
  });

  test('one for which nothing is left is not used up for nothing', () => {
    expect(applyCoupons([coupon('a', amount(10_000)), coupon('b', amount(100))], lines, place)).toEqual({
      refused: 'COUPON_NOTHING_FITS',
      details: { name: 'b' },
    });
  });

  test('the best set is the one that takes most off; of equals the smaller, then the one that lapses sooner', () => {
    const ids = (coupons: readonly CouponFacts[]) => bestCoupons(coupons, lines, place).map(({ couponId }) => couponId);
    const alone = coupon('alone', amount(3_000), { stacking: { group: 'x', alone: true, order: 1 } });
    const joint = [coupon('a', amount(1_500)), coupon('b', amount(1_400))];
    expect(ids([...joint, alone])).toEqual(['alone']);
    expect(ids([...joint, coupon('c', amount(200)), alone])).toEqual(['a', 'b', 'c']);
    expect(
      ids([
        coupon('late', amount(500)),
        coupon('soon', amount(500), {
          validUntil: shopDay('2026-11-22'),
          stacking: { group: 'late', alone: false, order: 1 },
        }),
      ]),
    ).toEqual(['soon']);
    // One that takes 29.00 before two that take it together, however late it lapses.
    expect(ids([...joint, coupon('one', amount(2_900), { stacking: { group: 'b', alone: true, order: 1 } })])).toEqual([
      'one',
    ]);
    expect(ids([coupon('off', amount(1_000, 20_000))])).toEqual([]);
    expect(ids([])).toEqual([]);
  });

  test('of very many coupons the strongest of the strongest groups are looked through, in the time a test has', () => {
    const many = Array.from({ length: 400 }, (_, place) =>
      coupon(`c${String(place)}`, amount(10 + place), {
        stacking: { group: `g${String(place % 40)}`, alone: false, order: 1 },
      }),
    );
    // 40 groups of ten, the weakest first: two to the eleventh is as many sets as are tried.
    const strongest = Array.from({ length: 11 }, (_, n) => `c${String(389 + n)}`);
    expect(
      bestCoupons(many, lines, place)
        .map(({ couponId }) => couponId)
        .sort(),
    ).toEqual(strongest);
  });
});
