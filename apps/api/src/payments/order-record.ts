import type { PaymentOrder } from './payment-order';

/** Who pays an order and in which app; bound once. */
export interface Payer {
  readonly appid: string;
  readonly openid: string;
}

/** An order with what this room keeps of it besides. */
export interface OrderRecord extends PaymentOrder {
  readonly payer: Payer | null;
  /** The bound payer's app and blind index; they stay when the payer is forgotten. */
  readonly payerAppid: string | null;
  readonly payerIndex: string | null;
  /** When it was last placed at WeChat, whatever came of it. */
  readonly calledAt: Date | null;
  readonly prepayId: string | null;
  readonly prepaidAt: Date | null;
  /** When the worker looks at it; null when it has its end, or when a person has to judge it. */
  readonly checkDueAt: Date | null;
  readonly closeAskedAt: Date | null;
  readonly closedAt: Date | null;
}

/** Nobody shall pay it any more: its deadline passed, or somebody asked for its end. */
export const isClosing = (order: OrderRecord, now: Date): boolean =>
  order.closeAskedAt !== null || order.deadlineAt <= now;

export const isOpen = (order: Pick<PaymentOrder, 'state'>): boolean =>
  order.state === 'created' || order.state === 'awaiting';
