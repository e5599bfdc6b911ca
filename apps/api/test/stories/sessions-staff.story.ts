import { signedIn, type AMerchant, type SignedIn } from '../builders/a-merchant';
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
const codeOf = (answer: Answer): string => shop.codeOf(answer);

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

  test('whoever was dismissed here invites nobody from the other process meanwhile', async () => {
    const manager = await shop.hire('贾宁', 'shopManager', shop.east);
    const invite = (): Promise<Answer> => {
      const body = { name: '新人', role: 'cashier', shopId: shop.east };
      return second.ask('POST', '/staff/invitations', { token: manager.token, body });
    };
    expect((await invite()).status).toBe(201);
    const owner = await shop.signIn('陈立');
    const body = { reason: '离职' };
    await shop.ask('POST', `/staff/colleagues/${manager.staffId}/dismissal`, { token: owner.token, body });
    expect(codeOf(await invite())).toBe('DISMISSED');
  });

  test('an owner-manager who was dismissed here lifts and dismisses nobody from the other process meanwhile', async () => {
    const leaving = await shop.hire('唐老板', 'ownerManager', shop.east);
    const accomplice = await shop.hire('小唐', 'cashier', shop.east);
    const ask = (method: 'PATCH' | 'POST', path: string, body: object): Promise<Answer> =>
      second.ask(method, `/staff/colleagues/${accomplice.staffId}${path}`, { token: leaving.token, body });
    expect((await second.ask('GET', '/staff/colleagues', { token: leaving.token })).status).toBe(200);
    const owner = await shop.signIn('陈立');
    const body = { reason: '离职' };
    await shop.ask('POST', `/staff/colleagues/${leaving.staffId}/dismissal`, { token: owner.token, body });
    expect(codeOf(await ask('PATCH', '', { role: 'ownerManager' }))).toBe('DISMISSED');
    expect(codeOf(await ask('POST', '/dismissal', body))).toBe('DISMISSED');
  });

  test('who staff are and what they may do comes with the session', async () => {
    const { body } = await me((await shop.signIn('陈立')).token);
    const staff = body['staff'] as { acts: string[]; limits: object; shops: { name: string }[] };
    expect(staff).toMatchObject({
      role: 'ownerManager',
      roleName: '老板',
      shopName: '城东店',
      limits: { discountPercent: 100 },
    });
    expect(staff.shops.map(({ name }) => name)).toEqual(['城东店', '城西店']);
    expect(staff.acts).toEqual(expect.arrayContaining(['settings.edit', 'staff.dismiss', 'sale.settle']));
    const cashier = (await me((await shop.signIn('周敏')).token)).body['staff'] as typeof staff;
    expect(cashier.acts).not.toContain('settings.edit');
    expect(cashier.shops.map(({ name }) => name)).toEqual(['城东店']);
  });
});
