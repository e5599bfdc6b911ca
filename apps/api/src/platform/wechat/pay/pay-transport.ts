import type { WechatPaySettings } from '../wechat-settings';
import type { WechatHttp, WechatReply } from '../wechat-http';
import { libraryHost } from './signing-pay';

/**
 * Stands in for wechatpay-node-v3's HTTP: bounded waits, our base address, the raw answer.
 * The answer travels through the library in `data` as a value of our own that the library doesn't look into.
 */
export class PayTransport {
  constructor(
    private readonly http: WechatHttp,
    private readonly settings: WechatPaySettings,
  ) {}

  get(url: string, headers: Record<string, unknown>): Promise<LibraryOutput> {
    return this.send('GET', url, headers);
  }

  /** The library signs JSON.stringify of the very object it hands over, so the same call makes the same bytes. */
  post(url: string, params: Record<string, unknown>, headers: Record<string, unknown>): Promise<LibraryOutput> {
    return this.send('POST', url, headers, JSON.stringify(params));
  }

  upload(): Promise<LibraryOutput> {
    return Promise.reject(new Error('nothing is uploaded to WeChat Pay'));
  }

  private async send(
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, unknown>,
    body?: string,
  ): Promise<LibraryOutput> {
    const reply = await this.http.send({
      method,
      url: url.replace(libraryHost, this.settings.url),
      headers: { ...onlyTexts(headers), ...this.wantedSignature() },
      ...(body !== undefined && { body }),
    });
    return { status: reply.reached ? reply.status : 0, data: new CarriedReply(reply) };
  }

  /** During a migration WeChat Pay signs its answer with whichever key the request names. */
  private wantedSignature(): Record<string, string> {
    return this.settings.publicKey === null ? {} : { 'wechatpay-serial': this.settings.publicKey.id };
  }
}

/** Takes our reply out of what the library hands back. */
export function replyOf(output: { data?: unknown }): WechatReply {
  if (output.data instanceof CarriedReply) return output.data.reply;
  throw new Error("wechatpay-node-v3 didn't hand back what our transport gave it");
}

class CarriedReply {
  constructor(readonly reply: WechatReply) {}
}

interface LibraryOutput {
  readonly status: number;
  readonly data: CarriedReply;
}

function onlyTexts(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => textEntry(name.toLowerCase(), value)));
}

function textEntry(name: string, value: unknown): [string, string][] {
  return typeof value === 'string' ? [[name, value]] : [];
}
