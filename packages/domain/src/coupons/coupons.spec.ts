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
});

test('a threshold says how much is missing', () => {
  const no = couponRefusal(coupon('ten', amount(1_000, 10_000)), [line('wash', 6_800)], place);
  expect(no).toMatchObject({ refused: 'COUPON_THRESHOLD', details: { missingFen: 3_200 } });
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
});

test('a card on sale takes no coupon', () => {
  expect(offOf([coupon('ten', amount(1_000))], [line('card', 98_000, { kind: 'card' })])).toBe('COUPON_NOTHING_FITS');
});

test.each<[string, Partial<CouponFacts>]>([
  ['COUPON_USED', { state: 'used' }],
  ['COUPON_RESERVED', { state: 'reserved' }],
  ['COUPON_REVOKED', { state: 'revoked' }],
  ['COUPON_EXPIRED', { state: 'expired' }],
  ['COUPON_EXPIRED', { validUntil: shopDay('2026-11-20') }],
  ['COUPON_NOT_YET', { validFrom: shopDay('2026-11-22') }],
  ['COUPON_OTHER_CAR', { carId: 'another' }],
  ['COUPON_OTHER_SHOP', { scope: { itemIds: null, categories: null, shopIds: ['west'], levels: null } }],
  ['COUPON_OTHER_LEVEL', { scope: { itemIds: null, categories: null, shopIds: null, levels: ['gold'] } }],
  ['COUPON_NOTHING_FITS', { scope: { itemIds: ['wax'], categories: null, shopIds: null, levels: null } }],
])('%s has its own word', (code, changes) => {
  expect(couponRefusal(coupon('one', amount(1_000), changes), [line('wash', 6_800)], place)?.refused).toBe(code);
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
    expect(offOf(pair, lines)).toBe('COUPON_GROUP');
    const alone = coupon('c', amount(100), { stacking: { group: 'c', alone: true, order: 1 } });
    expect(offOf([alone, coupon('d', amount(100))], lines)).toBe('COUPON_ALONE');
  });

  test('one for which nothing is left is not used up for nothing', () => {
    expect(offOf([coupon('a', amount(10_000)), coupon('b', amount(100))], lines)).toBe('COUPON_NOTHING_FITS');
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
    expect(ids([coupon('off', amount(1_000, 20_000))])).toEqual([]);
  });

  test('very many coupons are looked through in the time a test has', () => {
    const many = Array.from({ length: 400 }, (_, place) =>
      coupon(`c${String(place)}`, amount(10 + place), {
        stacking: { group: `g${String(place % 40)}`, alone: false, order: 1 },
      }),
    );
    expect(bestCoupons(many, lines, place).length).toBeGreaterThan(5);
  });
});
