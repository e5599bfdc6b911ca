import { aMerchant, type AMerchant, type SignedIn } from '../builders/a-merchant';
import { tally } from '../builders/at-once';
import type { AnApi } from '../builders/an-api';

jest.setTimeout(120_000);

let shop: AMerchant;
let second: AnApi;

beforeAll(async () => {
  shop = await aMerchant();
  second = await shop.secondProcess();
});
beforeEach(() => shop.asAdmin('DELETE FROM rate_limit'));
afterAll(async () => {
  await second.close();
  await shop.close();
});

test('one invitation makes one person staff, however many type it at once', async () => {
  const people: SignedIn[] = [];
  for (let count = 0; count < 20; count += 1) people.push(await shop.signIn(`路人${String(count)}`));
  const body = { name: '新同事', role: 'cashier', shopId: shop.east };
  const { body: invited } = await shop.ask('POST', '/staff/invitations', { token: shop.owner.token, body });
  const answers = await Promise.all(
    people.map(({ token }, index) =>
      (index % 2 === 0 ? shop : second).ask('POST', '/me/staff-invitation', { token, body: { code: invited['code'] } }),
    ),
  );
  expect(tally(answers.map((answer) => shop.codeOf(answer)))).toEqual({ '200': 1, INVITATION_INVALID: 19 });
  expect(await shop.db.rows("SELECT id FROM staff WHERE name = '新同事'")).toHaveLength(1);
});

test('owner-managers who dismiss each other at once always leave one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const partner = await shop.hire(`合伙人${String(round)}`, 'ownerManager', shop.west);
    const dismiss = (api: AnApi, by: SignedIn, staffId: string) =>
      api.ask('POST', `/staff/colleagues/${staffId}/dismissal`, { token: by.token, body: { reason: '散伙' } });
    const demote = (api: AnApi, by: SignedIn, staffId: string) =>
      api.ask('PATCH', `/staff/colleagues/${staffId}`, { token: by.token, body: { role: 'cashier' } });
    await Promise.all([
      demote(shop, partner, shop.owner.staffId),
      dismiss(second, shop.owner, partner.staffId),
      demote(second, partner, partner.staffId),
    ]);
    const left = await shop.db.rows<{ id: string }>(
      "SELECT id FROM staff WHERE role = 'ownerManager' AND state = 'active'",
    );
    expect(left.length).toBeGreaterThan(0);
    await shop.asAdmin("UPDATE staff SET role = 'ownerManager' WHERE id = ?", [shop.owner.staffId]);
    await shop.asAdmin(
      "UPDATE staff SET state = 'dismissed', active_member_id = NULL, dismissed_at = NOW(3) WHERE id <> ? AND role = 'ownerManager'",
      [shop.owner.staffId],
    );
    shop.clock.advance(30_000);
    second.clock.set(shop.clock.now());
  }
});
