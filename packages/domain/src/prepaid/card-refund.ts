import type { ShopDay } from '../calendar';
import { noFen, split, subtractFen } from '../money';
import type { Fen } from '../money';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { refundQuote, type RefundQuote, type RefundQuoteLine } from './refund-quote';
import type { Lot, LotTake } from './lot';

/** What somebody wants back: all that is left, or of one lot a part of its principal. */
export interface CardRefundWish {
  /** Null: every lot. */
  readonly lotId: string | null;
  /** Principal of that lot; null: all that is left of it. */
  readonly amountFen: Fen | null;
}

export type CardRefundRefusal = Refusal<'CARD_REFUND_EMPTY' | 'REFUND_TOO_MUCH'>;

/**
 * What a card refund pays back and which bonus lapses with it. Of a lot refunded in part the bonus goes in the same share
 * as the principal, so that what stays keeps the proportion it was sold in.
 */
export function planCardRefund(
  lots: readonly Lot[],
  { lotId, amountFen }: CardRefundWish,
  today: ShopDay,
): RefundQuote | CardRefundRefusal {
  const whole = refundQuote(lotId === null ? lots : lots.filter(({ id }) => id === lotId), today);
  if (whole.totalFen === 0) return refuse('CARD_REFUND_EMPTY');
  const [line] = whole.lines;
  if (lotId === null || amountFen === null || line === undefined) return whole;
  if (amountFen <= 0) return refuse('CARD_REFUND_EMPTY');
  if (amountFen > line.refundFen) return refuse('REFUND_TOO_MUCH', { leftFen: line.refundFen });
  return { ...whole, totalFen: amountFen, lines: [partOf(line, amountFen)] };
}

/** What leaves the lots while the refund waits, so that it can't be spent: the principal, and the bonus that lapses with it. */
export function takesOfRefund({ lines }: RefundQuote): LotTake[] {
  return lines.map(({ lotId, refundFen, bonusForfeitFen }) => ({
    lotId,
    principalFen: refundFen,
    bonusFen: bonusForfeitFen,
  }));
}

/** Until when money can go back the way it came through WeChat: 365 days after the payment. */
const originalRouteDays = 365;

/** Whether a payment can still be refunded by its original route at an instant. */
export function originalRouteOpen(paidAt: Date, now: Date): boolean {
  return now.getTime() - paidAt.getTime() < originalRouteDays * 86_400_000;
}

function partOf(line: RefundQuoteLine, amountFen: Fen): RefundQuoteLine {
  const [bonusForfeitFen = noFen] = split(line.bonusForfeitFen, [amountFen, subtractFen(line.refundFen, amountFen)]);
  return { ...line, refundFen: amountFen, bonusForfeitFen };
}
