import { LocalWechat, type Asked, type Told } from '../../../../test/wechat/local-wechat';
import { parties, settingsFor } from '../../../../test/wechat/wechat-accounts';
import { WechatHttp } from '../wechat-http';
import { WechatMiniProgram } from './wechat-mini-program';

const who = parties();
const openid = 'oPayer0000000000000000000001';

let wechat: LocalWechat;
let http: WechatHttp;
let mini: WechatMiniProgram;

beforeAll(async () => {
  wechat = await LocalWechat.start();
  http = new WechatHttp({ connectMs: 2_000, totalMs: 2_000 });
});
beforeEach(() => {
  mini = new WechatMiniProgram(settingsFor(wechat.url, who), http, () => new Date());
});
afterAll(async () => {
  await http.onApplicationShutdown();
  await wechat.stop();
});

const json = (answer: unknown): Told => ({
  status: 200,
  headers: { 'content-type': 'text/plain' },
  body: JSON.stringify(answer),
});

/** Answers token calls with t1, then t2 once forced, and everything else as told. */
function withTokens(answer: (asked: Asked) => Told) {
  wechat.tell((asked) => {
    if (asked.path !== '/cgi-bin/stable_token') return answer(asked);
    const forced = asked.body.includes('"force_refresh":true');
    return json({ access_token: forced ? 't2' : 't1', expires_in: 7200 });
  });
}

describe('the login code', () => {
  test('names the person; the session key stays behind', async () => {
    wechat.tell(() => json({ openid, session_key: 'c2Vzc2lvbg==', unionid: 'oUnion1' }));
    const person = await mini.code2Session('0a1b');
    expect(person).toEqual({ outcome: 'ok', value: { openid, unionid: 'oUnion1' } });
    expect(wechat.lastAsked.path).toBe(
      '/sns/jscode2session?appid=wxmini0000000001&secret=mini-secret-mini-secret&js_code=0a1b&grant_type=authorization_code',
    );
  });

  test('names a person without a unionid', async () => {
    wechat.tell(() => json({ openid, session_key: 'x', errcode: 0, errmsg: 'ok' }));
    expect(await mini.code2Session('0a1b')).toEqual({ outcome: 'ok', value: { openid, unionid: null } });
  });

  test.each([
    [40029, 'refused'],
    [40163, 'refused'],
    [40226, 'refused'],
    [-1, 'unknown'],
  ])('errcode %d under HTTP 200 is %s', async (errcode, outcome) => {
    wechat.tell(() => json({ errcode, errmsg: 'no' }));
    const answer = await mini.code2Session('0a1b');
    expect(answer.outcome).toBe(outcome);
    if (answer.outcome === 'refused') expect(answer.code).toBe(String(errcode));
  });

  test.each<[string, Told]>([
    ['a 502 in HTML', { status: 502, body: '<html>' }],
    ['truncated JSON', { status: 200, body: '{"openid":"oPay' }],
    ['an errcode as text', json({ errcode: '40029' })],
    ['no openid', json({ session_key: 'x' })],
    ['silence', 'silence'],
    ['a cut connection', 'hang up'],
  ])('%s is unknown, and says nothing of the secret', async (_name, told) => {
    wechat.tell(() => told);
    const answer = await mini.code2Session('0a1b');
    expect(answer.outcome).toBe('unknown');
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('calls with an access token', () => {
  test.each([40001, 40014, 42001])('%d renews the token once and repeats once', async (errcode) => {
    withTokens((asked) => (asked.path.endsWith('t2') ? json({ errcode: 0 }) : json({ errcode, errmsg: 'token' })));
    expect(await mini.sendSubscribeMessage({ openid, templateId: 'T', fields: {} })).toMatchObject({ outcome: 'ok' });
    const sent = wechat.asked.filter((asked) => asked.path.startsWith('/cgi-bin/message')).map((asked) => asked.path);
    expect(sent).toEqual([
      '/cgi-bin/message/subscribe/send?access_token=t1',
      '/cgi-bin/message/subscribe/send?access_token=t2',
    ]);
  });

  test('twenty calls that meet a dead token force one new one', async () => {
    withTokens((asked) => (asked.path.endsWith('t2') ? json({ errcode: 0 }) : json({ errcode: 40001, errmsg: '' })));
    const message = { openid, templateId: 'T', fields: {} };
    const answers = await Promise.all(Array.from({ length: 20 }, () => mini.sendSubscribeMessage(message)));
    expect(answers.every((answer) => answer.outcome === 'ok')).toBe(true);
    expect(wechat.asked.filter((asked) => asked.body.includes('"force_refresh":true')).length).toBe(1);
  });

  test.each([43101, 47003, 45009])('%d is about the message, not the token: nothing is repeated', async (errcode) => {
    withTokens(() => json({ errcode, errmsg: 'no' }));
    await mini.sendSubscribeMessage({ openid, templateId: 'T', fields: {} });
    expect(wechat.asked.map((asked) => asked.path.split('?')[0])).toEqual([
      '/cgi-bin/stable_token',
      '/cgi-bin/message/subscribe/send',
    ]);
  });

  test('a token that stays dead is not tried a third time', async () => {
    withTokens(() => json({ errcode: 42001, errmsg: 'expired' }));
    const answer = await mini.sendSubscribeMessage({ openid, templateId: 'T', fields: {} });
    expect(answer).toMatchObject({ outcome: 'refused', code: '42001', because: 'other' });
    expect(wechat.asked.filter((asked) => asked.path.startsWith('/cgi-bin/message')).length).toBe(2);
  });
});

describe('the phone number', () => {
  const info = (appid: string) => ({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: '+8613800000001',
      purePhoneNumber: '13800000001',
      countryCode: '86',
      watermark: { timestamp: 1763719200, appid },
    },
  });

  test('comes for a code together with the openid', async () => {
    withTokens(() => json(info('wxmini0000000001')));
    const found = await mini.phoneNumber('p0', openid);
    expect(found).toMatchObject({ outcome: 'ok', value: { phone: '13800000001', countryCode: '86' } });
    expect(JSON.parse(wechat.lastAsked.body)).toEqual({ code: 'p0', openid });
  });

  test('of another mini-program is not taken', async () => {
    withTokens(() => json(info('wxsomebodyelse00')));
    expect(await mini.phoneNumber('p0', openid)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('a subscribe message', () => {
  test('goes out field by field', async () => {
    withTokens(() => json({ errcode: 0, errmsg: 'ok' }));
    const fields = { thing1: '标准洗车', amount2: '¥35.00' };
    await mini.sendSubscribeMessage({ openid, templateId: 'T', page: 'pages/home/index', fields });
    expect(JSON.parse(wechat.lastAsked.body)).toEqual({
      touser: openid,
      template_id: 'T',
      page: 'pages/home/index',
      data: { thing1: { value: '标准洗车' }, amount2: { value: '¥35.00' } },
      lang: 'zh_CN',
    });
  });

  test.each([
    [43101, 'noConsent'],
    [47003, 'badField'],
    [43108, 'busy'],
    [45009, 'busy'],
    [40037, 'other'],
  ])('refused with %d because of %s', async (errcode, because) => {
    withTokens(() => json({ errcode, errmsg: 'no' }));
    const answer = await mini.sendSubscribeMessage({ openid, templateId: 'T', fields: {} });
    expect(answer).toEqual({ outcome: 'refused', code: String(errcode), message: 'no', because });
  });
});

describe('a printed code', () => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

  test('is an image, whatever the content type says', async () => {
    withTokens(() => ({ status: 200, body: jpeg }));
    const code = await mini.unlimitedCode({ scene: 's=01JCX', page: 'pages/home/index' });
    expect(code).toEqual({ outcome: 'ok', value: { contentType: 'image/jpeg', image: jpeg } });
  });

  test('is an error when JSON comes instead, whatever the content type says', async () => {
    const body = '{"errcode":41030,"errmsg":"invalid page"}';
    withTokens(() => ({ status: 200, headers: { 'content-type': 'image/jpeg' }, body }));
    const code = await mini.unlimitedCode({ scene: 's=01JCX', page: 'pages/none/index' });
    expect(code).toMatchObject({ outcome: 'refused', code: '41030' });
    withTokens(() => json({ errcode: 0 }));
    expect(await mini.unlimitedCode({ scene: 's', page: 'p' })).toMatchObject({ outcome: 'unknown' });
  });

  test.each([
    ['33 characters', { scene: 'x'.repeat(33), page: 'p' }],
    ['a percent sign', { scene: 'a%20b', page: 'p' }],
    ['Chinese', { scene: '店', page: 'p' }],
    ['a page with a slash in front', { scene: 'a', page: '/pages/home/index' }],
  ])('with %s is never asked for', async (_name, request) => {
    await expect(mini.unlimitedCode(request)).rejects.toThrow(RangeError);
  });
});

describe('what people write and upload', () => {
  test.each(['pass', 'review', 'risky'])('a text is %s', async (suggest) => {
    withTokens(() => json({ errcode: 0, errmsg: 'ok', result: { suggest, label: 100 }, detail: [], trace_id: 'x' }));
    expect(await mini.checkText('很好', openid, 'comment')).toEqual({ outcome: 'ok', value: suggest });
    expect(JSON.parse(wechat.lastAsked.body)).toEqual({ content: '很好', openid, version: 2, scene: 2 });
  });

  test('a verdict nobody knows is no pass', async () => {
    withTokens(() => json({ errcode: 0, result: { suggest: 'maybe' } }));
    expect(await mini.checkText('很好', openid, 'comment')).toMatchObject({ outcome: 'unknown' });
  });

  test('a picture gets a trace id now and its verdict later', async () => {
    withTokens(() => json({ errcode: 0, errmsg: 'ok', trace_id: '967e945cd8a3e458f3c74dcb886068e9' }));
    const started = await mini.checkImage('https://shop.example/p.jpg', openid, 'profile');
    expect(started).toEqual({ outcome: 'ok', value: { traceId: '967e945cd8a3e458f3c74dcb886068e9' } });
    expect(JSON.parse(wechat.lastAsked.body)).toMatchObject({ media_type: 2, version: 2, scene: 1 });
  });
});
