import type { ShopDay, TenderMethod } from '@cheyou/domain';
import type { Actor, StaffCaller } from '../../src/platform/http';
import type { BookLot, BookTake, CardBook } from './card-book';
import type { BookServiceCard, BookUse } from './book-cards';
import type { BookCoupon, BookPoints, Holding, PointsTake } from './holdings';
import type { Covered, GoneBack, PaperLeg, PaperLine } from './paper-bill';

/** Somebody as the program knows them; two may turn out to be one. */
export interface ModelPerson {
  readonly actor: Actor;
  /** Known at the counter by name and phone. */
  named: boolean;
  phone: string | null;
  inWechat: boolean;
  /** A table of an old system gave them something; of one that did so before more isn't taken. */
  imported?: true;
  /** A table opened them. */
  newcomer?: true;
  readonly cards: ModelMember[];
  readonly holding: Holding;
}

/** A card and the car that came with it; after a merge more than one belongs to one person. */
export interface ModelMember {
  person: ModelPerson;
  /** Null until the first top-up opens it, or the counter did. */
  cardId: string | null;
  readonly carId: string | null;
  readonly card: CardBook;
}

export interface ModelTopUp {
  readonly id: string;
  readonly member: ModelMember;
  readonly by: StaffCaller | null;
  readonly shopId: string;
  readonly method: TenderMethod;
  readonly amount: number;
  readonly bonus: number;
  readonly bonusMonths: number | null;
  state: 'paying' | 'waiting' | 'done' | 'closed' | 'rejected' | 'undone';
}

export interface ModelSale {
  readonly id: string;
  readonly shopId: string;
  member: ModelMember | null;
  lines: readonly PaperLine[];
  total: number;
  version: number;
  /** Bought on the phone: when nobody pays, it is over. */
  readonly onPhone?: true;
  /** What its owner said yes to on the phone, and a settlement came of. */
  tap?: string;
  /** A manager set its prices: then a manager settles it. */
  byManager: boolean;
  state: 'open' | 'held' | 'settled' | 'cancelled' | 'reversed';
}

export interface ModelSettlement {
  readonly id: string;
  readonly sale: ModelSale;
  readonly lines: readonly PaperLine[];
  readonly legs: readonly PaperLeg[];
  readonly takes: readonly BookTake[];
  readonly pointTakes: readonly PointsTake[];
  readonly uses: readonly BookUse[];
  /** Units that uses paid, as the bill was settled. */
  readonly covered: readonly Covered[];
  readonly coupon: BookCoupon | null;
  /** Points it earned, by the level's percent, and the lot they became. */
  readonly earns: number;
  readonly percent: number;
  award: BookPoints | null;
  /** What went back of it. */
  back: GoneBack;
  /** Of it in money, by refunds that were done. */
  wentBack: number;
  /** The service cards it sold, once it is paid. */
  sold: readonly SoldCard[];
  on: ShopDay;
  state: 'held' | 'captured' | 'released' | 'reversed';
  /** Who asked for a reversal that waits for a second manager. */
  askedBy: string | null;
}

/** A service card with the bill that sold it. */
export interface SoldCard extends BookServiceCard {
  readonly soldBy: ModelSettlement;
}

/** How far a refund is at WeChat; what WeChat closed or found abnormal a person pays out. */
export type AtWechat = 'accepted' | 'succeeded' | 'abnormal' | 'closed' | 'paidOut';

export interface ModelOrder {
  readonly id: string;
  readonly payer: ModelMember;
  readonly amount: number;
  readonly deadline: number;
  readonly of: { readonly topUp: ModelTopUp } | { readonly settlement: ModelSettlement };
  presented: boolean;
  closeAsked: boolean;
  state: 'open' | 'paid' | 'closed';
  /** The money of a closed order came all the same and went back. */
  late: boolean;
  readonly notifications: string[];
  /** What of it went back, or is on its way back, through WeChat; what WeChat closed isn't. */
  back: number;
  /** What WeChat's back office gave back while the payer still has what it paid for. */
  elsewhere: number;
}

/** Money of a bill or a lot that has to go back, but for what WeChat's back office gave before. */
export interface ModelPayOut {
  rest: number;
  /** With WeChat, or a person's to pay; `none` when the back office gave all of a bill's. */
  state: 'sent' | 'due' | 'paid' | 'none';
  /** WeChat's part of it: the payment it came with, and the number of the refund there. */
  readonly order: ModelOrder | null;
  readonly shopId: string;
  wechatId: string | null;
}

/** A refund of a bill that waits for a second person, or waited. */
export interface RefundAsk {
  readonly id: string;
  readonly settlement: ModelSettlement;
  /** Units of a line, or a service card. */
  readonly of: { readonly lineId: string; readonly qty: number } | { readonly card: SoldCard };
  /** Who of the staff asked; null for the card's owner on the phone. */
  readonly by: string | null;
  /** Why it can't be done any more, and what doing it changes on paper. */
  readonly refusal: () => string | null;
  readonly carryOut: () => void;
  state: 'asked' | 'done' | 'declined';
}

/** What is left on a card, offered to another member. */
export interface ModelTransfer {
  readonly id: string;
  readonly giver: ModelMember;
  from: ModelPerson;
  to: ModelPerson;
  readonly until: number;
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
}

/** A service card, offered whole to another member. */
export interface ModelCardTransfer extends Pick<ModelTransfer, 'id' | 'until'> {
  readonly card: BookServiceCard;
  from: ModelPerson;
  to: ModelPerson;
  state: ModelTransfer['state'];
}

/** Money of a card that its owner wants back; it is put aside until a second person has decided. */
export interface ModelCardRefund {
  readonly id: string;
  readonly member: ModelMember;
  readonly shopId: string;
  readonly takes: readonly BookTake[];
  /** Who asked at the counter; null for the owner on the phone. */
  readonly by: string | null;
  /** The card is to be closed with it. */
  readonly closes: boolean;
  /** Once it is approved, what goes back of each lot. */
  readonly lines: (ModelPayOut & { readonly lotId: string })[];
  state: 'waiting' | 'approved' | 'ended';
}

/** What a row of an old system's table gave. */
export interface GivenByTable {
  readonly person: ModelPerson;
  readonly card: { readonly member: ModelMember; readonly lot: BookLot } | null;
  readonly points: { readonly lot: BookPoints; readonly given: number } | null;
  readonly uses: BookServiceCard | null;
  /** The last day of those uses as they were given. */
  readonly until: ShopDay | null;
}

/** A table of an old system that was given. */
export interface ModelOpening {
  readonly id: string;
  readonly shopId: string;
  readonly given: readonly GivenByTable[];
  state: 'imported' | 'undone';
}
