import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingsError } from '../config';
import type { OfficialAccountKeys, WechatAccount, WechatPaySettings, WechatSettings } from './wechat-settings';

/**
 * Reads WECHAT_* from the environment; the four files are read here too, so that a wrong key stops the start and not the first payment.
 * @throws SettingsError with one sentence for each setting that is missing or wrong.
 */
export function readWechatSettings(env: Env): WechatSettings {
  const problems: string[] = [];
  const reader = new SettingsReader(env, problems);
  const sandbox = reader.switchOf('WECHAT_SANDBOX');
  const apiUrl = reader.originOf('WECHAT_API_URL', 'https://api.weixin.qq.com', sandbox);
  const settings = {
    sandbox,
    apiUrl,
    authorizeUrl: sandbox ? apiUrl : 'https://open.weixin.qq.com',
    miniProgram: accountOf(reader, 'WECHAT_MINI'),
    officialAccount: { ...accountOf(reader, 'WECHAT_OA'), ...officialAccountKeysOf(reader) },
    pay: payOf(reader, sandbox),
  };
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  return settings;
}

type Env = Readonly<Record<string, string | undefined>>;

/** WeChat's own hosts; the second of Pay's is its stand-by. */
const wechatHosts = ['api.weixin.qq.com', 'api2.weixin.qq.com', 'api.mch.weixin.qq.com', 'api2.mch.weixin.qq.com'];
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

function accountOf(reader: SettingsReader, prefix: string): WechatAccount {
  return {
    appid: reader.matching(`${prefix}_APPID`, /^wx[0-9A-Za-z]{6,30}$/, 'an appid that begins with wx'),
    secret: reader.matching(`${prefix}_SECRET`, /^\S{16,64}$/, 'the secret of 16 to 64 characters'),
  };
}

function officialAccountKeysOf(reader: SettingsReader): OfficialAccountKeys {
  return {
    token: reader.matching('WECHAT_OA_TOKEN', /^[0-9A-Za-z]{3,32}$/, '3 to 32 letters and digits'),
    aesKey: reader.matching('WECHAT_OA_AES_KEY', /^[0-9A-Za-z+/]{43}$/, 'an EncodingAESKey of 43 characters'),
  };
}

function payOf(reader: SettingsReader, sandbox: boolean): WechatPaySettings {
  const serial = reader.matching('WECHAT_PAY_SERIAL', /^[0-9A-Fa-f]{8,40}$/, 'a serial number in hexadecimal');
  const privateKey = reader.file('WECHAT_PAY_KEY_FILE');
  const certificate = reader.file('WECHAT_PAY_CERT_FILE');
  checkMerchantKeys(reader, serial, privateKey, certificate);
  return {
    url: reader.originOf('WECHAT_PAY_URL', 'https://api.mch.weixin.qq.com', sandbox),
    mchid: reader.matching('WECHAT_PAY_MCHID', /^\d{6,32}$/, 'the merchant number, digits alone'),
    serial: serial.toUpperCase(),
    privateKey,
    certificate,
    apiV3Key: reader.matching('WECHAT_PAY_APIV3_KEY', /^[!-~]{32}$/, 'exactly 32 characters'),
    publicKey: publicKeyOf(reader),
  };
}

/** A key, a certificate and a serial that don't belong together would be refused by WeChat at the first payment. */
function checkMerchantKeys(reader: SettingsReader, serial: string, privateKey: string, certificate: string): void {
  const key = privateKey === '' ? null : rsaKey(() => createPrivateKey(privateKey));
  const paper = certificate === '' ? null : certificateOf(certificate);
  if (privateKey !== '' && key === null) reader.complain('WECHAT_PAY_KEY_FILE holds no RSA private key in PEM.');
  if (certificate !== '' && paper === null) reader.complain('WECHAT_PAY_CERT_FILE holds no certificate in PEM.');
  if (paper === null) return;
  if (key !== null && !paper.checkPrivateKey(key))
    reader.complain('WECHAT_PAY_KEY_FILE is not the private key of the certificate in WECHAT_PAY_CERT_FILE.');
  if (serial !== '' && unpadded(paper.serialNumber) !== unpadded(serial))
    reader.complain('WECHAT_PAY_SERIAL is not the serial number of the certificate in WECHAT_PAY_CERT_FILE.');
}

function publicKeyOf(reader: SettingsReader): WechatPaySettings['publicKey'] {
  if (reader.absent('WECHAT_PAY_PUBLIC_KEY_ID') && reader.absent('WECHAT_PAY_PUBLIC_KEY_FILE')) return null;
  const form = /^PUB_KEY_ID_[0-9A-Za-z]{4,64}$/;
  const id = reader.matching('WECHAT_PAY_PUBLIC_KEY_ID', form, 'an id that begins with PUB_KEY_ID_');
  const pem = reader.file('WECHAT_PAY_PUBLIC_KEY_FILE');
  const key = pem === '' ? null : rsaKey(() => createPublicKey(pem));
  if (pem !== '' && key === null) reader.complain('WECHAT_PAY_PUBLIC_KEY_FILE holds no RSA public key in PEM.');
  return key === null ? null : { id, key };
}

function rsaKey(make: () => KeyObject): KeyObject | null {
  try {
    const key = make();
    return key.asymmetricKeyType === 'rsa' ? key : null;
  } catch {
    return null;
  }
}

function certificateOf(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
}

/** Tools disagree on leading zeros of a serial number. */
function unpadded(serial: string): string {
  return serial.toUpperCase().replace(/^0+/, '');
}

/** Reads setting by setting and collects what is wrong, so that a person mends everything in one go. */
class SettingsReader {
  constructor(
    private readonly env: Env,
    private readonly problems: string[],
  ) {}

  complain(sentence: string): void {
    this.problems.push(sentence);
  }

  absent(name: string): boolean {
    return (this.env[name] ?? '') === '';
  }

  /** Empty text when the setting is missing or wrong; the sentence says which. Values aren't repeated: most are secrets. */
  matching(name: string, form: RegExp, expected: string): string {
    const value = this.required(name);
    if (value === '' || form.test(value)) return value;
    this.complain(`${name} has a wrong form, expected ${expected}.`);
    return '';
  }

  switchOf(name: string): boolean {
    const value = this.env[name] ?? '';
    if (['', 'off', 'false', '0'].includes(value)) return false;
    if (!['on', 'true', '1'].includes(value)) this.complain(`${name} is "${value}", expected on or off.`);
    return true;
  }

  originOf(name: string, otherwise: string, sandbox: boolean): string {
    const text = this.absent(name) ? otherwise : (this.env[name] ?? otherwise);
    const url = URL.canParse(text) ? new URL(text) : null;
    const bare = url !== null && `${url.origin}/` === url.href;
    if (!bare) this.complain(`${name} is "${text}", expected an address without a path, like ${otherwise}.`);
    else if (sandbox && !loopbackHosts.includes(url.hostname))
      this.complain(`${name} must be an address of this machine (127.0.0.1) while WECHAT_SANDBOX is on.`);
    else if (!sandbox && !(url.protocol === 'https:' && wechatHosts.includes(url.host)))
      this.complain(`${name} must be an https address of WeChat's own while WECHAT_SANDBOX is off.`);
    return url?.origin ?? '';
  }

  file(name: string): string {
    const path = this.required(name);
    if (path === '') return '';
    try {
      return readFileSync(path, 'utf8');
    } catch {
      this.complain(`${name} names the file "${path}", which can't be read.`);
      return '';
    }
  }

  private required(name: string): string {
    const value = this.env[name] ?? '';
    if (value === '') this.complain(`${name} is not set.`);
    return value;
  }
}
