import type { ShopDay } from '@cheyou/domain';

/** A service card the merchant sells. */
export interface CardProduct {
  readonly id: string;
  readonly versionId: string;
  readonly price: number;
  readonly earns: boolean;
  readonly months: number;
  /** It begins with its first use instead of the day it is bought on. */
  readonly fromFirstUse: boolean;
  /** Its cards may be given to another member. */
  readonly transferable: boolean;
  readonly labour: BookLabour;
  /** What it grants, and what that would cost without it. */
  readonly services: readonly GrantedOnPaper[];
}

/** What a card of labour hours serves: some services, or with null whatever has hours; null for a card of uses. */
export type BookLabour = { readonly serviceIds: readonly string[] | null } | null;

export interface GrantedOnPaper {
  readonly serviceId: string;
  /** How often; null on an annual pass, which only its caps hold. */
  readonly granted: number | null;
  readonly worth: number;
  readonly perDayMax: number | null;
  readonly perMonthMax: number | null;
}

/** What a card counts of a service. */
export interface BookUses {
  readonly serviceId: string;
  readonly granted: number;
  /** What of the card's price falls on it, and what of the money that was really paid. */
  readonly price: number;
  readonly deferred: number;
  left: number;
  /** Of all that is gone: how often, what of the price, and what of the money. */
  gone: number;
  goneFen: number;
  earnedFen: number;
  /** What of that lapsed, and comes back when the card is extended. */
  lapsed: { times: number; fen: number; earned: number };
}

/** A service card on paper. */
export interface BookServiceCard {
  readonly id: string;
  readonly soldAt: string;
  /** Which card of which line of the bill that sold it. */
  readonly lineId: string;
  readonly place: number;
  state: 'active' | 'frozen' | 'lost' | 'refunded' | 'closed';
  /** What it counts; an annual pass counts nothing. */
  readonly services: readonly BookUses[];
  readonly pass: BookPass | null;
  /** Then its one count, `labour`, is of tenths of hours. */
  readonly labour: BookLabour;
  /** Sold as one that may be given to another member. */
  readonly transferable: boolean;
  lastDay: ShopDay;
  lapsed: boolean;
  /** Since when its refund waits: what was asked back in time doesn't run out meanwhile. */
  askedOn?: ShopDay | null;
}

/** Uses of a card that pay a line, what they are worth and what money they earn. */
export interface BookUse {
  readonly card: BookServiceCard;
  /** Null on a pass: its days earn its money. */
  readonly service: BookUses | null;
  readonly serviceId: string;
  readonly lineId: string;
  readonly on: ShopDay;
  /** What a unit of the line takes of the count. */
  readonly perUnit: number;
  times: number;
  /** What they are worth; of a pass their share of what its days earned, once those are over. */
  fen: number;
  earned: number;
  /** Of a pass, where they were served; null while their bill waits. */
  servedAt?: string | null;
}

/** An annual pass on paper: it counts nothing, only caps hold it, and its days earn what was paid for it. */
export interface BookPass {
  readonly services: readonly {
    readonly serviceId: string;
    /** What of its price falls on the service, and what a use costs without it. */
    readonly price: number;
    readonly worth: number;
    readonly perDayMax: number | null;
    readonly perMonthMax: number | null;
  }[];
  readonly months: number;
  readonly fromFirstUse: boolean;
  /** The money that was really paid for it, and what of that its days have earned so far. */
  readonly deferred: number;
  earned: number;
  /** Null before the first use of one that begins with it. */
  startsOn: ShopDay | null;
  /** Somebody gave it a later last day. */
  extended: boolean;
  readonly uses: BookUse[];
}
