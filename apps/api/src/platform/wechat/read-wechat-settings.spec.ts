import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parties } from '../../../test/wechat/wechat-accounts';
import { SettingsError } from '../config';
import { readWechatSettings } from './read-wechat-settings';

const who = parties();
const folder = mkdtempSync(join(tmpdir(), 'cheyou-wechat-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const env = {
  WECHAT_SANDBOX: 'on',
  WECHAT_API_URL: 'http://127.0.0.1:3900',
  WECHAT_PAY_URL: 'http://127.0.0.1:3900/',
  WECHAT_MINI_APPID: 'wx0123456789abcdef',
  WECHAT_MINI_SECRET: '0123456789abcdef0123456789abcdef',
  WECHAT_OA_APPID: 'wxfedcba9876543210',
  WECHAT_OA_SECRET: 'fedcba9876543210fedcba9876543210',
  WECHAT_OA_TOKEN: 'token123',
  WECHAT_OA_AES_KEY: 'a'.repeat(43),
  WECHAT_PAY_MCHID: '1900000001',
  WECHAT_PAY_SERIAL: who.merchant.serial.toLowerCase(),
  WECHAT_PAY_KEY_FILE: file('key.pem', who.merchant.privatePem),
  WECHAT_PAY_CERT_FILE: file('cert.pem', who.merchant.certificatePem),
  WECHAT_PAY_APIV3_KEY: 'an-api-v3-key-of-32-characters-1',
  WECHAT_PAY_PUBLIC_KEY_ID: 'PUB_KEY_ID_0119000000012026112100000001',
  WECHAT_PAY_PUBLIC_KEY_FILE: file('public.pem', who.wechatPay.publicPem),
};
const production = { ...env, WECHAT_SANDBOX: undefined, WECHAT_API_URL: undefined, WECHAT_PAY_URL: '' };

test('the settings of a sandbox', () => {
  const settings = readWechatSettings(env);
  expect(settings).toMatchObject({
    sandbox: true,
    apiUrl: 'http://127.0.0.1:3900',
    authorizeUrl: 'http://127.0.0.1:3900',
    pay: { url: 'http://127.0.0.1:3900', serial: who.merchant.serial, mchid: '1900000001' },
  });
  expect(settings.pay.publicKey?.key.asymmetricKeyType).toBe('rsa');
});

test("without the sandbox everything goes to WeChat's own hosts", () => {
  expect(readWechatSettings(production)).toMatchObject({
    sandbox: false,
    apiUrl: 'https://api.weixin.qq.com',
    authorizeUrl: 'https://open.weixin.qq.com',
    pay: { url: 'https://api.mch.weixin.qq.com' },
  });
});

test('a merchant in certificate mode has no public key of WeChat Pay', () => {
  const certificates = { ...env, WECHAT_PAY_PUBLIC_KEY_ID: '', WECHAT_PAY_PUBLIC_KEY_FILE: undefined };
  expect(readWechatSettings(certificates).pay.publicKey).toBeNull();
});

test('everything that is missing is named at once, a sentence each', () => {
  const sentences = problemsOf({});
  expect(sentences).toEqual(
    ['MINI_APPID', 'MINI_SECRET', 'OA_APPID', 'OA_SECRET', 'OA_TOKEN', 'OA_AES_KEY', 'PAY_SERIAL', 'PAY_KEY_FILE']
      .concat(['PAY_CERT_FILE', 'PAY_MCHID', 'PAY_APIV3_KEY'])
      .map((name) => `WECHAT_${name} is not set.`),
  );
});

test.each<[string, Record<string, string>, string]>([
  ['a switch that is neither', { WECHAT_SANDBOX: 'maybe' }, 'WECHAT_SANDBOX is "maybe", expected on or off.'],
  [
    'a sandbox on another machine',
    { WECHAT_PAY_URL: 'http://10.0.0.5:3900' },
    'WECHAT_PAY_URL must be an address of this machine (127.0.0.1) while WECHAT_SANDBOX is on.',
  ],
  [
    'a sandbox that would call the real WeChat',
    { WECHAT_API_URL: 'https://api.weixin.qq.com' },
    'WECHAT_API_URL must be an address of this machine (127.0.0.1) while WECHAT_SANDBOX is on.',
  ],
  [
    'an address with a path',
    { WECHAT_PAY_URL: 'http://127.0.0.1:3900/pay' },
    'WECHAT_PAY_URL is "http://127.0.0.1:3900/pay", expected an address without a path, like https://api.mch.weixin.qq.com.',
  ],
  [
    'no appid',
    { WECHAT_MINI_APPID: 'gh_1' },
    'WECHAT_MINI_APPID has a wrong form, expected an appid that begins with wx.',
  ],
  [
    'a short APIv3 key',
    { WECHAT_PAY_APIV3_KEY: 'short' },
    'WECHAT_PAY_APIV3_KEY has a wrong form, expected exactly 32 characters.',
  ],
  [
    'a file that is not there',
    { WECHAT_PAY_KEY_FILE: join(folder, 'none.pem') },
    `WECHAT_PAY_KEY_FILE names the file "${join(folder, 'none.pem')}", which can't be read.`,
  ],
  [
    'a public key as private key',
    { WECHAT_PAY_KEY_FILE: env.WECHAT_PAY_PUBLIC_KEY_FILE },
    'WECHAT_PAY_KEY_FILE holds no RSA private key in PEM.',
  ],
  [
    "somebody else's private key",
    { WECHAT_PAY_KEY_FILE: file('other.pem', who.platform.privatePem) },
    'WECHAT_PAY_KEY_FILE is not the private key of the certificate in WECHAT_PAY_CERT_FILE.',
  ],
  [
    'the serial of another certificate',
    { WECHAT_PAY_SERIAL: 'AB12CD34' },
    'WECHAT_PAY_SERIAL is not the serial number of the certificate in WECHAT_PAY_CERT_FILE.',
  ],
  [
    'a key in the place of a certificate',
    { WECHAT_PAY_CERT_FILE: env.WECHAT_PAY_KEY_FILE },
    'WECHAT_PAY_CERT_FILE holds no certificate in PEM.',
  ],
  ['half a public key', { WECHAT_PAY_PUBLIC_KEY_ID: '' }, 'WECHAT_PAY_PUBLIC_KEY_ID is not set.'],
])('%s', (_name, change, sentence) => {
  expect(problemsOf({ ...env, ...change })).toEqual([sentence]);
});

test.each([
  ['another host', { WECHAT_PAY_URL: 'https://pay.example.com' }, 'WECHAT_PAY_URL'],
  ['loopback', { WECHAT_API_URL: 'http://127.0.0.1:3900' }, 'WECHAT_API_URL'],
  ['http', { WECHAT_PAY_URL: 'http://api.mch.weixin.qq.com' }, 'WECHAT_PAY_URL'],
  ['a port', { WECHAT_PAY_URL: 'https://api.mch.weixin.qq.com:8443' }, 'WECHAT_PAY_URL'],
])('without the sandbox %s is refused', (_name, change, name) => {
  expect(problemsOf({ ...production, ...change })).toEqual([
    `${name} must be an https address of WeChat's own while WECHAT_SANDBOX is off.`,
  ]);
});

test('no sentence repeats a secret', () => {
  const wrong = { ...env, WECHAT_MINI_SECRET: 'oops secret', WECHAT_PAY_APIV3_KEY: 'oops', WECHAT_OA_AES_KEY: 'oops' };
  expect(problemsOf(wrong).join()).not.toContain('oops');
});

function problemsOf(settings: Record<string, string | undefined>): string[] {
  try {
    readWechatSettings(settings);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n');
    throw error;
  }
}
