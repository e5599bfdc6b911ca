import { count, noFen, points, subtractFen, sumFen } from '../money';
import { refuse } from '../refusals';
import { givenBack } from './given-back';
import { isMoney } from './is-money';
import type { GivenBack } from './given-back';
import type { LotTake } from '../prepaid';
import type { Leg } from './plan';
import type { RefundPlan, RefundRefusal, RefundWish, SettledFacts } from './refund-plan';

/**
 * Plans what goes back for units of a settled bill: each leg gets its own share of them, by the parts the settlement kept, so
 * nothing is judged anew (a threshold stays met). Pure: it is shown before anything moves, and carried out as shown.
 */
export function planRefund(facts: SettledFacts, wishes: readonly RefundWish[]): RefundPlan | RefundRefusal {
  const refusal = wishRefusal(facts, wishes);
  if (refusal !== null) return refusal;
  const before = new Map(facts.lines.map(({ lineId, refundedQty }) => [lineId, refundedQty]));
  const after = new Map(before);
  for (const { lineId, qty } of wishes) after.set(lineId, (after.get(lineId) ?? 0) + qty);
  const whole = facts.lines.every(({ lineId, qty }) => after.get(lineId) === qty);
  // No coupon pays for a card, so one doesn't wait for the cards of its bill.
  const free = facts.lines.every(({ lineId, kind, qty }) => kind === 'card' || after.get(lineId) === qty);
  const was = givenBack(facts, before);
  const is = givenBack(facts, after);
  const legs = legsBetween(was, is);
  const coupons = facts.legs.filter((leg) => leg.kind === 'coupon').flatMap(({ instrumentId }) => instrumentId ?? []);
  return {
    whole,
    lines: wishes,
    legs,
    uses: usesBetween(was, is),
    lots: lotsBetween(was.lots, is.lots),
    points: pointsBetween(was, is),
    couponIds: free ? coupons : [],
    earnedBack: points(is.earned - was.earned),
    moneyFen: sumFen(legs.filter((leg) => isMoney(leg.kind)).map((leg) => leg.amountFen)),
  };
}

function wishRefusal({ lines }: SettledFacts, wishes: readonly RefundWish[]): RefundRefusal | null {
  if (wishes.length === 0 || wishes.some(({ qty }) => qty < 1)) return refuse('REFUND_EMPTY');
  for (const { lineId } of wishes) {
    const line = lines.find((one) => one.lineId === lineId);
    if (line === undefined) return refuse('NOT_FOUND');
    if (line.kind === 'card') return refuse('REFUND_IS_CARD', { name: line.name });
    const wanted = wishes.filter((wish) => wish.lineId === lineId).reduce((sum, wish) => sum + wish.qty, 0);
    const left = line.qty - line.refundedQty;
    if (wanted > left) return refuse('REFUND_UNITS', { name: line.name, left });
  }
  return null;
}

function legsBetween(was: GivenBack, is: GivenBack): Leg[] {
  return is.legs
    .filter(({ kind }) => kind !== 'rounding' && kind !== 'coupon')
    .map((leg) => {
      const earlier = was.legs.find((one) => one.kind === leg.kind && one.instrumentId === leg.instrumentId);
      const parts = leg.parts.map((part, place) => ({
        ...part,
        amountFen: subtractFen(part.amountFen, earlier?.parts[place]?.amountFen ?? noFen),
      }));
      const some = parts.filter((part) => part.amountFen > 0);
      return { ...leg, parts: some, amountFen: sumFen(some.map((part) => part.amountFen)) };
    })
    .filter((leg) => leg.amountFen > 0);
}

function usesBetween(was: GivenBack, is: GivenBack): RefundPlan['uses'] {
  const timesOf = ({ uses }: GivenBack, key: string): number =>
    uses.filter((use) => keyOf(use) === key).reduce((sum, use) => sum + use.times, 0);
  const keys = new Map(is.uses.map((use) => [keyOf(use), use]));
  return Array.from(keys, ([key, { cardId, serviceId, lineId }]) => {
    return { cardId, serviceId, lineId, times: count(timesOf(is, key) - timesOf(was, key)) };
  }).filter((use) => use.times > 0);
}

function keyOf({ cardId, serviceId, lineId }: GivenBack['uses'][number]): string {
  return `${cardId} ${serviceId} ${lineId}`;
}

/** What each lot gets back from one state of things to the next. */
export function lotsBetween(was: readonly LotTake[], is: readonly LotTake[]): LotTake[] {
  return is
    .map((lot, place) => {
      const earlier = was[place] ?? lot;
      const principalFen = subtractFen(lot.principalFen, earlier.principalFen);
      return { lotId: lot.lotId, principalFen, bonusFen: subtractFen(lot.bonusFen, earlier.bonusFen) };
    })
    .filter((lot) => lot.principalFen + lot.bonusFen > 0);
}

function pointsBetween(was: GivenBack, is: GivenBack): RefundPlan['points'] {
  return is.points
    .map((take, place) => ({ lotId: take.lotId, points: points(take.points - (was.points[place]?.points ?? 0)) }))
    .filter((take) => take.points > 0);
}
