import { Injectable } from '@nestjs/common';
import { originalRouteOpen, type Leg } from '@cheyou/domain';
import { Payments } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import type { Settlement } from '../settlement.store';
import type { RefundDone } from './refund.store';

/** How what was paid through WeChat goes back. */
export type RefundWay =
  | { readonly by: 'wechat'; readonly orderId: string; readonly amountFen: number }
  | { readonly by: 'hand'; readonly amountFen: number };

/** Finds the way back of a bill's WeChat part: WeChat's original route while it is open, else by hand. */
@Injectable()
export class RefundWays {
  constructor(
    private readonly payments: Payments,
    private readonly clock: Clock,
  ) {}

  /** Null when nothing of it was paid through WeChat. */
  async of(
    reader: Reader,
    { paymentOrderId: orderId }: Pick<Settlement, 'paymentOrderId'>,
    legs: readonly { readonly kind: Leg['kind']; readonly amountFen: number }[],
  ): Promise<RefundWay | null> {
    const leg = legs.find(({ kind }) => kind === 'wechat');
    if (!leg || orderId === null) return null;
    const { amountFen } = leg;
    const paidAt = (await this.payments.find(reader, orderId))?.paidAt ?? null;
    const open = paidAt !== null && originalRouteOpen(paidAt, this.clock.now());
    return open ? { by: 'wechat', orderId, amountFen } : { by: 'hand', amountFen };
  }

  /** WeChat gives it back while it does, then a person owes it. @throws Refused REFUND_TOO_MUCH. */
  async send(tx: Tx, way: RefundWay | null, reason: string, staffId: string): Promise<RefundDone['payOut']> {
    if (way === null) return null;
    const { amountFen } = way;
    if (way.by === 'hand') return { state: 'due', amountFen, paymentRefundId: null };
    const paymentRefundId = await this.payments.refund(tx, { orderId: way.orderId, amountFen, reason, staffId });
    return { state: 'sent', amountFen, paymentRefundId };
  }
}

/** What a person has to pay out of it, fen. */
export const byHandFen = (way: RefundWay | null): number => (way?.by === 'hand' ? way.amountFen : 0);
