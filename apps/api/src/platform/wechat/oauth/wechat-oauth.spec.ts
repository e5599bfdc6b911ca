import { LocalWechat, type Told } from '../../../../test/wechat/local-wechat';
import { parties, settingsFor } from '../../../../test/wechat/wechat-accounts';
import { WechatHttp } from '../wechat-http';
import { WechatOauth } from './wechat-oauth';

let wechat: LocalWechat;
let http: WechatHttp;
let oauth: WechatOauth;

beforeAll(async () => {
  wechat = await LocalWechat.start();
  http = new WechatHttp({ connectMs: 2_000, totalMs: 2_000 });
  oauth = new WechatOauth(settingsFor(wechat.url, parties()), http);
});
afterAll(async () => {
  await http.onApplicationShutdown();
  await wechat.stop();
});

const openid = 'oOfficial00000000000000000001';
const grant = { access_token: 'user-token', expires_in: 7200, refresh_token: 'r', openid, scope: 'snsapi_userinfo' };
const person = { openid, nickname: '林师傅', sex: 0, headimgurl: '', privilege: [], unionid: 'oUnion1' };
const json = (answer: unknown): Told => ({
  status: 200,
  headers: { 'content-type': 'text/plain' },
  body: JSON.stringify(answer),
});

function tell(granted: unknown, known: unknown) {
  wechat.tell((asked) => json(asked.path.startsWith('/sns/oauth2/access_token') ? granted : known));
}

test('the browser is sent with the parameters in the order WeChat wants', () => {
  expect(oauth.authorizeUrl('https://shop.example/#/pages/home/index?a=1', 'Nonce1')).toBe(
    `${wechat.url}/connect/oauth2/authorize?appid=wxofficial000001` +
      '&redirect_uri=https%3A%2F%2Fshop.example%2F%23%2Fpages%2Fhome%2Findex%3Fa%3D1' +
      '&response_type=code&scope=snsapi_userinfo&state=Nonce1#wechat_redirect',
  );
});

test.each(['', 'a b', 'a&b', 'x'.repeat(129)])('the state "%s" is a bug', (state) => {
  expect(() => oauth.authorizeUrl('https://shop.example/', state)).toThrow(RangeError);
});

test('a code names the person with the unionid; no token comes out', async () => {
  tell(grant, person);
  expect(await oauth.personByCode('c0')).toEqual({
    outcome: 'ok',
    value: { openid, unionid: 'oUnion1', nickname: '林师傅', avatarUrl: null },
  });
  expect(wechat.asked.map((asked) => asked.path)).toEqual([
    '/sns/oauth2/access_token?appid=wxofficial000001&secret=official-secret-official&code=c0&grant_type=authorization_code',
    `/sns/userinfo?access_token=user-token&openid=${openid}&lang=zh_CN`,
  ]);
});

test.each([1, '1', true])('a snapshot user (%p) is refused before anything is asked about them', async (flag) => {
  tell({ ...grant, is_snapshotuser: flag }, person);
  expect(await oauth.personByCode('c0')).toMatchObject({ outcome: 'refused', code: 'SNAPSHOT_USER' });
  expect(wechat.asked.length).toBe(1);
});

test('a used code is refused', async () => {
  tell({ errcode: 40163, errmsg: 'code been used' }, person);
  expect(await oauth.personByCode('c0')).toEqual({ outcome: 'refused', code: '40163', message: 'code been used' });
});

test.each<[string, unknown, unknown]>([
  ['a grant without a token', { openid }, person],
  ['a person other than the one who consented', grant, { ...person, openid: 'oAnother' }],
  ['a busy WeChat', grant, { errcode: -1, errmsg: 'system error' }],
])('%s is unknown', async (_name, granted, known) => {
  tell(granted, known);
  expect(await oauth.personByCode('c0')).toMatchObject({ outcome: 'unknown' });
});
