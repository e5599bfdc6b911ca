import { LocalWechat, type Asked, type Told } from '../../../../test/wechat/local-wechat';
import { isSignedBy, paidTransaction, sealed, signedAnswer, type Signer } from '../../../../test/wechat/pay-side';
import { parties, settingsFor } from '../../../../test/wechat/wechat-accounts';
import { WechatHttp } from '../wechat-http';
import { WechatPay } from './wechat-pay';

const who = parties();
const outTradeNo = '01JCX0000000000000000000AA';
const now = () => new Date();

let wechat: LocalWechat;
let http: WechatHttp;

beforeAll(async () => {
  wechat = await LocalWechat.start();
  http = new WechatHttp({ connectMs: 2_000, totalMs: 2_000 });
});
afterAll(async () => {
  await http.onApplicationShutdown();
  await wechat.stop();
});

describe('certificate mode', () => {
  const apiV3Key = 'an-api-v3-key-of-32-characters-1';
  const certificates = (key = apiV3Key) => ({
    data: [
      {
        serial_no: who.platform.serial,
        effective_time: '2020-01-01T08:00:00+08:00',
        expire_time: '2040-12-31T08:00:00+08:00',
        encrypt_certificate: sealed(who.platform.certificatePem, key, 'certificate'),
      },
    ],
  });
  const both = (asked: Asked, list: unknown, signer: Signer = who.platform) =>
    asked.path === '/v3/certificates'
      ? signedAnswer(signer, 200, list)
      : signedAnswer(who.platform, 200, paidTransaction());
  const fetches = () => wechat.asked.filter((asked) => asked.path === '/v3/certificates').length;

  test('a certificate nobody knows yet is fetched once, however many wait, and its answer is signed by itself', async () => {
    const certificateMode = new WechatPay(settingsFor(wechat.url, who, 'certificate'), http, now);
    wechat.tell((asked) => both(asked, certificates()));
    const found = await Promise.all(Array.from({ length: 8 }, () => certificateMode.queryByOutTradeNo(outTradeNo)));
    expect(found.map((one) => one.outcome)).toEqual(Array(8).fill('ok'));
    expect(fetches()).toBe(1);
    const listed = wechat.asked.find((asked) => asked.path === '/v3/certificates');
    expect(listed && isSignedBy(who.merchant, listed)).toBe(true);
    expect(listed?.headers['wechatpay-serial']).toBeUndefined();
  });

  test('during a migration both modes hold', async () => {
    const migrating = new WechatPay(settingsFor(wechat.url, who), http, now);
    wechat.tell((asked) => both(asked, certificates()));
    expect(await migrating.queryByOutTradeNo(outTradeNo)).toMatchObject({ outcome: 'ok' });
    wechat.tell(() => signedAnswer(who.wechatPay, 200, paidTransaction()));
    expect(await migrating.queryByOutTradeNo(outTradeNo)).toMatchObject({ outcome: 'ok' });
  });

  test.each<[string, (asked: Asked) => Told]>([
    ['sealed with another key', (asked) => both(asked, certificates('x'.repeat(32)))],
    [
      'signed by somebody else',
      (asked) => both(asked, certificates(), { ...who.platform, privateKey: who.merchant.privateKey }),
    ],
    ['not listed', (asked) => both(asked, { data: [] })],
  ])('a certificate %s opens nothing', async (_name, answer) => {
    const certificateMode = new WechatPay(settingsFor(wechat.url, who, 'certificate'), http, now);
    wechat.tell(answer);
    expect(await certificateMode.queryByOutTradeNo(outTradeNo)).toMatchObject({ outcome: 'unknown' });
  });
});
