import fc from 'fast-check';
import { anyFacts, anyShare, suggestedPlan, today } from '../../test/any-bill';
import { anyWayBack, settledFrom, type Settled } from '../../test/settled-bill';
import { count, fen, points, sumFen, type Fen } from '../money';
import { usablePoints } from '../points';
import { drawn, refilled, refundQuote, spendableFen } from '../prepaid';
import { isRefusal, type Refusal } from '../refusals';
import { isMoney, planSettlement, suggestWishes } from './index';
import type { RefundPlan, SettlementFacts, SettlementPlan, SettlementWishes } from './index';

test('what is suggested is always accepted, and its legs add up to the total, line by line', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, (facts, share) => {
      const plan = suggestedPlan(facts, share);
      expect(sumFen(plan.legs.map((leg) => leg.amountFen))).toBe(plan.totalFen);
      for (const leg of plan.legs) {
        expect(leg.amountFen).toBeGreaterThan(0);
        expect(sumFen(leg.parts.map((part) => part.amountFen))).toBe(leg.amountFen);
        expect(leg.parts.every((part) => part.amountFen > 0)).toBe(true);
      }
      for (const line of plan.lines) {
        const parts = plan.legs.flatMap((leg) => leg.parts).filter((part) => part.lineId === line.lineId);
        expect(sumFen(parts.map((part) => part.amountFen))).toBe(line.amountFen);
      }
    }),
  );
});

test('a plan never takes more than there is, nor rounds away a whole step', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, (facts, share) => {
      const plan = suggestedPlan(facts, share);
      const [card] = facts.cards;
      const available = spendableFen(card?.lots ?? [], today);
      expect(plan.prepaid?.amountFen ?? 0).toBeLessThanOrEqual(available);
      for (const take of plan.prepaid?.takes ?? []) {
        const lot = card?.lots.find((one) => one.id === take.lotId);
        expect(take.principalFen).toBeLessThanOrEqual(lot?.principalLeftFen ?? -1);
        expect(take.bonusFen).toBeLessThanOrEqual(lot?.bonusLeftFen ?? -1);
      }
      expect(plan.prepaid?.balanceAfterFen ?? available).toBeGreaterThanOrEqual(0);
      expect(plan.roundingFen).toBeLessThan({ none: 1, jiao: 10, yuan: 100 }[facts.rounding]);
      expect(plan.totalFen).toBeLessThanOrEqual(plan.listFen);
      expect(plan.points?.points ?? 0).toBeLessThanOrEqual(usablePoints(facts.points?.lots ?? [], today));
      for (const serviceCard of facts.serviceCards) {
        const [uses] = serviceCard.services;
        const times = plan.uses
          .filter((use) => use.cardId === serviceCard.cardId)
          .reduce((sum, use) => sum + use.times, 0);
        expect(times).toBeLessThanOrEqual(Math.min(uses?.left ?? 99, uses?.perDayMax ?? 99));
      }
      const used = plan.coupons.map(({ couponId }) => facts.coupons.find((one) => one.couponId === couponId)?.stacking);
      expect(new Set(used.map((stacking) => stacking?.group)).size).toBe(used.length);
      expect(used.length > 1 && used.some((stacking) => stacking?.alone)).toBe(false);
    }),
  );
});

const allowed = <T>(answer: T): Exclude<T, Refusal> => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<T, Refusal>;
};
const suggested = (facts: SettlementFacts, uses?: SettlementWishes['uses']): SettlementWishes =>
  allowed(suggestWishes(facts, 'cash', uses && { uses }));

/** Bills so small that a line more or less decides whether a coupon reaches its threshold. */
const nearThresholds = anyFacts.map((facts) => ({
  ...facts,
  lines: facts.lines.map((line) => ({
    ...line,
    ...{ qty: 1, manualPriceFen: null, levelPriceFen: null, listPriceFen: fen(line.listPriceFen % 5_000) },
  })),
  coupons: facts.coupons.map((coupon) => ({
    ...coupon,
    benefit: { kind: 'amount' as const, offFen: fen(4_000), thresholdFen: fen(thresholdOf(coupon) % 15_000) },
  })),
}));
const thresholdOf = ({ benefit }: SettlementFacts['coupons'][number]): number =>
  'thresholdFen' in benefit ? benefit.thresholdFen : 8_000;

test('no line left uncovered, nor all of them, would leave less to pay than what is suggested', () => {
  const leftToPay = (facts: SettlementFacts, uses?: SettlementWishes['uses']): number => {
    const { dueFen, roundingFen, prepaid } = allowed(planSettlement(facts, suggested(facts, uses)));
    return dueFen + roundingFen + (prepaid?.amountFen ?? 0);
  };
  fc.assert(
    fc.property(nearThresholds, (facts) => {
      const { uses } = suggested({ ...facts, coupons: [] });
      const least = leftToPay(facts);
      expect(least).toBeLessThanOrEqual(leftToPay(facts, []));
      for (const id of new Set(uses.map(({ lineId }) => lineId)))
        expect(least).toBeLessThanOrEqual(
          leftToPay(
            facts,
            uses.filter(({ lineId }) => lineId !== id),
          ),
        );
    }),
  );
});

test('phone and API agree: facts and wishes sent as JSON give the same plan', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, (facts, share) => {
      const sent = JSON.parse(JSON.stringify(facts)) as SettlementFacts;
      expect(suggestedPlan(sent, share)).toEqual(suggestedPlan(facts, share));
    }),
  );
});

const summing = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** What a member holds once a plan has taken its part (direction −1), or once a refund has given it back (1). */
function held(
  facts: SettlementFacts,
  by: -1 | 1,
  moved: Pick<RefundPlan, 'lots' | 'points' | 'uses'>,
): SettlementFacts {
  const give = by === 1 ? refilled : drawn;
  const pointsOf = (lotId: string): number =>
    summing(moved.points.filter((take) => take.lotId === lotId).map((take) => take.points));
  const timesOf = (cardId: string, serviceId: string): number =>
    summing(moved.uses.filter((use) => use.cardId === cardId && use.serviceId === serviceId).map(({ times }) => times));
  return {
    ...facts,
    cards: facts.cards.map((card) => ({ ...card, lots: give(card.lots, moved.lots) })),
    points: facts.points && {
      ...facts.points,
      lots: facts.points.lots.map((lot) => ({
        ...lot,
        left: points(lot.left + by * pointsOf(lot.id)),
      })),
    },
    serviceCards: facts.serviceCards.map((card) => ({
      ...card,
      services: card.services.map((uses) => ({
        ...uses,
        left: uses.left === null ? null : count(uses.left + by * timesOf(card.cardId, uses.serviceId)),
      })),
    })),
  };
}

const takenBy = (plan: SettlementPlan) => ({
  lots: plan.prepaid?.takes ?? [],
  points: plan.points?.takes ?? [],
  uses: plan.uses,
});
const tendered = (plan: Pick<SettlementPlan, 'legs'>): Fen =>
  sumFen(plan.legs.filter(({ kind }) => isMoney(kind) && kind !== 'principal').map((leg) => leg.amountFen));
const principalOn = (facts: SettlementFacts): Fen => refundQuote(facts.cards[0]?.lots ?? [], today).totalFen;

test('what a plan took is restored by giving the whole bill back: lots, points and uses are as they were', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, (bill, share) => {
      const facts = { ...bill, lines: bill.lines.filter(({ kind }) => kind !== 'card') };
      const plan = suggestedPlan(facts, share);
      const back = settledFrom(facts, plan).allAtOnce();
      expect(held(held(facts, -1, takenBy(plan)), 1, back)).toEqual(facts);
      expect(back).toMatchObject({ whole: true, couponIds: plan.coupons.map(({ couponId }) => couponId) });
      expect(back.earnedBack).toBe(plan.earns);
    }),
  );
});

/** Leg by leg, lot by lot and card by card; with what was earned, and what the last unit alone brings: its coupons and the end. */
const ends = ({ legs, lots, points: ofPoints, uses, couponIds, earnedBack, moneyFen, whole }: RefundPlan) => [
  ...legs.map((leg) => [`${leg.kind} ${String(leg.instrumentId)}`, leg.amountFen]),
  ...legs.flatMap((leg) => leg.parts.map((part) => [`${leg.kind} ${part.lineId}`, part.amountFen])),
  ...lots.flatMap((lot) => [
    [`${lot.lotId} principal`, lot.principalFen],
    [`${lot.lotId} bonus`, lot.bonusFen],
  ]),
  ...ofPoints.map((take) => [take.lotId, take.points]),
  ...uses.map((use) => [`${use.cardId} ${use.lineId}`, use.times]),
  ...couponIds.map((couponId) => [`coupon ${couponId}`, 1]),
  ['earned', earnedBack],
  ['money', moneyFen],
  ['whole', whole ? 1 : 0],
];
function summed(plans: readonly RefundPlan[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name = '', amount = 0] of plans.flatMap(ends)) {
    if (Number(amount) !== 0) sums[String(name)] = (sums[String(name)] ?? 0) + Number(amount);
  }
  return sums;
}

test('giving a bill back unit by unit in any order ends where giving it back at once ends, leg by leg and lot by lot', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, anyWayBack, (facts, share, way) => {
      const settled: Settled = settledFrom(facts, suggestedPlan(facts, share));
      const steps = settled.oneByOne(way);
      expect(summed(steps)).toEqual(summed([settled.allAtOnce()]));
      for (const step of steps) {
        expect(step.legs.every((leg) => leg.amountFen > 0 && leg.parts.every((part) => part.amountFen > 0))).toBe(true);
        expect(step.earnedBack).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

test('a member never gets more cash out than came in, wherever they stop giving back and take the card’s rest', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, anyWayBack, fc.nat(40), (facts, share, way, stop) => {
      // What came in: the principal on the card, paid at its top-ups, and what the tenders brought.
      const plan = suggestedPlan(facts, share);
      const cameIn = principalOn(facts) + tendered(plan);
      let now = held(facts, -1, takenBy(plan));
      let cashOut = 0;
      for (const step of settledFrom(facts, plan).oneByOne(way).slice(0, stop)) {
        now = held(now, 1, step);
        cashOut += tendered(step);
        // At any moment the card may be given back too: what is left of its principal.
        expect(cashOut + principalOn(now)).toBeLessThanOrEqual(cameIn);
      }
    }),
  );
});
