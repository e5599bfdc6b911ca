import { LocalWechat } from '../../../test/wechat/local-wechat';
import { AccessTokens, type AccessToken } from './access-tokens';
import { WechatHttp } from './wechat-http';

let wechat: LocalWechat;
let http: WechatHttp;
let at: Date;

beforeAll(async () => {
  wechat = await LocalWechat.start();
  http = new WechatHttp({ connectMs: 2_000, totalMs: 2_000 });
});
beforeEach(() => {
  at = new Date('2026-11-21T10:00:00Z');
});
afterAll(async () => {
  await http.onApplicationShutdown();
  await wechat.stop();
});

const account = { appid: 'wxmini0000000001', secret: 'mini-secret-mini-secret' };
const tokens = () => new AccessTokens(http, wechat.url, account, () => at);
const later = (seconds: number) => {
  at = new Date(at.getTime() + seconds * 1000);
};

/** Hands out `names` one after the other: a forced call takes the next, any other repeats the current. */
function stableTokens(...names: string[]) {
  let current = 0;
  wechat.tell((asked) => {
    const forced = (JSON.parse(asked.body) as { force_refresh: boolean }).force_refresh;
    if (forced) current += 1;
    const body = JSON.stringify({ access_token: names[current], expires_in: 7200 });
    return { status: 200, headers: { 'content-type': 'text/plain' }, body };
  });
}

test('thirty callers share one call, and the token is kept until shortly before its end', async () => {
  stableTokens('first');
  const one = tokens();
  const answers = await Promise.all(Array.from({ length: 30 }, () => one.current()));
  expect(answers).toEqual(Array(30).fill({ outcome: 'ok', value: 'first' }));
  later(6_899);
  await one.current();
  expect(wechat.asked.length).toBe(1);
  later(1);
  await one.current();
  expect(wechat.asked.length).toBe(2);
  expect(JSON.parse(wechat.lastAsked.body)).toEqual({
    grant_type: 'client_credential',
    ...account,
    force_refresh: false,
  });
});

test('a rejected token is replaced once for all who met it, forced only when the stable one is the rejected one', async () => {
  stableTokens('first', 'second');
  const one = tokens();
  await one.current();
  const answers = await Promise.all(Array.from({ length: 10 }, () => one.insteadOf('first')));
  expect(answers).toEqual(Array(10).fill({ outcome: 'ok', value: 'second' }));
  expect(wechat.asked.map((asked) => (JSON.parse(asked.body) as { force_refresh: boolean }).force_refresh)).toEqual([
    false,
    false,
    true,
  ]);
  expect(await one.insteadOf('first')).toEqual({ outcome: 'ok', value: 'second' });
  expect(wechat.asked.length).toBe(3);
});

test('processes that share a store share a token', async () => {
  stableTokens('first');
  const kept = new Map<string, AccessToken>();
  const store = {
    read: (appid: string) => Promise.resolve(kept.get(appid) ?? null),
    write: (appid: string, token: AccessToken) => Promise.resolve(void kept.set(appid, token)),
  };
  const [one, other] = [tokens(), tokens()];
  one.keepIn(store);
  other.keepIn(store);
  await one.current();
  expect(await other.current()).toEqual({ outcome: 'ok', value: 'first' });
  expect(wechat.asked.length).toBe(1);
  kept.set(account.appid, { token: 'from another process', useUntil: new Date('2026-11-21T12:00:00Z') });
  expect(await one.insteadOf('first')).toEqual({ outcome: 'ok', value: 'from another process' });
  expect(wechat.asked.length).toBe(1);
});

test('a short rest of a life is used, but not to its last second', async () => {
  wechat.tell(() => ({ status: 200, body: '{"access_token":"short","expires_in":100}' }));
  const one = tokens();
  await one.current();
  later(89);
  await one.current();
  expect(wechat.asked.length).toBe(1);
  later(1);
  await one.current();
  expect(wechat.asked.length).toBe(2);
});

test('a failure is not kept', async () => {
  const one = tokens();
  wechat.tell(() => ({ status: 200, body: '{"errcode":40125,"errmsg":"invalid appsecret"}' }));
  expect(await one.current()).toMatchObject({ outcome: 'refused', code: '40125' });
  wechat.tell(() => 'silence');
  expect(await one.current()).toMatchObject({ outcome: 'unknown' });
  stableTokens('first');
  expect(await one.current()).toEqual({ outcome: 'ok', value: 'first' });
});
