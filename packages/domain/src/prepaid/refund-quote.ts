import type { ShopDay } from '../calendar';
import { noFen, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import { bonusLapsed } from './take-from-lots';
import type { Lot } from './lot';

/** What giving one lot back would pay out, and why. */
export interface RefundQuoteLine {
  readonly lotId: string;
  readonly paidFen: Fen;
  readonly bonusGivenFen: Fen;
  readonly principalUsedFen: Fen;
  /** What is left of the principal: exactly what is paid back. */
  readonly refundFen: Fen;
  /** Bonus still spendable today that is given up with the refund. */
  readonly bonusForfeitFen: Fen;
}

export interface RefundQuote {
  readonly on: ShopDay;
  readonly totalFen: Fen;
  readonly lines: readonly RefundQuoteLine[];
}

/** What a card gives back today: what is left of the principal, lot by lot in order of age; lots with nothing left are omitted. */
export function refundQuote(lots: readonly Lot[], today: ShopDay): RefundQuote {
  const lines = lots
    .filter((lot) => lot.principalLeftFen > 0)
    .sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1))
    .map((lot) => ({
      lotId: lot.id,
      paidFen: lot.principalFen,
      bonusGivenFen: lot.bonusFen,
      principalUsedFen: subtractFen(lot.principalFen, lot.principalLeftFen),
      refundFen: lot.principalLeftFen,
      bonusForfeitFen: bonusLapsed(lot, today) ? noFen : lot.bonusLeftFen,
    }));
  return { on: today, totalFen: sumFen(lines.map((line) => line.refundFen)), lines };
}
