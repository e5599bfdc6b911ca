import { aMerchant, aPrepay, isSigned, must, type PayAnswer } from './support/merchant';
import { aSandbox, type Running } from './support/sandbox';

let sandbox: Running;
let merchant: ReturnType<typeof aMerchant>;
let openid: string;

const jsapi = '/v3/pay/transactions/jsapi';
const set = (kind: string, more: object = {}): Promise<unknown> =>
  sandbox.post('/sandbox/faults', { endpoint: 'pay.prepay', kind, ...more });
const stateOf = async (number: unknown): Promise<unknown> => (await merchant.query(String(number))).body['trade_state'];

/** Sends a prepay into a fault; how it ended and whether WeChat knows the order. */
async function prepayInto(): Promise<{ answer: PayAnswer | undefined; known: boolean }> {
  const body = aPrepay(sandbox.env, openid);
  const answer = await merchant.post(jsapi, body).catch(() => undefined);
  return { answer, known: (await stateOf(body['out_trade_no'])) === 'NOTPAY' };
}

beforeAll(async () => {
  sandbox = await aSandbox();
  merchant = aMerchant(sandbox.env);
  openid = (await sandbox.get<{ miniOpenid: string }>('/sandbox/people/lin')).miniOpenid;
});
afterAll(() => sandbox.end());
afterEach(() => fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' }));

describe('faults of answers', () => {
  test.each([
    ['timeout', 'before', false],
    ['timeout', 'after', true],
    ['reset', 'before', false],
    ['reset', 'after', true],
  ])('%s %s the effect: no answer, order known: %s', async (kind, moment, known) => {
    await set(kind, { moment, wait: 50 });
    expect(await prepayInto()).toEqual({ answer: undefined, known });
  });

  test.each([
    ['systemError', {}, 500, 'SYSTEM_ERROR', false],
    ['systemError', { code: 'SYSTEMERROR', moment: 'after' }, 500, 'SYSTEMERROR', true],
    ['rateLimit', {}, 429, 'FREQUENCY_LIMITED', false],
    ['rateLimit', { status: 403, code: 'RULELIMIT' }, 403, 'RULELIMIT', false],
    ['accepted', {}, 202, 'ACCEPTED', true],
    ['refuse', { status: 400, code: 'ORDERPAID', message: '已支付' }, 400, 'ORDERPAID', false],
  ])('%s %j answers %i %s, order known: %s', async (kind, more, status, code, known) => {
    await set(kind, more);
    const { answer, known: there } = await prepayInto();
    expect([answer?.status, answer?.body['code'], there]).toEqual([status, code, known]);
  });

  test('a gateway page has no signature, half a JSON has one', async () => {
    await set('htmlBadGateway');
    const page = must((await prepayInto()).answer);
    expect([page.status, page.headers.get('wechatpay-signature')]).toEqual([502, null]);
    expect(page.text).toContain('<html>');
    await set('truncatedJson');
    const half = must((await prepayInto()).answer);
    expect(() => JSON.parse(half.text) as unknown).toThrow();
    expect(isSigned(half.headers, half.text, must(sandbox.env['WECHAT_PAY_PUBLIC_KEY_FILE']))).toBe(true);
  });

  test.each([
    ['badSignature', { signed: false }],
    ['noSignature', { signature: null }],
    ['signTest', { signature: expect.stringMatching(/^WECHATPAY\/SIGNTEST\//) as string }],
    ['staleTimestamp', { signed: true, age: -600 }],
    ['futureTimestamp', { signed: true, age: 600 }],
    ['unknownSerial', { serial: false }],
  ])('%s spoils the signature of a done order', async (kind, expected) => {
    await set(kind);
    const { answer, known } = await prepayInto();
    const { headers, text, status } = must(answer);
    const age = Number(headers.get('wechatpay-timestamp')) - Math.floor(Date.now() / 1000);
    const seen = {
      signed: isSigned(headers, text, must(sandbox.env['WECHAT_PAY_PUBLIC_KEY_FILE'])),
      signature: headers.get('wechatpay-signature'),
      age: Math.round(age / 10) * 10,
      serial: headers.get('wechatpay-serial') === sandbox.env['WECHAT_PAY_PUBLIC_KEY_ID'],
    };
    expect([status, known]).toEqual([200, true]);
    expect(seen).toMatchObject(expected);
  });
});

describe('fault rules', () => {
  test('a rule strikes as often as it says, for its endpoint and subject only', async () => {
    const body = aPrepay(sandbox.env, openid);
    await set('systemError', { times: 2, subject: body['out_trade_no'] });
    const seen: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      seen.push((await merchant.post(jsapi, aPrepay(sandbox.env, openid))).status);
      seen.push((await merchant.post(jsapi, body)).status);
    }
    expect(seen).toEqual([200, 500, 200, 500, 200, 200]);
    const calls = await sandbox.get<{ calls: { fault: string | null }[] }>('/sandbox/calls?endpoint=pay.prepay');
    expect(calls.calls.slice(-6).map((call) => call.fault)).toEqual([
      null,
      'systemError',
      null,
      'systemError',
      null,
      null,
    ]);
  });

  test('pay.* strikes all of pay, and a rule can be listed and taken back', async () => {
    const rule = await sandbox.post<{ id: string }>('/sandbox/faults', {
      endpoint: 'pay.*',
      kind: 'systemError',
      times: 9,
    });
    expect((await merchant.query('ABCDEF')).status).toBe(500);
    expect(await sandbox.get('/sandbox/faults')).toMatchObject({ faults: [{ id: rule.id, times: 8 }] });
    await fetch(`${sandbox.url}/sandbox/faults/${rule.id}`, { method: 'DELETE' });
    expect((await merchant.query('ABCDEF')).status).toBe(404);
  });

  test('an unknown endpoint, kind or field is refused', async () => {
    await expect(set('nonsense')).rejects.toThrow('400');
    await expect(set('reset', { endpoint: 'pay.nothing' })).rejects.toThrow('400');
    await expect(set('reset', { evil: 1 })).rejects.toThrow('400');
  });
});

describe('money that comes after closing', () => {
  const close = (number: string): Promise<PayAnswer> =>
    merchant.post(`/v3/pay/transactions/out-trade-no/${number}/close`, { mchid: merchant.mchid });

  test('the fault payAfterClose pays an order that close has just answered for', async () => {
    const body = aPrepay(sandbox.env, openid);
    await merchant.post(jsapi, body);
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.close', kind: 'payAfterClose' });
    expect((await close(String(body['out_trade_no']))).status).toBe(204);
    expect(await stateOf(body['out_trade_no'])).toBe('SUCCESS');
  });

  test('the control plane pays a closed order only when told to', async () => {
    const body = aPrepay(sandbox.env, openid);
    const number = String(body['out_trade_no']);
    await merchant.post(jsapi, body);
    await close(number);
    await expect(sandbox.post(`/sandbox/orders/${number}/pay`)).rejects.toThrow('409');
    await sandbox.post(`/sandbox/orders/${number}/pay`, { afterClose: true });
    expect(await stateOf(number)).toBe('SUCCESS');
  });
});
