import { Injectable } from '@nestjs/common';
import { refuse, yuanSign, type Fen } from '@cheyou/domain';
import { house, Ledger } from '../../ledger';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import type { PayRefund } from '../../platform/wechat';
import type { Heard } from '../ask-wechat';
import { CountElsewhere } from '../count-elsewhere';
import type { IncidentRecord } from '../incident';
import type { OrderRecord } from '../order-record';
import { PaymentOrderStore } from '../payment-order.store';
import { PaymentReceivedStore } from '../payment-received.store';
import { PaymentRefundStore } from '../payment-refund.store';

/**
 * Takes a refund that somebody made in WeChat's own back office into our books, once WeChat has confirmed it: it counts as given back,
 * so that nobody gives the same money back again, and leaves the clearing account. What the payer had for it is a matter of people:
 * until they give the bill or the card back, the amount stands against `refundsPayable` of the shop, and that refund counts against it.
 */
@Injectable()
export class BookRemedy {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly received: PaymentReceivedStore,
    private readonly refunds: PaymentRefundStore,
    private readonly counting: CountElsewhere,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns how the finding ended, or null when WeChat hasn't finished the refund or says otherwise than its bill.
   * @throws Refused INCIDENT_ACTION where there is no payment of ours, STATE_CHANGED when it is in the books, REFUND_TOO_MUCH
   */
  async run(
    tx: Tx,
    incident: IncidentRecord,
    heard: Heard,
    by: { staffId: string; note: string },
  ): Promise<string | null> {
    if (heard.about !== 'outsideRefund' || incident.outsideNo === null) throw new Refused(refuse('INCIDENT_ACTION'));
    const { answer } = heard;
    if (answer.outcome === 'refused')
      return answer.code === 'RESOURCE_NOT_EXISTS' ? '已向微信核对：微信没有这笔退款' : null;
    if (answer.outcome !== 'ok') return null;
    const seen = answer.value;
    const same = seen.outTradeNo === incident.orderId && seen.refundFen === incident.amountFen;
    if (seen.status !== 'SUCCESS' || !same) return null;
    return this.book(tx, seen, incident.outsideNo, by);
  }

  private async book(
    tx: Tx,
    seen: PayRefund,
    outsideNo: string,
    { staffId, note }: { staffId: string; note: string },
  ): Promise<string> {
    const order = await this.orders.lock(tx, seen.outTradeNo);
    const paid = await this.received.find(tx, seen.transactionId);
    if (!order || paid?.orderId !== order.id) throw new Refused(refuse('INCIDENT_ACTION'));
    const { fen } = await this.refunds.ofOrder(tx, order.id);
    const leftFen = paid.amountFen - fen;
    if (seen.refundFen > leftFen) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen }));
    // Money that never was credited never came into the ledger, and nobody had anything for it.
    const credited = paid.fate === 'credited';
    const added = await this.refunds.addElsewhere(tx, {
      id: this.ids.next(),
      orderId: order.id,
      amountFen: seen.refundFen,
      totalFen: paid.amountFen,
      reason: note === '' ? '在微信商户平台退款' : note,
      staffId,
      outsideNo,
      undecidedFen: credited ? seen.refundFen : 0,
      at: seen.succeededAt ?? this.clock.now(),
    });
    if (!added) throw new Refused(refuse('STATE_CHANGED', { state: 'succeeded', wanted: 'book' }));
    if (credited) {
      await this.post(tx, order, seen.refundFen, staffId);
      await this.counting.run(tx, order, staffId);
    }
    return `已向微信核实并记账：${yuanSign(seen.refundFen as Fen)}已退给付款人，请处理顾客的卡或结算单`;
  }

  private async post(tx: Tx, order: OrderRecord, amount: number, staffId: string): Promise<void> {
    await this.ledger.post(tx, {
      kind: 'refund',
      shopId: order.shopId,
      staffId,
      title: '微信商户平台退款',
      paymentOrderId: order.id,
      postings: [
        { asset: 'CNY_PRINCIPAL', amount, from: house('refundsPayable', order.shopId), to: house('wechatClearing') },
      ],
    });
  }
}
