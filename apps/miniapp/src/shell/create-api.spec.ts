import { ApiError, lostError } from './api-error';
import { createApi, type ApiParts, type Tokens } from './create-api';
import type { Incoming, Outgoing } from './send';

const later = '2999-01-01T00:00:00.000Z';
const tokens = (accessToken: string, accessExpiresAt = later): Tokens => ({
  accessToken,
  accessExpiresAt,
  refreshToken: `refresh-of-${accessToken}`,
});
const answer = (status: number, body: unknown = {}): Incoming => ({ status, body, requestId: 'R-server' });
const refused = (code: string, status: number) => answer(status, { code, message: '不行。', requestId: 'R1' });

/** A phone whose server is `serve`; it counts refreshes and silent sign-ins. */
function aPhone(serve: (request: Outgoing) => Incoming | Promise<Incoming>, more: Partial<ApiParts> = {}) {
  const state = { held: tokens('first') as Tokens | null, refreshes: 0, signIns: 0, signedOut: 0 };
  const sent: Outgoing[] = [];
  const api = createApi({
    base: '/api',
    send: async (request) => {
      sent.push(request);
      return serve(request);
    },
    tokens: { read: () => state.held },
    refresh: async () => {
      state.refreshes += 1;
      await Promise.resolve();
      state.held = tokens('second');
      return state.held;
    },
    signInSilently: () => {
      state.signIns += 1;
      return Promise.resolve(null);
    },
    onSignedOut: () => {
      state.signedOut += 1;
      state.held = null;
    },
    shopId: (key) => (key === 'KEY-OF-SHOP-1' ? 'SHOP1' : 'SHOP2'),
    wait: () => Promise.resolve(),
    ...more,
  });
  return { api, sent, state };
}
const bearer = (request: Outgoing) => request.headers['authorization'];
const onlySecond = (request: Outgoing) =>
  bearer(request) === 'Bearer second' ? answer(200, { ok: true }) : refused('SESSION_EXPIRED', 401);

test('however many requests find the token spent, it is refreshed once', async () => {
  const { api, state } = aPhone(onlySecond);
  const all = await Promise.all(Array.from({ length: 8 }, () => api.get('/me/home')));
  expect(all).toEqual(Array.from({ length: 8 }, () => ({ ok: true })));
  expect(state.refreshes).toBe(1);
});

test('a token about to end is refreshed before it is sent', async () => {
  const { api, sent, state } = aPhone(onlySecond);
  state.held = tokens('first', new Date(Date.now() + 5_000).toISOString());
  await api.get('/me');
  expect(sent.map(bearer)).toEqual(['Bearer second']);
});

test('a write repeated after a refresh carries the same key', async () => {
  const { api, sent } = aPhone(onlySecond);
  await api.post('/me/top-ups', { amountFen: 100 }, { key: 'KEY-0123456789abcdef' });
  expect(sent.map((request) => request.headers['idempotency-key'])).toEqual([
    'KEY-0123456789abcdef',
    'KEY-0123456789abcdef',
  ]);
});

test('a refused refresh ends the session, once, and says so', async () => {
  const { api, state } = aPhone(() => refused('SESSION_EXPIRED', 401), {
    refresh: () => Promise.reject(new ApiError('refused', 'SESSION_REUSED', '凭证被重复使用。', null, {}, 401)),
  });
  await expect(api.get('/me')).rejects.toMatchObject({ kind: 'refused', code: 'SESSION_EXPIRED' });
  expect(state).toMatchObject({ signedOut: 1, signIns: 1 });
});

test('the mini-program signs in silently when the session is over', async () => {
  const phone = aPhone(onlySecond, {
    refresh: () => Promise.reject(new ApiError('refused', 'SESSION_EXPIRED', '过期。', null, {}, 401)),
    signInSilently: () => Promise.resolve(tokens('second')),
  });
  await expect(phone.api.get('/me')).resolves.toEqual({ ok: true });
  expect(phone.state.signedOut).toBe(0);
});

test('without network a refresh loses no session', async () => {
  const { api, state } = aPhone(() => refused('SESSION_EXPIRED', 401), {
    refresh: () => Promise.reject(lostError(null)),
  });
  await expect(api.post('/me/top-ups', {})).rejects.toMatchObject({ kind: 'lost' });
  expect(state.signedOut).toBe(0);
});

test('a lost reading is read again, a lost write never', async () => {
  let reads = 0;
  const flaky = aPhone(() => {
    reads += 1;
    if (reads < 3) throw lostError('R9');
    return answer(200, { ok: true });
  });
  await expect(flaky.api.get('/me/home')).resolves.toEqual({ ok: true });
  const lost = aPhone(() => {
    throw lostError('R9');
  });
  await expect(lost.api.post('/me/top-ups', {})).rejects.toMatchObject({ kind: 'lost', requestId: 'R9' });
  expect(lost.sent).toHaveLength(1);
});

test.each([
  [
    'a refusal',
    answer(409, { code: 'BALANCE_SHORT', message: '余额不足。', requestId: 'R7', details: { missingFen: 5 } }),
    { kind: 'refused', code: 'BALANCE_SHORT', requestId: 'R7', details: { missingFen: 5 } },
  ],
  [
    'a server error',
    answer(500, { code: 'INTERNAL', message: '系统出错了。', requestId: 'R8' }),
    { kind: 'broken', code: 'INTERNAL' },
  ],
  ['a proxy page', answer(502, '<html>bad gateway</html>'), { kind: 'broken', requestId: 'R-server' }],
  ['a page where JSON should be', answer(200, '<html>'), { kind: 'broken' }],
])('%s is told apart', async (_, served, expected) => {
  const { api } = aPhone(() => served);
  await expect(api.post('/x')).rejects.toMatchObject(expected);
});

test('only staff routes name the shop; empty query values are left out', async () => {
  const { api, sent } = aPhone(() => answer(200));
  await api.get('/staff/search', { q: '川A 8', cursor: null });
  await api.get('/me');
  expect(sent[0]).toMatchObject({ url: '/api/staff/search?q=%E5%B7%9DA%208', headers: { 'x-shop-id': 'SHOP2' } });
  expect(sent[1]?.headers).not.toHaveProperty('x-shop-id');
});

test('an anonymous request carries no token', async () => {
  const { api, sent } = aPhone(() => answer(200));
  await api.post('/sessions/refresh', { refreshToken: 'r' }, { anonymous: true });
  expect(sent[0]?.headers).not.toHaveProperty('authorization');
});

test('a keyed write keeps the shop it was first sent for', async () => {
  const { api, sent } = aPhone(() => answer(200));
  await api.post('/staff/sales', {}, { key: 'KEY-OF-SHOP-1' });
  expect(sent[0]?.headers['x-shop-id']).toBe('SHOP1');
});

test('requests wait for a session that is being opened', async () => {
  const { api, sent, state } = aPhone(onlySecond);
  state.held = null;
  let opened: (tokens: Tokens) => void = () => undefined;
  const opening = api.open(
    () =>
      new Promise((resolve) => {
        opened = resolve;
      }),
  );
  const reading = api.get('/me/home');
  state.held = tokens('second');
  opened(state.held);
  await expect(reading).resolves.toEqual({ ok: true });
  await opening;
  expect(sent.map(bearer)).toEqual(['Bearer second']);
  expect(state.signedOut).toBe(0);
});
