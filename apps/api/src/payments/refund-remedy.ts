import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { PayTransaction } from '../platform/wechat';
import type { Heard } from './ask-wechat';
import { CloseForPerson } from './close-for-person';
import { wholePayments, type IncidentRecord } from './incident';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentReceivedStore } from './payment-received.store';
import { PaymentRefundStore } from './payment-refund.store';
import { RequestRefund } from './request-refund';

/** Gives the money of an incident back: the whole payment as WeChat has it, or once more a refund that WeChat closed. */
@Injectable()
export class RefundRemedy {
  constructor(
    private readonly closeForPerson: CloseForPerson,
    private readonly orders: PaymentOrderStore,
    private readonly purposes: PaymentPurposes,
    private readonly received: PaymentReceivedStore,
    private readonly refunds: PaymentRefundStore,
    private readonly requestRefund: RequestRefund,
    private readonly clock: Clock,
  ) {}

  /** @returns how the incident ended. @throws Refused INCIDENT_ACTION where no refund can help, STATE_CHANGED when the money has its fate */
  async run(tx: Tx, incident: IncidentRecord, heard: Heard, staffId: string): Promise<string> {
    if (heard.about === 'refund' && incident.kind === 'refundClosed') return this.again(tx, heard.refundId, staffId);
    if (heard.about !== 'order' || !wholePayments.includes(incident.kind)) throw new Refused(refuse('INCIDENT_ACTION'));
    const { answer } = heard;
    if (answer.outcome !== 'ok' || answer.value.tradeState !== 'SUCCESS') throw new Refused(refuse('INCIDENT_ACTION'));
    return this.wholePayment(tx, answer.value, staffId);
  }

  private async wholePayment(tx: Tx, seen: PayTransaction, staffId: string): Promise<string> {
    const { outTradeNo: orderId, transactionId, totalFen } = seen;
    if (transactionId === null || totalFen === null) throw new Refused(refuse('INCIDENT_ACTION'));
    await this.closeForPerson.run(tx, orderId);
    if (await this.received.has(tx, transactionId))
      throw new Refused(refuse('STATE_CHANGED', { state: 'received', wanted: 'refund' }));
    const refundId = await this.requestRefund.add(tx, {
      orderId,
      amountFen: totalFen,
      totalFen,
      reason: '付款与订单不符，原路退回',
      staffId,
      cause: 'incident',
    });
    const now = this.clock.now();
    const money = { transactionId, orderId, amountFen: totalFen, paidAt: seen.paidAt ?? now, receivedAt: now };
    // An order that isn't ours can't be locked: of two people at once the second finds the money gone.
    if (!(await this.received.addUnlessKnown(tx, money, { fate: 'refunded', refundId })))
      throw new Refused(refuse('STATE_CHANGED', { state: 'received', wanted: 'refund' }));
    return '已发起原路退款';
  }

  /** WeChat wants another number for a refund it closed; what a person paid out isn't given back once more. */
  private async again(tx: Tx, refundId: string, staffId: string): Promise<string> {
    const named = await this.refunds.find(tx, refundId);
    // What was given back of a payment is added up under its order's lock.
    const order = named && (await this.orders.lock(tx, named.orderId));
    const closed = await this.refunds.lock(tx, refundId);
    if (closed?.state !== 'closed' || closed.paidOutAt !== null) throw new Refused(refuse('INCIDENT_ACTION'));
    const { orderId, totalFen, reason, cause } = closed;
    // A part of it may have been given back in WeChat's back office since.
    const amountFen = (await this.purposes.owedByHandFen(tx, order, refundId)) || closed.amountFen;
    const againId = await this.requestRefund.add(tx, { orderId, amountFen, totalFen, reason, staffId, cause });
    await this.purposes.tellRefund(tx, order, { refundId, became: 'again', againId });
    return '已重新发起退款';
  }
}
