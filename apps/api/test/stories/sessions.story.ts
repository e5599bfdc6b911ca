import { aMerchant, signedIn, type AMerchant, type SignedIn } from '../builders/a-merchant';
import type { AnApi, Answer } from '../builders/an-api';

jest.setTimeout(60_000);

let shop: AMerchant;
let second: AnApi;

beforeAll(async () => {
  shop = await aMerchant();
  second = await shop.secondProcess();
});
beforeEach(async () => {
  await shop.asAdmin('DELETE FROM rate_limit');
});
afterAll(async () => {
  await second.close();
  await shop.close();
});

const minute = 60_000;
/** Both processes live at the same time. */
const pass = (ms: number): void => {
  shop.clock.advance(ms);
  second.clock.set(shop.clock.now());
};
const me = (token: string, api: AnApi = shop): Promise<Answer> => api.ask('GET', '/me', { token });
const refresh = (refreshToken: string, api: AnApi = shop): Promise<Answer> =>
  api.ask('POST', '/sessions/refresh', { body: { refreshToken } });
const codeOf = (answer: Answer): string => shop.codeOf(answer);
const members = async (): Promise<number> =>
  Number((await shop.db.row<{ n: number }>("SELECT COUNT(*) AS n FROM member WHERE state = 'active'"))?.n);
let people = 0;
const somebody = (): Promise<SignedIn> => shop.signIn(`客人${String((people += 1))}`);

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
    for (let count = 0; count < 30; count += 1)
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
  const begin = async (): Promise<string> => {
    const { body } = await shop.ask('GET', '/sessions/wechat/authorize-url?returnTo=/pages/home/index');
    return new URL(String(body['url'])).searchParams.get('state') ?? '';
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
  const comeBack = (state: string | undefined): Promise<Answer> =>
    shop.ask('POST', '/sessions/wechat', { body: { door: 'officialAccount', code: 'c', state } });

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
    const state = await begin();
    tell({ openid: 'oa-1' });
    expect((await comeBack(state)).status).toBe(201);
    expect(codeOf(await comeBack(state))).toBe('WECHAT_CODE_INVALID');
  });

  test.each([undefined, 'madeup'])('refuses the nonce %p', async (state) => {
    tell({ openid: 'oa-1' });
    expect(codeOf(await comeBack(state))).toBe('WECHAT_CODE_INVALID');
    expect(shop.wechat.asked).toEqual([]);
  });

  test('refuses a nonce after ten minutes', async () => {
    const state = await begin();
    tell({ openid: 'oa-1' });
    pass(10 * minute);
    expect(codeOf(await comeBack(state))).toBe('WECHAT_CODE_INVALID');
  });

  test('refuses a snapshot user', async () => {
    const state = await begin();
    tell({ openid: 'oa-snapshot' }, 1);
    const answer = await comeBack(state);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'WECHAT_SNAPSHOT_USER']);
  });

  test('finds the member of the mini-program by the unionid', async () => {
    const inMiniProgram = await shop.signIn('苏晚晴', 'union-su');
    const state = await begin();
    tell({ openid: 'oa-su', unionid: 'union-su' });
    expect(signedIn(await comeBack(state)).memberId).toBe(inMiniProgram.memberId);
  });

  test('when the unionid comes late, both sessions go on as the one member', async () => {
    const inMiniProgram = await shop.signIn('何建国');
    const state = await begin();
    tell({ openid: 'oa-he', unionid: 'union-he' });
    const inH5 = signedIn(await comeBack(state));
    expect(inH5.memberId).not.toBe(inMiniProgram.memberId);
    expect((await me(inMiniProgram.token)).body).toMatchObject({ memberId: inMiniProgram.memberId });
    const joined = await shop.signIn('何建国', 'union-he');
    for (const token of [inMiniProgram.token, inH5.token, joined.token])
      expect((await me(token)).body).toMatchObject({ memberId: joined.memberId });
  });
});

describe('an access token', () => {
  test('is needed, and only a genuine one counts', async () => {
    const { token } = await somebody();
    expect(codeOf(await shop.ask('GET', '/me'))).toBe('UNAUTHENTICATED');
    for (const wrong of [`${token.slice(0, -2)}AA`, token.replace('a1.', 'a2.'), 'x'.repeat(40), 'Basic abc'])
      expect(codeOf(await me(wrong))).toBe('UNAUTHENTICATED');
    const { refreshToken } = await somebody();
    expect(codeOf(await me(refreshToken))).toBe('UNAUTHENTICATED');
  });

  test('lives a quarter of an hour', async () => {
    const { token } = await somebody();
    pass(15 * minute - 1_000);
    expect((await me(token)).status).toBe(200);
    pass(1_000);
    const answer = await me(token);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'SESSION_EXPIRED']);
  });
});

describe('a refresh', () => {
  test('gives new tokens, and the new ones work', async () => {
    const old = await somebody();
    pass(20 * minute);
    const fresh = signedIn(await refresh(old.refreshToken));
    expect(fresh.refreshToken).not.toBe(old.refreshToken);
    expect((await me(fresh.token)).body).toMatchObject({ memberId: old.memberId });
  });

  test('that was asked for twenty times at once gives everybody the same successor', async () => {
    const { refreshToken } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => refresh(refreshToken, index % 2 === 0 ? shop : second)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect(new Set(answers.map((answer) => signedIn(answer).refreshToken)).size).toBe(1);
  });

  test('whose answer was lost can be asked for again, however late', async () => {
    const { refreshToken } = await somebody();
    const lost = signedIn(await refresh(refreshToken));
    pass(60 * minute);
    const again = signedIn(await refresh(refreshToken));
    expect(again.refreshToken).toBe(lost.refreshToken);
    expect((await me(again.token)).status).toBe(200);
  });

  test('with a token that was replaced, once the new one is in use, ends the session for everybody', async () => {
    const stolen = await somebody();
    const fresh = signedIn(await refresh(stolen.refreshToken));
    expect((await me(fresh.token)).status).toBe(200);
    pass(11_000);
    const thief = await refresh(stolen.refreshToken);
    expect([thief.status, codeOf(thief)]).toEqual([401, 'SESSION_REUSED']);
    expect(codeOf(await me(fresh.token))).toBe('SESSION_EXPIRED');
    expect(codeOf(await refresh(fresh.refreshToken))).toBe('SESSION_EXPIRED');
  });

  test('with a token two generations old ends the session, even at once', async () => {
    const first = await somebody();
    const next = signedIn(await refresh(first.refreshToken));
    await refresh(next.refreshToken);
    expect(codeOf(await refresh(first.refreshToken))).toBe('SESSION_REUSED');
  });

  test('after thirty days without one is too late', async () => {
    const { refreshToken } = await somebody();
    pass(30 * 24 * 60 * minute);
    expect(codeOf(await refresh(refreshToken))).toBe('SESSION_EXPIRED');
  });

  test.each(['r1.01JD4ZK3V8R4Q1M6Y6R0A1B2C3.0.' + 'A'.repeat(43), 'x'.repeat(80)])(
    'with %p opens nothing',
    async (token) => {
      expect(codeOf(await refresh(token))).toBe('SESSION_EXPIRED');
    },
  );
});

test('signing out works at once here and within a minute in the other process', async () => {
  const { token, refreshToken } = await somebody();
  expect((await me(token, second)).status).toBe(200);
  expect((await shop.ask('DELETE', '/sessions/current', { token })).status).toBe(204);
  expect(codeOf(await me(token))).toBe('SESSION_EXPIRED');
  expect(codeOf(await refresh(refreshToken))).toBe('SESSION_EXPIRED');
  pass(30_000);
  expect(codeOf(await me(token, second))).toBe('SESSION_EXPIRED');
});

describe('a desktop', () => {
  const open = async (): Promise<{ ticketId: string; digits: string; secret: string }> =>
    (await shop.ask('POST', '/sessions/desktop', { body: {} })).body as never;
  const collect = (ticketId: string, secret: string): Promise<Answer> =>
    shop.ask('POST', `/sessions/desktop/${ticketId}/collect`, { body: { secret } });
  const confirm = (token: string, digits: string): Promise<Answer> =>
    shop.ask('POST', '/staff/desktop-confirmations', { token, body: { digits } });
  let cashier: SignedIn;

  beforeAll(async () => {
    cashier = await shop.hire('周敏', 'cashier', shop.east);
  });
  beforeEach(async () => {
    cashier = await shop.signIn('周敏');
  });

  test('waits for the digits on the phone, then gets its session once', async () => {
    const { ticketId, digits, secret } = await open();
    expect(digits).toMatch(/^\d{6}$/);
    expect((await collect(ticketId, secret)).body).toEqual({ state: 'waiting' });
    expect((await confirm(cashier.token, digits)).status).toBe(204);
    const { body } = await collect(ticketId, secret);
    expect(body['state']).toBe('confirmed');
    const desktop = signedIn({ body: body['session'] as never });
    expect((await me(desktop.token)).body).toMatchObject({ staff: { staffId: cashier.staffId, role: 'cashier' } });
    expect(codeOf(await collect(ticketId, secret))).toBe('CODE_EXPIRED');
    expect(codeOf(await confirm(cashier.token, digits))).toBe('CODE_WRONG');
    expect(codeOf(await confirm(desktop.token, (await open()).digits))).toBe('FORBIDDEN');
  });

  test('gets nothing without its secret', async () => {
    const { ticketId, digits } = await open();
    await confirm(cashier.token, digits);
    expect(codeOf(await collect(ticketId, 'A'.repeat(43)))).toBe('NOT_FOUND');
  });

  test('has three minutes', async () => {
    const { ticketId, digits, secret } = await open();
    pass(3 * minute);
    expect(codeOf(await confirm(cashier.token, digits))).toBe('CODE_WRONG');
    expect(codeOf(await collect(ticketId, secret))).toBe('CODE_EXPIRED');
  });

  test('cannot be confirmed by somebody who does not work here', async () => {
    const { digits } = await open();
    expect(codeOf(await confirm((await somebody()).token, digits))).toBe('FORBIDDEN');
  });

  test('five wrong digits lock for five minutes, and say how many are left', async () => {
    const { digits } = await open();
    const wrong = digits === '000000' ? '000001' : '000000';
    const answers: Answer[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await confirm(cashier.token, wrong));
    expect(answers.map(codeOf)).toEqual([...Array.from({ length: 5 }, () => 'CODE_WRONG'), 'RATE_LIMITED']);
    expect(answers.map(({ body }) => (body as { details?: { triesLeft?: number } }).details?.triesLeft)).toEqual([
      4,
      3,
      2,
      1,
      0,
      undefined,
    ]);
    expect(codeOf(await confirm(cashier.token, digits))).toBe('RATE_LIMITED');
  });

  test('ends when its person is dismissed', async () => {
    const advisor = await shop.hire('吴桐', 'advisor', shop.east);
    const { ticketId, digits, secret } = await open();
    await confirm(advisor.token, digits);
    const { body } = await collect(ticketId, secret);
    const desktop = signedIn({ body: body['session'] as never });
    const owner = await shop.signIn('陈立');
    await shop.ask('POST', `/staff/colleagues/${advisor.staffId}/dismissal`, {
      token: owner.token,
      body: { reason: '离职' },
    });
    expect(codeOf(await me(desktop.token))).toBe('SESSION_EXPIRED');
    expect((await me(advisor.token)).body).toMatchObject({ staff: null });
  });
});

describe('the guard', () => {
  test('another shop in the header is not there for somebody of this one', async () => {
    const cashier = await shop.hire('郑可', 'cashier', shop.east);
    const ask = (shopId: string, token = cashier.token): Promise<Answer> =>
      shop.ask('GET', '/staff/shops', { token, shopId });
    expect((await ask(shop.east)).status).toBe(200);
    expect(codeOf(await ask(shop.west))).toBe('NOT_FOUND');
    expect(codeOf(await ask('no-such-shop'))).toBe('NOT_FOUND');
    const owner = await shop.signIn('陈立');
    expect((await ask(shop.west, owner.token)).status).toBe(200);
  });

  test('somebody who does not work here may not, whatever the header says', async () => {
    const { token } = await somebody();
    const answer = await shop.ask('GET', '/staff/shops', { token, shopId: shop.east });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });

  test('a dismissal works at once here and within a minute in the other process', async () => {
    const person = await shop.hire('孙磊', 'technician', shop.west);
    const ask = (api: AnApi): Promise<Answer> => api.ask('GET', '/staff/colleagues', { token: person.token });
    expect((await ask(shop)).status).toBe(200);
    expect((await ask(second)).status).toBe(200);
    const owner = await shop.signIn('陈立');
    const body = { reason: '离职' };
    await shop.ask('POST', `/staff/colleagues/${person.staffId}/dismissal`, { token: owner.token, body });
    expect(codeOf(await ask(shop))).toBe('FORBIDDEN');
    pass(30_000);
    expect(codeOf(await ask(second))).toBe('FORBIDDEN');
  });

  test('who staff are and what they may do comes with the session', async () => {
    const { body } = await me((await shop.signIn('陈立')).token);
    const staff = body['staff'] as unknown as { acts: string[]; limits: object; shops: { name: string }[] };
    expect(staff).toMatchObject({
      role: 'ownerManager',
      roleName: '老板',
      shopName: '城东店',
      limits: { discountPercent: 100 },
    });
    expect(staff.shops.map(({ name }) => name)).toEqual(['城东店', '城西店']);
    expect(staff.acts).toEqual(expect.arrayContaining(['settings.edit', 'staff.dismiss', 'sale.settle']));
    const cashier = (await me((await shop.signIn('周敏')).token)).body['staff'] as unknown as typeof staff;
    expect(cashier.acts).not.toContain('settings.edit');
    expect(cashier.shops.map(({ name }) => name)).toEqual(['城东店']);
  });
});
