/** What can go wrong in an answer of WeChat's servers. */
export const answerFaults = [
  'timeout',
  'reset',
  'systemError',
  'rateLimit',
  'refuse',
  'accepted',
  'htmlBadGateway',
  'truncatedJson',
  'badSignature',
  'noSignature',
  'signTest',
  'staleTimestamp',
  'futureTimestamp',
  'unknownSerial',
  'invalidCredential',
  'tokenExpired',
  'quotaUsedUp',
  'badField',
  'concurrentSend',
] as const;

/** What can go wrong with one delivery of a notification. */
export const deliveryFaults = [
  'duplicate',
  'parallel',
  'late',
  'never',
  'wrongAmount',
  'wrongCurrency',
  'wrongAppid',
  'wrongMchid',
  'wrongOpenid',
  'unknownOrder',
  'tamperedCiphertext',
  'wrongAad',
  'shortTag',
  'wrongKey',
  'badSignature',
  'noSignature',
  'signTest',
  'staleTimestamp',
  'futureTimestamp',
  'unknownSerial',
] as const;

/** What can go otherwise than the merchant hopes, without any error. */
export const courseFaults = [
  'notifyBeforeAnswer',
  'payAfterClose',
  'refundAbnormal',
  'refundClosed',
  'billRowMissing',
  'billRowExtra',
  'billRowPlusOne',
  'billRowMinusOne',
  'billRowTwice',
  'billRowRevoked',
  'billRowUnknown',
  'billNotReady',
  'billWrongHash',
] as const;

export type AnswerFault = (typeof answerFaults)[number];
export type DeliveryFault = (typeof deliveryFaults)[number];
export type CourseFault = (typeof courseFaults)[number];
export type FaultKind = AnswerFault | DeliveryFault | CourseFault;

/** Whether the request has already done its work when the fault strikes. */
export type FaultMoment = 'before' | 'after';

/** The names under which rules match; `*` and `pay.*` match several. */
export const endpoints = [
  'pay.prepay',
  'pay.query',
  'pay.close',
  'pay.refund',
  'pay.refundQuery',
  'pay.certificates',
  'pay.bill',
  'pay.billDownload',
  'pay.notify',
  'pay.refundNotify',
  'mini.code2session',
  'mini.stableToken',
  'mini.phoneNumber',
  'mini.subscribeSend',
  'mini.templates',
  'mini.wxacode',
  'mini.urlLink',
  'mini.textCheck',
  'mini.mediaCheck',
  'mini.tradeManaged',
  'mini.shippingInfo',
  'oauth.accessToken',
  'oauth.userInfo',
] as const;

export type Endpoint = (typeof endpoints)[number];

/** A rule of the control plane: the next `times` matching events of `endpoint` suffer `kind`. */
export interface FaultRule {
  id: string;
  endpoint: string;
  kind: FaultKind;
  /** How often it still strikes. */
  times: number;
  /** Strikes only where the order's number, refund's number or openid is this one. */
  subject?: string;
  moment?: FaultMoment;
  /** Milliseconds: how long a timeout holds the line, or how late a notification comes. */
  wait?: number;
  /** How many copies `duplicate` and `parallel` send. */
  copies?: number;
  /** What `refuse` answers, and which spelling `systemError` uses. */
  code?: string | number;
  status?: number;
  message?: string;
}
