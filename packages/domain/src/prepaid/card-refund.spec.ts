import fc from 'fast-check';
import { addDays, shopDay } from '../calendar';
import { fen, sumFen } from '../money';
import { isRefusal } from '../refusals';
import {
  drawn,
  originalRouteOpen,
  planCardRefund,
  spendableFen,
  takeFromLots,
  takesOfRefund,
  type CardRefundWish,
  type Lot,
} from './index';

const today = shopDay('2026-11-21');
const terms = { termsVersion: '2026-03', productId: null, productVersion: null, tierId: null };
const aLot = (id: string, principal: number, bonus: number, more: Partial<Lot> = {}): Lot => ({
  id,
  principalFen: fen(principal),
  bonusFen: fen(bonus),
  principalLeftFen: fen(principal),
  bonusLeftFen: fen(bonus),
  bonusExpiresOn: null,
  createdAt: `2026-0${String((id.codePointAt(0) ?? 1) % 9)}-01T00:00:00.000Z`,
  terms,
  ...more,
});
const whole: CardRefundWish = { lotId: null, amountFen: null };
const taken = (lots: readonly Lot[], amount: number): Lot[] => {
  const takes = takeFromLots(lots, fen(amount), today);
  if (isRefusal(takes)) throw new Error(takes.refused);
  return drawn(lots, takes);
};

test('3,000 + 1,000 of which 3,594 were used gives 304.50 back', () => {
  const plan = planCardRefund(taken([aLot('a', 300_000, 100_000)], 359_400), whole, today);
  expect(plan).toMatchObject({ totalFen: 30_450, lines: [{ principalUsedFen: 269_550, bonusForfeitFen: 10_150 }] });
});

test('of one lot a part goes back, and its share of the bonus with it', () => {
  const lots = [aLot('a', 100_000, 10_000), aLot('b', 50_000, 0)];
  const plan = planCardRefund(lots, { lotId: 'a', amountFen: fen(90_000) }, today);
  expect(plan).toMatchObject({ totalFen: 90_000, lines: [{ lotId: 'a', refundFen: 90_000, bonusForfeitFen: 9_000 }] });
  expect(planCardRefund(lots, { lotId: 'b', amountFen: null }, today)).toMatchObject({ totalFen: 50_000 });
});

test.each([
  ['CARD_REFUND_EMPTY', [], whole],
  ['CARD_REFUND_EMPTY', [aLot('a', 100, 0)], { lotId: 'gone', amountFen: null }],
  ['CARD_REFUND_EMPTY', [aLot('a', 100, 0)], { lotId: 'a', amountFen: fen(0) }],
  ['REFUND_TOO_MUCH', [aLot('a', 100, 0)], { lotId: 'a', amountFen: fen(101) }],
])('%s', (code, lots, wish) => {
  expect(planCardRefund(lots, wish, today)).toMatchObject({ refused: code });
});

test('too much says what is left, and an amount is of one lot only', () => {
  const lots = [aLot('a', 100, 0), aLot('b', 50, 0)];
  expect(planCardRefund(lots, { lotId: 'a', amountFen: fen(101) }, today)).toMatchObject({ details: { leftFen: 100 } });
  expect(planCardRefund(lots, { lotId: 'a', amountFen: fen(100) }, today)).toMatchObject({ totalFen: 100 });
  expect(planCardRefund(lots, { lotId: null, amountFen: fen(1) }, today)).toMatchObject({ totalFen: 150 });
});

test('a bonus that lapsed is none that could lapse with the refund', () => {
  const lots = [aLot('a', 100, 10, { bonusExpiresOn: addDays(today, -1) })];
  expect(planCardRefund(lots, whole, today)).toMatchObject({ totalFen: 100, lines: [{ bonusForfeitFen: 0 }] });
});

test('the original route is open for 365 days, to the millisecond', () => {
  const paidAt = new Date('2026-03-02T02:00:00.000Z');
  const after = (ms: number) => originalRouteOpen(paidAt, new Date(paidAt.getTime() + ms));
  expect([after(365 * 86_400_000 - 1), after(365 * 86_400_000)]).toEqual([true, false]);
});

type Step =
  | { readonly kind: 'topUp'; readonly paid: number; readonly bonus: number }
  | { readonly kind: 'spend'; readonly share: number }
  | { readonly kind: 'refund'; readonly lot: number; readonly share: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('topUp' as const),
    paid: fc.integer({ min: 1, max: 500_000 }),
    bonus: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 })),
  }),
  fc.record({ kind: fc.constant('spend' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('refund' as const),
    lot: fc.integer({ min: -1, max: 8 }),
    share: fc.double({ min: 0.001, max: 1, noNaN: true }),
  }),
);

/** What a step leaves of the lots, and what it paid in or out. */
function after(lots: Lot[], step: Step): { lots: Lot[]; inFen: number; backFen: number } {
  if (step.kind === 'topUp') {
    const lot = aLot(String.fromCodePoint(97 + lots.length), step.paid, step.bonus);
    return { lots: [...lots, lot], inFen: step.paid, backFen: 0 };
  }
  if (step.kind === 'spend')
    return { lots: taken(lots, Math.floor(spendableFen(lots, today) * step.share)), inFen: 0, backFen: 0 };
  const lot = lots[step.lot];
  const amountFen = lot === undefined ? null : fen(Math.ceil(lot.principalLeftFen * step.share));
  const plan = planCardRefund(lots, { lotId: lot?.id ?? null, amountFen }, today);
  if (isRefusal(plan)) return { lots, inFen: 0, backFen: 0 };
  return { lots: drawn(lots, takesOfRefund(plan)), inFen: 0, backFen: plan.totalFen };
}

test('a member never gets more cash out than came in, lot by lot, and what is left is never more than the rest', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let lots: Lot[] = [];
      let [inFen, backFen] = [0, 0];
      for (const step of steps) {
        const next = after(lots, step);
        lots = next.lots;
        inFen += next.inFen;
        backFen += next.backFen;
        expect(backFen + sumFen(lots.map((lot) => lot.principalLeftFen))).toBeLessThanOrEqual(inFen);
        expect(lots.every((lot) => lot.principalLeftFen >= 0 && lot.bonusLeftFen >= 0)).toBe(true);
      }
      const rest = planCardRefund(lots, whole, today);
      if (!isRefusal(rest)) backFen += rest.totalFen;
      expect(backFen).toBeLessThanOrEqual(inFen);
    }),
    { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) },
  );
});

test('refunding lot by lot ends where refunding all at once ends', () => {
  const anyLots = fc.array(fc.tuple(fc.integer({ min: 1, max: 500_000 }), fc.nat(200_000)), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyLots, fc.double({ min: 0, max: 1, noNaN: true }), (amounts, share) => {
      const made = amounts.map(([paid, bonus], n) => aLot(String.fromCodePoint(97 + n), paid, bonus));
      const lots = taken(made, Math.floor(spendableFen(made, today) * share));
      const atOnce = planCardRefund(lots, whole, today);
      let rest = lots;
      let backFen = 0;
      for (const { id } of lots) {
        const one = planCardRefund(rest, { lotId: id, amountFen: null }, today);
        if (isRefusal(one)) continue;
        backFen += one.totalFen;
        rest = drawn(rest, takesOfRefund(one));
      }
      expect(backFen).toBe(isRefusal(atOnce) ? 0 : atOnce.totalFen);
      expect(sumFen(rest.map((lot) => lot.principalLeftFen))).toBe(0);
    }),
  );
});

test('what stays after a part went back keeps the proportion it was sold in, to a fen', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 500_000 }),
      fc.nat(200_000),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (paid, bonus, share) => {
        const lot = aLot('a', paid, bonus);
        const plan = planCardRefund([lot], { lotId: 'a', amountFen: fen(Math.ceil(paid * share)) }, today);
        if (isRefusal(plan)) throw new Error(plan.refused);
        const [left] = drawn([lot], takesOfRefund(plan));
        expect(Math.abs((left?.bonusLeftFen ?? 0) * paid - (left?.principalLeftFen ?? 0) * bonus)).toBeLessThanOrEqual(
          paid,
        );
      },
    ),
  );
});
