import fc from 'fast-check';
import { anyFacts, anyShare, suggestedPlan, today } from '../../test/any-bill';
import { sumFen } from '../money';
import { usablePoints } from '../points';
import { spendableFen } from '../prepaid';
import type { SettlementFacts } from './index';

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

test('phone and API agree: facts and wishes sent as JSON give the same plan', () => {
  fc.assert(
    fc.property(anyFacts, anyShare, (facts, share) => {
      const sent = JSON.parse(JSON.stringify(facts)) as SettlementFacts;
      expect(suggestedPlan(sent, share)).toEqual(suggestedPlan(facts, share));
    }),
  );
});
