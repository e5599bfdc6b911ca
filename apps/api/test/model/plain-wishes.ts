import type { ModelSale } from './model-records';
import { sum } from './paper';
import type { Method, Wishes } from './wishes';
import type { ModelWorld } from './world';

/** Wishes as they are sent. */
export interface PlainWishes {
  readonly uses: { cardId: string; lineId: string; times: number }[];
  readonly couponIds: string[];
  readonly points: number;
  readonly prepaid: { cardId: string; amountFen: number } | null;
  readonly tenders: readonly { method: Method; amountFen: number; receivedFen?: number }[];
}

export function asPlain(sale: ModelSale, { uses, coupon, points, fromCard, tenders }: Wishes): PlainWishes {
  return {
    uses: uses.map(({ card, line, times }) => ({ cardId: card.id, lineId: line.id, times })),
    couponIds: coupon ? [coupon.id] : [],
    points,
    prepaid: fromCardOf(sale, fromCard),
    tenders,
  };
}

/** The same with a fen less from the card, which is paid in cash; null when the card pays less than two. */
export function askedLess(sale: ModelSale, wishes: Wishes, world: ModelWorld): PlainWishes | null {
  const { fromCard, tenders, rounding } = wishes;
  if (fromCard < 2) return null;
  const due = rounded(world, sale, sum(tenders.map(({ amountFen }) => amountFen)) + rounding + 1);
  return {
    ...asPlain(sale, wishes),
    prepaid: fromCardOf(sale, fromCard - 1),
    tenders: due === 0 ? [] : [{ method: 'cash', amountFen: due }],
  };
}

/** Card and WeChat only, beside what the counter takes in other ways: another combination of the same bill; null when there is none. */
export function askedOther(sale: ModelSale, { tenders }: Wishes, world: ModelWorld): PlainWishes | null {
  const onCard = sale.member?.cardId ? sale.member.card.spendable(world.today) : 0;
  const standing = sale.member?.card.standing() ?? null;
  const taken = tenders.filter(({ method }) => method !== 'wechat');
  const takenFen = sum(taken.map(({ amountFen }) => amountFen));
  // What is rounded off must not reach what the counter takes.
  const fromCard = Math.min(onCard, sale.total - takenFen - 10);
  if (fromCard < 1 || standing !== null) return null;
  const byWechat = rounded(world, sale, sale.total - fromCard) - takenFen;
  const rest = byWechat > 0 ? [{ method: 'wechat' as const, amountFen: byWechat }] : [];
  return {
    uses: [],
    couponIds: [],
    points: 0,
    prepaid: fromCardOf(sale, fromCard),
    tenders: [...taken, ...rest],
  };
}

const fromCardOf = ({ member }: ModelSale, amountFen: number): PlainWishes['prepaid'] =>
  amountFen === 0 ? null : { cardId: member?.cardId ?? '', amountFen };

/** What is left to be paid of an amount: the second shop rounds down to ten. */
const rounded = (world: ModelWorld, { shopId }: ModelSale, fen: number): number =>
  shopId === world.shopIds[1] ? fen - (fen % 10) : fen;
