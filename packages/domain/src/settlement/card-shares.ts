import { fen, noFen, split, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import { isMoney } from './is-money';
import type { Leg } from './plan';

/** What one leg of a bill pays of one card. */
export interface CardShare extends Pick<Leg, 'kind' | 'instrumentId'> {
  readonly amountFen: Fen;
}

/** What paid for one card of a line. */
export interface PaidCard {
  readonly priceFen: Fen;
  /** What of it was real money: it waits until the card is served. */
  readonly moneyFen: Fen;
  readonly shares: readonly CardShare[];
}

/**
 * Shares what paid for a line of `qty` cards out over the cards, one after the other, each by what the legs still have (largest
 * remainder): every card costs the same, the last one takes what is left, so legs and cards add up to the fen.
 */
export function paidCards(
  legs: readonly Pick<Leg, 'kind' | 'instrumentId' | 'parts'>[],
  { lineId, qty }: { lineId: string; qty: number },
): PaidCard[] {
  let left = legs.flatMap(({ kind, instrumentId, parts }) =>
    parts.filter((part) => part.lineId === lineId).map(({ amountFen }) => ({ kind, instrumentId, amountFen })),
  );
  const priceFen = fen(sumFen(left.map(({ amountFen }) => amountFen)) / qty);
  return Array.from({ length: qty }, () => {
    const amounts = split(
      priceFen,
      left.map(({ amountFen }) => amountFen),
    );
    const shares = left.map((share, place) => ({ ...share, amountFen: amounts[place] ?? noFen }));
    left = left.map((share, place) => ({ ...share, amountFen: subtractFen(share.amountFen, amounts[place] ?? noFen) }));
    return { priceFen, moneyFen: moneyIn(shares), shares: shares.filter(({ amountFen }) => amountFen > 0) };
  });
}

function moneyIn(shares: readonly CardShare[]): Fen {
  return sumFen(shares.filter(({ kind }) => isMoney(kind)).map(({ amountFen }) => amountFen));
}
