import type { JsonObject } from '../answer-fields';
import { textField } from '../answer-fields';
import { ok, unknownBecause, type WechatOutcome } from '../outcome';
import type { WechatHttp } from '../wechat-http';
import type { WechatSettings } from '../wechat-settings';
import { billLines, readBillTicket, type BillTicket } from './pay-bill';
import { openNotification, type PayNotification } from './pay-notification';
import { readRefund, type PayRefund } from './pay-refund';
import { judgePayReply } from './pay-reply';
import { checkedPrepay, checkAskedRefundNo, checkedRefund, checkOutTradeNo } from './pay-requests';
import type { PrepayRequest, RefundRequest } from './pay-requests';
import type { HeaderMap } from './pay-signature';
import { readTransaction, type PayTransaction } from './pay-transaction';
import { PayTransport, replyOf } from './pay-transport';
import { fetchPlatformCertificates } from './platform-certificates';
import { PlatformKeys } from './platform-keys';
import { libraryHost, SigningPay, type PhonePayParams } from './signing-pay';

/**
 * WeChat Pay v3 for a direct merchant. Every answer's signature is checked here over its raw bytes; nothing is retried here, since only
 * the caller knows whether its row was written. A caller that gets `unknown` queries or repeats with the same parameters.
 */
export class WechatPay {
  private readonly library: SigningPay;
  private readonly keys: PlatformKeys;

  constructor(
    private readonly settings: WechatSettings,
    private readonly http: WechatHttp,
    private readonly now: () => Date,
  ) {
    const transport = new PayTransport(http, settings.pay);
    this.library = new SigningPay(settings, now);
    this.library.createHttp(transport);
    const fetchCertificates = () =>
      fetchPlatformCertificates(this.library, transport, settings.pay.apiV3Key, this.now());
    this.keys = new PlatformKeys(settings.pay.publicKey, fetchCertificates, now);
  }

  /**
   * Places an order at WeChat. The same number with the same parameters is safe to repeat; changed ones are refused with INVALID_REQUEST.
   * @returns the prepay_id, alive for 2 hours.
   */
  async prepayJsapi(request: PrepayRequest): Promise<WechatOutcome<{ readonly prepayId: string }>> {
    const params = checkedPrepay(this.settings, request);
    return this.judged(this.library.transactions_jsapi(params), (answer) => ({
      prepayId: textField(answer, 'prepay_id'),
    }));
  }

  /** The signed parameters for the phone's pay sheet; no request to WeChat. The phone's success callback is never proof: query. */
  phoneParams(appid: string, prepayId: string): PhonePayParams {
    return this.library.phoneParams(appid, prepayId);
  }

  /** Refused with ORDER_NOT_EXIST when WeChat never saw the number. */
  async queryByOutTradeNo(outTradeNo: string): Promise<WechatOutcome<PayTransaction>> {
    checkOutTradeNo(outTradeNo);
    const found = await this.judged(this.library.query({ out_trade_no: outTradeNo }), readTransaction);
    const foreign = found.outcome === 'ok' && found.value.outTradeNo !== outTradeNo;
    return foreign ? unknownBecause('the answer is about another order') : found;
  }

  /** Ends an unpaid order. Query before and after: ORDER_PAID says that the payer was faster, ORDER_CLOSED that it was closed already. */
  async close(outTradeNo: string): Promise<WechatOutcome<null>> {
    checkOutTradeNo(outTradeNo);
    return this.judged(this.library.close(outTradeNo), () => null);
  }

  /** `ok` means accepted, not paid back. Repeat with the same `outRefundNo`, never with a new one. */
  async refund(request: RefundRequest): Promise<WechatOutcome<PayRefund>> {
    const params = checkedRefund(this.settings, request);
    return sameRefund(request.outRefundNo, await this.judged(this.library.refunds(params), readRefund));
  }

  /** Refused with RESOURCE_NOT_EXISTS when WeChat never saw the number, which may be one that its own back office made. */
  async queryRefund(outRefundNo: string): Promise<WechatOutcome<PayRefund>> {
    checkAskedRefundNo(outRefundNo);
    return sameRefund(outRefundNo, await this.judged(this.library.find_refunds(outRefundNo), readRefund));
  }

  /**
   * Asks for the bill of a day (`2026-11-20`, Beijing): all payments and refunds, packed.
   * Refused with NO_STATEMENT_EXIST for a day on which nothing happened, STATEMENT_CREATING before ten in the morning of the next.
   */
  tradeBill(day: string): Promise<WechatOutcome<BillTicket>> {
    const params = { bill_date: day, bill_type: 'ALL', tar_type: 'GZIP' };
    return this.judged(this.library.tradebill(params), readBillTicket);
  }

  /** The bill's lines as they come in; only their end proves them. @throws BillSpoilt while they are read */
  async billLines({ url, hash }: BillTicket): Promise<WechatOutcome<AsyncIterable<string>>> {
    const at = new URL(url);
    // The merchant's signature goes nowhere but to WeChat Pay.
    if (at.origin !== new URL(this.settings.pay.url).origin) return unknownBecause('the bill lies with somebody else');
    const authorization = this.library.authorization('GET', `${libraryHost}${at.pathname}${at.search}`);
    const answer = await this.http.open({ url, headers: { authorization, accept: '*/*', 'user-agent': 'cheyou' } });
    if (!answer.reached) return unknownBecause(answer.why);
    if (answer.status === 200) return ok(billLines(answer.body, hash));
    // Letting go of a body that nobody read is an error of the stream, and nobody's concern.
    answer.body.on('error', () => undefined).destroy();
    return unknownBecause(`HTTP ${String(answer.status)}`);
  }

  /** Proves and opens what arrived at a notification address; `rawBody` is the bytes as they came, header names in lower case. */
  openNotification(headers: HeaderMap, rawBody: Buffer): Promise<PayNotification> {
    return openNotification(this.keys, this.settings.pay.apiV3Key, headers, rawBody, this.now());
  }

  private async judged<T extends object | null>(
    sent: Promise<{ data?: unknown }>,
    read: (answer: JsonObject) => T,
  ): Promise<WechatOutcome<T>> {
    return judgePayReply(replyOf(await sent), this.keys, this.now(), read);
  }
}

function sameRefund(outRefundNo: string, found: WechatOutcome<PayRefund>): WechatOutcome<PayRefund> {
  const foreign = found.outcome === 'ok' && found.value.outRefundNo !== outRefundNo;
  return foreign ? unknownBecause('the answer is about another refund') : found;
}
