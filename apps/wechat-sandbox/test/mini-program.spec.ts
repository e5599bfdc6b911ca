import { aReceiver } from './support/receiver';
import { must } from './support/merchant';
import { aSandbox, type Running } from './support/sandbox';

let sandbox: Running;
let token: string;
let openid: string;

type Body = Record<string, unknown>;

async function ask(path: string, body?: object): Promise<{ status: number; type: string; body: Body }> {
  const answer = await fetch(sandbox.url + path, body && { method: 'POST', body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: JSON.parse(text) as Body };
}

const withToken = async (path: string, body: object): Promise<Body> =>
  (await ask(`${path}?access_token=${token}`, body)).body;

const session = async (code: string, more: object = {}): ReturnType<typeof ask> =>
  ask(
    `/sns/jscode2session?${new URLSearchParams({
      appid: must(sandbox.env['WECHAT_MINI_APPID']),
      secret: must(sandbox.env['WECHAT_MINI_SECRET']),
      js_code: code,
      grant_type: 'authorization_code',
      ...more,
    }).toString()}`,
  );

const aToken = (more: object = {}): ReturnType<typeof ask> =>
  ask('/cgi-bin/stable_token', {
    grant_type: 'client_credential',
    appid: sandbox.env['WECHAT_MINI_APPID'],
    secret: sandbox.env['WECHAT_MINI_SECRET'],
    ...more,
  });

const aCode = async (kind: string): Promise<string> =>
  (await sandbox.post<{ code: string }>(`/sandbox/people/lin/${kind}`)).code;

beforeAll(async () => {
  sandbox = await aSandbox();
  openid = (await sandbox.get<{ miniOpenid: string }>('/sandbox/people/lin')).miniOpenid;
});
afterAll(() => sandbox.end());
beforeEach(async () => {
  token = String((await aToken()).body['access_token']);
});

describe('signing in', () => {
  test('a login code gives openid, unionid and session key once, without an errcode, as text/plain', async () => {
    const code = await aCode('login-code');
    const { type, body } = await session(code);
    expect(type).toBe('text/plain');
    expect(Object.keys(body).sort()).toEqual(['openid', 'session_key', 'unionid']);
    expect(body['openid']).toBe(openid);
    expect((await session(code)).body).toMatchObject({ errcode: 40163 });
  });

  test('wrong codes, apps and secrets are refused at HTTP 200, and a code dies after five minutes', async () => {
    const code = await aCode('login-code');
    expect(await session('0nothing')).toMatchObject({ status: 200, body: { errcode: 40029 } });
    expect((await session(code, { appid: 'wx1' })).body).toMatchObject({ errcode: 40013 });
    expect((await session(code, { secret: 'x' })).body).toMatchObject({ errcode: 40125 });
    expect((await session(await aCode('phone-code'))).body).toMatchObject({ errcode: 40029 });
    await sandbox.post('/sandbox/clock', { advanceSeconds: 301 });
    expect((await session(code)).body).toMatchObject({ errcode: 40029 });
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test('somebody without a unionid has none', async () => {
    const stranger = await sandbox.post<{ id: string }>('/sandbox/people', { name: '陌生人', unionid: null });
    const { code } = await sandbox.post<{ code: string }>(`/sandbox/people/${stranger.id}/login-code`);
    expect((await session(code)).body['unionid']).toBeUndefined();
  });

  test('a phone code gives the number once, and only for its own openid', async () => {
    const url = '/wxa/business/getuserphonenumber';
    const code = await aCode('phone-code');
    expect(await withToken(url, { code, openid })).toMatchObject({
      errcode: 0,
      phone_info: { purePhoneNumber: '13800000001', countryCode: '86' },
    });
    expect(await withToken(url, { code, openid })).toMatchObject({ errcode: 40029 });
    expect(await withToken(url, { code: await aCode('phone-code'), openid: 'oOther' })).toMatchObject({
      errcode: 40003,
    });
  });
});

describe('tokens', () => {
  test('the token stays the same until it nears its end, a forced one replaces it', async () => {
    expect((await aToken()).body['access_token']).toBe(token);
    const forced = (await aToken({ force_refresh: true })).body['access_token'];
    expect(forced).not.toBe(token);
    expect((await aToken({ force_refresh: true })).body['access_token']).toBe(forced);
    expect(await withToken('/wxa/sec/order/is_trade_managed', {})).toMatchObject({ errcode: 40001 });
  });

  test('missing, unknown and expired tokens are told apart', async () => {
    const url = '/wxa/business/getuserphonenumber';
    expect((await ask(url, { code: 'x' })).body).toMatchObject({ errcode: 41001 });
    expect((await ask(`${url}?access_token=x`, { code: 'x' })).body).toMatchObject({ errcode: 40001 });
    await sandbox.post('/sandbox/clock', { advanceSeconds: 7201 });
    expect(await withToken(url, { code: 'x' })).toMatchObject({ errcode: 42001 });
    await sandbox.post('/sandbox/clock', { reset: true });
    await sandbox.post('/sandbox/tokens/expire');
    expect(await withToken(url, { code: 'x' })).toMatchObject({ errcode: 40001 });
    expect((await aToken({ secret: 'x' })).body).toMatchObject({ errcode: 40125 });
  });

  test.each([
    ['invalidCredential', 40001],
    ['tokenExpired', 42001],
    ['systemError', -1],
    ['rateLimit', 45009],
  ])('the fault %s answers %i', async (kind, errcode) => {
    await sandbox.post('/sandbox/faults', { endpoint: 'mini.phoneNumber', kind });
    expect(await withToken('/wxa/business/getuserphonenumber', { code: 'x' })).toMatchObject({ errcode });
  });
});

describe('subscribe messages', () => {
  const url = '/cgi-bin/message/subscribe/send';
  const message = (more: object = {}): Body => ({
    touser: openid,
    template_id: 'SANDBOX_PAYMENT',
    page: 'pages/home/index',
    data: {
      thing1: { value: '标准洗车' },
      amount2: { value: '35.00元' },
      time3: { value: '2026-11-21 10:05' },
      thing4: { value: '青羊店' },
    },
    ...more,
  });

  test('one acceptance is one message on the phone', async () => {
    const person = await sandbox.post<{ id: string; miniOpenid: string }>('/sandbox/people', { name: '新客' });
    const send = (): Promise<Body> => withToken(url, message({ touser: person.miniOpenid }));
    expect(await send()).toMatchObject({ errcode: 43101 });
    await sandbox.post(`/sandbox/people/${person.id}/subscriptions`, { templateId: 'SANDBOX_PAYMENT' });
    expect([await send(), await send()]).toMatchObject([{ errcode: 0 }, { errcode: 43101 }]);
    expect(await sandbox.get(`/sandbox/messages?personId=${person.id}`)).toMatchObject({
      messages: [
        { title: '付款成功通知', page: 'pages/home/index', rows: [{ label: '项目', value: '标准洗车' }, {}, {}, {}] },
      ],
    });
  });

  test.each([
    ['a long thing', 'thing1', '长'.repeat(21)],
    ['an empty field', 'thing4', ''],
    ['an amount with eleven digits', 'amount2', '12345678901元'],
    ['a time that is none', 'time3', '明天'],
  ])('%s is 47003 and costs no acceptance', async (_name, key, value) => {
    const before = await sandbox.get('/sandbox/people/lin/subscriptions');
    const data = { ...(message()['data'] as object), [key]: { value } };
    expect(await withToken(url, message({ data }))).toMatchObject({ errcode: 47003 });
    expect(await sandbox.get('/sandbox/people/lin/subscriptions')).toEqual(before);
  });

  test('an unknown template, person or page form is refused', async () => {
    expect(await withToken(url, message({ template_id: 'X' }))).toMatchObject({ errcode: 40037 });
    expect(await withToken(url, message({ touser: 'oX' }))).toMatchObject({ errcode: 40003 });
    expect(await withToken(url, message({ page: '/pages/home/index' }))).toMatchObject({ errcode: 41030 });
    expect(await withToken(url, message({ evil: 1 }))).toMatchObject({ errcode: 47001 });
  });

  test.each([
    ['quotaUsedUp', 43101],
    ['badField', 47003],
    ['concurrentSend', 43108],
  ])('the fault %s answers %i for its person', async (kind, errcode) => {
    await sandbox.post('/sandbox/faults', { endpoint: 'mini.subscribeSend', kind, subject: openid });
    expect(await withToken(url, message())).toMatchObject({ errcode });
    expect(await withToken(url, message())).toMatchObject({ errcode: 0 });
  });

  test('a template of the control plane is listed and used', async () => {
    await sandbox.post('/sandbox/templates', {
      id: 'OWN',
      title: '报价待确认',
      rows: [
        { key: 'car_number1', label: '车牌' },
        { key: 'phrase2', label: '状态' },
      ],
      action: '查看并确认报价',
    });
    const list = await ask(`/wxaapi/newtmpl/gettemplate?access_token=${token}`);
    expect(JSON.stringify(list.body)).toContain('车牌:{{car_number1.DATA}}');
    const data = { car_number1: { value: '川A8K2M7' }, phrase2: { value: '待确认' } };
    expect(await withToken(url, message({ template_id: 'OWN', data }))).toMatchObject({ errcode: 0 });
    const wrong = { ...data, phrase2: { value: 'OK' } };
    expect(await withToken(url, message({ template_id: 'OWN', data: wrong }))).toMatchObject({ errcode: 47003 });
  });
});

describe('codes, links and checks', () => {
  test('a mini-program code is a PNG, a wrong scene is JSON', async () => {
    const code = await fetch(`${sandbox.url}/wxa/getwxacodeunlimit?access_token=${token}`, {
      method: 'POST',
      body: JSON.stringify({ scene: 'm=01J', page: 'pages/home/index', width: 430 }),
    });
    const bytes = Buffer.from(await code.arrayBuffer());
    expect([code.headers.get('content-type'), bytes.subarray(1, 4).toString('latin1')]).toEqual(['image/png', 'PNG']);
    expect(bytes.readUInt32BE(16)).toBe(430);
    const wrong = await withToken('/wxa/getwxacodeunlimit', { scene: '100%' });
    const long = await withToken('/wxa/getwxacodeunlimit', { scene: 'a'.repeat(33) });
    expect([wrong['errcode'], long['errcode']]).toEqual([40169, 40169]);
  });

  test('a link lives thirty days at most', async () => {
    expect(await withToken('/wxa/generate_urllink', { path: 'pages/home/index' })).toMatchObject({ errcode: 0 });
    const long = await withToken('/wxa/generate_urllink', { expire_type: 1, expire_interval: 31 });
    expect(long).toMatchObject({ errcode: 85401 });
  });

  test.each([
    ['洗得很干净', 'pass'],
    ['疑似广告', 'review'],
    ['赌博网站', 'risky'],
  ])('the text %s is judged %s', async (content, suggest) => {
    const check = { content, version: 2, scene: 2, openid };
    expect(await withToken('/wxa/msg_sec_check', check)).toMatchObject({ errcode: 0, result: { suggest } });
  });

  test('somebody who has not used the app for two hours cannot be checked', async () => {
    await aCode('login-code');
    await sandbox.post('/sandbox/clock', { advanceSeconds: 7300 });
    token = String((await aToken({ force_refresh: true })).body['access_token']);
    const check = { content: '好', version: 2, scene: 2, openid };
    expect(await withToken('/wxa/msg_sec_check', check)).toMatchObject({ errcode: 61010 });
    await sandbox.post('/sandbox/clock', { reset: true });
  });

  test('the verdict on a picture is pushed later, encrypted', async () => {
    const receiver = await aReceiver();
    await sandbox.post('/sandbox/addresses', { push: receiver.url });
    await sandbox.post('/sandbox/clock', { delayFactor: 0.001 });
    const check = { media_url: 'https://example.com/car.jpg', media_type: 2, version: 2, scene: 1, openid };
    const { trace_id: traceId } = await withToken('/wxa/media_check_async', check);
    const [push] = await receiver.untilText(1);
    expect(push).toContain('<Encrypt>');
    expect(await sandbox.get('/sandbox/media-checks')).toMatchObject({ mediaChecks: [{ traceId, suggest: 'pass' }] });
    await sandbox.post('/sandbox/clock', { reset: true });
    await receiver.close();
  });

  test('trade management is off until it is switched on', async () => {
    const appid = sandbox.env['WECHAT_MINI_APPID'];
    const url = '/wxa/sec/order/is_trade_managed';
    expect(await withToken(url, { appid })).toMatchObject({ is_trade_managed: false });
    await sandbox.post('/sandbox/trade-management', { on: true });
    expect(await withToken(url, { appid })).toMatchObject({ is_trade_managed: true });
  });
});
