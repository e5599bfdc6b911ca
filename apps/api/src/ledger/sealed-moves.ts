import { labourPool, shopDayOf, type Asset, type ShopDay } from '@cheyou/domain';

/** What is owed to members. Uses are counted over all services, labour hours in tenths; `deferred` is the money that waits for both. */
export type Owed = 'principal' | 'bonus' | 'deferred' | 'uses' | 'labour' | 'points' | 'pointDebt';

/** One end of a posting: an account of a lot with the shop that sold the lot, of a hold, or of the house with its code. */
export interface End {
  readonly kind: 'lot' | 'hold' | 'house';
  readonly soldAt: string | null;
  readonly code: string | null;
}

/** A posting of a sealed entry with what is needed to say whose it is. */
export interface SealedPosting {
  readonly at: Date;
  readonly asset: Asset;
  readonly amount: number;
  readonly from: End;
  readonly to: End;
}

/** How much more or less is owed, by the shop that sold it and the day. */
export interface OwedMove {
  readonly day: ShopDay;
  readonly soldAt: string;
  readonly what: Owed;
  /** Signed; fen, uses, tenths of hours or points. */
  readonly amount: number;
}

/** Money that one shop took and another has earned, signed: undone, it is below zero. A shop owes itself nothing: no such pair. */
export interface ServedMove {
  readonly day: ShopDay;
  readonly soldAt: string;
  readonly servedAt: string;
  readonly what: 'principal' | 'deferred';
  readonly amount: number;
}

export interface SealedMoves {
  readonly owed: OwedMove[];
  readonly served: ServedMove[];
}

/**
 * What postings mean for those who are owed something. Value on hold is still owed by the shop that sold it. Where a hold ends, the
 * caller tells of its lots and of where it went, past the hold: of a capture from the lots on, of its undoing back to the lots.
 */
export function movesOf(postings: readonly SealedPosting[]): SealedMoves {
  return { owed: postings.flatMap(owedBy), served: postings.flatMap(servedBy) };
}

function owedBy(posting: SealedPosting): OwedMove[] {
  const { from, to, amount } = posting;
  const day = shopDayOf(posting.at);
  const what = owedOf(posting.asset);
  const moves: OwedMove[] = [];
  const move = (soldAt: string | null, kind: Owed, delta: number): void => {
    if (soldAt !== null) moves.push({ day, soldAt, what: kind, amount: delta });
  };
  if (from.kind === 'lot' && to.kind !== 'hold') move(from.soldAt, what, -amount);
  if (to.kind === 'lot' && from.kind !== 'hold') move(to.soldAt, what, amount);
  move(shopOf(from, 'deferred'), 'deferred', -amount);
  move(shopOf(to, 'deferred'), 'deferred', amount);
  return moves;
}

/**
 * Where value of one shop is earned by a shop; a service card that is bought from a card goes over to the shop that sells it, and what a
 * shop pays out by hand for another is owed to it too.
 */
function servedBy(posting: SealedPosting): ServedMove[] {
  const { from, to, amount } = posting;
  if (posting.asset !== 'CNY_PRINCIPAL') return [];
  const comesBack = shopOf(from, 'revenue') !== null || (to.kind === 'lot' && from.kind !== 'lot');
  const [giver, taker] = comesBack ? [to, from] : [from, to];
  const deferredAt = shopOf(giver, 'deferred');
  const soldAt = giver.kind === 'lot' ? giver.soldAt : (deferredAt ?? shopOf(giver, 'paidFor'));
  const servedAt = shopOf(giver, 'paidFor') === null ? earnedAt(giver, taker) : anyShopOf(taker);
  if (soldAt === null || servedAt === null || soldAt === servedAt) return [];
  return [
    {
      day: shopDayOf(posting.at),
      soldAt,
      servedAt,
      what: deferredAt === null ? 'principal' : 'deferred',
      amount: comesBack ? -amount : amount,
    },
  ];
}

function earnedAt(giver: End, taker: End): string | null {
  const earned = shopOf(taker, 'revenue');
  return giver.kind === 'lot' ? (earned ?? shopOf(taker, 'deferred')) : earned;
}

function shopOf({ code }: End, purpose: 'revenue' | 'deferred' | 'paidFor'): string | null {
  return code?.startsWith(`${purpose}:`) === true ? code.slice(purpose.length + 1) : null;
}

/** Of the till or the bank of a shop, say. */
const anyShopOf = ({ code }: End): string | null => code?.split(':')[1] ?? null;

function owedOf(asset: Asset): Owed {
  switch (asset) {
    case 'CNY_PRINCIPAL':
      return 'principal';
    case 'CNY_BONUS':
      return 'bonus';
    case 'POINT':
      return 'points';
    case 'POINT_DEBT':
      return 'pointDebt';
    case `USE:${labourPool}`:
      return 'labour';
    default:
      return 'uses';
  }
}
