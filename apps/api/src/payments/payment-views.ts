import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import type { Actor } from '../platform/http';
import { WechatPay } from '../platform/wechat';
import { isClosing, type OrderRecord } from './order-record';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import type { PaymentOrderView, PaymentRefundBrief, WechatPayParams } from './payments.dto';

/** A prepay_id lives two hours at WeChat; a little less here, so that the phone never shows a dead one. */
const prepayLivesMs = 115 * 60_000;

/** Whether the prepay_id can still open the pay sheet. */
export const prepayLives = (order: OrderRecord, now: Date): boolean =>
  order.prepayId !== null && order.prepaidAt !== null && now.getTime() - order.prepaidAt.getTime() < prepayLivesMs;

/** What the owner's phone is told of an order. */
@Injectable()
export class PaymentViews {
  constructor(
    private readonly db: Db,
    private readonly refunds: PaymentRefundStore,
    private readonly purposes: PaymentPurposes,
    private readonly pay: WechatPay,
    private readonly clock: Clock,
  ) {}

  async of(order: OrderRecord, actor: Actor): Promise<PaymentOrderView> {
    const paid = order.state === 'paid';
    return {
      id: order.id,
      purpose: order.purpose,
      state: order.state,
      amountFen: order.amountFen,
      description: order.description,
      deadlineAt: order.deadlineAt.toISOString(),
      paidAt: order.paidAt?.toISOString() ?? null,
      pay: this.payParams(order, actor),
      refund: await this.refundOf(order.id),
      result: paid ? await this.purposes.of(order.purpose).result(this.db, order) : null,
    };
  }

  /** Only the app it was placed in can pay it, and only while it is to be paid. */
  private payParams(order: OrderRecord, actor: Actor): WechatPayParams | null {
    const now = this.clock.now();
    if (order.state !== 'awaiting' || isClosing(order, now) || !prepayLives(order, now)) return null;
    if (order.payer === null || order.payer.appid !== actor.appid || order.prepayId === null) return null;
    return this.pay.phoneParams(order.payer.appid, order.prepayId);
  }

  private async refundOf(orderId: string): Promise<PaymentRefundBrief | null> {
    const refunds = await this.refunds.statesOf(this.db, orderId);
    const newest = refunds.at(-1);
    return newest
      ? { state: newest.state, amountFen: refunds.reduce((sum, { amountFen }) => sum + amountFen, 0) }
      : null;
  }
}
