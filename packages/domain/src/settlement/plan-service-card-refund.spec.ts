import fc from 'fast-check';
import { fen, points, sumFen } from '../money';
import { usualPointRules } from '../points';
import { paidCards, planForNewOwner, planServiceCardRefund } from './index';
import type { Leg, LegKind, SettledFacts } from './index';

const lineId = 'cards';
const leg = (kind: LegKind, amountFen: number): Leg => ({
  ...{ kind, instrumentId: kind === 'cash' ? null : 'card', amountFen: fen(amountFen) },
  parts: amountFen === 0 ? [] : [{ lineId, amountFen: fen(amountFen) }],
});

/** A bill of cards only, paid by a lot and in cash. */
function aBill(qty: number, { principal = 0, bonus = 0, cash = 0 }): SettledFacts {
  return {
    lines: [{ lineId, name: '洗车十次卡', kind: 'card', qty, refundedQty: 0, refundedPlaces: [], earnsPoints: true }],
    legs: [leg('principal', principal), leg('bonus', bonus), leg('cash', cash)].filter(
      ({ amountFen }) => amountFen > 0,
    ),
    uses: [],
    lotTakes: [{ lotId: 'lot', principalFen: fen(principal), bonusFen: fen(bonus) }],
    pointTakes: [],
    earned: points(Math.floor((principal + cash) / 100)),
    pointRules: usualPointRules,
    pointsPercent: 100,
  };
}

const left = (valueFen: number, moneyFen: number, place = 0) => ({
  ...{ lineId, place },
  valueFen: fen(valueFen),
  moneyFen: fen(moneyFen),
});
const after = (facts: SettledFacts, place: number): SettledFacts => ({
  ...facts,
  lines: facts.lines.map((line) => ({
    ...line,
    refundedQty: line.refundedQty + 1,
    refundedPlaces: [...line.refundedPlaces, place],
  })),
});

test('half of a card gives half of each leg back: bonus as bonus, points by the money', () => {
  const plan = planServiceCardRefund(
    aBill(1, { principal: 10_000, bonus: 10_000, cash: 10_000 }),
    left(15_000, 10_000),
  );
  expect(plan.legs.map(({ kind, amountFen }) => [kind, Number(amountFen)])).toEqual([
    ['principal', 5_000],
    ['bonus', 5_000],
    ['cash', 5_000],
  ]);
  expect(plan).toMatchObject({ moneyFen: 10_000, bonusFen: 5_000, earnedBack: 100, whole: true, uses: [], points: [] });
  expect(plan.lots).toEqual([{ lotId: 'lot', principalFen: 5_000, bonusFen: 5_000 }]);
});

test('of a card that was given no leg is a bonus and no lot gets anything: its money is its owner’s', () => {
  const plan = planServiceCardRefund(
    aBill(1, { principal: 10_000, bonus: 10_000, cash: 10_000 }),
    left(15_000, 10_000),
  );
  const given = planForNewOwner(plan);
  expect(given.legs.map(({ kind }) => kind)).toEqual(['principal', 'cash']);
  expect(given).toEqual({ ...plan, legs: given.legs, lots: [], bonusFen: 0 });
});

test('one after the other, in any order and however much of each is left, no leg and no lot gives back more than it got', () => {
  const anyBill = fc.record({
    qty: fc.integer({ min: 1, max: 5 }),
    unit: fc.integer({ min: 3, max: 50_000 }),
    principalShare: fc.nat(100),
    bonusShare: fc.nat(100),
    lefts: fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }),
    backwards: fc.boolean(),
  });
  fc.assert(
    fc.property(anyBill, ({ qty, unit, principalShare, bonusShare, lefts, backwards }) => {
      const total = unit * qty;
      const principal = Math.floor((total * principalShare) / 250);
      const bonus = Math.floor((total * bonusShare) / 250);
      let facts = aBill(qty, { principal, bonus, cash: total - principal - bonus });
      const paid = paidCards(facts.legs, { lineId, qty });
      const places = paid.map((_, place) => place);
      const back = new Map<string, number>();
      let [earnedBack, lots] = [0, 0];
      for (const place of backwards ? places.reverse() : places) {
        const part = (amount: number) => Math.floor((amount * (lefts[place] ?? 0)) / 100);
        const money = part(paid[place]?.moneyFen ?? 0);
        const plan = planServiceCardRefund(facts, left(part(unit), money, place));
        expect(plan.moneyFen).toBe(money);
        for (const { kind, amountFen } of plan.legs) back.set(kind, (back.get(kind) ?? 0) + amountFen);
        lots += sumFen(plan.lots.flatMap(({ principalFen, bonusFen }) => [principalFen, bonusFen]));
        earnedBack += plan.earnedBack;
        facts = after(facts, place);
      }
      for (const { kind, amountFen } of facts.legs) expect(back.get(kind) ?? 0).toBeLessThanOrEqual(amountFen);
      expect(lots).toBe((back.get('principal') ?? 0) + (back.get('bonus') ?? 0));
      expect(earnedBack).toBeLessThanOrEqual(facts.earned);
    }),
  );
});
