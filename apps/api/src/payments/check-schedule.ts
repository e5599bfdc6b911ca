import type { PayTransaction, WechatOutcome } from '../platform/wechat';

const second = 1_000;
const minute = 60 * second;

/** A call that got no answer may still arrive at WeChat this long after it was sent; the line itself is cut after 10 s. */
export const stillOnItsWayMs = 30 * second;

/** How often an order that may be paid is asked about: at any age well below the minute in which a payment must be credited. */
export function nextCheckAt(calledAt: Date, now: Date): Date {
  const age = now.getTime() - calledAt.getTime();
  const wait = age < minute ? 5 * second : age < 10 * minute ? 15 * second : 30 * second;
  return new Date(now.getTime() + wait);
}

/** A closed order is looked at twice more, for money that was on its way when it was closed and whose notification got lost. */
export function nextCheckAfterClosing(closedAt: Date, now: Date): Date | null {
  const age = now.getTime() - closedAt.getTime();
  if (age < minute) return new Date(closedAt.getTime() + minute);
  if (age < 30 * minute) return new Date(closedAt.getTime() + 30 * minute);
  return null;
}

/**
 * What an answer about an order demands.
 * `take`: money was moved, judge it. `ended`: nobody can pay it any more. `close`: end it at WeChat. `wait`: nothing can be said yet.
 */
export type Step = 'take' | 'ended' | 'close' | 'wait';

/** @param closing whether the order is to end; @param calledAt when it was last placed at WeChat. */
export function stepAfter(
  asked: WechatOutcome<PayTransaction>,
  { closing, calledAt, now }: { closing: boolean; calledAt: Date; now: Date },
): Step {
  if (asked.outcome === 'unknown') return 'wait';
  if (asked.outcome === 'refused') return closing && isUnheardOf(asked.code, calledAt, now) ? 'ended' : 'wait';
  switch (asked.value.tradeState) {
    case 'SUCCESS':
    case 'REFUND':
      return 'take';
    case 'CLOSED':
    case 'REVOKED':
      return 'ended';
    case 'NOTPAY':
    case 'USERPAYING':
    case 'PAYERROR':
      return closing ? 'close' : 'wait';
  }
}

function isUnheardOf(code: string, calledAt: Date, now: Date): boolean {
  return code === 'ORDER_NOT_EXIST' && now.getTime() - calledAt.getTime() >= stillOnItsWayMs;
}

/** WeChat wants a minute between two refunds of a payment. */
export const refundGapMs = minute;

/** When a refund that WeChat accepted is asked about again: soon at first, then hourly. */
export function nextRefundQueryAt(tries: number, now: Date): Date {
  const waits = [5 * second, 15 * second, minute, 5 * minute, 20 * minute];
  return new Date(now.getTime() + (waits[tries] ?? 60 * minute));
}

/** When a refund whose sending came to nothing is sent again with the same number. */
export function nextRefundTryAt(tries: number, now: Date): Date {
  const waits = [minute, minute, 2 * minute, 10 * minute];
  return new Date(now.getTime() + (waits[tries] ?? 60 * minute));
}
