import type { Fen, Points } from '../money';
import type { PointRules, PointTake } from '../points';
import type { LotTake } from '../prepaid';
import type { Refusal } from '../refusals';
import type { SaleLine } from './facts';
import type { Leg, UseDebit } from './plan';

/** A line of a settled bill, and how many of its units went back before. */
export interface SettledLine {
  readonly lineId: string;
  readonly name: string;
  /** A card isn't given back by units of its line: what is left of it decides. */
  readonly kind: SaleLine['kind'];
  readonly qty: number;
  readonly refundedQty: number;
  /** Of cards: which of them went back, from 0 on. */
  readonly refundedPlaces: readonly number[];
  readonly earnsPoints: boolean;
}

/** What was taken of a card for a line. */
export type SettledUse = Omit<UseDebit, 'name'>;

/** A settled bill as it was carried out: every leg with its share of each line, and what was taken from which lot. */
export interface SettledFacts {
  readonly lines: readonly SettledLine[];
  readonly legs: readonly Leg[];
  readonly uses: readonly SettledUse[];
  readonly lotTakes: readonly LotTake[];
  readonly pointTakes: readonly PointTake[];
  /** What the bill earned, by the rules and the level of its day. */
  readonly earned: Points;
  readonly pointRules: PointRules;
  readonly pointsPercent: number;
}

export interface RefundWish {
  readonly lineId: string;
  readonly qty: number;
}

/** What goes back where. Rounding was never paid, and a coupon goes back with the last unit of the bill only. */
export interface RefundPlan {
  /** Nothing of the bill is left. */
  readonly whole: boolean;
  readonly lines: readonly RefundWish[];
  /** Per leg the amount that goes back by it, in the order of the bill; legs without a part in it are left out. */
  readonly legs: readonly Leg[];
  readonly uses: readonly Pick<UseDebit, 'cardId' | 'serviceId' | 'lineId' | 'times'>[];
  readonly lots: readonly LotTake[];
  readonly points: readonly PointTake[];
  readonly couponIds: readonly string[];
  /** Points the bill earned that are taken back. */
  readonly earnedBack: Points;
  /** What goes back in money: principal and tenders. */
  readonly moneyFen: Fen;
}

export type RefundRefusal = Refusal<'REFUND_EMPTY' | 'REFUND_UNITS' | 'REFUND_IS_CARD' | 'NOT_FOUND'>;
