import { countIn, membersStory } from '../builders/members-story';
import { key, miniAppid, type MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const count = (from: string, params?: string[]): Promise<number> => countIn(world, from, params);

describe('merging two members', () => {
  test('keeps cars, drivers, visits, consents and the older membership; the old id answers the survivor', async () => {
    const manager = await world.aStaff('shopManager');
    const into = await world.openedAtCounter(world.aPhone());
    world.api.clock.advance(1_000);
    const owner = await world.anOwner();
    const mine = await owner.post('/me/cars', { plate: '川A·MG001' });
    await owner.put('/me/consents/privacy', { accepted: true, version: '2026-03' });
    const carId = String(mine.body['id']);
    await world.api.unit.run((tx) => world.cars.recordVisit(tx, carId, owner.memberId, '2026-02-02'));
    const body = { otherId: owner.memberId, reason: '同一位客户重复建档' };
    const merged = await manager.post(`/staff/members/${into}/merge`, body);
    expect(merged.status).toBe(200);
    expect(merged.body).toMatchObject({ id: into, wechatBound: true, visits: 1, cars: [{ id: carId, owned: true }] });
    expect((await world.members.find(world.api.db, owner.memberId))?.id).toBe(into);
    expect(await world.members.acceptedVersion(world.api.db, into, 'privacy')).toBe('2026-03');
    // The session of the merged member goes on as the survivor's.
    expect((await owner.get('/me/cars')).body).toMatchObject([{ id: carId }]);
    expect(await count("act_log WHERE act = 'member.merge' AND subject_id = ?", [into])).toBe(1);
    const again = await manager.post(`/staff/members/${into}/merge`, body);
    expect(again.status).toBe(404);
  });

  test('of two WeChat accounts is refused, and so is a merge with oneself', async () => {
    const manager = await world.aStaff('shopManager');
    const [one, other] = [await world.anOwner(), await world.anOwner()];
    const reason = '同一位客户';
    const both = await manager.post(`/staff/members/${one.memberId}/merge`, { otherId: other.memberId, reason });
    expect(both.body['code']).toBe('MERGE_BOTH_BOUND');
    const self = await manager.post(`/staff/members/${manager.memberId}/merge`, { otherId: one.memberId, reason });
    expect(self.body['code']).toBe('SELF_APPROVAL');
  });

  test('twenty at once into one: each once, nothing is lost', async () => {
    const into = await world.openedAtCounter(world.aPhone());
    const others = await Promise.all(Array.from({ length: 6 }, () => world.openedAtCounter(world.aPhone())));
    const manager = await world.aStaff('ownerManager');
    const answers = await Promise.all(
      [...others, ...others].map((otherId) =>
        manager.post(`/staff/members/${into}/merge`, { otherId, reason: '重复' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(others.length);
    for (const id of others) expect((await world.members.find(world.api.db, id))?.id).toBe(into);
  });
});

describe('a lost WeChat account', () => {
  test('is replaced by the code from the counter; the one that is left is told and sees nothing any more', async () => {
    const lost = await world.anOwner(key(), key());
    const { body: car } = await lost.post('/me/cars', { plate: '川A·RB001' });
    const manager = await world.aStaff('shopManager');
    const issued = await manager.post(`/staff/members/${lost.memberId}/rebinding-code`, { reason: '微信号注销' });
    expect(issued.status).toBe(201);
    const newcomer = await world.anOwner(key(), key());
    const as = key();
    const moved = await newcomer.post('/me/rebinding', { code: issued.body['code'] }, as);
    expect(moved.status).toBe(200);
    expect(moved.body).toMatchObject({ id: lost.memberId });
    const repeat = await newcomer.post('/me/rebinding', { code: issued.body['code'] }, as);
    expect(repeat.body).toMatchObject({ id: lost.memberId });
    expect((await newcomer.get('/me/cars')).body).toMatchObject([{ id: car['id'] }]);
    const told = world.left.at(-1);
    expect(told?.memberId).toBe(lost.memberId);
    const leftId = told?.leftMemberId ?? '';
    expect(await world.members.openidOf(world.api.db, leftId, miniAppid)).not.toBeNull();
    expect((await world.cars.idsOfMembers(world.api.db, [leftId])).get(leftId)).toEqual([]);
  });

  test('a code is good once, for a quarter of an hour, and not for a guess', async () => {
    const member = await world.openedAtCounter(world.aPhone());
    const manager = await world.aStaff('shopManager');
    const issue = async () =>
      String((await manager.post(`/staff/members/${member}/rebinding-code`, { reason: '换手机' })).body['code']);
    const first = await issue();
    const second = await issue();
    const owner = await world.anOwner();
    expect((await owner.post('/me/rebinding', { code: first })).body['code']).toBe('CODE_EXPIRED');
    world.api.clock.advance(16 * 60_000);
    expect((await owner.post('/me/rebinding', { code: second })).body['code']).toBe('CODE_EXPIRED');
    const guesser = await world.anOwner();
    const guesses = [];
    for (let n = 0; n < 6; n += 1)
      guesses.push((await guesser.post('/me/rebinding', { code: '00000000' })).body['code']);
    expect(guesses).toEqual([...Array<string>(5).fill('CODE_WRONG'), 'RATE_LIMITED']);
    const advisor = await world.aStaff('advisor');
    expect((await advisor.post(`/staff/members/${member}/rebinding-code`, { reason: '换手机' })).status).toBe(403);
  });
});
