import { join } from 'node:path';
import type { Identity } from './identity';
import { writeAtomically } from './keep-identity';

/** Writes `sandbox.env` and the PEM files that the API's settings name; returns the path of `sandbox.env`. */
export function writeSettings(dir: string, identity: Identity, url: string): string {
  const { merchant, wechatPay, platform, mini, officialAccount } = identity;
  const pem = (name: string, text: string): string => {
    const file = join(dir, name);
    writeAtomically(file, text);
    return file;
  };
  pem('platform-cert.pem', platform.certificate.pem);
  const settings: Record<string, string> = {
    WECHAT_SANDBOX: 'on',
    WECHAT_API_URL: url,
    WECHAT_PAY_URL: url,
    WECHAT_MINI_APPID: mini.appid,
    WECHAT_MINI_SECRET: mini.secret,
    WECHAT_PAY_MCHID: identity.mchid,
    WECHAT_PAY_SERIAL: merchant.certificate.serial,
    WECHAT_PAY_KEY_FILE: pem('merchant-key.pem', merchant.privateKeyPem),
    WECHAT_PAY_CERT_FILE: pem('merchant-cert.pem', merchant.certificate.pem),
    WECHAT_PAY_APIV3_KEY: identity.apiV3Key,
    WECHAT_PAY_PUBLIC_KEY_ID: wechatPay.publicKeyId,
    WECHAT_PAY_PUBLIC_KEY_FILE: pem('wechatpay-public-key.pem', wechatPay.publicKeyPem),
    WECHAT_OA_APPID: officialAccount.appid,
    WECHAT_OA_SECRET: officialAccount.secret,
    WECHAT_OA_TOKEN: officialAccount.token,
    WECHAT_OA_AES_KEY: officialAccount.aesKey,
  };
  const file = join(dir, 'sandbox.env');
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  writeAtomically(file, `${lines.join('\n')}\n`);
  return file;
}
