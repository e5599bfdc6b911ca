import { applyCoupons } from '../coupons';
import type { CouponFacts, CouponLine, CouponPlace } from '../coupons';
import { noFen, sumFen } from '../money';
import { isRefusal, refuse } from '../refusals';
import { payParts } from './bill';
import type { Bill } from './bill';
import type { SettlementFacts } from './facts';
import type { CouponDebit, PlanStep, SettlementRefusal } from './plan';
import { unitPriceOf } from './price-lines';

/** Takes coupons off what packages left open, a leg a coupon. */
export function payCoupons(
  bill: Bill,
  facts: SettlementFacts,
  couponIds: readonly string[],
): { bill: Bill; coupons: CouponDebit[]; steps: PlanStep[] } | SettlementRefusal {
  const chosen = couponsOf(facts, couponIds);
  if (chosen === null) return refuse('NOT_FOUND');
  const applied = applyCoupons(chosen, couponLines(bill, facts), couponPlace(facts));
  if (isRefusal(applied)) return applied;
  const debits = applied.map(({ coupon, parts }) => ({
    name: coupon.name,
    couponId: coupon.couponId,
    amountFen: sumFen(parts.map((part) => part.amountFen)),
  }));
  return {
    bill: applied.reduce((open, { coupon, parts }) => payParts(open, 'coupon', parts, coupon.couponId), bill),
    coupons: debits.map(({ couponId, amountFen }) => ({ couponId, amountFen })),
    steps: debits.map(({ name, amountFen }) => ({ code: 'COUPON', params: { name, amountFen } })),
  };
}

function couponsOf(facts: SettlementFacts, couponIds: readonly string[]): CouponFacts[] | null {
  const chosen = facts.coupons.filter(({ couponId }) => couponIds.includes(couponId));
  return chosen.length === couponIds.length ? chosen : null;
}

/** The lines as coupons see them. */
export function couponLines(bill: Bill, facts: Pick<SettlementFacts, 'lines'>): CouponLine[] {
  return facts.lines.map((line) => ({
    lineId: line.id,
    kind: line.kind,
    itemId: line.itemId,
    category: line.category,
    unitFen: unitPriceOf(line),
    openFen: bill.open.find((one) => one.lineId === line.id)?.openFen ?? noFen,
  }));
}

export function couponPlace({ shopId, carId, level, today }: SettlementFacts): CouponPlace {
  return { shopId, carId, levelCode: level?.code ?? null, today };
}
