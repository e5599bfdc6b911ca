import { createSign, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { anApp, type App, type Echo } from './support/app';
import { aMerchant, aPrepay, must } from './support/merchant';
import { aSandbox, type Running } from './support/sandbox';

let app: App;
let sandbox: Running;

const html = { accept: 'text/html,application/xhtml+xml' };
const asLin = { cookie: 'sandbox_person=lin' };
const open = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(sandbox.phoneUrl + path, { headers: { ...html, ...headers }, redirect: 'manual' });

beforeAll(async () => {
  app = await anApp();
  sandbox = await aSandbox({ appUrl: app.url });
});
afterAll(async () => {
  await sandbox.end();
  await app.close();
});

describe('the browser of the phone', () => {
  test('?person= makes it that phone and goes away, other parameters stay', async () => {
    const answer = await open('/?code=abc&person=lin&state=s');
    expect(answer.headers.get('set-cookie')).toMatch(/^sandbox_person=lin; Path=\/; SameSite=Lax$/);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/?code=abc&state=s']);
  });

  test('nobody chosen and nobody known lead to the choice of a phone', async () => {
    for (const answer of [await open('/'), await open('/?person=nobody')]) {
      expect([answer.status, answer.headers.get('location')]).toEqual([302, `${sandbox.url}/`]);
    }
  });

  test('a page comes with the bridge first in its head and may stand in a frame', async () => {
    const answer = await open('/', asLin);
    expect(await answer.text()).toContain('<head><script src="/__sandbox/bridge.js"></script><title>');
    expect(answer.headers.get('x-frame-options')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
  });

  test('data passes through unchanged, under WeChat’s name and the app’s own host', async () => {
    const answer = await fetch(`${sandbox.phoneUrl}/api/echo?person=x`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'phone',
        origin: sandbox.phoneUrl,
        authorization: 'B x',
      },
      body: '{ "a":  1 }',
    });
    const echo = (await answer.json()) as Echo;
    expect(echo).toMatchObject({ method: 'POST', url: '/api/echo?person=x', body: '{ "a":  1 }' });
    expect(echo.headers['user-agent']).toMatch(/^phone MicroMessenger\//);
    expect([echo.headers.host, echo.headers.origin, echo.headers.authorization]).toEqual([
      new URL(app.url).host,
      app.url,
      'B x',
    ]);
  });

  test('a redirect of the app stays in the phone', async () => {
    const answer = await open('/moved', asLin);
    expect(answer.headers.get('location')).toBe(`${sandbox.phoneUrl}/there`);
  });

  test('an app that is down is said to be down', async () => {
    await sandbox.post('/sandbox/addresses', { app: 'http://127.0.0.1:9' });
    const answer = await open('/', asLin);
    expect([answer.status, await answer.text()]).toEqual([502, expect.stringContaining('打不开应用')]);
    await sandbox.post('/sandbox/addresses', { app: app.url });
  });

  test('the bridge knows whose phone it is, by cookie or by the name of the host', async () => {
    const byCookie = await (await open('/__sandbox/bridge.js', asLin)).text();
    expect(byCookie).toContain('"personId":"lin"');
    expect(byCookie).toContain('getBrandWCPayRequest');
    const { port } = new URL(sandbox.phoneUrl);
    const byHost = await getWithHost(port, `su.localhost:${port}`);
    expect(byHost).toContain('"personId":"su"');
  });
});

describe('the pay sheet', () => {
  interface Order {
    number: string;
    wish: Record<string, string>;
  }

  async function anOrderOf(personId: string): Promise<Order> {
    const { env } = sandbox;
    const person = await sandbox.get<{ oaOpenid: string }>(`/sandbox/people/${personId}`);
    const appId = must(env['WECHAT_OA_APPID']);
    const body = aPrepay(env, person.oaOpenid, { appid: appId, description: '储值卡充值' });
    const { body: answer } = await aMerchant(env).post('/v3/pay/transactions/jsapi', body);
    const timeStamp = String(Math.floor(Date.now() / 1000));
    const nonceStr = randomBytes(8).toString('hex');
    const prepay = `prepay_id=${String(answer['prepay_id'])}`;
    const paySign = createSign('RSA-SHA256')
      .update(`${appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`)
      .sign(readFileSync(must(env['WECHAT_PAY_KEY_FILE'])), 'base64');
    const wish = { appId, timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign };
    return { number: String(body['out_trade_no']), wish };
  }

  const ask = async (step: string, wish: object, cookie = asLin.cookie): Promise<unknown> => {
    const answer = await fetch(`${sandbox.phoneUrl}/__sandbox/pay/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(wish),
    });
    return answer.json();
  };
  const stateOf = async (number: string): Promise<string> =>
    (await sandbox.get<{ state: string }>(`/sandbox/orders/${number}`)).state;

  test('it shows the order and takes the money once it is confirmed', async () => {
    const { number, wish } = await anOrderOf('lin');
    expect(await ask('sheet', wish)).toEqual({
      payable: true,
      merchant: '正衡车坊',
      description: '储值卡充值',
      totalFen: 100_000,
      payer: '林知远',
    });
    expect(await stateOf(number)).toBe('NOTPAY');
    expect(await ask('confirmation', wish)).toEqual({ paid: true });
    expect(await stateOf(number)).toBe('SUCCESS');
    expect(await ask('confirmation', wish)).toMatchObject({
      paid: false,
      problem: expect.stringContaining('已支付') as string,
    });
  });

  test.each([
    ['a bad paySign', { paySign: 'AAAA' }, '签名失败'],
    ['another nonce', { nonceStr: 'other' }, '签名失败'],
    ['a number as timeStamp', { timeStamp: 1_700_000_000 }, '/timeStamp'],
    ['an unknown field', { evil: '1' }, 'evil'],
  ])('%s is refused with a sentence', async (_name, twist, problem) => {
    const { number, wish } = await anOrderOf('lin');
    const answer = await ask('confirmation', { ...wish, ...twist });
    expect(answer).toMatchObject({ paid: false, problem: expect.stringContaining(problem) as string });
    expect(await stateOf(number)).toBe('NOTPAY');
  });

  test('another person’s phone cannot pay it, nor a phone of nobody', async () => {
    const { number, wish } = await anOrderOf('lin');
    expect(await ask('sheet', wish, 'sandbox_person=su')).toMatchObject({ payable: false });
    expect(await ask('confirmation', wish, '')).toMatchObject({ paid: false });
    expect(await stateOf(number)).toBe('NOTPAY');
  });
});

describe('other sites', () => {
  test('neither a page of another site nor a name that points here gets an answer', async () => {
    for (const url of [`${sandbox.url}/sandbox/reset`, `${sandbox.phoneUrl}/__sandbox/pay/sheet`]) {
      const answer = await fetch(url, { method: 'POST', headers: { origin: 'https://example.com' } });
      expect(answer.status).toBe(403);
    }
    const { port } = new URL(sandbox.phoneUrl);
    expect(await getWithHost(port, `evil.example:${port}`)).toContain('只接受本机');
  });
});

describe('the phone page', () => {
  test('every person can be chosen, and their phone opens', async () => {
    const page = await (await fetch(sandbox.url)).text();
    expect(page).toContain('data-testid="person-lin"');
    const phone = await fetch(`${sandbox.url}/phones/lin`);
    expect(await phone.text()).toContain(`data-app="${sandbox.phoneUrl}"`);
    const nobody = await fetch(`${sandbox.url}/phones/nobody`, { redirect: 'manual' });
    expect(nobody.headers.get('location')).toBe('/');
  });

  test('names are shown as they are, never as markup', async () => {
    await sandbox.post('/sandbox/people', { id: 'odd', name: '<b>&"', note: "<i>'" });
    const page = await (await fetch(sandbox.url)).text();
    expect(page).toContain('&lt;b&gt;&amp;&quot;');
    expect(page).not.toContain('<b>&"');
  });

  test('it serves its own files and no others', async () => {
    expect((await fetch(`${sandbox.url}/assets/phone.css`)).headers.get('content-type')).toMatch(/^text\/css/);
    for (const name of ['nothing.css', '..%2Fpackage.json', 'bridge.js']) {
      expect((await fetch(`${sandbox.url}/assets/${name}`)).status).toBe(404);
    }
  });
});

/** Node's fetch sets the host itself, so this asks by hand. */
function getWithHost(port: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    send({ host: '127.0.0.1', port, path: '/__sandbox/bridge.js', headers: { host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve(text);
      });
    })
      .on('error', reject)
      .end();
  });
}
