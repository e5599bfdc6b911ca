import { Injectable } from '@nestjs/common';
import { refuse, yuanSign, type Fen } from '@cheyou/domain';
import { house, Ledger } from '../../ledger';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import type { PayTransaction, WechatOutcome } from '../../platform/wechat';
import type { Heard } from '../ask-wechat';
import { CountElsewhere } from '../count-elsewhere';
import type { IncidentRecord } from '../incident';
import type { OrderRecord } from '../order-record';
import { PaymentOrderStore } from '../payment-order.store';
import { PaymentReceivedStore } from '../payment-received.store';
import { PaymentRefundStore } from '../payment-refund.store';
import { TradeBillStore } from './trade-bill.store';

/** Money that left at WeChat and not by us, as WeChat has confirmed it. */
interface LeftElsewhere {
  readonly orderId: string;
  readonly transactionId: string;
  readonly outsideNo: string;
  readonly fen: number;
  readonly at: Date;
  /** What our books call it. */
  readonly title: string;
}

type By = Readonly<{ staffId: string; note: string }>;

/**
 * Takes a refund that somebody made in WeChat's own back office, or a payment that was revoked, into our books, once WeChat has confirmed
 * it: it counts as given back, so that nobody gives the same money back again, and leaves the clearing account. What the payer had for
 * it is a matter of people: until they give the bill or the card back, the amount stands against `refundsPayable` of the shop, and that
 * refund counts against it.
 */
@Injectable()
export class BookRemedy {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly received: PaymentReceivedStore,
    private readonly refunds: PaymentRefundStore,
    private readonly counting: CountElsewhere,
    private readonly bills: TradeBillStore,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns how the finding ended, or null when WeChat hasn't finished the refund or says otherwise than its bill.
   * @throws Refused INCIDENT_ACTION where there is no payment of ours, STATE_CHANGED when it is in the books, REFUND_TOO_MUCH
   */
  async run(tx: Tx, incident: IncidentRecord, heard: Heard, by: By): Promise<string | null> {
    if (heard.about === 'order' && incident.kind === 'billRevoked') return this.revoked(tx, incident, heard.answer, by);
    if (heard.about !== 'outsideRefund' || incident.outsideNo === null) throw new Refused(refuse('INCIDENT_ACTION'));
    const { answer } = heard;
    if (answer.outcome === 'refused')
      return answer.code === 'RESOURCE_NOT_EXISTS' ? '已向微信核对：微信没有这笔退款' : null;
    if (answer.outcome !== 'ok') return null;
    const { outTradeNo: orderId, refundFen: fen, status, transactionId, succeededAt } = answer.value;
    if (status !== 'SUCCESS' || orderId !== incident.orderId || fen !== incident.amountFen) return null;
    const at = succeededAt ?? this.clock.now();
    const { outsideNo } = incident;
    return this.book(tx, { orderId, transactionId, outsideNo, fen, at, title: '微信商户平台退款' }, by);
  }

  /** A revoked payment has no refund to ask about: WeChat says it of the payment. */
  private async revoked(
    tx: Tx,
    { orderId, outsideNo: transactionId, amountFen: fen }: IncidentRecord,
    answer: WechatOutcome<PayTransaction>,
    by: By,
  ): Promise<string | null> {
    if (answer.outcome !== 'ok' || transactionId === null || fen === null) return null;
    const { tradeState, outTradeNo, totalFen, transactionId: seenId } = answer.value;
    // Of a payment that isn't there any more WeChat need not say its number and amount.
    const same = outTradeNo === orderId && (totalFen ?? fen) === fen && (seenId ?? transactionId) === transactionId;
    if (tradeState !== 'REVOKED' || !same) return null;
    if (!(await this.received.has(tx, transactionId))) return '已向微信核实：付款已撤销，系统没有记过这笔收款';
    const at = (await this.bills.revokedAt(tx, transactionId)) ?? this.clock.now();
    return this.book(
      tx,
      { orderId: outTradeNo, transactionId, outsideNo: transactionId, fen, at, title: '微信支付撤销' },
      by,
    );
  }

  private async book(tx: Tx, left: LeftElsewhere, by: By): Promise<string> {
    const order = await this.orders.lock(tx, left.orderId);
    const paid = await this.received.find(tx, left.transactionId);
    if (!order || paid?.orderId !== order.id) throw new Refused(refuse('INCIDENT_ACTION'));
    const { fen } = await this.refunds.ofOrder(tx, order.id);
    const leftFen = paid.amountFen - fen;
    if (left.fen > leftFen) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen }));
    // Money that never was credited never came into the ledger, and nobody had anything for it.
    const credited = paid.fate === 'credited';
    const added = await this.refunds.addElsewhere(tx, {
      id: this.ids.next(),
      orderId: order.id,
      amountFen: left.fen,
      totalFen: paid.amountFen,
      reason: by.note === '' ? left.title : by.note,
      staffId: by.staffId,
      outsideNo: left.outsideNo,
      undecidedFen: credited ? left.fen : 0,
      at: left.at,
    });
    if (!added) throw new Refused(refuse('STATE_CHANGED', { state: 'succeeded', wanted: 'book' }));
    if (credited) {
      await this.post(tx, order, left, by.staffId);
      await this.counting.run(tx, order, by.staffId);
    }
    return `已向微信核实并记账：${yuanSign(left.fen as Fen)}已退给付款人，请处理顾客的卡或结算单`;
  }

  private async post(
    tx: Tx,
    order: OrderRecord,
    { fen: amount, title }: LeftElsewhere,
    staffId: string,
  ): Promise<void> {
    await this.ledger.post(tx, {
      kind: 'refund',
      shopId: order.shopId,
      staffId,
      title,
      paymentOrderId: order.id,
      postings: [
        { asset: 'CNY_PRINCIPAL', amount, from: house('refundsPayable', order.shopId), to: house('wechatClearing') },
      ],
    });
  }
}
