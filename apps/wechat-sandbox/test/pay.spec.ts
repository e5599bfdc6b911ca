import { writeFileSync } from 'node:fs';
import { aMerchant, aPrepay, isSigned, must, unseal, type PayAnswer, type Twist } from './support/merchant';
import { aReceiver, type Receiver } from './support/receiver';
import { aSandbox, type Running } from './support/sandbox';

interface Person {
  id: string;
  miniOpenid: string;
  oaOpenid: string;
}

let sandbox: Running;
let merchant: ReturnType<typeof aMerchant>;
let receiver: Receiver;
let lin: Person;

const jsapi = '/v3/pay/transactions/jsapi';
const order = (more: object = {}): Record<string, unknown> =>
  aPrepay(sandbox.env, lin.miniOpenid, { notify_url: receiver.url, ...more });
const refusal = (answer: PayAnswer): unknown[] => [answer.status, answer.body['code']];
const keyFile = (): string => must(sandbox.env['WECHAT_PAY_PUBLIC_KEY_FILE']);

async function aPrepaidOrder(more: object = {}): Promise<string> {
  const body = order(more);
  expect((await merchant.post(jsapi, body)).status).toBe(200);
  return String(body['out_trade_no']);
}

beforeAll(async () => {
  sandbox = await aSandbox();
  merchant = aMerchant(sandbox.env);
  receiver = await aReceiver();
  lin = await sandbox.get('/sandbox/people/lin');
});
afterAll(async () => {
  await receiver.close();
  await sandbox.end();
});
beforeEach(() => {
  receiver.received.length = 0;
});

describe('paying', () => {
  test('a prepaid order is paid, queried and notified, everything signed and sealed', async () => {
    const body = order({ attach: '订单 1' });
    const answer = await merchant.post(jsapi, body);
    expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['prepay_id']]);
    expect(answer.headers.get('wechatpay-serial')).toBe(sandbox.env['WECHAT_PAY_PUBLIC_KEY_ID']);
    expect(isSigned(answer.headers, answer.text, keyFile())).toBe(true);
    const number = String(body['out_trade_no']);
    expect((await merchant.query(number)).body).toMatchObject({ trade_state: 'NOTPAY', out_trade_no: number });
    await sandbox.post(`/sandbox/orders/${number}/pay`, { personId: 'lin' });
    const paid = (await merchant.query(number)).body;
    expect(paid).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'JSAPI',
      appid: sandbox.env['WECHAT_MINI_APPID'],
      payer: { openid: lin.miniOpenid },
      amount: { total: 100_000, payer_total: 100_000, currency: 'CNY' },
      attach: '订单 1',
    });
    const [news] = await receiver.until(1);
    const { headers, text, body: event } = must(news);
    expect(isSigned(headers, text, keyFile())).toBe(true);
    expect(event.event_type).toBe('TRANSACTION.SUCCESS');
    const plain: unknown = JSON.parse(unseal(must(sandbox.env['WECHAT_PAY_APIV3_KEY']), event.resource));
    expect(plain).toEqual(paid);
    const byId = await merchant.get(
      `/v3/pay/transactions/id/${String(paid['transaction_id'])}?mchid=${merchant.mchid}`,
    );
    expect(byId.body).toEqual(paid);
  });

  test('the same number with the same parameters gives the same prepay, changed ones are refused', async () => {
    const body = order();
    const first = await merchant.post(jsapi, body);
    const again = await merchant.post(jsapi, Object.fromEntries(Object.entries(body).reverse()));
    expect(again.body).toEqual(first.body);
    const changed = await merchant.post(jsapi, { ...body, description: '别的' });
    expect(refusal(changed)).toEqual([400, 'INVALID_REQUEST']);
  });

  test('an order is paid once, by the person it was made for', async () => {
    const number = await aPrepaidOrder();
    await expect(sandbox.post(`/sandbox/orders/${number}/pay`, { personId: 'su' })).rejects.toThrow('409');
    await sandbox.post(`/sandbox/orders/${number}/pay`);
    await expect(sandbox.post(`/sandbox/orders/${number}/pay`)).rejects.toThrow('409');
    const again = await merchant.post(jsapi, order({ out_trade_no: number }));
    expect(refusal(again)).toEqual([400, 'ORDER_PAID']);
  });

  test('turning away from the sheet leaves the order payable', async () => {
    const number = await aPrepaidOrder();
    expect(await sandbox.post(`/sandbox/orders/${number}/cancel`)).toEqual({ state: 'NOTPAY' });
    expect((await merchant.query(number)).body['trade_state']).toBe('NOTPAY');
  });

  test('an official-account order belongs to the official-account openid', async () => {
    const appid = sandbox.env['WECHAT_OA_APPID'];
    const good = await merchant.post(jsapi, order({ appid, payer: { openid: lin.oaOpenid } }));
    expect(good.status).toBe(200);
    const mixed = await merchant.post(jsapi, order({ appid }));
    expect(refusal(mixed)).toEqual([400, 'PARAM_ERROR']);
  });

  test('after its deadline an order is not paid any more, and its prepay_id lives two hours', async () => {
    const soon = new Date(Date.now() + 600_000).toISOString().replace(/\.\d+Z/, '+00:00');
    const short = await aPrepaidOrder({ time_expire: soon });
    const long = await aPrepaidOrder();
    await sandbox.post('/sandbox/clock', { advanceSeconds: 601 });
    await expect(sandbox.post(`/sandbox/orders/${short}/pay`)).rejects.toThrow('支付时限');
    await sandbox.post('/sandbox/clock', { advanceSeconds: 7200 });
    await expect(sandbox.post(`/sandbox/orders/${long}/pay`)).rejects.toThrow('会话已过期');
    await sandbox.post('/sandbox/clock', { reset: true });
  });
});

describe('closing', () => {
  test('a closed order answers 204 without a body, signed, and is CLOSED', async () => {
    const number = await aPrepaidOrder();
    const answer = await merchant.post(`/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: merchant.mchid });
    expect([answer.status, answer.text, isSigned(answer.headers, '', keyFile())]).toEqual([204, '', true]);
    expect((await merchant.query(number)).body['trade_state']).toBe('CLOSED');
    await expect(sandbox.post(`/sandbox/orders/${number}/pay`)).rejects.toThrow('订单已关闭');
  });

  test('what is paid, closed or unknown is not closed', async () => {
    const close = (number: string) =>
      merchant.post(`/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: merchant.mchid });
    const paid = await aPrepaidOrder();
    await sandbox.post(`/sandbox/orders/${paid}/pay`);
    expect(refusal(await close(paid))).toEqual([400, 'ORDER_PAID']);
    const closed = await aPrepaidOrder();
    await close(closed);
    expect(refusal(await close(closed))).toEqual([400, 'ORDER_CLOSED']);
    expect(refusal(await close('NOSUCHORDER'))).toEqual([404, 'ORDER_NOT_EXIST']);
  });
});

describe('the door', () => {
  const twists: [string, Twist][] = [
    ['no authorization', { authorization: '' }],
    ['another scheme', { authorization: 'Bearer x' }],
    ['another merchant', { mchid: '1900000001' }],
    ['another serial', { serial: 'A'.repeat(40) }],
    ['an old timestamp', { timestamp: Math.floor(Date.now() / 1000) - 400 }],
    ['a future timestamp', { timestamp: Math.floor(Date.now() / 1000) + 400 }],
    ['a signature over another body', { signedBody: '{}' }],
  ];
  test.each(twists)('%s is refused and nothing is ordered', async (_name, twist) => {
    const body = order();
    const answer = await merchant.post(jsapi, body, twist);
    expect(refusal(answer)).toEqual([401, 'SIGN_ERROR']);
    expect((await merchant.query(String(body['out_trade_no']))).status).toBe(404);
  });

  const misfits: [string, object][] = [
    ['amount 0', { amount: { total: 0, currency: 'CNY' } }],
    ['half a fen', { amount: { total: 1.5, currency: 'CNY' } }],
    ['an amount as text', { amount: { total: '100', currency: 'CNY' } }],
    ['dollars', { amount: { total: 100, currency: 'USD' } }],
    ['a short number', { out_trade_no: 'A1' }],
    ['a long number', { out_trade_no: 'A'.repeat(33) }],
    ['a number with a space', { out_trade_no: 'ABC DEF' }],
    ['a long description', { description: '长'.repeat(128) }],
    ['an unknown field', { evil: true }],
    ['an unknown nested field', { payer: { openid: 'x', evil: true } }],
    ['a notify address with a query', { notify_url: 'https://example.com/notify?a=1' }],
    ['a notify address in the clear', { notify_url: 'http://example.com/notify' }],
    ['somebody unknown', { payer: { openid: 'oNobody' } }],
    ['a deadline that is no time', { time_expire: 'tomorrow' }],
  ];
  test.each(misfits)('%s is a PARAM_ERROR', async (_name, more) => {
    expect(refusal(await merchant.post(jsapi, order(more)))).toEqual([400, 'PARAM_ERROR']);
  });

  test('another app or merchant in the body is refused', async () => {
    expect(refusal(await merchant.post(jsapi, order({ appid: 'wx1' })))).toEqual([400, 'APPID_MCHID_NOT_MATCH']);
    expect(refusal(await merchant.post(jsapi, order({ mchid: '1900000001' })))).toEqual([400, 'INVALID_REQUEST']);
    const wrong = await merchant.get('/v3/pay/transactions/out-trade-no/ABCDEF?mchid=1900000001');
    expect(refusal(wrong)).toEqual([400, 'INVALID_REQUEST']);
  });

  test('a request must say what it accepts and what it sends', async () => {
    const accept = await merchant.post(jsapi, order(), { headers: { accept: 'text/html' } });
    const type = await merchant.post(jsapi, order(), { headers: { 'content-type': 'text/plain' } });
    expect([refusal(accept), refusal(type)]).toEqual([
      [400, 'PARAM_ERROR'],
      [400, 'PARAM_ERROR'],
    ]);
  });
});

describe('certificate mode', () => {
  test('the platform certificate is downloaded sealed and then signs answers and notifications', async () => {
    await sandbox.post('/sandbox/signing', { mode: 'certificate' });
    const list = await merchant.get('/v3/certificates');
    const [entry] = list.body['data'] as { serial_no: string; encrypt_certificate: Record<string, string> }[];
    const { serial_no: serial, encrypt_certificate: sealed } = must(entry);
    const pem = unseal(must(sandbox.env['WECHAT_PAY_APIV3_KEY']), sealed);
    const file = `${sandbox.dir}/downloaded.pem`;
    writeFileSync(file, pem);
    expect(list.headers.get('wechatpay-serial')).toBe(serial);
    expect(isSigned(list.headers, list.text, file)).toBe(true);
    const number = await aPrepaidOrder();
    await sandbox.post(`/sandbox/orders/${number}/pay`, { waitForNotification: true });
    const [news] = await receiver.until(1);
    expect(must(news).headers.get('wechatpay-serial')).toBe(serial);
    expect(isSigned(must(news).headers, must(news).text, file)).toBe(true);
    await sandbox.post('/sandbox/signing', { mode: 'publicKey' });
  });
});
