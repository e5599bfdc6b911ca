import type { ShopDay } from '../calendar';
import type { CouponFacts } from '../coupons';
import type { Count, Fen, Points } from '../money';
import type { PointLot, PointRules } from '../points';
import type { CardState, Lot } from '../prepaid';
import type { ServiceCardFacts } from '../service-cards';

/** One thing sold. Prices are per unit. */
export interface SaleLine {
  readonly id: string;
  /** `card` sells a service card: it is paid like anything else, but by no package, coupon or points. */
  readonly kind: 'service' | 'part' | 'card';
  readonly itemId: string;
  /** Of the catalog; coupons may be good for some categories only. */
  readonly category: string;
  readonly name: string;
  /** A whole number from 1 on. */
  readonly qty: number;
  readonly listPriceFen: Fen;
  /** What the member's level pays; null pays list price. */
  readonly levelPriceFen: Fen | null;
  /** The price somebody set by hand; null sells at list price. */
  readonly manualPriceFen: Fen | null;
  readonly performerId: string | null;
  /** Some services earn no points. */
  readonly earnsPoints: boolean;
  /** Standard labour hours of one unit, in tenths; null for none. */
  readonly labourTenths: Count | null;
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

/** A service card, and who besides its owner may use it. */
export type ServiceCardAtHand = ServiceCardFacts & { readonly spenderIds: readonly string[] };

/** What a member has of points. */
export interface PointsFacts {
  readonly accountId: string;
  readonly ownerId: string;
  readonly lots: readonly PointLot[];
  /** Points taken back after they had been spent; the next award settles it. */
  readonly debt: Points;
}

/** The level of the sale's member. */
export interface LevelFacts {
  readonly code: string;
  readonly name: string;
  /** Points earned in percent of the usual. */
  readonly pointsPercent: number;
  /** Served first: whoever settles is told; the plan is the same. */
  readonly priority: boolean;
}

/** So much of one thing a member holds: a coupon, a card, the points. 0 for a use of what costs nothing. */
export interface Agreed {
  readonly instrumentId: string;
  readonly amountFen: Fen;
  /** Of a service card: how much of its counts for which lines. What they are worth says too little: hours of two lines may cost the same. */
  readonly uses?: readonly Pick<UseWish, 'lineId' | 'times'>[];
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
  /** The member's tap on the phone, for this sale, of what was shown and at most so much of each. */
  | {
      readonly kind: 'ownerTap';
      readonly askId: string;
      readonly memberId: string;
      readonly saleId: string;
      readonly upTo: readonly Agreed[];
      readonly expiresAt: string;
    }
  /** The member buys on the own phone: the tap that buys is the consent to what it names. */
  | {
      readonly kind: 'purchase';
      readonly memberId: string;
      readonly saleId: string;
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
  readonly serviceCards: readonly ServiceCardAtHand[];
  readonly coupons: readonly CouponFacts[];
  readonly points: PointsFacts | null;
  readonly pointRules: PointRules;
  readonly level: LevelFacts | null;
  readonly shopId: string;
  readonly carId: string | null;
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

/** So many units of a line are covered by uses of a service card. */
export interface UseWish {
  readonly cardId: string;
  readonly lineId: string;
  readonly times: Count;
}

/** What the person at the counter chose. */
export interface SettlementWishes {
  readonly uses: readonly UseWish[];
  readonly couponIds: readonly string[];
  readonly points: Points;
  readonly prepaid: { readonly cardId: string; readonly amountFen: Fen } | null;
  readonly tenders: readonly TenderWish[];
  /** The total the client showed; null while it is only looking. */
  readonly quotedFen: Fen | null;
}
