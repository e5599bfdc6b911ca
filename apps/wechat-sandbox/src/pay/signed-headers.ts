import { randomBytes } from 'node:crypto';
import { rsaSign } from '../keys/rsa';
import { wallSeconds } from '../time/clock';
import type { World } from '../world';

export type SigningMode = 'publicKey' | 'certificate';

/** How a signature is spoilt, when it is. */
export type SignatureFault =
  'badSignature' | 'noSignature' | 'signTest' | 'staleTimestamp' | 'futureTimestamp' | 'unknownSerial';

const spoilers: readonly string[] = [
  'badSignature',
  'noSignature',
  'signTest',
  'staleTimestamp',
  'futureTimestamp',
  'unknownSerial',
] satisfies SignatureFault[];

export const isSignatureFault = (kind: string | undefined): kind is SignatureFault =>
  kind !== undefined && spoilers.includes(kind);

/** Which of the two keys signs what WeChat Pay sends. */
export function signingMode(world: World): SigningMode {
  return world.books.kept.get('signing')?.value === 'certificate' ? 'certificate' : 'publicKey';
}

/** The Wechatpay-* headers over a body, as answers and notifications carry them. */
export function signedHeaders(world: World, body: string, fault?: SignatureFault): Record<string, string> {
  const certificate = signingMode(world) === 'certificate';
  const { wechatPay, platform } = world.identity;
  const timestamp = String(wallSeconds() + skew(fault));
  const nonce = randomBytes(16).toString('hex');
  const key = certificate ? platform.privateKeyPem : wechatPay.privateKeyPem;
  const serial = certificate ? platform.certificate.serial : wechatPay.publicKeyId;
  const headers: Record<string, string> = {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': fault === 'unknownSerial' ? unknownSerial(serial) : serial,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Request-ID': randomBytes(10).toString('hex').toUpperCase(),
  };
  if (fault !== 'noSignature') {
    headers['Wechatpay-Signature'] = spoil(rsaSign(key, `${timestamp}\n${nonce}\n${body}\n`), fault);
  }
  return headers;
}

// Ten minutes: well outside the five that the merchant allows.
function skew(fault: SignatureFault | undefined): number {
  if (fault === 'staleTimestamp') return -600;
  return fault === 'futureTimestamp' ? 600 : 0;
}

function spoil(signature: string, fault: SignatureFault | undefined): string {
  if (fault === 'signTest') return `WECHATPAY/SIGNTEST/${signature}`;
  if (fault !== 'badSignature') return signature;
  const bytes = Buffer.from(signature, 'base64');
  bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
  return bytes.toString('base64');
}

function unknownSerial(serial: string): string {
  const last = serial.at(-1) === '0' ? '1' : '0';
  return serial.slice(0, -1) + last;
}
