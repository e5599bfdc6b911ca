import type { ShopDay } from '../calendar';
import type { Fen } from '../money';

/** What a coupon takes off. A threshold is judged on the lines in scope, after level price and package, before any coupon. */
export type CouponBenefit =
  | { readonly kind: 'amount'; readonly offFen: Fen; readonly thresholdFen: Fen }
  | {
      readonly kind: 'percent';
      readonly percentOff: number;
      readonly offMaxFen: Fen | null;
      readonly thresholdFen: Fen;
    }
  /** One unit of a service in scope, free. */
  | { readonly kind: 'service' }
  /** An amount off services, never parts. */
  | { readonly kind: 'labour'; readonly offFen: Fen };

/** What a coupon is good for; null is everything of its kind. */
export interface CouponScope {
  readonly itemIds: readonly string[] | null;
  readonly categories: readonly string[] | null;
  readonly shopIds: readonly string[] | null;
  readonly levels: readonly string[] | null;
}

/** Coupons of one group exclude each other, those of several stand together unless one of them stands alone; lower orders first. */
export interface Stacking {
  readonly group: string;
  readonly alone: boolean;
  readonly order: number;
}

export type CouponState = 'issued' | 'reserved' | 'used' | 'expired' | 'revoked';

/** A coupon of a member with the rules it was issued under. */
export interface CouponFacts {
  readonly couponId: string;
  readonly name: string;
  readonly state: CouponState;
  readonly ownerId: string;
  /** Bound to one car, or to none. */
  readonly carId: string | null;
  readonly validFrom: ShopDay;
  readonly validUntil: ShopDay;
  readonly benefit: CouponBenefit;
  readonly scope: CouponScope;
  readonly stacking: Stacking;
}

/** Where, when and for whom a bill is written. */
export interface CouponPlace {
  readonly shopId: string;
  readonly carId: string | null;
  readonly levelCode: string | null;
  readonly today: ShopDay;
}

/** A line as coupons see it. */
export interface CouponLine {
  readonly lineId: string;
  readonly kind: 'service' | 'part' | 'card';
  readonly itemId: string;
  readonly category: string;
  /** What one unit costs on this bill. */
  readonly unitFen: Fen;
  /** What is still to be paid of the line. */
  readonly openFen: Fen;
}
