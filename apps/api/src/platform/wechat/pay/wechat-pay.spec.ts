import { createVerify } from 'node:crypto';
import { LocalWechat, type Asked, type Told } from '../../../../test/wechat/local-wechat';
import {
  acceptedRefund,
  isSignedBy,
  paidTransaction,
  signedAnswer,
  signedBy,
  type Signer,
} from '../../../../test/wechat/pay-side';
import { parties, settingsFor } from '../../../../test/wechat/wechat-accounts';
import { WechatHttp } from '../wechat-http';
import { WechatPay } from './wechat-pay';

const who = parties();
const outTradeNo = '01JCX0000000000000000000AA';
const outRefundNo = '01JCX0000000000000000000RF';
const notifyUrl = 'https://shop.example/api/wechat/pay/notify';
const now = () => new Date();

let wechat: LocalWechat;
let http: WechatHttp;
let pay: WechatPay;

beforeAll(async () => {
  wechat = await LocalWechat.start();
  http = new WechatHttp({ connectMs: 2_000, totalMs: 2_000 });
  pay = new WechatPay(settingsFor(wechat.url, who), http, now);
});
afterAll(async () => {
  await http.onApplicationShutdown();
  await wechat.stop();
});

const order = () => ({
  appid: 'wxmini0000000001',
  openid: 'oPayer0000000000000000000001',
  outTradeNo,
  description: '储值卡充值 1000元',
  totalFen: 100_000,
  payBy: new Date('2026-11-21T10:30:00Z'),
  notifyUrl,
});
const aRefund = () => ({ outTradeNo, outRefundNo, refundFen: 30_450, totalFen: 100_000, reason: '退卡', notifyUrl });

/** An answer with a good signature, unless a test asks for another signer. */
const told = (status: number, answer: unknown, signer: Signer = who.wechatPay) => signedAnswer(signer, status, answer);
const fitsMerchant = (asked: Asked) => isSignedBy(who.merchant, asked);

describe('what goes out', () => {
  test('a prepay is signed over the very bytes that are sent', async () => {
    wechat.tell(() => told(200, { prepay_id: 'wx2118' }));
    expect(await pay.prepayJsapi(order())).toEqual({ outcome: 'ok', value: { prepayId: 'wx2118' } });
    const asked = wechat.lastAsked;
    expect([asked.method, asked.path, fitsMerchant(asked)]).toEqual(['POST', '/v3/pay/transactions/jsapi', true]);
    expect(JSON.parse(asked.body)).toEqual({
      appid: 'wxmini0000000001',
      mchid: '1900000001',
      description: '储值卡充值 1000元',
      out_trade_no: outTradeNo,
      time_expire: '2026-11-21T18:30:00+08:00',
      notify_url: notifyUrl,
      amount: { total: 100_000, currency: 'CNY' },
      payer: { openid: 'oPayer0000000000000000000001' },
    });
    expect(asked.headers['wechatpay-serial']).toBe(who.wechatPay.serial);
  });

  test('an order made in the official account keeps its appid', async () => {
    wechat.tell(() => told(200, { prepay_id: 'wx2118' }));
    await pay.prepayJsapi({ ...order(), appid: 'wxofficial000001' });
    expect(JSON.parse(wechat.lastAsked.body)).toMatchObject({ appid: 'wxofficial000001' });
  });

  test.each([
    [
      'query',
      () => pay.queryByOutTradeNo(outTradeNo),
      `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=1900000001`,
    ],
    ['close', () => pay.close(outTradeNo), `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`],
    ['refund', () => pay.refund(aRefund()), '/v3/refund/domestic/refunds'],
    ['refund query', () => pay.queryRefund(outRefundNo), `/v3/refund/domestic/refunds/${outRefundNo}`],
  ])('a %s is signed for its own address', async (_name, call, path) => {
    wechat.tell(() => told(204, undefined));
    await call();
    expect([wechat.lastAsked.path, fitsMerchant(wechat.lastAsked)]).toEqual([path, true]);
  });

  test('two requests never share a nonce', async () => {
    wechat.tell(() => told(204, undefined));
    await Promise.all(Array.from({ length: 20 }, () => pay.close(outTradeNo)));
    const nonces = wechat.asked.map((asked) => /nonce_str="(\w{32})"/.exec(asked.headers.authorization ?? '')?.[1]);
    expect(new Set(nonces).size).toBe(20);
  });

  test('the phone gets what its pay sheet checks', () => {
    const { paySign, ...params } = pay.phoneParams('wxmini0000000001', 'wx2118');
    const text = `wxmini0000000001\n${params.timeStamp}\n${params.nonceStr}\nprepay_id=wx2118\n`;
    expect(createVerify('RSA-SHA256').update(text).verify(who.merchant.publicKey, paySign, 'base64')).toBe(true);
    expect(params).toMatchObject({ appId: 'wxmini0000000001', package: 'prepay_id=wx2118', signType: 'RSA' });
    expect(params.timeStamp).toMatch(/^\d{10}$/);
  });

  test.each([
    ['a number with a bar', { outTradeNo: 'AB|CDEFG' }],
    ['a number in lower case', { outTradeNo: '01jcx000' }],
    ['an amount of nothing', { totalFen: 0 }],
    ['half a fen', { totalFen: 0.5 }],
    ['a query in the notification address', { notifyUrl: `${notifyUrl}?a=1` }],
    ['a description of 128 characters', { description: '充'.repeat(128) }],
    ['an appid that is not ours', { appid: 'wxsomebodyelse00' }],
  ])('%s never leaves', async (_name, change) => {
    wechat.tell(() => told(200, { prepay_id: 'wx2118' }));
    await expect(pay.prepayJsapi({ ...order(), ...change })).rejects.toThrow(RangeError);
    expect(wechat.asked).toEqual([]);
  });

  test('a refund is at most its payment', async () => {
    await expect(pay.refund({ ...aRefund(), refundFen: 100_001 })).rejects.toThrow(RangeError);
  });
});

describe('what comes back', () => {
  test('a paid order is read with everything an order is compared with', async () => {
    wechat.tell(() => told(200, paidTransaction()));
    expect(await pay.queryByOutTradeNo(outTradeNo)).toEqual({
      outcome: 'ok',
      value: {
        appid: 'wxmini0000000001',
        mchid: '1900000001',
        outTradeNo,
        transactionId: '4200001234202611210000000001',
        tradeState: 'SUCCESS',
        payerOpenid: 'oPayer0000000000000000000001',
        totalFen: 100_000,
        payerTotalFen: 100_000,
        currency: 'CNY',
        paidAt: new Date('2026-11-21T10:00:05Z'),
        attach: null,
      },
    });
  });

  test('an unpaid order has neither payer nor payment', async () => {
    const { appid, mchid } = paidTransaction();
    wechat.tell(() => told(200, { appid, mchid, out_trade_no: outTradeNo, trade_state: 'NOTPAY' }));
    const found = await pay.queryByOutTradeNo(outTradeNo);
    expect(found).toMatchObject({ outcome: 'ok', value: { tradeState: 'NOTPAY', totalFen: null, paidAt: null } });
  });

  test('a refund is accepted, not done', async () => {
    wechat.tell(() => told(200, acceptedRefund()));
    const value = { outRefundNo, status: 'PROCESSING', refundFen: 30_450, totalFen: 100_000, succeededAt: null };
    expect(await pay.refund(aRefund())).toMatchObject({ outcome: 'ok', value });
    expect(await pay.queryRefund(outRefundNo)).toMatchObject({ outcome: 'ok', value });
  });

  test('a close has an empty answer, signed all the same', async () => {
    wechat.tell(() => told(204, undefined));
    expect(await pay.close(outTradeNo)).toEqual({ outcome: 'ok', value: null });
    wechat.tell(() => ({ status: 204, body: '' }));
    expect(await pay.close(outTradeNo)).toMatchObject({ outcome: 'unknown' });
  });

  test.each([
    ['ORDERNOTEXIST', 'ORDER_NOT_EXIST'],
    ['ORDER_NOT_EXIST', 'ORDER_NOT_EXIST'],
    ['ORDERPAID', 'ORDER_PAID'],
    ['ORDER_PAID', 'ORDER_PAID'],
    ['RULELIMIT', 'RULE_LIMIT'],
    ['RULE_LIMIT', 'RULE_LIMIT'],
    ['INVALID_REQUEST', 'INVALID_REQUEST'],
    ['SOMETHING_NEW', 'SOMETHING_NEW'],
  ])('the refusal %s is %s', async (code, canonical) => {
    wechat.tell(() => told(400, { code, message: '不行' }));
    expect(await pay.close(outTradeNo)).toEqual({ outcome: 'refused', code: canonical, message: '不行' });
  });

  test('an unsigned refusal is believed, a badly signed one is not', async () => {
    wechat.tell(() => ({ status: 401, body: '{"code":"SIGN_ERROR","message":""}' }));
    expect(await pay.close(outTradeNo)).toMatchObject({ outcome: 'refused', code: 'SIGN_ERROR' });
    const stranger = { serial: who.wechatPay.serial, privateKey: who.merchant.privateKey };
    wechat.tell(() => told(404, { code: 'ORDER_NOT_EXIST', message: '' }, stranger));
    expect(await pay.queryByOutTradeNo(outTradeNo)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('what says nothing is unknown', () => {
  const paid = () => paidTransaction();
  const stranger = () => ({ serial: who.wechatPay.serial, privateKey: who.merchant.privateKey });
  const stale = () => new Date(Date.now() - 301_000);
  const probe = (headers: Record<string, string>) => ({
    ...headers,
    'wechatpay-signature': `WECHATPAY/SIGNTEST/${headers['wechatpay-signature'] ?? ''}`,
  });
  const paidText = JSON.stringify(paidTransaction());

  test.each<[string, () => Told]>([
    ['silence', () => 'silence'],
    ['a connection that is cut', () => 'hang up'],
    ['202', () => told(202, paid())],
    ['a redirect', () => ({ status: 302, headers: { location: 'https://elsewhere.example/' }, body: '' })],
    ['500 SYSTEM_ERROR', () => told(500, { code: 'SYSTEM_ERROR', message: '系统错误' })],
    ['SYSTEMERROR with 400', () => told(400, { code: 'SYSTEMERROR', message: '系统错误' })],
    ['429', () => told(429, { code: 'FREQUENCY_LIMITED', message: '频率过高' })],
    [
      '502 in HTML',
      () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }),
    ],
    ['403 in HTML', () => ({ status: 403, body: '<html>Forbidden</html>' })],
    ['a good answer without a signature', () => ({ status: 200, body: paidText })],
    ["somebody else's signature", () => told(200, paid(), stranger())],
    ['a serial nobody knows', () => told(200, paid(), { ...who.wechatPay, serial: 'PUB_KEY_ID_other' })],
    ['a stale signature', () => ({ status: 200, headers: signedBy(who.wechatPay, paidText, stale()), body: paidText })],
    ['a probe', () => ({ status: 200, headers: probe(signedBy(who.wechatPay, paidText)), body: paidText })],
    ['a changed space', () => ({ status: 200, headers: signedBy(who.wechatPay, paidText), body: `${paidText} ` })],
    [
      'truncated JSON',
      () => ({ status: 200, headers: signedBy(who.wechatPay, paidText), body: paidText.slice(0, -9) }),
    ],
    ['signed nonsense', () => told(200, 'paid')],
    ['an amount as text', () => told(200, { ...paid(), amount: { total: '100000', currency: 'CNY' } })],
    ['money without its payer', () => told(200, { ...paid(), payer: undefined })],
    ['a state nobody knows', () => told(200, { ...paid(), trade_state: 'MAYBE' })],
    ['an answer about another order', () => told(200, { ...paid(), out_trade_no: 'ANOTHER1' })],
  ])('%s', async (_name, answer) => {
    wechat.tell(answer);
    expect(await pay.queryByOutTradeNo(outTradeNo)).toMatchObject({ outcome: 'unknown' });
  });

  test('a server that is not there', async () => {
    const nowhere = new WechatPay(settingsFor('http://127.0.0.1:9', who), http, now);
    expect(await nowhere.close(outTradeNo)).toMatchObject({ outcome: 'unknown' });
  });

  test('the reason names no secret and no person', async () => {
    wechat.tell(() => 'silence');
    const prepaid = await pay.prepayJsapi(order());
    expect(prepaid).toEqual({ outcome: 'unknown', why: 'no answer in time' });
  });

  test('another refund than the one asked about', async () => {
    wechat.tell(() => told(200, acceptedRefund({ out_refund_no: 'ANOTHER1' })));
    expect(await pay.refund(aRefund())).toMatchObject({ outcome: 'unknown' });
    expect(await pay.queryRefund(outRefundNo)).toMatchObject({ outcome: 'unknown' });
  });
});
