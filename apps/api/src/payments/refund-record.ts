import type { RefundState } from '@cheyou/domain';

/** Why money goes back: somebody asked, it came after the order was closed, a person decided about an incident, or it was made in WeChat's back office or by revoking the payment. */
export type RefundCause = 'asked' | 'late' | 'incident' | 'elsewhere';

export interface RefundRecord {
  readonly id: string;
  /** The number WeChat knows the payment by; usually an order of ours. */
  readonly orderId: string;
  readonly amountFen: number;
  /** Of the whole payment. */
  readonly totalFen: number;
  readonly cause: RefundCause;
  readonly reason: string;
  readonly staffId: string | null;
  readonly state: RefundState;
  readonly requestedAt: Date;
  readonly sentAt: Date | null;
  readonly tries: number;
  /** When a person paid it out another way. */
  readonly paidOutAt: Date | null;
}

/** WeChat shows the payer at most 80 bytes of a reason; cut between characters. */
export function reasonForWechat(reason: string): string {
  const bytesMax = 80;
  let text = '';
  for (const character of reason) {
    if (Buffer.byteLength(text + character) > bytesMax) break;
    text += character;
  }
  return text;
}
