import { randomBytes } from 'node:crypto';
import Pay from 'wechatpay-node-v3';
import type { WechatSettings } from '../wechat-settings';

/**
 * wechatpay-node-v3 as we use it: it builds the requests and makes the signatures; answers, notifications and ciphertexts never reach it.
 * Its own authorization takes the nonce from Math.random and the machine's time, hence the override (decision 0035).
 */
export class SigningPay extends Pay {
  constructor(
    settings: WechatSettings,
    private readonly clockNow: () => Date,
  ) {
    super({
      appid: settings.miniProgram.appid,
      mchid: settings.pay.mchid,
      // Without the serial number the library would read it from the certificate with a parser of its own.
      serial_no: settings.pay.serial,
      publicKey: Buffer.from(settings.pay.certificate, 'utf8'),
      privateKey: Buffer.from(settings.pay.privateKey, 'utf8'),
      userAgent: 'cheyou',
    });
  }

  /** The Authorization header of a request; `url` as the library writes it, with WeChat Pay's own host. */
  authorization(method: 'GET' | 'POST', url: string, params?: Record<string, unknown>): string {
    const path = url.replace(libraryHost, '');
    const nonce = freshNonce();
    const timestamp = secondsOf(this.clockNow());
    return this.getAuthorization(nonce, timestamp, this.getSignature(method, nonce, timestamp, path, params));
  }

  /** Signs what the phone hands to WeChat's pay sheet; the `prepay_id` lives 2 hours, this signature may be made anew at any time within. */
  phoneParams(appid: string, prepayId: string): PhonePayParams {
    const params = { appId: appid, timeStamp: secondsOf(this.clockNow()), nonceStr: freshNonce() };
    const packed = `prepay_id=${prepayId}`;
    const text = `${params.appId}\n${params.timeStamp}\n${params.nonceStr}\n${packed}\n`;
    return { ...params, package: packed, signType: 'RSA', paySign: this.sha256WithRsa(text) };
  }

  protected override buildAuthorization(method: string, url: string, params?: Record<string, unknown>): string {
    return this.authorization(method === 'GET' ? 'GET' : 'POST', url, params);
  }
}

/** The host that wechatpay-node-v3 writes into every address. */
export const libraryHost = 'https://api.mch.weixin.qq.com';

/** What `requestPayment` and `WeixinJSBridge` take, field for field. */
export interface PhonePayParams {
  readonly appId: string;
  /** Seconds, as text. */
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}

function secondsOf(instant: Date): string {
  return String(Math.floor(instant.getTime() / 1000));
}

function freshNonce(): string {
  return randomBytes(16).toString('hex').toUpperCase();
}
