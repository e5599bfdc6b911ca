import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { refundGapMs } from './check-schedule';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentRefundStore } from './payment-refund.store';
import type { RefundCause } from './refund-record';

export interface NewRefund {
  orderId: string;
  /** At most what is left of the payment. */
  amountFen: number;
  reason: string;
  staffId: string | null;
}

interface WantedRefund extends NewRefund {
  totalFen: number;
  cause: RefundCause;
}

/** Writes a refund's row; the worker sends it. Σ of a payment's refunds never passes the payment: the order's lock sees to it. */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Refused REFUND_TOO_MUCH with what is left, STATE_CHANGED for an order that isn't paid */
  async run(tx: Tx, wanted: NewRefund): Promise<string> {
    const order = await this.orders.lock(tx, wanted.orderId);
    if (!order) throw new Error(`no payment order ${wanted.orderId}`);
    if (order.state !== 'paid') throw new Refused(refuse('STATE_CHANGED', { state: order.state, wanted: 'refund' }));
    return this.add(tx, { ...wanted, totalFen: order.amountFen, cause: 'asked' });
  }

  /** For money that no order of ours may keep. The caller holds the order's lock, where there is an order. */
  async add(tx: Tx, { totalFen, cause, ...wanted }: WantedRefund): Promise<string> {
    const sofar = await this.refunds.ofOrder(tx, wanted.orderId);
    const leftFen = totalFen - sofar.fen;
    if (wanted.amountFen > leftFen) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen }));
    const now = this.clock.now();
    const gapOver = sofar.lastSendAt === null ? 0 : sofar.lastSendAt.getTime() + refundGapMs;
    const id = this.ids.next();
    await this.refunds.add(
      tx,
      { ...wanted, id, totalFen, cause, state: 'requested', requestedAt: now, sentAt: null, tries: 0 },
      new Date(Math.max(now.getTime(), gapOver)),
    );
    return id;
  }
}
