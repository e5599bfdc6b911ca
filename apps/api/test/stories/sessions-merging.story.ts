import { OutboxRelay, Outbox } from '../../src/platform/outbox';
import { Members } from '../../src/members';
import { OpenSession } from '../../src/sessions';
import type { SignedIn } from '../builders/a-merchant';
import type { AnApi } from '../builders/an-api';
import { aKey, aShop, must, type AShop } from '../builders/a-shop';
import { signedAnswer } from '../wechat/pay-side';

let shop: AShop;
let second: AnApi;
beforeAll(async () => {
  shop = await aShop();
  second = await shop.secondProcess();
});
afterEach(async () => {
  expect(await shop.broken()).toEqual([]);
});
afterAll(async () => {
  await second.close();
  await shop.close();
});

test('a request that is repeated after a merge gets the answer it had, and nothing is done twice', async () => {
  const guest = shop.as(await shop.signIn('散客小林'));
  const known = await shop.aMember('林知远', 10_000);
  const { version } = must(await guest.get('/me/top-up-options'), 200)['terms'] as { version: string };
  const wish = { tierId: null, amountFen: 20_000, productVersion: '', termsVersion: version };
  const key = aKey();
  shop.wechat.tell(() => signedAnswer(shop.parties.wechatPay, 200, { prepay_id: `wx${aKey()}` }));
  const first = must(await guest.post('/me/top-ups', wish, key), 200);
  const merge = { otherId: guest.memberId, reason: '同一位客户重复建档' };
  must(await shop.manager.post(`/staff/members/${known.memberId}/merge`, merge, aKey()), 200);

  const again = must(await guest.post('/me/top-ups', wish, key), 200);

  expect(again['id']).toBe(first['id']);
  const orders = await shop.db.rows('SELECT member_id AS memberId FROM payment_order WHERE id = ?', [
    first['id'] as string,
  ]);
  expect(orders).toEqual([{ memberId: known.memberId }]);
  expect(await shop.db.rows('SELECT id FROM top_up WHERE origin = ?', ['owner'])).toHaveLength(1);
  expect(shop.codeOf(await guest.post('/me/top-ups', { ...wish, amountFen: 30_000 }, key))).toBe('KEY_REUSED');
});

test.each([['into'], ['from']])(
  "a manager can't take the owner-manager's post by a merge (accomplice %s)",
  async (side) => {
    const accomplice = await byOfficialAccount(`oa-${side}`);
    const [into, otherId] =
      side === 'into' ? [accomplice.memberId, shop.owner.memberId] : [shop.owner.memberId, accomplice.memberId];
    const answer = await shop.manager.post(`/staff/members/${into}/merge`, { otherId, reason: '重复建档' }, aKey());
    const me = must(await shop.as(accomplice).get('/me'), 200);
    expect([shop.codeOf(answer), me['staff']]).toEqual(['MERGE_BOTH_BOUND', null]);
  },
);

test('what somebody says of themselves right after a merge in another process is not lost', async () => {
  const into = await shop.aMember('秦越', 0);
  const phone = await shop.signIn('秦越的手机');
  const ask = (method: 'GET' | 'PATCH' | 'PUT', path: string, body?: object) =>
    second.ask(method, path, { token: phone.token, ...(body && { body }) });
  must(await ask('GET', '/me'), 200);
  const merge = { otherId: phone.memberId, reason: '重复建档' };
  must(await shop.manager.post(`/staff/members/${into.memberId}/merge`, merge, aKey()), 200);
  const named = await ask('PATCH', '/me', { name: '秦小越', elderMode: true });
  const consents = (await ask('GET', '/me/consents')).body as unknown as { kind: string; version: string }[];
  const version = consents.find(({ kind }) => kind === 'marketing')?.version;
  const agreed = await ask('PUT', '/me/consents/marketing', { accepted: true, version });
  expect([named.status, agreed.status]).toEqual([200, 200]);
  expect(must(await into.get('/me'), 200)).toMatchObject({ name: '秦小越', elderMode: true });
  const kept = (await into.get('/me/consents')).body as unknown as { kind: string; acceptedAt: string | null }[];
  expect(kept.find(({ kind }) => kind === 'marketing')?.acceptedAt).not.toBeNull();
});

test('what is on its way to a member who is merged meanwhile reaches the survivor', async () => {
  const into = await shop.aMember('白露', 0);
  const { memberId: from } = await shop.signIn('白露的手机');
  const told = {
    memberId: from,
    kind: 'refundArrived',
    title: '退款到账通知',
    facts: [],
    page: '/owner/notices/index',
  };
  const at = shop.clock.now().toISOString();
  await shop.unit.run((tx) => shop.get(Outbox).add(tx, 'member.told', { ...told, at }));
  must(
    await shop.manager.post(`/staff/members/${into.memberId}/merge`, { otherId: from, reason: '重复建档' }, aKey()),
    200,
  );
  await shop.get(OutboxRelay).drain();
  const { items } = must(await into.get('/me/notices'), 200) as { items: { kind: string }[] };
  expect(items.map(({ kind }) => kind)).toContain('refundArrived');
});

/** Somebody who only ever came by the official account. */
async function byOfficialAccount(openid: string): Promise<SignedIn> {
  const account = { appid: 'wxofficial000001', openid, unionid: null };
  const opening = shop.get(OpenSession);
  const record = await shop.unit.run(async (tx) =>
    opening.run(tx, await shop.get(Members).ofIdentity(tx, account), 'officialAccount'),
  );
  const { accessToken: token, refreshToken } = await opening.answer(record);
  return { token, refreshToken, memberId: record.memberId, staffId: '' };
}
