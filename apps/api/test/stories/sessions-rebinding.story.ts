import { aMerchant, type AMerchant, type SignedIn } from '../builders/a-merchant';
import type { Answer } from '../builders/an-api';

jest.setTimeout(60_000);

let shop: AMerchant;
let manager: SignedIn;

beforeAll(async () => {
  shop = await aMerchant();
  manager = await shop.hire('赵岚', 'shopManager', shop.east);
});
afterAll(() => shop.close());

const me = (token: string): Promise<Answer> => shop.ask('GET', '/me', { token });
const codeFor = async (memberId: string): Promise<string> => {
  const body = { reason: '手机丢失，身份证已核对' };
  const answer = await shop.ask('POST', `/staff/members/${memberId}/rebinding-code`, { token: manager.token, body });
  return String(answer.body['code']);
};
const rebind = (person: SignedIn, code: string): Promise<Answer> =>
  shop.ask('POST', '/me/rebinding', { token: person.token, key: 'a-key-of-the-rebinding', body: { code } });

test('a member goes on under the new account, and whoever holds the old phone is out', async () => {
  const before = await shop.signIn('林知远');
  const newcomer = await shop.signIn('林知远的新微信');
  expect((await rebind(newcomer, await codeFor(before.memberId))).body).toMatchObject({ memberId: before.memberId });
  expect((await me(newcomer.token)).body).toMatchObject({ memberId: before.memberId });
  expect(shop.codeOf(await me(before.token))).toBe('SESSION_EXPIRED');
  expect((await shop.signIn('林知远')).memberId).not.toBe(before.memberId);
});

test("a manager can't take the owner-manager's post by a code of the counter", async () => {
  const accomplice = await shop.signIn('同伙');
  const answer = await rebind(accomplice, await codeFor(shop.owner.memberId));
  expect(shop.codeOf(answer)).toBe('FORBIDDEN');
  expect((await me(accomplice.token)).body).toMatchObject({ memberId: accomplice.memberId, staff: null });
  expect((await me(shop.owner.token)).body).toMatchObject({ staff: { role: 'ownerManager' } });
});
