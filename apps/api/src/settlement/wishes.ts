import { count, fen, points, type SettlementWishes, type TenderWish } from '@cheyou/domain';

/** By what a bill is to be paid, in plain numbers: as it crosses the wire, and as an ask keeps it. */
export interface PlainWishes {
  readonly uses: readonly { cardId: string; lineId: string; times: number }[];
  readonly couponIds: readonly string[];
  readonly points: number;
  readonly prepaid: { cardId: string; amountFen: number } | null;
  readonly tenders: readonly { method: TenderWish['method']; amountFen: number; receivedFen?: number }[];
}

/** What a settlement takes from, by its ids. */
export interface Named {
  readonly couponIds: readonly string[];
  readonly serviceCardIds: readonly string[];
  readonly spendsPoints: boolean;
  readonly cardId: string | null;
}

/** What the planner is asked, for a total that was shown. */
export function wishesOf(
  { uses, couponIds, points: spent, prepaid, tenders }: PlainWishes,
  quotedFen: number,
): SettlementWishes {
  return {
    uses: uses.map(({ cardId, lineId, times }) => ({ cardId, lineId, times: count(times) })),
    couponIds,
    points: points(spent),
    prepaid: prepaid && { cardId: prepaid.cardId, amountFen: fen(prepaid.amountFen) },
    tenders: tenders.map(({ method, amountFen, receivedFen }) => ({
      method,
      amountFen: fen(amountFen),
      receivedFen: receivedFen === undefined ? null : fen(receivedFen),
    })),
    quotedFen: fen(quotedFen),
  };
}

/** What wishes name of all that the member holds. */
export function namedIn({ uses, couponIds, points: spent, prepaid }: PlainWishes): Named {
  return {
    couponIds,
    spendsPoints: spent > 0,
    serviceCardIds: [...new Set(uses.map(({ cardId }) => cardId))],
    cardId: prepaid?.cardId ?? null,
  };
}
