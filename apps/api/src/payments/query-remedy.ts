import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { PayRefund, PayTransaction, WechatOutcome } from '../platform/wechat';
import type { Heard } from './ask-wechat';
import type { IncidentKind, IncidentRecord } from './incident';
import { isPaid } from './order-differences';
import { PaymentRefundStore } from './payment-refund.store';
import { StopRefund } from './stop-refund';
import { TakeRefundNews } from './take-refund-news';
import { TakeTransaction, type Taken } from './take-transaction';

/** A query shows one payment of a number and not what left it, or was written on a bill: of these kinds it can't be the last word. */
const beyondQuery: readonly IncidentKind[] = ['secondPayment', 'refundedElsewhere', 'billRevoked', 'billRowUnknown'];

const sentences: Readonly<Record<Exclude<Taken, 'incident'>, string>> = {
  credited: '已向微信核对：付款与订单一致，已入账',
  known: '已向微信核对：付款与订单一致，此前已处理',
  late: '已向微信核对：订单已关闭，付款原路退回',
  nothing: '已向微信核对：订单没有收到付款',
};

/** Takes WeChat's answer as it takes any other word of WeChat's, and says whether the incident is over with it. */
@Injectable()
export class QueryRemedy {
  constructor(
    private readonly transactions: TakeTransaction,
    private readonly refundNews: TakeRefundNews,
    private readonly refunds: PaymentRefundStore,
    private readonly stop: StopRefund,
  ) {}

  /** @returns how the incident ended, or null when it goes on. @throws Refused INCIDENT_ACTION where there is nothing to ask about */
  async run(tx: Tx, incident: IncidentRecord, heard: Heard): Promise<string | null> {
    switch (heard.about) {
      case 'nothing':
      case 'outsideRefund':
        throw new Refused(refuse('INCIDENT_ACTION'));
      case 'order':
        return beyondQuery.includes(incident.kind) ? null : this.payment(tx, heard.answer);
      case 'refund':
        return this.refund(tx, incident, heard.refundId, heard.answer);
    }
  }

  private async payment(tx: Tx, answer: WechatOutcome<PayTransaction>): Promise<string | null> {
    if (answer.outcome === 'refused')
      return answer.code === 'ORDER_NOT_EXIST' ? '已向微信核对：微信没有这笔订单' : null;
    if (answer.outcome !== 'ok') return null;
    const taken = isPaid(answer.value) ? await this.transactions.run(tx, answer.value) : 'nothing';
    return taken === 'incident' ? null : sentences[taken];
  }

  private async refund(
    tx: Tx,
    { kind }: IncidentRecord,
    refundId: string,
    answer: WechatOutcome<PayRefund>,
  ): Promise<string | null> {
    if (kind === 'refundRefused' && (await this.stop.run(tx, refundId, answer)))
      return '已向微信核对：微信没有这笔退款，不再发起，改由门店付款或重新退款';
    if (answer.outcome !== 'ok') return null;
    await this.refundNews.run(tx, answer.value);
    const refund = await this.refunds.find(tx, refundId);
    return refund?.state === 'succeeded' ? '已向微信核对：退款已到账' : null;
  }
}
