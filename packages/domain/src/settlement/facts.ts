import type { ShopDay } from '../calendar';
import type { Fen } from '../money';
import type { CardState, Lot } from '../prepaid';

/** One thing sold. Prices are per unit. */
export interface SaleLine {
  readonly id: string;
  readonly kind: 'service' | 'part';
  readonly itemId: string;
  readonly name: string;
  /** A whole number from 1 on. */
  readonly qty: number;
  readonly listPriceFen: Fen;
  /** The price somebody set by hand; null sells at list price. */
  readonly manualPriceFen: Fen | null;
  readonly performerId: string | null;
}

/** Rounding down of what is left to pay: not at all, to whole jiao, to whole yuan. */
export type Rounding = 'none' | 'jiao' | 'yuan';

export interface PrepaidCardFacts {
  readonly cardId: string;
  readonly state: CardState;
  readonly ownerId: string;
  /** Members besides the owner whom the owner gave the right to spend. */
  readonly spenderIds: readonly string[];
  readonly lots: readonly Lot[];
}

/** Why a card may be debited. Instants are ISO, UTC. */
export type Consent =
  /** A scanned or typed member code: bound to one sale and the staff member who took it. */
  | {
      readonly kind: 'memberCode';
      readonly proofId: string;
      readonly memberId: string;
      readonly saleId: string;
      readonly staffId: string;
      readonly expiresAt: string;
    }
  /** The member's tap on the phone, for this sale and at most this much. */
  | {
      readonly kind: 'ownerTap';
      readonly askId: string;
      readonly memberId: string;
      readonly saleId: string;
      readonly upToFen: Fen;
      readonly expiresAt: string;
    }
  /** A manager's word, up to the limit of the role, with a reason. */
  | { readonly kind: 'override'; readonly staffId: string; readonly reason: string; readonly limitFen: Fen }
  /** Only for previews: the code is asked for later. Such a plan isn't final and must not be carried out. */
  | { readonly kind: 'later' };

/** All the planner looks at, read under lock by the API and sent to the phone for its preview. */
export interface SettlementFacts {
  readonly saleId: string;
  /** Who settles. */
  readonly staffId: string;
  readonly lines: readonly SaleLine[];
  readonly rounding: Rounding;
  /** How far below list price the role may sell, in whole percent. */
  readonly discountPercentMax: number;
  readonly cards: readonly PrepaidCardFacts[];
  readonly consent: Consent | null;
  /** ISO instant, UTC. */
  readonly now: string;
  readonly today: ShopDay;
}

/** Ways of paying what no instrument covered; only `wechat` is collected by the system, the others are recorded. */
export type TenderMethod = 'cash' | 'wechat' | 'posCard' | 'alipay' | 'bankTransfer' | 'other';
export const tenderMethods: readonly TenderMethod[] = ['cash', 'wechat', 'posCard', 'alipay', 'bankTransfer', 'other'];

export interface TenderWish {
  readonly method: TenderMethod;
  /** What this tender pays of the bill, above 0. */
  readonly amountFen: Fen;
  /** Cash only: what was handed over; the difference is change. Absent means exactly the amount. */
  readonly receivedFen?: Fen | null;
}

/** What the person at the counter chose. */
export interface SettlementWishes {
  readonly prepaid: { readonly cardId: string; readonly amountFen: Fen } | null;
  readonly tenders: readonly TenderWish[];
  /** The total the client showed; null while it is only looking. */
  readonly quotedFen: Fen | null;
}
