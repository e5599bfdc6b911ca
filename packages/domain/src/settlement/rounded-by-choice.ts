import { fen } from '../money';
import type { SettlementFacts, SettlementWishes } from './facts';
import type { SettlementPlan } from './plan';
import { roundingOff } from './rounding';
import { pointsOffered } from './suggest-wishes';

/**
 * Whether more is rounded off because somebody chose an odd amount than the bill gives by itself: from a card that holds more, or fewer
 * points than could be spent. A member who chooses on the phone may not; what empties a card or all points may leave any amount.
 */
export function roundedByChoice(
  facts: SettlementFacts,
  { uses, couponIds }: Pick<SettlementWishes, 'uses' | 'couponIds'>,
  { prepaid, points, roundingFen, dueFen }: SettlementPlan,
): boolean {
  const openFen = fen(dueFen + roundingFen + (prepaid?.amountFen ?? 0) + (points?.amountFen ?? 0));
  if (roundingFen <= roundingOff(openFen, facts.rounding)) return false;
  const partOfCard = prepaid !== null && prepaid.balanceAfterFen > 0;
  return partOfCard || (points !== null && points.points < pointsOffered(facts, { uses, couponIds }));
}
