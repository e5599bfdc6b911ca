import fc from 'fast-check';
import { shopDay } from '../src/calendar';
import type { CouponFacts } from '../src/coupons';
import { count, fen, points, sumFen } from '../src/money';
import type { Points } from '../src/money';
import { usualPointRules } from '../src/points';
import type { Lot } from '../src/prepaid';
import { labourPool } from '../src/service-cards';
import { isRefusal } from '../src/refusals';
import { planSettlement, pointsOffered, suggestWishes } from '../src/settlement';
import type { Rounding, SaleLine, ServiceCardAtHand, SettlementFacts, SettlementPlan } from '../src/settlement';

export const today = shopDay('2026-11-21');

const anyLine = fc.record({
  qty: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: 0, max: 300_000 }),
  off: fc.integer({ min: 0, max: 100 }),
  manual: fc.boolean(),
  labour: fc.option(fc.constantFrom(3, 5, 15, 20)),
});
const anyLot = fc.record({
  principal: fc.integer({ min: 1, max: 500_000 }),
  bonus: fc.integer({ min: 0, max: 100_000 }),
  lapse: fc.constantFrom(null, '2026-11-20', '2026-11-21', '2027-01-01'),
});
const anyCoupon = fc.record({
  benefit: fc.oneof(
    fc.record({
      kind: fc.constant('amount' as const),
      offFen: fc.integer({ min: 1, max: 50_000 }).map(fen),
      thresholdFen: fc.integer({ min: 0, max: 200_000 }).map(fen),
    }),
    fc.record({
      kind: fc.constant('percent' as const),
      percentOff: fc.integer({ min: 1, max: 100 }),
      offMaxFen: fc.option(fc.integer({ min: 1, max: 20_000 }).map(fen)),
      thresholdFen: fc.constant(fen(0)),
    }),
    fc.constant({ kind: 'service' as const }),
    fc.record({ kind: fc.constant('labour' as const), offFen: fc.integer({ min: 1, max: 50_000 }).map(fen) }),
  ),
  group: fc.constantFrom('a', 'b', 'c'),
  alone: fc.boolean(),
  item: fc.constantFrom(null, 'item0', 'item1'),
});
const anyServiceCard = fc.record({
  left: fc.integer({ min: 0, max: 5 }),
  item: fc.constantFrom('item0', 'item1', 'item2'),
  dayMax: fc.constantFrom(null, 1, 2),
  annual: fc.boolean(),
});
const anyLabourCard = fc.record({
  tenths: fc.integer({ min: 0, max: 60 }),
  items: fc.option(fc.constantFrom(['item0'], ['item1', 'item2'])),
});
/** Any bill with anything a member may hold. */
export const anyFacts = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
    lots: fc.array(anyLot, { maxLength: 4 }),
    rounding: fc.constantFrom<Rounding>('none', 'jiao', 'yuan'),
    coupons: fc.array(anyCoupon, { maxLength: 5 }),
    serviceCards: fc.array(fc.oneof(anyServiceCard, anyLabourCard), { maxLength: 3 }),
    pointsHad: fc.integer({ min: 0, max: 100_000 }),
  })
  .map(({ lines, lots, rounding, coupons, serviceCards, pointsHad }): SettlementFacts => ({
    coupons: coupons.map(couponFrom),
    serviceCards: serviceCards.map((card, place) => ({
      ...aCard,
      cardId: `service-card${String(place)}`,
      ...('tenths' in card ? labourCardFrom(card) : usesCardFrom(card)),
    })),
    points: {
      accountId: 'points',
      ownerId: 'owner',
      debt: points(0),
      lots: [{ ...lotOfPoints, given: points(pointsHad), left: points(pointsHad) }],
    },
    pointRules: usualPointRules,
    level: { code: 'gold', name: '金卡', pointsPercent: 150, priority: true },
    shopId: 'east',
    carId: 'car',
    saleId: 'sale',
    staffId: 'staff',
    rounding,
    discountPercentMax: 100,
    now: '2026-11-21T06:00:00Z',
    today,
    consent: { kind: 'override', staffId: 'boss', reason: '测试', limitFen: fen(100_000_000) },
    lines: lines.map((line, place): SaleLine => ({
      id: `line${String(place)}`,
      kind: place === 3 ? 'part' : place === 4 ? 'card' : 'service',
      itemId: `item${String(place % 3)}`,
      category: 'wash',
      levelPriceFen: place === 1 ? fen(Math.floor(line.price * 0.9)) : null,
      earnsPoints: place !== 2,
      name: '项目',
      qty: line.qty,
      listPriceFen: fen(line.price),
      manualPriceFen: line.manual ? fen(line.price - Math.floor((line.price * line.off) / 100)) : null,
      performerId: null,
      labourTenths: line.labour === null ? null : count(line.labour),
    })),
    cards: [
      {
        cardId: 'card',
        state: 'active',
        ownerId: 'owner',
        spenderIds: [],
        lots: lots.map(({ principal, bonus, lapse }, place): Lot => ({
          id: `lot${String(place)}`,
          principalFen: fen(principal),
          bonusFen: fen(bonus),
          principalLeftFen: fen(principal),
          bonusLeftFen: fen(bonus),
          bonusExpiresOn: lapse === null ? null : shopDay(lapse),
          createdAt: `2026-0${String(place + 1)}-01T00:00:00Z`,
          terms: { termsVersion: '1', productId: null, productVersion: null, tierId: null },
        })),
      },
    ],
  }));
const lotOfPoints = {
  id: 'points-lot',
  usableFrom: shopDay('2026-01-01'),
  expiresOn: shopDay('2026-12-31'),
  createdAt: '2026-01-01T00:00:00Z',
};

function couponFrom({ benefit, group, alone, item }: Of<typeof anyCoupon>, place: number): CouponFacts {
  return {
    couponId: `coupon${String(place)}`,
    name: '优惠券',
    state: 'issued',
    ownerId: 'owner',
    carId: null,
    validFrom: shopDay('2026-01-01'),
    validUntil: shopDay('2026-12-31'),
    benefit,
    scope: { itemIds: item === null ? null : [item], categories: null, shopIds: null, levels: null },
    stacking: { group, alone, order: place % 2 },
  };
}

type Counts = Pick<ServiceCardAtHand, 'kind' | 'name' | 'labour' | 'services'>;

const aCard: Omit<ServiceCardAtHand, 'cardId' | keyof Counts> = {
  state: 'active',
  ownerId: 'owner',
  spenderIds: [],
  validity: { startsWith: 'purchase', startsOn: null, months: 12 },
  startsOn: shopDay('2026-02-01'),
  expiresOn: shopDay('2027-01-31'),
  shopIds: null,
  carIds: null,
  createdAt: '2026-02-01T00:00:00Z',
};
const uncapped = {
  perDayMax: null,
  perMonthMax: null,
  usedToday: count(0),
  usedThisMonth: count(0),
  priceFen: fen(20_000),
};

function usesCardFrom({ left, item, dayMax, annual }: Of<typeof anyServiceCard>): Counts {
  return {
    kind: annual ? 'annualPass' : 'timesCard',
    name: '洗车卡',
    labour: null,
    services: [
      {
        ...uncapped,
        serviceId: item,
        serviceName: '洗车',
        granted: annual ? null : count(10),
        left: annual ? null : count(left),
        perDayMax: dayMax === null ? null : count(dayMax),
      },
    ],
  };
}

function labourCardFrom({ tenths, items }: Of<typeof anyLabourCard>): Counts {
  const pool = { serviceId: labourPool, serviceName: '工时', granted: count(100), left: count(tenths) };
  return { kind: 'labourCard', name: '工时卡', labour: { serviceIds: items }, services: [{ ...uncapped, ...pool }] };
}

export const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** The plan of a suggestion in which a share of the card and of the points is used. */
export function suggestedPlan(facts: SettlementFacts, share: number): SettlementPlan {
  const total = sumFen(facts.lines.map((line) => fen(line.listPriceFen * line.qty)));
  const wishes = suggestWishes(facts, 'cash', {
    prepaidUpToFen: fen(Math.floor(total * share)),
    points: pointsFor(facts, share),
  });
  if (isRefusal(wishes)) throw new Error(wishes.refused);
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

/** Points a person might choose: none, or a share of what is offered once packages and coupons are off. */
function pointsFor(facts: SettlementFacts, share: number): Points {
  const wanted = Math.floor(pointsOffered(facts) * share);
  return points(wanted < facts.pointRules.spendMin ? 0 : wanted);
}
