import { generateKeyPair, randomBytes, randomInt } from 'node:crypto';
import { promisify } from 'node:util';
import { makeCertificate, type Certificate } from './certificate';

/** Everything that is secret or fixed between this WeChat and its one merchant. */
export interface Identity {
  mchid: string;
  apiV3Key: string;
  merchant: KeyPair & { certificate: Certificate };
  /** Signs in public-key mode, the only mode new merchants get. */
  wechatPay: KeyPair & { publicKeyId: string };
  /** Signs in platform-certificate mode. */
  platform: KeyPair & { certificate: Certificate };
  mini: { appid: string; secret: string };
  officialAccount: { appid: string; secret: string; token: string; aesKey: string };
}

export interface KeyPair {
  privateKeyPem: string;
  publicKeyPem: string;
}

/** Makes a new merchant, its apps and all keys; takes about a second of CPU. */
export async function makeIdentity(): Promise<Identity> {
  const [merchant, wechatPay, platform] = await Promise.all([makePair(), makePair(), makePair()]);
  const mchid = `19${String(randomInt(10_000_000, 99_999_999))}`;
  return {
    mchid,
    apiV3Key: randomBytes(16).toString('hex'),
    merchant: { ...merchant, certificate: certificateOf(mchid, merchant) },
    wechatPay: { ...wechatPay, publicKeyId: `PUB_KEY_ID_01${mchid}${randomBytes(8).toString('hex').toUpperCase()}` },
    platform: { ...platform, certificate: certificateOf('Tenpay.com sandbox', platform) },
    mini: { appid: makeAppid(), secret: randomBytes(16).toString('hex') },
    officialAccount: {
      appid: makeAppid(),
      secret: randomBytes(16).toString('hex'),
      token: randomBytes(12).toString('hex'),
      aesKey: makeAesKey(),
    },
  };
}

/** An EncodingAESKey: 43 letters and digits that, with a `=`, are the base64 of 32 bytes. */
function makeAesKey(): string {
  for (;;) {
    const key = randomBytes(32).toString('base64').slice(0, 43);
    if (/^[0-9A-Za-z]{43}$/.test(key)) return key;
  }
}

const makeAppid = (): string => `wx${randomBytes(8).toString('hex')}`;

const certificateOf = (name: string, pair: KeyPair): Certificate =>
  makeCertificate(name, pair.privateKeyPem, pair.publicKeyPem);

async function makePair(): Promise<KeyPair> {
  const pair = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return { privateKeyPem: pair.privateKey, publicKeyPem: pair.publicKey };
}
