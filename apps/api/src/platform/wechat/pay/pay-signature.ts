import { createVerify, type KeyObject } from 'node:crypto';

/** Whoever knows the keys that WeChat Pay signs with, by the serial number it names. */
export interface SignatureKeys {
  find(serial: string): Promise<KeyObject | null>;
}

/**
 * What the signature over an answer or a notification came to.
 * `probe`: WeChat itself sent a wrong one on purpose, to see that it is refused.
 */
export type SignatureVerdict = 'good' | 'missing' | 'malformed' | 'probe' | 'outsideWindow' | 'unknownSerial' | 'wrong';

export type HeaderMap = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Checks the signature over the raw bytes: nothing is parsed or written anew before, since one changed space would change the text. */
export async function checkSignature(
  keys: SignatureKeys,
  headers: HeaderMap,
  body: Buffer,
  now: Date,
): Promise<SignatureVerdict> {
  const [timestamp, nonce, signature, serial] = signatureHeaders.map((name) => single(headers[name]));
  if (!timestamp || !nonce || !signature || !serial) return 'missing';
  if (signature.startsWith('WECHATPAY/SIGNTEST/')) return 'probe';
  if (!/^\d{1,12}$/.test(timestamp) || !/^[!-~]{1,128}$/.test(nonce)) return 'malformed';
  if ((single(headers['wechatpay-signature-type']) ?? signatureType) !== signatureType) return 'malformed';
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > windowMs) return 'outsideWindow';
  const key = await keys.find(serial);
  if (key === null) return 'unknownSerial';
  const check = createVerify('RSA-SHA256').update(`${timestamp}\n${nonce}\n`).update(body).update('\n');
  return check.verify(key, signature, 'base64') ? 'good' : 'wrong';
}

/** WeChat Pay allows five minutes between its clock and ours, both ways. */
const windowMs = 300_000;
const signatureType = 'WECHATPAY2-SHA256-RSA2048';
const signatureHeaders = ['wechatpay-timestamp', 'wechatpay-nonce', 'wechatpay-signature', 'wechatpay-serial'] as const;

/** A header that was sent twice says nothing. */
function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
