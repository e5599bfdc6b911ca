import { must } from './support/merchant';
import { aSandbox, type Running } from './support/sandbox';

let sandbox: Running;
const appUrl = 'http://127.0.0.1:3000';

type Query = Record<string, string>;

const at = (path: string, query: Query): string => `${sandbox.url}${path}?${new URLSearchParams(query).toString()}`;
const wish = (more: Query = {}): Query => ({
  appid: must(sandbox.env['WECHAT_OA_APPID']),
  redirect_uri: `${appUrl}/#/pages/me/index`,
  response_type: 'code',
  scope: 'snsapi_userinfo',
  state: 'nonce1',
  ...more,
});
const visit = (path: string, query: Query, headers: Query = {}): Promise<Response> =>
  fetch(at(path, query), { headers, redirect: 'manual' });

async function aCode(personId: string, more: Query = {}): Promise<string> {
  const answer = await visit('/connect/oauth2/confirm', wish({ person: personId, ...more }));
  return must(new URL(must(answer.headers.get('location'))).searchParams.get('code'));
}

async function tokenFor(code: string, more: Query = {}): Promise<Record<string, unknown>> {
  const answer = await fetch(
    at('/sns/oauth2/access_token', {
      appid: must(sandbox.env['WECHAT_OA_APPID']),
      secret: must(sandbox.env['WECHAT_OA_SECRET']),
      code,
      grant_type: 'authorization_code',
      ...more,
    }),
  );
  return (await answer.json()) as Record<string, unknown>;
}

const profileOf = async (token: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const query = { access_token: String(token['access_token']), openid: String(token['openid']), lang: 'zh_CN' };
  return (await (await fetch(at('/sns/userinfo', query))).json()) as Record<string, unknown>;
};

beforeAll(async () => {
  sandbox = await aSandbox({ appUrl });
});
afterAll(() => sandbox.end());

describe('the page', () => {
  test('it lists everybody when nobody is known, and sends the chosen one back with code and state, into the phone', async () => {
    const page = await (await visit('/connect/oauth2/authorize', wish())).text();
    expect(page).toContain('data-testid="oauth-person-lin"');
    expect(page).toContain('data-testid="oauth-person-qin"');
    const answer = await visit('/connect/oauth2/confirm', wish({ person: 'lin' }));
    const target = new URL(must(answer.headers.get('location')));
    expect([target.origin, target.hash]).toEqual([sandbox.phoneUrl, '#/pages/me/index']);
    expect([target.searchParams.get('state'), target.searchParams.get('person')]).toEqual(['nonce1', 'lin']);
    expect(target.searchParams.get('code')).toMatch(/^\w{20,}$/);
  });

  test('on somebody’s phone it asks once and then goes straight on', async () => {
    const cookie = { cookie: 'sandbox_person=su' };
    const first = await visit('/connect/oauth2/authorize', wish(), cookie);
    expect(await first.text()).toContain('data-testid="oauth-allow"');
    await aCode('su');
    expect((await visit('/connect/oauth2/authorize', wish(), cookie)).status).toBe(302);
  });

  test('snsapi_base never asks', async () => {
    const answer = await visit('/connect/oauth2/authorize', wish({ scope: 'snsapi_base' }), {
      cookie: 'sandbox_person=he',
    });
    expect(answer.status).toBe(302);
  });

  test('a phone under its own name gets the answer back under that name', async () => {
    const { port } = new URL(sandbox.phoneUrl);
    const referer = `http://lin.localhost:${port}/`;
    const answer = await visit('/connect/oauth2/authorize', wish({ scope: 'snsapi_base' }), { referer });
    expect(new URL(must(answer.headers.get('location'))).origin).toBe(`http://lin.localhost:${port}`);
  });

  test.each([
    ['an unknown app', { appid: 'wx1' }, 'appid'],
    ['an address that is not on this machine', { redirect_uri: 'https://example.com/' }, 'redirect_uri'],
    ['no address', { redirect_uri: 'home' }, 'redirect_uri'],
    ['another response', { response_type: 'token' }, 'response_type'],
    ['another scope', { scope: 'snsapi_login' }, 'scope'],
    ['a state with other signs', { state: 'a b' }, 'state'],
  ])('%s shows WeChat’s complaint', async (_name, more, problem) => {
    const answer = await visit('/connect/oauth2/authorize', wish(more));
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(`${problem} 参数错误`)]);
  });
});

describe('the calls behind it', () => {
  test('userinfo gives openid, unionid and profile; the code works once', async () => {
    const lin = await sandbox.get<Record<string, string>>('/sandbox/people/lin');
    const code = await aCode('lin');
    const token = await tokenFor(code);
    expect(token).toMatchObject({ openid: lin['oaOpenid'], unionid: lin['unionid'], scope: 'snsapi_userinfo' });
    expect(token['is_snapshotuser']).toBeUndefined();
    expect(await profileOf(token)).toMatchObject({
      nickname: '林知远',
      openid: lin['oaOpenid'],
      unionid: lin['unionid'],
    });
    expect(await tokenFor(code)).toMatchObject({ errcode: 40163 });
  });

  test('base gives no unionid and opens no profile', async () => {
    const token = await tokenFor(await aCode('lin', { scope: 'snsapi_base' }));
    expect(token['unionid']).toBeUndefined();
    expect(await profileOf(token)).toMatchObject({ errcode: 48001 });
  });

  test('a guest of the page snapshot is marked as one', async () => {
    await sandbox.post('/sandbox/people', { id: 'guest', name: '快照访客', snapshotUser: true });
    expect(await tokenFor(await aCode('guest'))).toMatchObject({ is_snapshotuser: 1 });
  });

  test('wrong codes, apps, secrets and tokens are refused', async () => {
    expect(await tokenFor('x')).toMatchObject({ errcode: 40029 });
    expect(await tokenFor(await aCode('lin'), { secret: 'x' })).toMatchObject({ errcode: 40125 });
    const mini = must(sandbox.env['WECHAT_MINI_APPID']);
    expect(await tokenFor(await aCode('lin'), { appid: mini })).toMatchObject({ errcode: 40013 });
    expect(await profileOf({ access_token: 'x', openid: 'y' })).toMatchObject({ errcode: 40001 });
    const token = await tokenFor(await aCode('lin'));
    expect(await profileOf({ ...token, openid: 'oOther' })).toMatchObject({ errcode: 40003 });
  });
});
