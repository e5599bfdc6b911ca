import type { Role } from '@cheyou/domain';
import { aMerchant, type AMerchant, type SignedIn } from '../builders/a-merchant';
import type { Answer } from '../builders/an-api';

jest.setTimeout(60_000);

let shop: AMerchant;
let owner: SignedIn;
let eastManager: SignedIn;

beforeAll(async () => {
  shop = await aMerchant();
  eastManager = await shop.hire('赵岚', 'shopManager', shop.east);
});
beforeEach(async () => {
  await shop.asAdmin('DELETE FROM rate_limit');
  owner = await shop.signIn('陈立');
  eastManager = await shop.signIn('赵岚');
});
afterAll(() => shop.close());

const codeOf = (answer: Answer): string => shop.codeOf(answer);
const invite = (by: SignedIn, role: Role, shopId: string): Promise<Answer> =>
  shop.ask('POST', '/staff/invitations', {
    token: by.token,
    body: { name: '新同事', role, shopId, phone: '138 0000 5678' },
  });
const accept = (person: SignedIn, code: unknown): Promise<Answer> =>
  shop.ask('POST', '/me/staff-invitation', { token: person.token, body: { code } });
const edit = (by: SignedIn, staffId: string, body: object): Promise<Answer> =>
  shop.ask('PATCH', `/staff/colleagues/${staffId}`, { token: by.token, body });
const dismiss = (by: SignedIn, staffId: string): Promise<Answer> =>
  shop.ask('POST', `/staff/colleagues/${staffId}/dismissal`, { token: by.token, body: { reason: '离职' } });
const log = async (): Promise<{ act: string; subject: string; staffName: string; reason: string | null }[]> =>
  (await shop.ask('GET', '/staff/act-log?limit=5', { token: owner.token })).body['items'] as never;
let people = 0;
const somebody = (): Promise<SignedIn> => shop.signIn(`路人${String((people += 1))}`);
const hire = (role: Role, shopId: string): Promise<SignedIn> => shop.hire(`员工${String((people += 1))}`, role, shopId);

describe('an invitation', () => {
  test('makes one person staff, once', async () => {
    const { body } = await invite(owner, 'cashier', shop.west);
    const [first, late] = [await somebody(), await somebody()];
    const me = await accept(first, body['code']);
    expect(me.body).toMatchObject({ staff: { name: '新同事', role: 'cashier', shopName: '城西店' } });
    expect(codeOf(await accept(late, body['code']))).toBe('INVITATION_INVALID');
  });

  test('is read as people type', async () => {
    const { body } = await invite(owner, 'technician', shop.west);
    const typed = ` ${String(body['code']).toLowerCase().replace('-', ' ')} `;
    expect((await accept(await somebody(), typed)).status).toBe(200);
  });

  test('is good for three days, until then it can be taken back', async () => {
    const [old, taken] = [await invite(owner, 'cashier', shop.east), await invite(owner, 'cashier', shop.east)];
    const path = `/staff/invitations/${String(taken.body['id'])}`;
    expect((await shop.ask('DELETE', path, { token: owner.token })).status).toBe(204);
    expect(codeOf(await accept(await somebody(), taken.body['code']))).toBe('INVITATION_INVALID');
    const open = await shop.ask('GET', '/staff/invitations', { token: owner.token });
    const ids = (open.body as unknown as { id: string }[]).map(({ id }) => id);
    expect(ids).toContain(old.body['id']);
    expect(ids).not.toContain(taken.body['id']);
    expect(open.raw.toString()).not.toContain(String(old.body['code']));
    shop.clock.advance(3 * 24 * 3_600_000);
    expect(codeOf(await accept(await somebody(), old.body['code']))).toBe('INVITATION_INVALID');
  });

  test('leaves its code good when somebody who is staff already tries it', async () => {
    const { body } = await invite(owner, 'cashier', shop.east);
    expect(codeOf(await accept(eastManager, body['code']))).toBe('ALREADY_STAFF');
    expect((await accept(await somebody(), body['code'])).status).toBe(200);
  });

  test('cannot be guessed at: five tries in ten minutes', async () => {
    const { body } = await invite(owner, 'cashier', shop.east);
    const guesser = await somebody();
    for (let count = 0; count < 5; count += 1)
      expect(codeOf(await accept(guesser, 'AAAAA-22222'))).toBe('INVITATION_INVALID');
    expect(codeOf(await accept(guesser, body['code']))).toBe('RATE_LIMITED');
  });

  test('of a shop manager is for those below, in the own shop', async () => {
    expect((await invite(eastManager, 'technician', shop.east)).status).toBe(201);
    expect(codeOf(await invite(eastManager, 'shopManager', shop.east))).toBe('FORBIDDEN');
    expect(codeOf(await invite(eastManager, 'ownerManager', shop.east))).toBe('FORBIDDEN');
    expect(codeOf(await invite(eastManager, 'technician', shop.west))).toBe('NOT_FOUND');
    expect(codeOf(await invite(await hire('cashier', shop.east), 'technician', shop.east))).toBe('FORBIDDEN');
    expect(codeOf(await invite(owner, 'technician', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3'))).toBe('NOT_FOUND');
  });

  test('is void once whoever made it was dismissed', async () => {
    const manager = await hire('shopManager', shop.west);
    const { body } = await invite(manager, 'cashier', shop.west);
    await dismiss(owner, manager.staffId);
    expect(codeOf(await accept(await somebody(), body['code']))).toBe('INVITATION_INVALID');
  });
});

describe('a colleague', () => {
  test('is listed with shop, post and masked phone, also after leaving', async () => {
    const { body } = await invite(owner, 'advisor', shop.east);
    const person = await somebody();
    await accept(person, body['code']);
    const list = async (): Promise<Record<string, unknown>[]> =>
      (await shop.ask('GET', '/staff/colleagues', { token: owner.token })).body as unknown as Record<string, unknown>[];
    const found = (await list()).find(({ name }) => name === '新同事');
    expect(found).toMatchObject({ phoneMasked: '138****5678' });
    const advisor = (await list()).find(({ role }) => role === 'advisor');
    expect(advisor).toMatchObject({ roleName: '服务顾问', shopName: '城东店', state: 'active' });
    await dismiss(owner, String(advisor?.['id']));
    expect((await list()).find(({ id }) => id === advisor?.['id'])).toMatchObject({ state: 'dismissed' });
  });

  test('gets a new post that counts at once', async () => {
    const person = await hire('cashier', shop.east);
    const answer = await edit(owner, person.staffId, { role: 'shopManager', shopId: shop.west, name: '钱枫' });
    expect(answer.body).toMatchObject({ name: '钱枫', role: 'shopManager', shopName: '城西店' });
    const { body } = await shop.ask('GET', '/me', { token: person.token });
    expect(body).toMatchObject({ staff: { role: 'shopManager', shopId: shop.west } });
    expect((await invite(person, 'cashier', shop.west)).status).toBe(201);
    expect((await log()).find(({ act }) => act === '修改员工')).toMatchObject({
      subject: '员工 钱枫',
      staffName: '陈立',
    });
  });

  test('is nobody to a shop manager of another shop, and out of reach from below', async () => {
    const westCashier = await hire('cashier', shop.west);
    const eastCashier = await hire('cashier', shop.east);
    expect(codeOf(await edit(eastManager, westCashier.staffId, { name: '别人' }))).toBe('NOT_FOUND');
    expect(codeOf(await dismiss(eastManager, westCashier.staffId))).toBe('NOT_FOUND');
    expect(codeOf(await dismiss(eastManager, owner.staffId))).toBe('FORBIDDEN');
    expect(codeOf(await edit(eastManager, eastCashier.staffId, { role: 'shopManager' }))).toBe('FORBIDDEN');
    expect(codeOf(await edit(eastManager, eastCashier.staffId, { shopId: shop.west }))).toBe('NOT_FOUND');
    expect((await edit(eastManager, eastCashier.staffId, { role: 'technician' })).status).toBe(200);
    expect(codeOf(await dismiss(eastCashier, westCashier.staffId))).toBe('FORBIDDEN');
  });

  test('never dismisses himself, and the last owner-manager stays', async () => {
    expect(codeOf(await dismiss(owner, owner.staffId))).toBe('SELF_DISMISSAL');
    expect(codeOf(await edit(owner, owner.staffId, { role: 'cashier' }))).toBe('LAST_OWNER_MANAGER');
    const partner = await hire('ownerManager', shop.west);
    expect((await edit(partner, partner.staffId, { role: 'shopManager' })).status).toBe(200);
    expect(codeOf(await dismiss(partner, owner.staffId))).toBe('NOT_FOUND');
  });

  test('who is dismissed stays a member, is in the log with the reason, and may come back', async () => {
    const person = await hire('technician', shop.east);
    const answer = await dismiss(owner, person.staffId);
    expect(answer.body).toMatchObject({ state: 'dismissed' });
    expect((await log())[0]).toMatchObject({ act: '停用员工', reason: '离职', staffName: '陈立' });
    expect(codeOf(await dismiss(owner, person.staffId))).toBe('STATE_CHANGED');
    expect(codeOf(await edit(owner, person.staffId, { name: '回来' }))).toBe('STATE_CHANGED');
    expect((await shop.ask('GET', '/me', { token: person.token })).body).toMatchObject({ staff: null });
    const again = await accept(person, (await invite(owner, 'technician', shop.east)).body['code']);
    expect((again.body['staff'] as { staffId: string }).staffId).not.toBe(person.staffId);
  });

  test('with an id that is no id is not found', async () => {
    for (const id of ['1', '01JD4ZK3V8R4Q1M6Y6R0A1B2C3', '%F0%9F%98%80', 'x'.repeat(26)])
      expect(codeOf(await dismiss(owner, id))).toBe('NOT_FOUND');
  });
});

describe('the log', () => {
  test('shows a shop manager what was done in the own shop alone, page by page', async () => {
    const westManager = await hire('shopManager', shop.west);
    await invite(westManager, 'cashier', shop.west);
    const page = async (
      by: SignedIn,
      query: string,
    ): Promise<{ items: { id: string; shopId: string; shopName: string }[]; nextCursor: string | null }> =>
      (await shop.ask('GET', `/staff/act-log${query}`, { token: by.token })).body as never;
    const seen = await page(eastManager, '?limit=100');
    expect(seen.items.length).toBeGreaterThan(0);
    const west = (await page(westManager, '?limit=100')).items;
    expect(seen.items.filter(({ id }) => west.some((row) => row.id === id))).toEqual([]);
    expect(new Set(west.map(({ shopId, shopName }) => `${shopId} ${shopName}`))).toEqual(
      new Set([`${shop.west} 城西店`]),
    );
    const first = await page(owner, '?limit=2');
    const next = await page(owner, `?limit=2&cursor=${String(first.nextCursor)}`);
    const both = await page(owner, '?limit=4');
    expect([...first.items, ...next.items]).toEqual(both.items);
  });

  test('answers by person, by what it was about and by days, and calls things by their names', async () => {
    const log = async (query: string): Promise<Record<string, unknown>[]> =>
      (await shop.ask('GET', `/staff/act-log?limit=100${query}`, { token: owner.token })).body['items'] as never;
    const person = await hire('cashier', shop.east);
    await edit(owner, person.staffId, { role: 'advisor' });
    const [changed] = await log('&group=team');
    expect(changed).toMatchObject({ act: '修改员工', subjectKind: 'staff', subjectId: person.staffId });
    expect(changed?.['detail']).toBe('岗位 收银 → 服务顾问');
    const own = await log(`&staffId=${person.staffId}`);
    expect(own.map(({ act }) => act)).toEqual(['接受员工邀请']);
    expect(await log(`&staffId=${person.staffId}&group=money`)).toEqual([]);
    const today = new Date(shop.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await log(`&from=${today}&until=${today}`)).not.toEqual([]);
    expect(await log('&until=2020-01-01')).toEqual([]);
  });

  test('cannot be changed by the application', async () => {
    await expect(shop.db.rows("UPDATE act_log SET reason = 'x'")).rejects.toThrow(/denied/);
    await expect(shop.db.rows('DELETE FROM act_log')).rejects.toThrow(/denied/);
  });

  test.each([
    '?limit=0',
    '?limit=101',
    '?limit=1e9',
    '?cursor=abc',
    '?sort=name',
    '?group=all',
    '?staffId=x',
    '?from=2026-02-30',
  ])('refuses %p', async (query) => {
    expect(codeOf(await shop.ask('GET', `/staff/act-log${query}`, { token: owner.token }))).toBe('VALIDATION_FAILED');
  });
});

test.each([
  { role: 'boss' },
  { name: '' },
  { name: 'x'.repeat(41) },
  { shopId: 'east' },
  { phone: '12345' },
  { extra: true },
  { name: ['a'] },
])('an invitation with %p is refused', async (wrong) => {
  const body = { name: '新同事', role: 'cashier', shopId: shop.east, ...wrong };
  const answer = await shop.ask('POST', '/staff/invitations', { token: owner.token, body });
  expect(answer.status).toBe(400);
});
