import type { WechatSettings } from '../../src/platform/wechat';
import { keptForRun } from '../builders/kept-for-run';
import { certified, fromWritten, type Certified, type Written } from './certificate';

/** Two parties with keys of their own: the merchant, and WeChat Pay with its public key and its platform certificate. */
export interface Parties {
  readonly merchant: Certified;
  readonly wechatPay: Certified;
  readonly platform: Certified;
}

export function parties(): Parties {
  const written = (serial: string): Written =>
    keptForRun(`certified ${serial}`, () => {
      const { privatePem, certificatePem } = certified(serial);
      return { serial, privatePem, certificatePem };
    });
  return {
    merchant: fromWritten(written('5A1B2C3D4E5F60718293A4B5C6D7E8F901234567')),
    wechatPay: { ...fromWritten(written('01')), serial: 'PUB_KEY_ID_0119000000012026112100000001' },
    platform: fromWritten(written('7132D72A03E93CDDF8C03BBD1F37EEDF00000001')),
  };
}

/** Settings of a deployment whose WeChat is at `url`; in certificate mode it has no public key of WeChat Pay's. */
export function settingsFor(
  url: string,
  who: Parties,
  mode: 'publicKey' | 'certificate' = 'publicKey',
): WechatSettings {
  return {
    sandbox: true,
    apiUrl: url,
    authorizeUrl: url,
    miniProgram: { appid: 'wxmini0000000001', secret: 'mini-secret-mini-secret' },
    officialAccount: {
      appid: 'wxofficial000001',
      secret: 'official-secret-official',
      token: 'token',
      aesKey: 'A'.repeat(43),
    },
    pay: {
      url,
      mchid: '1900000001',
      serial: who.merchant.serial,
      privateKey: who.merchant.privatePem,
      certificate: who.merchant.certificatePem,
      apiV3Key: 'an-api-v3-key-of-32-characters-1',
      publicKey: mode === 'publicKey' ? { id: who.wechatPay.serial, key: who.wechatPay.publicKey } : null,
    },
  };
}
