import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import type { Actor } from '../platform/http';
import type { NewPaymentOrder, PaymentOrder, Purpose } from './payment-order';
import type { PaymentOrderView } from './payments.dto';

export interface NewRefund {
  orderId: string;
  /** At most what is left of the payment. */
  amountFen: number;
  reason: string;
  staffId: string | null;
}

/** What other rooms do with payments through WeChat. */
@Injectable()
export abstract class Payments {
  /** Writes the order's row; nothing has been said to WeChat yet and nobody is bound to it. */
  abstract open(tx: Tx, order: NewPaymentOrder): Promise<PaymentOrder>;

  /**
   * Places the order at WeChat for the person who asks and answers what their pay sheet needs. Outside any transaction: it calls WeChat.
   * The first who asks is the payer; a repeat by them resumes with the same parameters.
   * @throws Refused NOT_FOUND for another's order, WECHAT_UNAVAILABLE when the outcome is unknown (repeat it), PAYMENT_CLOSED
   */
  abstract present(orderId: string, actor: Actor): Promise<PaymentOrderView>;

  /** How the order stands; asks WeChat when that isn't known, at most every 2 s an order. @throws Refused NOT_FOUND */
  abstract view(orderId: string, actor: Actor): Promise<PaymentOrderView>;

  /** Asks for closing before the deadline. The worker makes sure at WeChat; a payment that was faster wins. */
  abstract close(tx: Tx, orderId: string): Promise<void>;

  /** Gives money back the way it came. @returns the refund's id. */
  abstract refund(tx: Tx, refund: NewRefund): Promise<string>;

  /** Fen of orders that can still be paid, by subject; subjects without one are missing. */
  abstract beingPaidFen(reader: Reader, purpose: Purpose, subjectIds: readonly string[]): Promise<Map<string, number>>;

  abstract find(reader: Reader, orderId: string): Promise<PaymentOrder | null>;

  /** The newest order of a subject. */
  abstract findBySubject(reader: Reader, purpose: Purpose, subjectId: string): Promise<PaymentOrder | null>;
}
