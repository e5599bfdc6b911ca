import { Injectable } from '@nestjs/common';
import { WechatPay, type PayRefund, type PayTransaction, type WechatOutcome } from '../platform/wechat';
import { orderNumber, type IncidentRecord } from './incident';

/** What WeChat said about the payment or the refund of an incident. `nothing`: there is no number to ask about. */
export type Heard =
  | { about: 'order'; answer: WechatOutcome<PayTransaction> }
  | { about: 'refund'; refundId: string; answer: WechatOutcome<PayRefund> }
  | { about: 'outsideRefund'; answer: WechatOutcome<PayRefund> }
  | { about: 'nothing' };

@Injectable()
export class AskWechat {
  constructor(private readonly pay: WechatPay) {}

  async about({ kind, refundId, orderId, outsideNo }: IncidentRecord): Promise<Heard> {
    if (kind === 'billRefundElsewhere')
      return outsideNo === null || outsideNo.includes('|')
        ? { about: 'nothing' }
        : { about: 'outsideRefund', answer: await this.pay.queryRefund(outsideNo) };
    if (refundId !== null) return { about: 'refund', refundId, answer: await this.pay.queryRefund(refundId) };
    if (orderId === null || !orderNumber.test(orderId)) return { about: 'nothing' };
    return { about: 'order', answer: await this.pay.queryByOutTradeNo(orderId) };
  }
}

/** WeChat gave no answer that can be relied on. */
export const isUnknown = (heard: Heard): boolean => heard.about !== 'nothing' && heard.answer.outcome === 'unknown';
