import { createDecipheriv, createPublicKey, createSign, createVerify, randomBytes, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** An answer of WeChat Pay with everything needed to judge it. */
export interface PayAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: Record<string, unknown>;
}

/** What may be changed about a request to see it refused. */
export interface Twist {
  authorization?: string;
  timestamp?: number;
  serial?: string;
  mchid?: string;
  signedBody?: string;
  headers?: Record<string, string>;
}

/** A merchant that speaks API v3 by node:crypto alone. */
export function aMerchant(env: Record<string, string>) {
  const key = readFileSync(must(env['WECHAT_PAY_KEY_FILE']), 'utf8');
  const base = must(env['WECHAT_PAY_URL']);
  const mchid = must(env['WECHAT_PAY_MCHID']);

  const authorization = (method: string, path: string, body: string, twist: Twist): string => {
    const nonce = randomBytes(16).toString('hex');
    const timestamp = String(twist.timestamp ?? Math.floor(Date.now() / 1000));
    const text = `${method}\n${path}\n${timestamp}\n${nonce}\n${twist.signedBody ?? body}\n`;
    const signature = createSign('RSA-SHA256').update(text).sign(key, 'base64');
    const serial = twist.serial ?? must(env['WECHAT_PAY_SERIAL']);
    return (
      `WECHATPAY2-SHA256-RSA2048 mchid="${twist.mchid ?? mchid}",nonce_str="${nonce}",` +
      `signature="${signature}",timestamp="${timestamp}",serial_no="${serial}"`
    );
  };

  const call = async (method: string, path: string, body: unknown, twist: Twist = {}): Promise<PayAnswer> => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await fetch(base + path, {
      method,
      headers: {
        authorization: twist.authorization ?? authorization(method, path, text, twist),
        accept: 'application/json',
        'user-agent': 'test',
        ...(text === '' ? {} : { 'content-type': 'application/json' }),
        ...twist.headers,
      },
      ...(text === '' ? {} : { body: text }),
      signal: AbortSignal.timeout(4_000),
    });
    const received = await answer.text();
    return { status: answer.status, headers: answer.headers, text: received, body: parsed(received) };
  };
  return {
    mchid,
    post: (path: string, body: unknown, twist?: Twist) => call('POST', path, body, twist),
    /** Headers for a request that the test sends itself. */
    headersFor: (method: string, path: string): Record<string, string> => ({
      authorization: authorization(method, path, '', {}),
      accept: '*/*',
      'user-agent': 'test',
    }),
    get: (path: string, twist?: Twist) => call('GET', path, undefined, twist),
    query: (outTradeNo: string) =>
      call('GET', `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${mchid}`, undefined),
  };
}

/** A good body of the JSAPI prepay. */
export function aPrepay(env: Record<string, string>, openid: string, more: object = {}): Record<string, unknown> {
  return {
    appid: env['WECHAT_MINI_APPID'],
    mchid: env['WECHAT_PAY_MCHID'],
    description: '储值卡充值',
    out_trade_no: `T${randomBytes(8).toString('hex').toUpperCase()}`,
    notify_url: 'http://127.0.0.1:9/notify',
    amount: { total: 100_000, currency: 'CNY' },
    payer: { openid },
    ...more,
  };
}

/** Whether the Wechatpay-* headers fit a body under WeChat Pay's public key or platform certificate. */
export function isSigned(headers: Headers, body: string, pemFile: string): boolean {
  const text = `${headers.get('wechatpay-timestamp') ?? ''}\n${headers.get('wechatpay-nonce') ?? ''}\n${body}\n`;
  const pem = readFileSync(pemFile, 'utf8');
  const key = pem.includes('CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem);
  return createVerify('RSA-SHA256')
    .update(text)
    .verify(key, headers.get('wechatpay-signature') ?? '', 'base64');
}

/** Opens a sealed resource, the tag checked; throws when it was touched. */
export function unseal(apiV3Key: string, resource: Record<string, string>): string {
  const bytes = Buffer.from(must(resource['ciphertext']), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, must(resource['nonce']), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(resource['associated_data'] ?? ''));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

export function must<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('Something that must be there is not.');
  return value;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
