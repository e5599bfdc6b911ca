/** A person with a phone. Instants in all records are milliseconds of the sandbox's clock. */
export interface Person {
  id: string;
  name: string;
  /** Who they are in the demo, shown where a phone is chosen: `店长 · 青羊店`. */
  note: string | null;
  /** Eleven digits, as WeChat knows them. */
  phone: string;
  /** Null for somebody whose two apps can't be linked. */
  unionid: string | null;
  miniOpenid: string;
  oaOpenid: string;
  /** A guest of WeChat's page snapshot: OAuth says so and the app must not sign them in. */
  snapshotUser: boolean;
  /** Accepted messages of a template that has no count of its own yet. */
  subscriptionQuota: number;
  /** When they last used the app: text and media checks want that within two hours. */
  activeAt: number;
  /** Appids that they have shown their name and picture to. */
  consents: string[];
}

export type TradeState = 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED' | 'REVOKED';

/** An order as WeChat Pay holds it; amounts in fen. */
export interface Order {
  outTradeNo: string;
  appid: string;
  description: string;
  attach: string | null;
  notifyUrl: string | null;
  total: number;
  openid: string;
  /** The prepay request in one fixed spelling: a second one must be equal to it. */
  fingerprint: string;
  timeExpire: number | null;
  prepayId: string;
  prepayExpires: number;
  createdAt: number;
  state: TradeState;
  transactionId: string | null;
  bankType: string | null;
  paidAt: number | null;
  /** When 撤销 gave the whole payment back; absent as long as nobody did. */
  revokedAt?: number;
}

export type RefundStatus = 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';

/** One refund of an order; amounts in fen. */
export interface Refund {
  refundId: string;
  outRefundNo: string;
  outTradeNo: string;
  transactionId: string;
  reason: string | null;
  notifyUrl: string | null;
  refund: number;
  total: number;
  status: RefundStatus;
  /** How it will end when its time comes. */
  ending: Exclude<RefundStatus, 'PROCESSING'>;
  createdAt: number;
  successAt: number | null;
}

/** A notification to the merchant with every attempt to deliver it. */
export interface Delivery {
  id: string;
  endpoint: 'pay.notify' | 'pay.refundNotify';
  url: string;
  outTradeNo: string;
  outRefundNo: string | null;
  eventType: string;
  createdAt: number;
  /** The resource before it is sealed. */
  plain: Record<string, unknown>;
  attempts: Attempt[];
  state: 'waiting' | 'done' | 'givenUp';
  /** Tries of WeChat's schedule so far. */
  tries: number;
}

export interface Attempt {
  at: number;
  /** HTTP status of the answer, or null when none came. */
  status: number | null;
  fault: string | null;
}

/** A message that arrived on a person's phone. */
export interface Message {
  id: string;
  personId: string;
  templateId: string;
  title: string;
  rows: { label: string; value: string }[];
  action: string;
  page: string | null;
  at: number;
  read: boolean;
}

/** A subscribe-message template of the mini-program: `rows` in the order in which the card shows them. */
export interface Template {
  id: string;
  title: string;
  rows: { key: string; label: string }[];
  /** What the last line of the card says. */
  action: string;
}

/** A picture or sound handed in for checking; the result is pushed later. */
export interface MediaCheck {
  traceId: string;
  appid: string;
  openid: string;
  mediaUrl: string;
  mediaType: number;
  suggest: 'pass' | 'review' | 'risky';
  pushed: boolean;
}

/** Something that is due at an instant and survives a restart. */
export interface Due {
  id: string;
  at: number;
  task: 'deliver' | 'endRefund' | 'pushMediaCheck';
  subject: string;
}
