import { atOnce } from '../builders/at-once';
import { countIn, membersStory } from '../builders/members-story';
import { key, miniAppid, type MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const count = (from: string, params?: string[]): Promise<number> => countIn(world, from, params);

describe('signing in', () => {
  test('two sign-ins of one account at once make one member', async () => {
    const account = { appid: miniAppid, openid: key(), unionid: key() };
    const signIn = () => world.api.unit.run((tx) => world.members.ofIdentity(tx, account));
    const ends = await atOnce(Array.from({ length: 12 }, () => signIn));
    const ids = new Set(ends.map((end) => (typeof end === 'string' ? end : end.memberId)));
    expect(ids.size).toBe(1);
    expect(ends.filter((end) => typeof end !== 'string' && end.fresh)).toHaveLength(1);
  });

  test('both apps of one person at once make one member, by unionid', async () => {
    const before = await count("member WHERE state = 'active'");
    const unionid = key();
    const accounts = ['wxmini0000000001', 'wxofficial000001'].map((appid) => ({ appid, openid: key(), unionid }));
    const ends = await atOnce(
      [...accounts, ...accounts].map(
        (account) => () => world.api.unit.run((tx) => world.members.ofIdentity(tx, account)),
      ),
    );
    expect(new Set(ends.map((end) => (typeof end === 'string' ? end : end.memberId))).size).toBe(1);
    expect(await count("member WHERE state = 'active'")).toBe(before + 1);
  });

  test('a unionid that is told later joins what was two members', async () => {
    const mini = { appid: 'wxmini0000000001', openid: key(), unionid: null };
    const official = { appid: 'wxofficial000001', openid: key(), unionid: null };
    const unionid = key();
    const signIn = (account: typeof mini, told: string | null) =>
      world.api.unit.run((tx) => world.members.ofIdentity(tx, { ...account, unionid: told }));
    const first = await signIn(mini, null);
    const second = await signIn(official, null);
    expect(second.memberId).not.toBe(first.memberId);
    await signIn(mini, unionid);
    const joined = await signIn(official, unionid);
    expect(joined).toEqual({ memberId: first.memberId, accountId: second.accountId, fresh: false });
    expect((await world.members.find(world.api.db, second.memberId))?.id).toBe(first.memberId);
  });

  test('openid, unionid and phone are nowhere in the clear', async () => {
    const openid = `openid-${key()}`;
    const owner = await world.anOwner(openid, `unionid-${key()}`);
    const phone = world.aPhone();
    world.wechatKnowsPhone(phone);
    await owner.post('/me/phone', { code: 'a-phone-code' });
    const rows = await world.api.db.rows(
      'SELECT m.*, i.* FROM member m JOIN identity i ON i.member_id = m.id WHERE m.id = ?',
      [owner.memberId],
    );
    const stored = JSON.stringify(rows, (_name, value: unknown) =>
      Buffer.isBuffer(value) ? value.toString('latin1') : value,
    );
    expect(stored).not.toContain(openid);
    expect(stored).not.toContain('unionid-');
    expect(stored).not.toContain(phone);
    expect(await world.members.openidOf(world.api.db, owner.memberId, miniAppid)).toBe(openid);
  });
});

describe('a phone', () => {
  test('that WeChat vouches for is bound, and a repeat with the used code gives the stored answer', async () => {
    const owner = await world.anOwner();
    const phone = world.aPhone();
    world.wechatKnowsPhone(phone);
    const as = key();
    const first = await owner.post('/me/phone', { code: 'a-phone-code' }, as);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ phone, phoneVerified: true });
    world.api.wechat.tell(({ path }) => ({
      status: 200,
      body: JSON.stringify(
        path.includes('stable_token')
          ? { access_token: 'a', expires_in: 7200 }
          : { errcode: 40029, errmsg: 'invalid code' },
      ),
    }));
    const repeat = await owner.post('/me/phone', { code: 'a-phone-code' }, as);
    expect(repeat.status).toBe(200);
    expect(repeat.body).toEqual(first.body);
    const fresh = await owner.post('/me/phone', { code: 'a-phone-code' });
    expect([fresh.status, fresh.body['code']]).toEqual([400, 'WECHAT_CODE_INVALID']);
  });

  test('while WeChat is silent nothing is stored under the key, so the same request works later', async () => {
    const owner = await world.anOwner();
    const as = key();
    world.api.wechat.tell(() => ({ status: 502, body: '<html>' }));
    const away = await owner.post('/me/phone', { code: 'a-phone-code' }, as);
    expect([away.status, away.body['code']]).toEqual([503, 'WECHAT_UNAVAILABLE']);
    world.wechatKnowsPhone(world.aPhone());
    expect((await owner.post('/me/phone', { code: 'a-phone-code' }, as)).status).toBe(200);
  });

  test('of another WeChat account is not taken away', async () => {
    const phone = world.aPhone();
    world.wechatKnowsPhone(phone);
    const first = await world.anOwner();
    const second = await world.anOwner();
    expect((await first.post('/me/phone', { code: 'code' })).status).toBe(200);
    const answer = await second.post('/me/phone', { code: 'code' });
    expect([answer.status, answer.body['code']]).toEqual([409, 'PHONE_TAKEN']);
  });

  test('can be set at the counter, but not one that another member has', async () => {
    const advisor = await world.aStaff('advisor');
    const phone = world.aPhone();
    const one = await world.openedAtCounter(phone);
    const other = await world.openedAtCounter(world.aPhone());
    const taken = await advisor.post(`/staff/members/${other}/phone`, { phone });
    expect([taken.status, taken.body['code']]).toEqual([409, 'PHONE_TAKEN']);
    const next = world.aPhone();
    const changed = await advisor.post(`/staff/members/${one}/phone`, { phone: next });
    expect(changed.body).toMatchObject({ phone: next });
    const acts = await world.api.db.rows<{ facts: string }>(
      "SELECT facts FROM act_log WHERE subject_id = ? AND act = 'member.edit'",
      [one],
    );
    expect(acts).toHaveLength(1);
    expect(acts[0]?.facts).not.toContain(next);
  });
});

describe('a member opened at the counter', () => {
  test('keeps the walk-in history of the car and is opened once per key', async () => {
    const carId = await world.aWalkIn('川A·1WK01');
    await world.api.unit.run((tx) => world.cars.recordVisit(tx, carId, null, '2026-02-01'));
    await world.api.unit.run((tx) => world.cars.recordVisit(tx, carId, null, '2026-02-20'));
    const advisor = await world.aStaff('advisor');
    const as = key();
    const body = { name: '林知远', phone: world.aPhone(), carId };
    const answers = await Promise.all([1, 2, 3].map(() => advisor.post('/staff/members', body, as)));
    expect(new Set(answers.map((answer) => String(answer.body['id']))).size).toBe(1);
    const car = await world.cars.find(world.api.db, carId);
    expect(car).toMatchObject({ visits: 2, lastVisitOn: '2026-02-20' });
    const people = (await world.cars.peopleOf(world.api.db, [carId])).get(carId) ?? [];
    expect(people.map(({ memberId, role }) => [memberId, role])).toEqual([[answers[0]?.body['id'], 'owner']]);
  });

  test('is refused when the phone or the car is another member of ours', async () => {
    const phone = world.aPhone();
    const carId = await world.aWalkIn('川A·1WK02');
    await world.openedAtCounter(phone, { carId });
    const advisor = await world.aStaff('advisor');
    const samePhone = await advisor.post('/staff/members', { name: '王五', phone });
    expect(samePhone.body['code']).toBe('PHONE_TAKEN');
    const sameCar = await advisor.post('/staff/members', { name: '王五', phone: world.aPhone(), carId });
    expect(sameCar.body['code']).toBe('PLATE_TAKEN');
    const samePlate = await advisor.post('/staff/members', { name: '王五', phone: world.aPhone(), plate: '川A1WK02' });
    expect(samePlate.body['code']).toBe('PLATE_TAKEN');
    expect(await count('member WHERE name = ?', ['王五'])).toBe(0);
  });

  test('is claimed by whoever shows its phone: cars, visits and note come along', async () => {
    const phone = world.aPhone();
    const carId = await world.aWalkIn('川A·1WK03');
    const holder = await world.openedAtCounter(phone, { carId });
    const owner = await world.anOwner();
    world.wechatKnowsPhone(phone);
    world.money.set(holder, 50_000);
    const bound = await owner.post('/me/phone', { code: 'code' });
    expect(bound.status).toBe(200);
    expect(bound.body).toMatchObject({ id: owner.memberId, name: '林知远', phone, named: true });
    expect((await world.members.find(world.api.db, holder))?.id).toBe(owner.memberId);
    const cars = await owner.get('/me/cars');
    expect(cars.body).toMatchObject([{ id: carId, owned: true, maySpend: true }]);
  });

  test('above the limit waits for the counter, and is whole after approval', async () => {
    const phone = world.aPhone();
    const holder = await world.openedAtCounter(phone);
    const owner = await world.anOwner();
    world.wechatKnowsPhone(phone);
    world.money.set(holder, 50_001);
    const asked = await owner.post('/me/phone', { code: 'code' });
    expect([asked.status, asked.body['code']]).toEqual([409, 'CLAIM_NEEDS_COUNTER']);
    expect((await owner.post('/me/phone', { code: 'code' })).status).toBe(409);
    const manager = await world.aStaff('shopManager');
    const waiting = (await manager.get('/staff/claims')).body as unknown as { id: string; memberId: string }[];
    const mine = waiting.filter(({ memberId }) => memberId === holder);
    expect(mine).toMatchObject([{ balanceFen: 50_001, phoneMasked: `${phone.slice(0, 3)}****${phone.slice(-4)}` }]);
    expect(await world.members.waitingClaims(world.api.db)).toBe(waiting.length);
    const id = mine[0]?.id ?? '';
    expect((await (await world.aStaff('advisor')).post(`/staff/claims/${id}/approval`)).status).toBe(403);
    expect((await manager.post(`/staff/claims/${id}/approval`)).status).toBe(204);
    expect((await world.members.find(world.api.db, holder))?.id).toBe(owner.memberId);
    expect(await world.members.find(world.api.db, owner.memberId)).toMatchObject({ phone, phoneVerified: true });
    const again = await manager.post(`/staff/claims/${id}/approval`);
    expect([again.status, again.body['code'], again.body['details']]).toEqual([
      409,
      'STATE_CHANGED',
      { state: 'approved' },
    ]);
  });

  test('is no longer claimed by a phone the counter has changed meanwhile', async () => {
    const phone = world.aPhone();
    const holder = await world.openedAtCounter(phone);
    const owner = await world.anOwner();
    world.wechatKnowsPhone(phone);
    world.money.set(holder, 50_001);
    await owner.post('/me/phone', { code: 'code' });
    const manager = await world.aStaff('shopManager');
    const waiting = (await manager.get('/staff/claims')).body as unknown as { id: string; memberId: string }[];
    const id = waiting.find(({ memberId }) => memberId === holder)?.id ?? '';
    expect((await manager.post(`/staff/members/${holder}/phone`, { phone: world.aPhone() })).status).toBe(200);
    const approval = await manager.post(`/staff/claims/${id}/approval`);
    expect([approval.status, approval.body['details']]).toEqual([409, { state: 'void' }]);
    expect((await world.members.find(world.api.db, holder))?.id).toBe(holder);
  });

  test('above the limit stays unclaimed when the counter says no', async () => {
    const phone = world.aPhone();
    const holder = await world.openedAtCounter(phone);
    const owner = await world.anOwner();
    world.wechatKnowsPhone(phone);
    world.money.set(holder, 90_000);
    await owner.post('/me/phone', { code: 'code' });
    const manager = await world.aStaff('shopManager');
    const waiting = (await manager.get('/staff/claims')).body as unknown as { id: string; memberId: string }[];
    const id = waiting.find(({ memberId }) => memberId === holder)?.id ?? '';
    expect((await manager.post(`/staff/claims/${id}/rejection`, { reason: '证件不符' })).status).toBe(204);
    expect((await world.members.find(world.api.db, holder))?.id).toBe(holder);
  });
});
