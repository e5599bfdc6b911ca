import fc from 'fast-check';
import { isRefusal, must } from '../src/refusals';
import { planRefund } from '../src/settlement';
import type { RefundPlan, RefundWish, SettledFacts, SettlementFacts, SettlementPlan } from '../src/settlement';

/** Which unit goes back next: any of those that are left. */
export const anyWayBack = fc.infiniteStream(fc.nat());

/** A bill that was carried out as planned, and the ways of giving it back. */
export interface Settled {
  readonly facts: SettledFacts;
  allAtOnce(): RefundPlan;
  oneByOne(way: Iterator<number>): RefundPlan[];
}

export function settledFrom(bill: SettlementFacts, plan: SettlementPlan): Settled {
  const facts = settledFacts(bill, plan);
  // A card that was sold isn't given back by units.
  const lines = facts.lines.filter(({ kind }) => kind !== 'card');
  return {
    facts,
    allAtOnce: () =>
      refunded(
        facts,
        lines.map(({ lineId, qty }) => ({ lineId, qty })),
      ),
    oneByOne: (way) => {
      const steps: RefundPlan[] = [];
      const units = lines.flatMap(({ lineId, qty }) => Array.from({ length: qty }, () => lineId));
      for (let now = facts; units.length > 0;) {
        const place = Number(must(way.next().value, 'an endless way ended')) % units.length;
        const wishes = units.splice(place, 1).map((lineId) => ({ lineId, qty: 1 }));
        steps.push(refunded(now, wishes));
        now = afterwards(now, wishes);
      }
      return steps;
    },
  };
}

export function settledFacts(facts: SettlementFacts, plan: SettlementPlan): SettledFacts {
  return {
    lines: facts.lines.map(({ id, name, kind, qty, earnsPoints }) => ({
      lineId: id,
      name,
      kind,
      qty,
      refundedQty: 0,
      refundedPlaces: [],
      earnsPoints,
    })),
    legs: plan.legs,
    uses: plan.uses,
    lotTakes: plan.prepaid?.takes ?? [],
    pointTakes: plan.points?.takes ?? [],
    earned: plan.earns,
    pointRules: facts.pointRules,
    pointsPercent: facts.level?.pointsPercent ?? 100,
  };
}

export function refunded(facts: SettledFacts, wishes: readonly RefundWish[]): RefundPlan {
  const plan = planRefund(facts, wishes);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

/** The bill once these units have gone back. */
export const afterwards = (facts: SettledFacts, wishes: readonly RefundWish[]): SettledFacts => ({
  ...facts,
  lines: facts.lines.map((line) => {
    const back = wishes.filter(({ lineId }) => lineId === line.lineId).reduce((sum, { qty }) => sum + qty, 0);
    return { ...line, refundedQty: line.refundedQty + back };
  }),
});
