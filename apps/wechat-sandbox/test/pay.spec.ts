import { aMerchant, aPrepay, isSigned, must, unseal } from './support/merchant';
import { aReceiver, type Receiver } from './support/receiver';
import { aSandbox, type Running } from './support/sandbox';

interface Person {
  id: string;
  miniOpenid: string;
  oaOpenid: string;
}

describe('WeChat Pay', () => {
  let sandbox: Running;
  let merchant: ReturnType<typeof aMerchant>;
  let receiver: Receiver;
  let lin: Person;
  const jsapi = '/v3/pay/transactions/jsapi';
  const order = (more: object = {}): Record<string, unknown> =>
    aPrepay(sandbox.env, lin.miniOpenid, { notify_url: receiver.url, ...more });
  const keyFile = (): string => must(sandbox.env['WECHAT_PAY_PUBLIC_KEY_FILE']);

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
});
