import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { PayRefund, WechatOutcome } from '../platform/wechat';
import { stillOnItsWayMs } from './check-schedule';
import { CountElsewhere } from './count-elsewhere';
import type { IncidentFact } from './incident';
import { IncidentStore } from './incident.store';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import { refundFacts } from './take-refund-news';

/**
 * Ends a refund that WeChat refused and knows nothing of: it is never sent again under its number, and a person pays the money out or
 * sends it anew. As long as WeChat may have it, or a call may still arrive there, nothing is ended: else the money could go twice.
 */
@Injectable()
export class StopRefund {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly incidents: IncidentStore,
    private readonly purposes: PaymentPurposes,
    private readonly counting: CountElsewhere,
    private readonly clock: Clock,
  ) {}

  /**
   * @param asked WeChat's answer about the number, asked for after the last sending that this caller knows of.
   * @param sentBy the caller itself has just sent it and heard the refusal; otherwise a sending of these seconds may be on its way.
   * @returns whether it ended.
   */
  async run(
    tx: Tx,
    refundId: string,
    asked: WechatOutcome<PayRefund>,
    { sentBy = 'worker', facts = [] }: { sentBy?: 'caller' | 'worker'; facts?: readonly IncidentFact[] } = {},
  ): Promise<boolean> {
    if (asked.outcome !== 'refused' || asked.code !== 'RESOURCE_NOT_EXISTS') return false;
    const named = await this.refunds.find(tx, refundId);
    const order = named && (await this.orders.lock(tx, named.orderId));
    const refund = await this.refunds.lock(tx, refundId);
    if (refund?.state !== 'requested') return false;
    const now = this.clock.now();
    const onItsWay = refund.sentAt !== null && now.getTime() - refund.sentAt.getTime() < stillOnItsWayMs;
    if (sentBy === 'worker' && onItsWay) return false;
    if ((await this.refunds.end(tx, refundId, 'closed', now)) === 0) return false;
    await this.purposes.tellRefund(tx, order, { refundId, became: 'closed' });
    await this.incidents.heal(tx, { refundId }, ['refundRefused'], '微信没有受理，改由门店处理');
    const { orderId, amountFen } = refund;
    const about = [...refundFacts(refund), ...facts];
    await this.incidents.open(tx, { kind: 'refundClosed', refundId, orderId, amountFen, facts: about });
    if (order) await this.counting.run(tx, order, null);
    return true;
  }
}
