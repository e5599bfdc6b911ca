import { signedIn, type AMerchant } from '../builders/a-merchant';
import type { AnApi, Answer } from '../builders/an-api';
import { twoProcesses, type TwoProcesses } from '../builders/two-processes';

let shop: AMerchant;
let second: AnApi;
let pass: TwoProcesses['pass'];
let me: TwoProcesses['me'];
let somebody: TwoProcesses['somebody'];
twoProcesses((both) => {
  ({ shop, second, pass, me, somebody } = both);
});

const minute = 60_000;
const refresh = (refreshToken: string, api: AnApi = shop): Promise<Answer> =>
  api.ask('POST', '/sessions/refresh', { body: { refreshToken } });
const codeOf = (answer: Answer): string => shop.codeOf(answer);

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
