import type { WechatSettings } from '../wechat-settings';

/** An order to be paid on the phone. Write its row first: the call may have an effect that nobody hears of. */
export interface PrepayRequest {
  /** The mini-program's or the official account's, whichever the payer is in; `openid` belongs to it. */
  readonly appid: string;
  readonly openid: string;
  /** 6 to 32 of 0-9 and A-Z: other characters break the library's signature. */
  readonly outTradeNo: string;
  /** Shown to the payer, at most 127 characters. */
  readonly description: string;
  readonly totalFen: number;
  /** The deadline to pay; the order must still be closed. */
  readonly payBy: Date;
  /** https, without a query. */
  readonly notifyUrl: string;
  /** Comes back in query and notification, at most 128 characters. */
  readonly attach?: string;
}

export interface RefundRequest {
  readonly outTradeNo: string;
  /** 1 to 64 of 0-9 and A-Z; a repeat takes the same one. */
  readonly outRefundNo: string;
  /** What goes back now. */
  readonly refundFen: number;
  /** The original total of the payment, also for a part. */
  readonly totalFen: number;
  /** Shown to the payer, at most 80 bytes in UTF-8. */
  readonly reason?: string;
  readonly notifyUrl: string;
}

/** The parameters of a prepay as WeChat names them. @throws on a request WeChat can only refuse: a bug of the caller. */
export function checkedPrepay(settings: WechatSettings, request: PrepayRequest) {
  const appids = [settings.miniProgram.appid, settings.officialAccount.appid];
  checkOutTradeNo(request.outTradeNo);
  checkNotifyUrl(settings, request.notifyUrl);
  must(appids.includes(request.appid), 'the appid is neither the mini-program nor the official account');
  must(request.openid !== '', 'an order needs the openid of its payer');
  must(isFen(request.totalFen), 'an order is for at least 1 fen');
  must(request.description !== '' && request.description.length <= 127, 'a description has 1 to 127 characters');
  must((request.attach ?? '').length <= 128, 'attach has at most 128 characters');
  return {
    appid: request.appid,
    mchid: settings.pay.mchid,
    description: request.description,
    out_trade_no: request.outTradeNo,
    time_expire: shanghaiTime(request.payBy),
    ...(request.attach !== undefined && { attach: request.attach }),
    notify_url: request.notifyUrl,
    amount: { total: request.totalFen, currency: 'CNY' },
    payer: { openid: request.openid },
  };
}

/** The parameters of a refund as WeChat names them. @throws on a request WeChat can only refuse: a bug of the caller. */
export function checkedRefund(settings: WechatSettings, request: RefundRequest) {
  checkOutTradeNo(request.outTradeNo);
  checkOutRefundNo(request.outRefundNo);
  checkNotifyUrl(settings, request.notifyUrl);
  must(isFen(request.refundFen) && isFen(request.totalFen), 'a refund and its payment are at least 1 fen');
  must(request.refundFen <= request.totalFen, 'a refund is at most the payment');
  must(Buffer.byteLength(request.reason ?? '') <= 80, 'a reason has at most 80 bytes');
  return {
    out_trade_no: request.outTradeNo,
    out_refund_no: request.outRefundNo,
    ...(request.reason !== undefined && { reason: request.reason }),
    notify_url: request.notifyUrl,
    amount: { refund: request.refundFen, total: request.totalFen, currency: 'CNY' },
  };
}

export function checkOutTradeNo(outTradeNo: string): void {
  must(/^[0-9A-Z]{6,32}$/.test(outTradeNo), 'an order number has 6 to 32 of 0-9 and A-Z');
}

/** WeChat's back office writes numbers of other characters; a `|` can't be signed. */
export function checkAskedRefundNo(outRefundNo: string): void {
  must(/^[0-9A-Za-z_*@-]{1,64}$/.test(outRefundNo), 'a refund number that is asked about has 1 to 64 plain characters');
}

function checkOutRefundNo(outRefundNo: string): void {
  must(/^[0-9A-Z]{1,64}$/.test(outRefundNo), 'a refund number has 1 to 64 of 0-9 and A-Z');
}

function checkNotifyUrl(settings: WechatSettings, notifyUrl: string): void {
  const url = new URL(notifyUrl);
  must(url.protocol === 'https:' || settings.sandbox, 'a notification address is https');
  must(url.search === '' && notifyUrl.length <= 255, 'a notification address has no query and at most 255 characters');
}

function isFen(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 1;
}

/** RFC 3339 in China's time without fractions, as WeChat Pay's documents write it. */
function shanghaiTime(instant: Date): string {
  return `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(`WeChat Pay: ${sentence}`);
}
