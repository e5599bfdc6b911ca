import type { PaymentOrderState } from '@cheyou/domain';

/** What a payment is for; each is registered by the room that knows what follows. */
export type Purpose = 'topUp' | 'settlement' | 'cardPurchase';

/** One amount one member pays through WeChat. Its id is the number WeChat knows it by (out_trade_no). */
export interface PaymentOrder {
  readonly id: string;
  readonly purpose: Purpose;
  /** The top-up or settlement it pays for; a purchase of cards is a settlement too. */
  readonly subjectId: string;
  readonly memberId: string;
  readonly shopId: string;
  readonly amountFen: number;
  /** What the payer reads on WeChat's sheet. */
  readonly description: string;
  readonly state: PaymentOrderState;
  readonly deadlineAt: Date;
  readonly paidAt: Date | null;
  readonly createdAt: Date;
}

/** At least 1 fen; description of 1 to 40 characters. */
export type NewPaymentOrder = Pick<
  PaymentOrder,
  'purpose' | 'subjectId' | 'memberId' | 'shopId' | 'amountFen' | 'description' | 'deadlineAt'
>;
