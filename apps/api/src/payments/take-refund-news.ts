import { Injectable } from '@nestjs/common';
import { yuanText, type Fen } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { PayRefund } from '../platform/wechat';
import { nextRefundQueryAt } from './check-schedule';
import { CountElsewhere } from './count-elsewhere';
import type { IncidentFact, IncidentKind } from './incident';
import { IncidentStore } from './incident.store';
import type { PaymentOrder } from './payment-order';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentRefundStore } from './payment-refund.store';
import type { RefundRecord } from './refund-record';
import { PaymentPurposes } from './payment-purposes';
import { TellPayer } from './tell-payer';

export type RefundNews = 'refund' | 'incident';

/** Takes WeChat's word about a refund, however it came. ABNORMAL and CLOSED need a person; what doesn't fit changes nothing. */
@Injectable()
export class TakeRefundNews {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly incidents: IncidentStore,
    private readonly purposes: PaymentPurposes,
    private readonly counting: CountElsewhere,
    private readonly tellPayer: TellPayer,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, seen: PayRefund): Promise<RefundNews> {
    const named = await this.refunds.find(tx, seen.outRefundNo);
    if (!named) return this.mismatch(tx, seen, null);
    const order = await this.orders.lock(tx, named.orderId);
    const refund = await this.refunds.lock(tx, named.id);
    if (!refund || !fits(refund, seen)) return this.mismatch(tx, seen, named);
    // Once a person has paid it out it stays so: did WeChat give it too, the payer has it twice, and somebody has to ask for it.
    if (refund.paidOutAt !== null) return seen.status === 'SUCCESS' ? this.mismatch(tx, seen, refund) : 'refund';
    const now = this.clock.now();
    if (seen.status === 'PROCESSING') {
      const accepted = await this.refunds.accept(tx, refund.id, nextRefundQueryAt(0, now));
      if (order && accepted > 0 && refund.state === 'abnormal') await this.sentOn(tx, order, refund);
      return 'refund';
    }
    const end = ends[seen.status];
    // We had ended it, and a person owes it.
    if (end === 'succeeded' && refund.state === 'closed') await this.mismatch(tx, seen, refund);
    if ((await this.refunds.end(tx, refund.id, end, seen.succeededAt ?? now)) === 0) return 'refund';
    if (order && end === 'succeeded') await this.counting.carriedOut(tx, order, refund);
    await this.purposes.tellRefund(tx, order, { refundId: refund.id, became: end });
    if (end !== 'succeeded') return this.needsPerson(tx, refund, end, order);
    await this.incidents.heal(tx, { refundId: refund.id }, ['refundAbnormal', 'refundRefused'], '微信已退款成功');
    if (order)
      await this.tellPayer.refunded(tx, { memberId: order.memberId, reason: refund.reason, fen: refund.amountFen });
    return 'refund';
  }

  /** WeChat has in hand once more what a person was to pay. */
  private async sentOn(tx: Tx, order: PaymentOrder, refund: RefundRecord): Promise<void> {
    await this.counting.carriedOut(tx, order, refund);
    await this.purposes.tellRefund(tx, order, { refundId: refund.id, became: 'sent' });
  }

  private async needsPerson(
    tx: Tx,
    refund: RefundRecord,
    end: 'closed' | 'abnormal',
    order: PaymentOrder | null,
  ): Promise<RefundNews> {
    const kind: IncidentKind = end === 'closed' ? 'refundClosed' : 'refundAbnormal';
    const { id: refundId, orderId, amountFen } = refund;
    await this.incidents.open(tx, { kind, refundId, orderId, amountFen, facts: refundFacts(refund) });
    // After the incident, which it ends when nothing is left to pay.
    if (order) await this.counting.run(tx, order, null);
    return 'refund';
  }

  private async mismatch(tx: Tx, seen: PayRefund, refund: RefundRecord | null): Promise<RefundNews> {
    const facts = [
      { label: '商户退款单号', value: seen.outRefundNo },
      { label: '商户订单号', value: seen.outTradeNo },
      { label: '微信退款金额', value: `¥${yuanText(seen.refundFen as Fen)}` },
      { label: '微信退款状态', value: seen.status },
      ...(refund ? refundFacts(refund) : [{ label: '我方记录', value: '没有这笔退款' }]),
    ];
    const { outTradeNo: orderId, refundFen: amountFen } = seen;
    const about = `${seen.outRefundNo} ${seen.status}`;
    const refundId = refund ? { refundId: refund.id } : {};
    await this.incidents.open(tx, { kind: 'refundMismatch', orderId, amountFen, facts, about, ...refundId });
    return 'incident';
  }
}

const ends = { SUCCESS: 'succeeded', CLOSED: 'closed', ABNORMAL: 'abnormal' } as const;

const fits = (refund: RefundRecord, seen: PayRefund): boolean =>
  seen.outTradeNo === refund.orderId && seen.refundFen === refund.amountFen && seen.totalFen === refund.totalFen;

export const refundFacts = (refund: RefundRecord): IncidentFact[] => [
  { label: '退款单号', value: refund.id },
  { label: '订单', value: refund.orderId },
  { label: '应退金额', value: `¥${yuanText(refund.amountFen as Fen)}` },
  { label: '退款原因', value: refund.reason },
];
