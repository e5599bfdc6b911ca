import type { ShopDay } from '@cheyou/domain';
import { createHash } from 'node:crypto';

/** What a person must look at, and what it is called on their screen. */
export const incidentTitles = {
  paymentMismatch: '收到的付款与订单不符',
  unknownOrder: '收到找不到订单的付款',
  secondPayment: '同一订单收到两笔付款',
  refundedElsewhere: '订单的付款已在微信侧退款',
  creditFailed: '已付款的订单未能入账',
  refundAbnormal: '退款异常，钱没有退到顾客手里',
  refundClosed: '退款被微信关闭，钱没有退出',
  refundRefused: '微信没有受理退款',
  refundMismatch: '退款结果与记录不符',
  unreadable: '读不懂的微信支付通知',
  billPaymentMissing: '微信账单里没有这笔收款',
  billPaymentExtra: '微信账单里多出一笔收款',
  billPaymentDiffers: '微信账单里的收款金额与记录不符',
  billRefundMissing: '微信账单里没有这笔退款',
  billRefundElsewhere: '在微信商户平台发起的退款',
  billRefundDiffers: '微信账单里的退款与记录不符',
  billRevoked: '微信账单里有被撤销的收款',
  billRowTwice: '微信账单里有重复的一行',
  billRowUnknown: '微信账单里有一行的状态无法识别',
} as const;

export type IncidentKind = keyof typeof incidentTitles;

export interface IncidentFact {
  label: string;
  value: string;
}

export interface NewIncident {
  kind: IncidentKind;
  orderId?: string;
  refundId?: string;
  transactionId?: string | null;
  amountFen?: number | null;
  facts: IncidentFact[];
  /** What makes it the same incident when it is seen again, besides kind, order, refund and payment. */
  about?: string;
}

/** What a bill says differently from our books; found once a day and row, however often the day is checked. */
export interface Finding extends NewIncident {
  billDay: ShopDay;
  /** The number of a refund that WeChat's back office made, or of a payment that was revoked. */
  outsideNo?: string | null;
}

/** How a person can end an incident. `book`: what was given back at WeChat and not by us goes into our books. */
export type Remedy = 'query' | 'refund' | 'book' | 'note';

/** Of these no answer of WeChat can give money back by itself: the payment as a whole can. */
export const wholePayments: readonly IncidentKind[] = [
  'paymentMismatch',
  'unknownOrder',
  'creditFailed',
  'billPaymentExtra',
];

/** The numbers of orders that WeChat is asked about: a till that isn't ours may have others. */
export const orderNumber = /^[0-9A-Z]{6,32}$/;

/** What helps with an incident, the likeliest first. */
export function remediesOf({ kind, orderId, refundId, outsideNo }: IncidentRecord): Remedy[] {
  if (kind === 'billRowUnknown') return ['note'];
  if (kind === 'billRevoked') return orderNumber.test(orderId ?? '') ? ['book', 'note'] : ['note'];
  if (kind === 'billRefundElsewhere')
    return outsideNo === null || outsideNo.includes('|') ? ['note'] : ['book', 'note'];
  const askable = refundId !== null || orderId !== null;
  const givesBack = wholePayments.includes(kind) || kind === 'refundClosed';
  return [...(askable ? (['query'] as const) : []), ...(givesBack ? (['refund'] as const) : []), 'note'];
}

export interface IncidentRecord {
  readonly id: string;
  readonly kind: IncidentKind;
  readonly orderId: string | null;
  readonly refundId: string | null;
  readonly transactionId: string | null;
  readonly amountFen: number | null;
  readonly outsideNo: string | null;
  readonly facts: readonly IncidentFact[];
  readonly state: 'open' | 'resolved';
  readonly openedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolution: string | null;
}

/** The same thing seen again has the same fingerprint (SHA-256, hex). */
export function fingerprintOf({ kind, orderId, refundId, transactionId, about }: NewIncident): string {
  const parts = [kind, orderId ?? '', refundId ?? '', transactionId ?? '', about ?? ''];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
