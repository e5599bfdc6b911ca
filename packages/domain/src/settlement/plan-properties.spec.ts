import fc from 'fast-check';
import { shopDay } from '../calendar';
import { fen, sumFen } from '../money';
import { spendableFen } from '../prepaid';
import type { Lot } from '../prepaid';
import { isRefusal } from '../refusals';
import { planSettlement, suggestWishes } from './index';
import type { Rounding, SaleLine, SettlementFacts, SettlementPlan } from './index';

const today = shopDay('2026-11-21');

const anyLine = fc.record({
  qty: fc.integer({ min: 1, max: 9 }),
  price: fc.integer({ min: 0, max: 300_000 }),
  off: fc.integer({ min: 0, max: 100 }),
  manual: fc.boolean(),
});
const anyLot = fc.record({
  principal: fc.integer({ min: 1, max: 500_000 }),
  bonus: fc.integer({ min: 0, max: 100_000 }),
  lapse: fc.constantFrom(null, '2026-11-20', '2026-11-21', '2027-01-01'),
});
const anyFacts = fc
  .record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
    lots: fc.array(anyLot, { maxLength: 4 }),
    rounding: fc.constantFrom<Rounding>('none', 'jiao', 'yuan'),
  })
  .map(({ lines, lots, rounding }): SettlementFacts => ({
    saleId: 'sale',
    staffId: 'staff',
    rounding,
    discountPercentMax: 100,
    now: '2026-11-21T06:00:00Z',
    today,
    consent: { kind: 'override', staffId: 'boss', reason: '测试', limitFen: fen(100_000_000) },
    lines: lines.map((line, place): SaleLine => ({
      id: `line${String(place)}`,
      kind: 'service',
      itemId: 'item',
      name: '项目',
      qty: line.qty,
      listPriceFen: fen(line.price),
      manualPriceFen: line.manual ? fen(line.price - Math.floor((line.price * line.off) / 100)) : null,
      performerId: null,
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
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });

function suggestedPlan(facts: SettlementFacts, share: number): SettlementPlan {
  const total = sumFen(facts.lines.map((line) => fen(line.listPriceFen * line.qty)));
  const wishes = suggestWishes(facts, 'cash', fen(Math.floor(total * share)));
  if (isRefusal(wishes)) throw new Error(wishes.refused);
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

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
