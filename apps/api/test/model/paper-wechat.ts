import type { PayNotification, PayRefund, PayTransaction, WechatOutcome } from '../../src/platform/wechat';

type State = 'NOTPAY' | 'SUCCESS' | 'CLOSED';

interface PaperOrder {
  readonly appid: string;
  readonly openid: string;
  readonly totalFen: number;
  state: State;
  transactionId: string | null;
}

interface PaperRefund {
  readonly outTradeNo: string;
  readonly refundFen: number;
  readonly totalFen: number;
  status: PayRefund['status'];
}

const ends = { succeeded: 'SUCCESS', abnormal: 'ABNORMAL', closed: 'CLOSED' } as const;
const mchid = '1900000001';

/** WeChat Pay as a book in memory: what it would answer, without a line to it. */
export class PaperWechat {
  private readonly orders = new Map<string, PaperOrder>();
  private readonly refunds = new Map<string, PaperRefund>();
  private transactions = 0;

  prepayJsapi(request: {
    outTradeNo: string;
    appid: string;
    openid: string;
    totalFen: number;
  }): Promise<WechatOutcome<{ readonly prepayId: string }>> {
    const { outTradeNo, appid, openid, totalFen } = request;
    if (!this.orders.has(outTradeNo))
      this.orders.set(outTradeNo, { appid, openid, totalFen, state: 'NOTPAY', transactionId: null });
    return Promise.resolve({ outcome: 'ok', value: { prepayId: `wx${outTradeNo}` } });
  }

  phoneParams(appId: string, prepayId: string): object {
    return { appId, package: `prepay_id=${prepayId}` };
  }

  queryByOutTradeNo(outTradeNo: string): Promise<WechatOutcome<PayTransaction>> {
    return Promise.resolve({ outcome: 'ok', value: this.transactionOf(outTradeNo) });
  }

  close(outTradeNo: string): Promise<WechatOutcome<null>> {
    const order = this.of(outTradeNo);
    if (order.state === 'NOTPAY') order.state = 'CLOSED';
    return Promise.resolve({ outcome: 'ok', value: null });
  }

  /** Taken on; how it ends is said later. */
  refund(request: Omit<PaperRefund, 'status'> & { outRefundNo: string }): Promise<WechatOutcome<PayRefund>> {
    const { outRefundNo, outTradeNo, refundFen, totalFen } = request;
    this.refunds.set(outRefundNo, { outTradeNo, refundFen, totalFen, status: 'PROCESSING' });
    return this.queryRefund(outRefundNo);
  }

  queryRefund(outRefundNo: string): Promise<WechatOutcome<PayRefund>> {
    const refund = this.refunds.get(outRefundNo);
    if (!refund) throw new Error(`WeChat never heard of the refund ${outRefundNo}`);
    const transactionId = this.of(refund.outTradeNo).transactionId ?? '';
    const more = {
      refundId: `50${outRefundNo}`,
      transactionId,
      payerRefundFen: null,
      succeededAt: null,
      receivedBy: null,
    };
    return Promise.resolve({ outcome: 'ok', value: { outRefundNo, ...refund, ...more } });
  }

  /** Its own back office gave so much of an order back. */
  giveElsewhere(outsideNo: string, refund: Omit<PaperRefund, 'status'>): void {
    this.refunds.set(outsideNo, { ...refund, status: 'SUCCESS' });
  }

  endRefund(outRefundNo: string, end: keyof typeof ends): void {
    const refund = this.refunds.get(outRefundNo);
    if (refund) refund.status = ends[end];
  }

  /** Whatever arrives here is from the model, which writes the notification as our gateway opens it. */
  openNotification(_headers: object, rawBody: Buffer): Promise<PayNotification> {
    const { id, outTradeNo, transaction } = JSON.parse(rawBody.toString('utf8')) as Told;
    const seen = { ...this.transactionOf(outTradeNo), ...(transaction && { transactionId: transaction }) };
    return Promise.resolve({
      outcome: 'verified',
      id,
      eventType: 'TRANSACTION.SUCCESS',
      createdAt: null,
      subject: { about: 'transaction', transaction: { ...seen, tradeState: 'SUCCESS' } },
      resource: '{}',
    });
  }

  /** The owner confirms on the pay sheet; false when the order can't be paid any more. */
  pay(outTradeNo: string, evenIfClosed = false): boolean {
    const order = this.of(outTradeNo);
    if (order.state === 'SUCCESS' || (order.state === 'CLOSED' && !evenIfClosed)) return false;
    order.state = 'SUCCESS';
    order.transactionId = this.nextTransaction();
    return true;
  }

  /** A number for money that came a second time. */
  nextTransaction(): string {
    this.transactions += 1;
    return `42${String(this.transactions).padStart(26, '0')}`;
  }

  stateOf(outTradeNo: string): State {
    return this.of(outTradeNo).state;
  }

  private transactionOf(outTradeNo: string): PayTransaction {
    const { appid, openid, totalFen, state, transactionId } = this.of(outTradeNo);
    return {
      appid,
      mchid,
      outTradeNo,
      transactionId,
      tradeState: state,
      payerOpenid: openid,
      totalFen,
      payerTotalFen: totalFen,
      currency: 'CNY',
      paidAt: null,
      attach: null,
    };
  }

  private of(outTradeNo: string): PaperOrder {
    const order = this.orders.get(outTradeNo);
    if (!order) throw new Error(`WeChat never heard of ${outTradeNo}`);
    return order;
  }
}

/** WeChat's word for a phone number: here the code is the number. */
export const paperPhones = {
  phoneNumber: (phone: string): Promise<WechatOutcome<{ phone: string; countryCode: string }>> =>
    Promise.resolve({ outcome: 'ok', value: { phone, countryCode: '86' } }),
};

interface Told {
  readonly id: string;
  readonly outTradeNo: string;
  /** Another payment than the one WeChat has on paper. */
  readonly transaction?: string;
}
