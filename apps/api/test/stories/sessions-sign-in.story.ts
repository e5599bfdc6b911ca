import { signedIn, type AMerchant } from '../builders/a-merchant';
import type { AnApi, Answer } from '../builders/an-api';
import { twoProcesses, type TwoProcesses } from '../builders/two-processes';

let shop: AMerchant;
let second: AnApi;
let pass: TwoProcesses['pass'];
let me: TwoProcesses['me'];
twoProcesses((both) => {
  ({ shop, second, pass, me } = both);
});

const minute = 60_000;
const codeOf = (answer: Answer): string => shop.codeOf(answer);
const members = async (): Promise<number> =>
  Number((await shop.db.row<{ n: number }>("SELECT COUNT(*) AS n FROM member WHERE state = 'active'"))?.n);

describe('signing in by the mini-program', () => {
  test('asks for nothing but the code, and knows the person again', async () => {
    const first = await shop.signIn('林知远');
    const again = await shop.signIn('林知远');
    expect(again.memberId).toBe(first.memberId);
    const answer = await me(again.token);
    expect(answer.body).toMatchObject({
      memberId: first.memberId,
      name: null,
      phoneMasked: null,
      phoneVerified: false,
      named: false,
      staff: null,
      merchantName: '青杉车友',
      wechat: { miniAppid: 'wxmini0000000001', oaAppid: 'wxofficial000001' },
    });
  });

  test('makes one member, however many requests a new person starts with', async () => {
    const before = await members();
    shop.wechat.tell(() => ({ status: 200, body: JSON.stringify({ openid: 'mini-new-person', session_key: 'k' }) }));
    const body = { door: 'miniProgram', code: 'c' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => shop.ask('POST', '/sessions/wechat', { body })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(new Set(answers.map((answer) => signedIn(answer).memberId)).size).toBe(1);
    expect(await members()).toBe(before + 1);
  });

  test.each([
    ['a used code', { errcode: 40163, errmsg: 'code been used' }, 'WECHAT_CODE_INVALID'],
    ['a made-up code', { errcode: 40029, errmsg: 'invalid code' }, 'WECHAT_CODE_INVALID'],
    ['too many tries at WeChat', { errcode: 45011, errmsg: 'api minute-quota' }, 'RATE_LIMITED'],
    ['a wrong secret of ours', { errcode: 40125, errmsg: 'invalid appsecret' }, 'WECHAT_UNAVAILABLE'],
    ['a busy WeChat', { errcode: -1, errmsg: 'system error' }, 'WECHAT_UNAVAILABLE'],
  ])('%s opens nothing', async (_, told, code) => {
    const before = await members();
    shop.wechat.tell(() => ({ status: 200, body: JSON.stringify(told) }));
    const answer = await shop.ask('POST', '/sessions/wechat', { body: { door: 'miniProgram', code: 'c' } });
    expect(codeOf(answer)).toBe(code);
    expect(await members()).toBe(before);
  });

  test('a session key or an openid never reaches the phone', async () => {
    shop.wechat.tell(() => ({
      status: 200,
      body: JSON.stringify({ openid: 'mini-secret-person', session_key: 'S3SSION' }),
    }));
    const answer = await shop.ask('POST', '/sessions/wechat', { body: { door: 'miniProgram', code: 'c' } });
    expect(answer.status).toBe(201);
    expect(answer.raw.toString()).not.toMatch(/mini-secret-person|S3SSION/);
  });

  test('is limited per address, over both processes', async () => {
    shop.wechat.tell(() => ({ status: 200, body: JSON.stringify({ errcode: 40029, errmsg: 'invalid code' }) }));
    second.wechat.tell(() => ({ status: 200, body: JSON.stringify({ errcode: 40029, errmsg: 'invalid code' }) }));
    const ask = (api: AnApi, address: string): Promise<Answer> =>
      api.ask('POST', '/sessions/wechat', { address, body: { door: 'miniProgram', code: 'c' } });
    for (let count = 0; count < 60; count += 1)
      await Promise.all([ask(shop, '198.51.100.1'), ask(second, '198.51.100.1')]);
    expect([codeOf(await ask(shop, '198.51.100.1')), codeOf(await ask(second, '198.51.100.1'))]).toEqual([
      'RATE_LIMITED',
      'RATE_LIMITED',
    ]);
    expect(codeOf(await ask(shop, '198.51.100.2'))).toBe('WECHAT_CODE_INVALID');
    pass(minute);
    expect(codeOf(await ask(shop, '198.51.100.1'))).toBe('WECHAT_CODE_INVALID');
  });
});

describe('signing in by the H5', () => {
  interface Browser {
    state: string | undefined;
    cookie: string;
  }
  const begin = async (known?: string): Promise<Browser> => {
    const headers: Record<string, string> = known === undefined ? {} : { cookie: known };
    const asked = await shop.ask('GET', '/sessions/wechat/authorize-url?returnTo=/pages/home/index', { headers });
    const [cookie = ''] = String(asked.headers['set-cookie']).split(';');
    return { state: new URL(String(asked.body['url'])).searchParams.get('state') ?? '', cookie };
  };
  const tell = (person: { openid: string; unionid?: string }, snapshot = 0): void => {
    shop.wechat.tell(({ path }) => ({
      status: 200,
      body: JSON.stringify(
        path.startsWith('/sns/oauth2/access_token')
          ? { access_token: 't', openid: person.openid, scope: 'snsapi_userinfo', is_snapshotuser: snapshot }
          : { ...person, nickname: '访客' },
      ),
    }));
  };
  const comeBack = ({ state, cookie }: Browser): Promise<Answer> =>
    shop.ask('POST', '/sessions/wechat', {
      body: { door: 'officialAccount', code: 'c', state },
      headers: { cookie },
    });

  test('goes through the consent page and comes back to the page it left', async () => {
    const { body } = await shop.ask('GET', '/sessions/wechat/authorize-url?returnTo=/owner/card/index?id%3D1');
    const url = new URL(String(body['url']));
    expect(url.searchParams.get('scope')).toBe('snsapi_userinfo');
    expect(url.searchParams.get('redirect_uri')).toBe('http://127.0.0.1:3000/#/owner/card/index?id=1');
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/pages/../evil',
    '/evil',
    '/pages/home/index#x',
    '/pages/a b',
    '',
  ])('does not lead to %p', async (returnTo) => {
    const answer = await shop.ask('GET', `/sessions/wechat/authorize-url?returnTo=${encodeURIComponent(returnTo)}`);
    expect(codeOf(answer)).toBe('VALIDATION_FAILED');
  });

  test('takes a nonce of ours once', async () => {
    const browser = await begin();
    tell({ openid: 'oa-1' });
    expect((await comeBack(browser)).status).toBe(201);
    expect(codeOf(await comeBack(browser))).toBe('WECHAT_CODE_INVALID');
  });

  test('takes a nonce from the browser it went out with, and from no other', async () => {
    const mine = await begin();
    const another = await begin();
    expect(another.cookie).not.toBe(mine.cookie);
    tell({ openid: 'oa-1' });
    for (const cookie of ['', another.cookie])
      expect(codeOf(await comeBack({ ...mine, cookie }))).toBe('WECHAT_CODE_INVALID');
    expect(shop.wechat.asked).toEqual([]);
    expect((await comeBack(mine)).status).toBe(201);
    // Two windows of one browser are one browser.
    const [one, two] = [await begin(another.cookie), await begin(another.cookie)];
    expect([one.cookie, two.cookie]).toEqual([another.cookie, another.cookie]);
    expect((await comeBack(one)).status).toBe(201);
  });

  test.each([undefined, 'madeup'])('refuses the nonce %p', async (state) => {
    const { cookie } = await begin();
    tell({ openid: 'oa-1' });
    expect(codeOf(await comeBack({ state, cookie }))).toBe('WECHAT_CODE_INVALID');
    expect(shop.wechat.asked).toEqual([]);
  });

  test('refuses a nonce after ten minutes', async () => {
    const browser = await begin();
    tell({ openid: 'oa-1' });
    pass(10 * minute);
    expect(codeOf(await comeBack(browser))).toBe('WECHAT_CODE_INVALID');
  });

  test('refuses a snapshot user', async () => {
    const browser = await begin();
    tell({ openid: 'oa-snapshot' }, 1);
    const answer = await comeBack(browser);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'WECHAT_SNAPSHOT_USER']);
  });

  test('finds the member of the mini-program by the unionid', async () => {
    const inMiniProgram = await shop.signIn('苏晚晴', 'union-su');
    const browser = await begin();
    tell({ openid: 'oa-su', unionid: 'union-su' });
    expect(signedIn(await comeBack(browser)).memberId).toBe(inMiniProgram.memberId);
  });

  test('when the unionid comes late, both sessions go on as the one member', async () => {
    const inMiniProgram = await shop.signIn('何建国');
    const browser = await begin();
    tell({ openid: 'oa-he', unionid: 'union-he' });
    const inH5 = signedIn(await comeBack(browser));
    expect(inH5.memberId).not.toBe(inMiniProgram.memberId);
    expect((await me(inMiniProgram.token)).body).toMatchObject({ memberId: inMiniProgram.memberId });
    const joined = await shop.signIn('何建国', 'union-he');
    for (const token of [inMiniProgram.token, inH5.token, joined.token])
      expect((await me(token)).body).toMatchObject({ memberId: joined.memberId });
  });
});
