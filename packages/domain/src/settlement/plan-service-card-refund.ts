import { fen, noFen, points, shareOfFirst, split, sumFen } from '../money';
import type { Fen, Points } from '../money';
import type { LotTake } from '../prepaid';
import { paidCards, type PaidCard } from './card-shares';
import { givenBack, lotsBack } from './given-back';
import type { Leg } from './plan';
import { lotsBetween } from './plan-refund';
import type { RefundPlan, SettledFacts, SettledLine } from './refund-plan';

/** Which card of which line, and what of it is still owed to its owner. */
export interface CardLeft {
  readonly lineId: string;
  /** Which of the cards of its line, from 0 on. */
  readonly place: number;
  /** What is left of its price. */
  readonly valueFen: Fen;
  /** What of the money that was paid for it still waits. */
  readonly moneyFen: Fen;
}

/** What goes back where for a card: a refund like any other, and what of it is bonus. */
export interface ServiceCardRefundPlan extends RefundPlan {
  readonly bonusFen: Fen;
}

/**
 * Plans what goes back for a card: its money to the legs that paid it, each by its share of it (largest remainder), its bonus by what is
 * left of its price; rounding was never paid. So somebody who used half of it gets half of each leg back.
 */
export function planServiceCardRefund(facts: SettledFacts, card: CardLeft): ServiceCardRefundPlan {
  const line = facts.lines.find((one) => one.lineId === card.lineId);
  const paid = line && paidCards(facts.legs, line)[card.place];
  if (!line || !paid) throw new Error(`line ${card.lineId} sold no card ${String(card.place)}`);
  const moneyFen = fen(Math.min(card.moneyFen, paid.moneyFen));
  const legs = legsOf(paid, { ...card, moneyFen });
  const amountOf = (kind: Leg['kind']): Fen =>
    sumFen(legs.filter((leg) => leg.kind === kind).map((leg) => leg.amountFen));
  const whole = facts.lines.every((one) => one.refundedQty + (one === line ? 1 : 0) === one.qty);
  return {
    whole,
    lines: [{ lineId: card.lineId, qty: 1 }],
    legs,
    uses: [],
    lots: lotsOf(facts, amountOf('principal'), amountOf('bonus')),
    points: [],
    // No coupon pays for a card: those of its bill went back with the lines they paid.
    couponIds: [],
    earnedBack: earnedBackOf(facts, line, { ...card, moneyFen }, paid),
    moneyFen,
    bonusFen: amountOf('bonus'),
  };
}

/**
 * The same for a card that is another member's by now: nothing goes back to whoever paid for it. Its money is its owner's, by hand, and a
 * bonus was given to the buyer only.
 */
export function planForNewOwner(plan: ServiceCardRefundPlan): ServiceCardRefundPlan {
  return { ...plan, legs: plan.legs.filter(({ kind }) => kind !== 'bonus'), lots: [], bonusFen: noFen };
}

function legsOf(paid: PaidCard, { lineId, valueFen, moneyFen }: CardLeft): Leg[] {
  const money = paid.shares.filter(({ kind }) => kind !== 'bonus' && kind !== 'rounding');
  const amounts = split(
    moneyFen,
    money.map(({ amountFen }) => amountFen),
  );
  const back = paid.shares.map((share) => {
    const { kind, instrumentId } = share;
    const bonusFen = () => fen(shareOfFirst(share.amountFen, valueFen, paid.priceFen));
    const amountFen = kind === 'bonus' ? bonusFen() : amounts[money.indexOf(share)];
    return { kind, instrumentId, amountFen: amountFen ?? noFen };
  });
  return back
    .filter(({ amountFen }) => amountFen > 0)
    .map((leg) => ({ ...leg, parts: [{ lineId, amountFen: leg.amountFen }] }));
}

/** Behind what went back of the bill before, as if every card had gone back whole: so no lot gets anything twice. */
function lotsOf(facts: SettledFacts, principalFen: Fen, bonusFen: Fen): LotTake[] {
  const { legs } = givenBack(facts, refundedSoFar(facts));
  const before = (kind: Leg['kind']): Fen =>
    sumFen(legs.filter((leg) => leg.kind === kind).map((leg) => leg.amountFen));
  const [principalBefore, bonusBefore] = [before('principal'), before('bonus')];
  const was = lotsBack(facts.lotTakes, principalBefore, bonusBefore);
  const is = lotsBack(facts.lotTakes, fen(principalBefore + principalFen), fen(bonusBefore + bonusFen));
  return lotsBetween(was, is);
}

/** What the card earned, by the part of its money that goes back; rounded in favour of whoever earned it. */
function earnedBackOf(facts: SettledFacts, line: SettledLine, { place, moneyFen }: CardLeft, paid: PaidCard): Points {
  if (paid.moneyFen === 0) return points(0);
  const without = {
    ...facts,
    lines: facts.lines.map((one) => (one === line ? { ...one, refundedPlaces: [...one.refundedPlaces, place] } : one)),
  };
  const soFar = refundedSoFar(facts);
  const whole = givenBack(without, soFar).earned - givenBack(facts, soFar).earned;
  return points(shareOfFirst(whole, moneyFen, paid.moneyFen));
}

function refundedSoFar({ lines }: SettledFacts): Map<string, number> {
  return new Map(lines.map(({ lineId, refundedQty }) => [lineId, refundedQty]));
}
