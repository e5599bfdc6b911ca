import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { anApp, type App } from './support/app';
import { findChromium } from './support/find-chromium';
import { aMerchant, aPrepay, must } from './support/merchant';
import { aSandbox, type Running } from './support/sandbox';

let app: App;
let sandbox: Running;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const errors: Error[] = [];

beforeAll(async () => {
  app = await anApp();
  sandbox = await aSandbox({ appUrl: app.url });
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
});
afterAll(async () => {
  await browser.close();
  await sandbox.end();
  await app.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error));
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

/** Orders something for a person and begins to pay it on the open page. */
async function beginToPay(personId: string, more: Record<string, string> = {}): Promise<string> {
  const { env } = sandbox;
  const person = await sandbox.get<{ oaOpenid: string }>(`/sandbox/people/${personId}`);
  const appId = must(env['WECHAT_OA_APPID']);
  const body = aPrepay(env, person.oaOpenid, { appid: appId, amount: { total: 123_456, currency: 'CNY' } });
  const answer = await aMerchant(env).post('/v3/pay/transactions/jsapi', body);
  const timeStamp = String(Math.floor(Date.now() / 1000));
  const prepay = `prepay_id=${String(answer.body['prepay_id'])}`;
  const paySign = createSign('RSA-SHA256')
    .update(`${appId}\n${timeStamp}\nabc\n${prepay}\n`)
    .sign(readFileSync(must(env['WECHAT_PAY_KEY_FILE'])), 'base64');
  const wish = { appId, timeStamp, nonceStr: 'abc', package: prepay, signType: 'RSA', paySign, ...more };
  await page.evaluate(`
    window.paid = new Promise((done) => WeixinJSBridge.invoke('getBrandWCPayRequest', ${JSON.stringify(wish)}, done));
    undefined;
  `);
  return String(body['out_trade_no']);
}

const payResult = (): Promise<unknown> => page.evaluate('window.paid');

const stateOf = async (number: string): Promise<string> =>
  (await sandbox.get<{ state: string }>(`/sandbox/orders/${number}`)).state;

describe('WeChat’s browser', () => {
  test('a page finds WeChat’s name and a bridge that says when it is ready', async () => {
    await page.addInitScript(
      "window.ready = new Promise((done) => document.addEventListener('WeixinJSBridgeReady', () => done(true)))",
    );
    await page.goto(`${sandbox.phoneUrl}/?person=lin#/pages/me/index`);
    expect(await page.evaluate('window.ready')).toBe(true);
    expect(page.url()).toBe(`${sandbox.phoneUrl}/#/pages/me/index`);
    expect(await page.evaluate('navigator.userAgent')).toContain('MicroMessenger/');
    const unknown = "new Promise((done) => WeixinJSBridge.invoke('flyToTheMoon', {}, done))";
    expect(await page.evaluate(unknown)).toEqual({ err_msg: 'system:function_not_exist' });
  });

  test('one tap pays what the sheet shows', async () => {
    await page.goto(`${sandbox.phoneUrl}/?person=lin`);
    const number = await beginToPay('lin');
    expect(await page.getByTestId('pay-amount').innerText()).toBe('¥1,234.56');
    await page.getByTestId('pay-confirm').tap();
    await page.getByTestId('pay-success').waitFor();
    expect(await payResult()).toEqual({ err_msg: 'get_brand_wcpay_request:ok' });
    expect(await stateOf(number)).toBe('SUCCESS');
    expect(await page.getByTestId('pay-sheet').count()).toBe(0);
  });

  test('a cancelled sheet pays nothing and can be opened again', async () => {
    await page.goto(`${sandbox.phoneUrl}/?person=lin`);
    const number = await beginToPay('lin');
    await page.getByTestId('pay-cancel').tap();
    expect(await payResult()).toEqual({ err_msg: 'get_brand_wcpay_request:cancel' });
    expect(await stateOf(number)).toBe('NOTPAY');
    await beginToPay('lin');
    await page.getByTestId('pay-sheet').waitFor();
  });

  test('an order that cannot be paid says why and fails', async () => {
    await page.goto(`${sandbox.phoneUrl}/?person=lin`);
    const number = await beginToPay('su');
    await page.getByTestId('pay-problem').getByText('该订单由其他微信用户发起').waitFor();
    await page.getByTestId('pay-problem-close').tap();
    expect(await payResult()).toMatchObject({ err_msg: 'get_brand_wcpay_request:fail' });
    expect(await stateOf(number)).toBe('NOTPAY');
  });

  test('the prompt for messages answers like the mini-program’s, and each yes is one message', async () => {
    await page.goto(`${sandbox.phoneUrl}/?person=qin`);
    const tmplIds = ['SANDBOX_CARD_DEBIT', 'SANDBOX_CARD_TOP_UP'];
    const ask = async (ids: string[]): Promise<void> => {
      const args = JSON.stringify({ tmplIds: ids });
      await page.evaluate(`
        window.said = new Promise((done) => WeixinJSBridge.invoke('requestSubscribeMessage', ${args}, done));
        undefined;
      `);
    };
    await ask(tmplIds);
    await page.getByTestId('subscribe-choice-SANDBOX_CARD_TOP_UP').tap();
    await page.getByTestId('subscribe-allow').tap();
    expect(await page.evaluate('window.said')).toEqual({
      err_msg: 'requestSubscribeMessage:ok',
      SANDBOX_CARD_DEBIT: 'accept',
      SANDBOX_CARD_TOP_UP: 'reject',
    });
    await ask(tmplIds);
    await page.getByTestId('subscribe-refuse').tap();
    expect(await page.evaluate('window.said')).toMatchObject({ SANDBOX_CARD_DEBIT: 'reject' });
    await ask(['UNKNOWN']);
    expect(await page.evaluate('window.said')).toMatchObject({ err_code: 20001 });
    const { subscriptions } = await sandbox.get<{ subscriptions: { quota: number }[] }>(
      '/sandbox/people/qin/subscriptions',
    );
    expect(subscriptions.slice(0, 2).map(({ quota }) => quota)).toEqual([21, 20]);
  });

  test('each person has a store of their own, also on one address', async () => {
    await page.goto(`${sandbox.phoneUrl}/?person=lin`);
    await page.evaluate("localStorage.setItem('session', 'of lin')");
    await page.goto(`${sandbox.phoneUrl}/?person=su`);
    expect(await page.evaluate("localStorage.getItem('session')")).toBeNull();
    await page.evaluate("localStorage.setItem('session', 'of su')");
    await page.goto(`${sandbox.phoneUrl}/?person=lin`);
    expect(await page.evaluate("localStorage.getItem('session')")).toBe('of lin');
  });
});

describe('the phone', () => {
  test('a message arrives, is read, and opens the page it names inside the app', async () => {
    await page.goto(sandbox.url);
    await page.getByTestId('person-he').tap();
    await page.getByTestId('open-messages').tap();
    await page.getByText('还没有服务通知').waitFor();
    await send('he', 'owner/card/index?id=1');
    const card = page.getByTestId('message-card');
    await card.waitFor();
    expect(await page.getByTestId('message-title').innerText()).toBe('付款成功通知');
    expect(await card.innerText()).toContain('标准洗车');
    expect(await page.getByTestId('sandbox-banner').innerText()).toBe('本地沙箱：消息只留在本机，不会发给任何人');
    await card.tap();
    const element = must(await page.getByTestId('app-frame').elementHandle());
    const frame = must(await element.contentFrame());
    await frame.waitForURL(`${sandbox.phoneUrl}/#/owner/card/index?id=1`);
    await page.getByRole('heading', { name: '会员中心' }).waitFor();
    const { messages } = await sandbox.get<{ messages: { read: boolean }[] }>('/sandbox/messages?personId=he');
    expect(messages.map(({ read }) => read)).toEqual([true]);
  });

  test('a person accepts one more message on the page 我', async () => {
    await page.goto(`${sandbox.url}/phones/qin#/me`);
    await page.getByTestId('accept-SANDBOX_PAYMENT').tap();
    await page.getByTestId('subscription-SANDBOX_PAYMENT').getByText('还可以收到 21 条').waitFor();
  });

  test('nothing on a phone is wider than its screen', async () => {
    for (const path of ['/', '/phones/lin', '/phones/lin#/me', '/phones/he#/messages']) {
      await page.goto(sandbox.url + path);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    }
  });
});

async function send(personId: string, target: string): Promise<void> {
  const { env } = sandbox;
  const person = await sandbox.get<{ miniOpenid: string }>(`/sandbox/people/${personId}`);
  const { access_token: token } = await sandbox.post<{ access_token: string }>('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: env['WECHAT_MINI_APPID'],
    secret: env['WECHAT_MINI_SECRET'],
  });
  const data = { thing1: '标准洗车', amount2: '35.00元', time3: '2026-11-21 10:05', thing4: '青羊店' };
  await sandbox.post(`/cgi-bin/message/subscribe/send?access_token=${token}`, {
    touser: person.miniOpenid,
    template_id: 'SANDBOX_PAYMENT',
    page: target,
    data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
  });
}
