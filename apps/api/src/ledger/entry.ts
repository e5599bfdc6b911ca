import type { Asset, EntryKind, HousePurpose } from '@cheyou/domain';

/** Where value comes from or goes to: an account of a lot or hold by its id, or an account of the house by its purpose. */
export type Place =
  | { readonly accountId: string }
  | { readonly house: HousePurpose; /** Null for purposes of the whole merchant. */ readonly shopId: string | null };

/** The account of a lot or hold. */
export const account = (accountId: string): Place => ({ accountId });

/** An account of the house, made when it is first used; it has no cached balance, so nobody queues for it. */
export function house(purpose: 'deferred', shopId: string): Place;
export function house(purpose: MerchantPurpose, shopId?: string | null): Place;
export function house(purpose: HousePurpose, shopId: string | null = null): Place {
  return { house: purpose, shopId };
}

/** What may be kept for the whole merchant. Money for service cards is always kept by the shop that sold them. */
type MerchantPurpose = Exclude<HousePurpose, 'deferred'>;

/** Moves `amount > 0` (fen, points or uses) of one asset. Value comes in from `cash` or `wechatClearing` and goes out to `revenue`. */
export interface PostingDraft {
  readonly asset: Asset;
  readonly amount: number;
  readonly from: Place;
  readonly to: Place;
}

/** What an entry says about its business event, besides the postings. The clock gives the instant. */
export interface EntryHead {
  readonly shopId: string;
  /** Null when no staff took part: the owner's own top-up, a job. */
  readonly staffId: string | null;
  /** What the owner reads on the statement, at most 120 characters. */
  readonly title: string;
  readonly reason?: string | null;
  /** The card on whose statement this is a line, with what can be spent from it afterwards (fen). */
  readonly cardId?: string | null;
  readonly cardBalanceAfter?: number | null;
  readonly saleId?: string | null;
  readonly settlementId?: string | null;
  readonly topUpId?: string | null;
  readonly paymentOrderId?: string | null;
  /** The plate as it was that day. */
  readonly plate?: string | null;
}

/** Kinds a room posts itself; holds, their ends and reversals come from doors of their own. */
export type PostedKind = Exclude<EntryKind, 'reverse' | 'hold' | 'capture' | 'release'>;

export interface NewEntry extends EntryHead {
  readonly kind: PostedKind;
  readonly postings: readonly PostingDraft[];
}

/** What is needed to undo an entry; its subjects are taken from the entry it undoes. */
export interface ReversalHead {
  readonly shopId: string;
  readonly staffId: string | null;
  readonly title: string;
  readonly reason?: string | null;
  /** What can be spent from the card before (fen); needed exactly when the undone entry is on a card's statement. */
  readonly cardBalanceBefore?: number | null;
}

/** An entry that was written. */
export interface Posted {
  readonly entryId: string;
  readonly at: Date;
}

/** An entry that undid another. */
export interface Undone extends Posted {
  /** What can be spent from the card afterwards (fen). */
  readonly cardBalanceAfter: number | null;
  /** What came back to the card (fen); negative when a gift or top-up was undone. */
  readonly principalFen: number;
  readonly bonusFen: number;
}

export interface Held extends Posted {
  readonly holdId: string;
}
