import fc from 'fast-check';
import { anyFacts } from '../../test/any-bill';
import { count, fen } from '../money';
import { isRefusal } from '../refusals';
import { planSettlement, suggestWishes } from './index';
import type { SettlementFacts, SettlementWishes } from './index';

type Uses = SettlementWishes['uses'];

/** Bills so small that a unit more or less decides whether a coupon reaches its threshold; cards count uses of one service each. */
const smallBill = anyFacts.map((facts) => ({
  ...facts,
  lines: facts.lines.slice(0, 6).map((line) => ({
    ...line,
    ...{ qty: (line.qty % 3) + 1, manualPriceFen: null, levelPriceFen: null, labourTenths: null },
    listPriceFen: fen(line.listPriceFen % 5_000),
  })),
  serviceCards: facts.serviceCards.filter(({ labour }) => labour === null).slice(0, 2),
  coupons: facts.coupons.slice(0, 3).map((coupon, place) => ({
    ...coupon,
    benefit: {
      kind: 'amount' as const,
      offFen: fen(4_000 + 500 * place),
      thresholdFen: fen(thresholdOf(coupon) % 20_000),
    },
  })),
}));
const thresholdOf = ({ benefit }: SettlementFacts['coupons'][number]): number =>
  'thresholdFen' in benefit ? benefit.thresholdFen : 8_000;

/** What money and the prepaid card have to pay; null where these uses are refused. */
function leftToPay(facts: SettlementFacts, uses?: Uses): number | null {
  const wishes = suggestWishes(facts, 'cash', uses && { uses });
  const plan = isRefusal(wishes) ? wishes : planSettlement(facts, wishes);
  if (isRefusal(plan)) return null;
  return plan.dueFen + plan.roundingFen + (plan.prepaid?.amountFen ?? 0);
}

/** Every number of uses of every card on every line it could be for. */
function everyUses({ lines, serviceCards }: SettlementFacts): Uses[] {
  const pairs = serviceCards.flatMap(({ cardId, services }) =>
    lines
      .filter(({ kind, itemId }) => kind === 'service' && services.some(({ serviceId }) => serviceId === itemId))
      .map(({ id, qty }) => ({ cardId, lineId: id, qty })),
  );
  return pairs.reduce<Uses[]>(
    (all, { qty, ...of }) =>
      all.flatMap((uses) => [
        uses,
        ...Array.from({ length: qty }, (_, less) => [...uses, { ...of, times: count(less + 1) }]),
      ]),
    [[]],
  );
}

test('no legal uses whatever would leave less to pay than those that are suggested', () => {
  fc.assert(
    fc.property(smallBill, (facts) => {
      const all = everyUses(facts).map((uses) => leftToPay(facts, uses) ?? Infinity);
      expect(leftToPay(facts)).toBe(Math.min(...all));
    }),
    { numRuns: 60 },
  );
});
