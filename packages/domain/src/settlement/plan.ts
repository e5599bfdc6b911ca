import type { CouponRefusal, StackingRefusal } from '../coupons';
import type { Count, Fen, Points } from '../money';
import type { PointsRefusal, PointTake } from '../points';
import type { LotTake } from '../prepaid';
import type { Refusal } from '../refusals';
import type { UseRefusal } from '../service-cards';
import type { Consent, TenderMethod } from './facts';

/** What pays a part of a bill, in the order in which it is applied. */
export type LegKind = 'package' | 'coupon' | 'points' | 'principal' | 'bonus' | 'rounding' | TenderMethod;

/** The share of one line in a leg. */
export interface LegPart {
  readonly lineId: string;
  readonly amountFen: Fen;
}

export interface Leg {
  readonly kind: LegKind;
  /** Above 0; the legs of a plan add up to its total. */
  readonly amountFen: Fen;
  /** The card, coupon or package it came from; null for tenders and rounding. */
  readonly instrumentId: string | null;
  /** Adds up to the amount; a later refund of a line knows from it exactly what to give back. */
  readonly parts: readonly LegPart[];
}

export interface PlanLine {
  readonly lineId: string;
  readonly listFen: Fen;
  /** After a manual price. */
  readonly amountFen: Fen;
}

export interface PrepaidDebit {
  readonly cardId: string;
  readonly amountFen: Fen;
  readonly principalFen: Fen;
  readonly bonusFen: Fen;
  readonly takes: readonly LotTake[];
  readonly balanceBeforeFen: Fen;
  readonly balanceAfterFen: Fen;
}

/** Uses, or labour hours, that cover units of a line. */
export interface UseDebit {
  readonly cardId: string;
  /** Which count of the card. */
  readonly serviceId: string;
  readonly lineId: string;
  /** What the line sells. */
  readonly name: string;
  /** Units of the line. */
  readonly qty: Count;
  /** What they take of the count: a use each, or tenths of hours. */
  readonly times: Count;
  readonly amountFen: Fen;
}

export interface CouponDebit {
  readonly couponId: string;
  readonly amountFen: Fen;
}

export interface PointsDebit {
  readonly accountId: string;
  readonly points: Points;
  readonly amountFen: Fen;
  readonly takes: readonly PointTake[];
}

/** Why the plan is as it is, one a step; the sentences are in `@cheyou/contracts`. */
export type PlanStep =
  | { readonly code: 'LIST_TOTAL'; readonly params: { readonly amountFen: Fen; readonly lines: number } }
  | {
      readonly code: 'MANUAL_PRICE';
      readonly params: { readonly name: string; readonly listPriceFen: Fen; readonly priceFen: Fen };
    }
  | { readonly code: 'LEVEL_PRICE'; readonly params: { readonly level: string; readonly amountFen: Fen } }
  | {
      readonly code: 'USES';
      readonly params: { readonly name: string; readonly times: Count; readonly amountFen: Fen };
    }
  | {
      readonly code: 'LABOUR';
      readonly params: {
        readonly name: string;
        readonly takenTenths: Count;
        readonly leftTenths: Count;
        readonly amountFen: Fen;
      };
    }
  | { readonly code: 'COUPON'; readonly params: { readonly name: string; readonly amountFen: Fen } }
  | { readonly code: 'POINTS'; readonly params: { readonly points: Points; readonly amountFen: Fen } }
  | {
      readonly code: 'PREPAID';
      readonly params: {
        readonly amountFen: Fen;
        readonly principalFen: Fen;
        readonly bonusFen: Fen;
        readonly balanceAfterFen: Fen;
      };
    }
  | { readonly code: 'ROUNDED_DOWN'; readonly params: { readonly amountFen: Fen } }
  | { readonly code: 'TENDER'; readonly params: { readonly method: TenderMethod; readonly amountFen: Fen } }
  | { readonly code: 'CHANGE'; readonly params: { readonly receivedFen: Fen; readonly changeFen: Fen } }
  | { readonly code: 'EARNS'; readonly params: { readonly points: Points } };

export interface SettlementPlan {
  /** False while the consent is still to be asked for; the API carries out final plans only. */
  readonly final: boolean;
  readonly lines: readonly PlanLine[];
  /** What the lines come to at list price. */
  readonly listFen: Fen;
  /** What the lines come to after manual prices; the sum of the legs, and what a client quotes. */
  readonly totalFen: Fen;
  readonly legs: readonly Leg[];
  readonly uses: readonly UseDebit[];
  readonly coupons: readonly CouponDebit[];
  readonly points: PointsDebit | null;
  readonly prepaid: PrepaidDebit | null;
  /** What the bill takes of all that members hold, and by what leave; null when it takes nothing. */
  readonly own: { readonly amountFen: Fen; readonly consent: Consent } | null;
  readonly roundingFen: Fen;
  /** What the tenders pay. */
  readonly dueFen: Fen;
  /** The part of it that WeChat still has to collect; above 0 the settlement is held until WeChat has spoken. */
  readonly wechatFen: Fen;
  readonly changeFen: Fen;
  /** Points the bill earns, before a debt is settled with them. */
  readonly earns: Points;
  /** The rules and the level's multiple in percent by which it earns. */
  readonly earnsBy: { readonly rulesVersion: number; readonly percent: number };
  readonly steps: readonly PlanStep[];
}

export type SettlementRefusal =
  | UseRefusal
  | CouponRefusal
  | StackingRefusal
  | PointsRefusal
  | Refusal<
      | 'SALE_EMPTY'
      | 'DISCOUNT_TOO_LARGE'
      | 'PRICE_ABOVE_LIST'
      | 'QUOTE_CHANGED'
      | 'AMOUNT_INVALID'
      | 'NOT_FOUND'
      | 'CARD_FROZEN'
      | 'CARD_LOST'
      | 'CARD_CLOSED'
      | 'BALANCE_SHORT'
      | 'PREPAID_TOO_MUCH'
      | 'PROOF_MISSING'
      | 'PROOF_EXPIRED'
      | 'PROOF_WRONG'
      | 'SPENDER_WITHOUT_RIGHT'
      | 'OVERRIDE_TOO_LARGE'
      | 'REASON_MISSING'
      | 'CASH_SHORT'
      | 'TENDERS_SHORT'
      | 'TENDERS_TOO_MUCH'
      | 'TENDER_REPEATED'
      | 'USES_TOO_MANY'
      | 'POINTS_MIN'
      | 'POINTS_SHARE'
    >;
