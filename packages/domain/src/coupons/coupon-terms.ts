import { addDays } from '../calendar';
import type { ShopDay } from '../calendar';
import type { Fen } from '../money';
import type { CouponBenefit, CouponScope, Stacking } from './coupon';

/** When a coupon may be used: between two days, or for so many days of which the day of its issue is the first. */
export type CouponValidity =
  | { readonly kind: 'dates'; readonly from: ShopDay; readonly until: ShopDay }
  | { readonly kind: 'days'; readonly days: number };

/** What a coupon keeps of its template, whatever becomes of the template afterwards. */
export interface CouponTerms {
  readonly name: string;
  readonly benefit: CouponBenefit;
  readonly scope: CouponScope;
  readonly stacking: Stacking;
}

export interface CouponDays {
  readonly validFrom: ShopDay;
  readonly validUntil: ShopDay;
}

/** A coupon that comes back after its last day is good for so many days more. */
const goodAgainDays = 7;

/** The first and last day of a coupon issued on a day; null when its last day would be over already. */
export function couponDays(validity: CouponValidity, issuedOn: ShopDay): CouponDays | null {
  if (validity.kind === 'days') return { validFrom: issuedOn, validUntil: addDays(issuedOn, validity.days - 1) };
  return validity.until < issuedOn ? null : { validFrom: validity.from, validUntil: validity.until };
}

/** The most a coupon can take off a bill (fen); null when that depends on the bill. */
export function couponWorth(benefit: CouponBenefit): Fen | null {
  switch (benefit.kind) {
    case 'amount':
    case 'labour':
      return benefit.offFen;
    case 'percent':
      return benefit.offMaxFen;
    case 'service':
      return null;
  }
}

/** The last day of a coupon that a bill gives back today. */
export function lastDayGivenBack(today: ShopDay): ShopDay {
  return addDays(today, goodAgainDays);
}
