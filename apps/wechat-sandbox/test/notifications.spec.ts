import { aMerchant, aPrepay, isSigned, must, unseal } from './support/merchant';
import { aReceiver, wait, type Received, type Receiver } from './support/receiver';
import { aSandbox, type Running } from './support/sandbox';

let sandbox: Running;
let merchant: ReturnType<typeof aMerchant>;
let receiver: Receiver;
let openid: string;

const jsapi = '/v3/pay/transactions/jsapi';
const keyFile = (): string => must(sandbox.env['WECHAT_PAY_PUBLIC_KEY_FILE']);
const plainOf = (news: Received): Record<string, unknown> =>
  JSON.parse(unseal(must(sandbox.env['WECHAT_PAY_APIV3_KEY']), news.body.resource)) as Record<string, unknown>;

interface Delivery {
  state: string;
  tries: number;
  attempts: { status: number | null; fault: string | null }[];
}

const deliveryOf = async (number: string): Promise<Delivery> =>
  must((await sandbox.get<{ deliveries: Delivery[] }>(`/sandbox/deliveries?outTradeNo=${number}`)).deliveries[0]);

/** Pays an order under a fault of its first delivery. */
async function payUnder(kind: string | undefined, more: object = {}): Promise<string> {
  const body = aPrepay(sandbox.env, openid, { notify_url: receiver.url });
  const number = String(body['out_trade_no']);
  await merchant.post(jsapi, body);
  if (kind !== undefined) {
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.notify', kind, subject: number, ...more });
  }
  await sandbox.post(`/sandbox/orders/${number}/pay`, { waitForNotification: true });
  return number;
}

beforeAll(async () => {
  sandbox = await aSandbox();
  merchant = aMerchant(sandbox.env);
  receiver = await aReceiver();
  openid = (await sandbox.get<{ miniOpenid: string }>('/sandbox/people/lin')).miniOpenid;
});
afterAll(async () => {
  await receiver.close();
  await sandbox.end();
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answers.splice(0, receiver.answers.length, 204);
});

describe('deliveries', () => {
  test('a refused notification comes again by the schedule, under the same id, until it is accepted', async () => {
    receiver.answers.splice(0, 1, 500, 403, 200);
    const number = await payUnder(undefined);
    await sandbox.post('/sandbox/clock', { advanceSeconds: 14 });
    await wait(50);
    expect(receiver.received).toHaveLength(1);
    await sandbox.post('/sandbox/clock', { advanceSeconds: 2 });
    await receiver.until(2);
    await wait(20);
    await sandbox.post('/sandbox/clock', { advanceSeconds: 16 });
    const [first, second, third] = await receiver.until(3);
    await wait(20);
    expect(new Set([first?.body.id, second?.body.id, third?.body.id]).size).toBe(1);
    expect(await deliveryOf(number)).toMatchObject({
      state: 'done',
      attempts: [{ status: 500 }, { status: 403 }, { status: 200 }],
    });
    await sandbox.post('/sandbox/clock', { advanceSeconds: 86_400 });
    await wait(50);
    expect(receiver.received).toHaveLength(3);
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test('after sixteen refused attempts WeChat gives up', async () => {
    receiver.answers.splice(0, 1, 500);
    await sandbox.post('/sandbox/clock', { delayFactor: 0 });
    const number = await payUnder(undefined);
    await receiver.until(16);
    await wait(100);
    expect(receiver.received).toHaveLength(16);
    expect(await deliveryOf(number)).toMatchObject({ state: 'givenUp', tries: 16 });
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test.each([
    ['duplicate', { copies: 3 }, 3],
    ['parallel', {}, 8],
  ])('%s %j sends %i equal copies', async (kind, more, copies) => {
    await payUnder(kind, more);
    const all = await receiver.until(copies);
    expect(new Set(all.map((news) => news.body.id)).size).toBe(1);
    expect(all.every((news) => isSigned(news.headers, news.text, keyFile()))).toBe(true);
  });

  test('a late notification comes after its wait, a lost one never', async () => {
    await payUnder('late', { wait: 200 });
    expect(receiver.received).toHaveLength(0);
    await receiver.until(1);
    const lost = await payUnder('never');
    await sandbox.post('/sandbox/clock', { advanceSeconds: 86_400 });
    await wait(50);
    expect([receiver.received.length, (await deliveryOf(lost)).state]).toEqual([1, 'givenUp']);
    expect((await merchant.query(lost)).body['trade_state']).toBe('SUCCESS');
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test('with notifyBeforeAnswer the news are there before prepay answers', async () => {
    await sandbox.post('/sandbox/faults', { endpoint: 'pay.prepay', kind: 'notifyBeforeAnswer' });
    const answer = await merchant.post(jsapi, aPrepay(sandbox.env, openid, { notify_url: receiver.url }));
    expect([answer.status, receiver.received.length]).toEqual([200, 1]);
  });

  test('the control plane sends a hundred copies at once', async () => {
    const number = await payUnder(undefined);
    await sandbox.post(`/sandbox/orders/${number}/notify`, { copies: 100 });
    expect(new Set((await receiver.until(101)).map((news) => news.body.id)).size).toBe(1);
  });
});

describe('news that must not be believed', () => {
  test.each([['tamperedCiphertext'], ['wrongAad'], ['shortTag'], ['wrongKey']])(
    '%s is well signed and does not open',
    async (kind) => {
      receiver.answers.splice(0, 1, 400);
      await payUnder(kind);
      const [news] = await receiver.until(1);
      expect(isSigned(must(news).headers, must(news).text, keyFile())).toBe(true);
      expect(() => plainOf(must(news))).toThrow();
    },
  );

  test.each([
    ['wrongAmount', { amount: { total: 100_001 } }],
    ['wrongCurrency', { amount: { currency: 'USD' } }],
    ['wrongAppid', { appid: 'wx0000000000000000' }],
    ['wrongMchid', { mchid: '1900000000' }],
    ['wrongOpenid', { payer: { openid: expect.stringMatching(/^oNobody/) as string } }],
    ['unknownOrder', { out_trade_no: 'NOSUCHORDER0000000000' }],
  ])('%s is well signed and sealed and says something else', async (kind, expected) => {
    await payUnder(kind);
    const [news] = await receiver.until(1);
    expect(isSigned(must(news).headers, must(news).text, keyFile())).toBe(true);
    expect(plainOf(must(news))).toMatchObject(expected);
  });

  test.each([
    ['badSignature', (news: Received) => !isSigned(news.headers, news.text, keyFile())],
    ['noSignature', (news: Received) => news.headers.get('wechatpay-signature') === null],
    ['signTest', (news: Received) => must(news.headers.get('wechatpay-signature')).startsWith('WECHATPAY/SIGNTEST/')],
    ['staleTimestamp', (news: Received) => Number(news.headers.get('wechatpay-timestamp')) < Date.now() / 1000 - 500],
    ['futureTimestamp', (news: Received) => Number(news.headers.get('wechatpay-timestamp')) > Date.now() / 1000 + 500],
    [
      'unknownSerial',
      (news: Received) => news.headers.get('wechatpay-serial') !== sandbox.env['WECHAT_PAY_PUBLIC_KEY_ID'],
    ],
  ])('%s spoils the signature', async (kind, holds) => {
    await payUnder(kind);
    const [news] = await receiver.until(1);
    expect(holds(must(news))).toBe(true);
  });

  test('after a refused false one the true one follows', async () => {
    receiver.answers.splice(0, 1, 400, 204);
    await sandbox.post('/sandbox/clock', { delayFactor: 0.001 });
    await payUnder('badSignature');
    const [, second] = await receiver.until(2);
    expect(isSigned(must(second).headers, must(second).text, keyFile())).toBe(true);
    await sandbox.post('/sandbox/clock', { reset: true });
  });
});
