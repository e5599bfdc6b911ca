import { countIn, membersStory } from '../builders/members-story';
import type { MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const count = (from: string, params?: string[]): Promise<number> => countIn(world, from, params);

describe('what is stored about me', () => {
  test('can be read, taken along and deleted, but not while a card holds money', async () => {
    const owner = await world.anOwner();
    await owner.patch('/me', { name: '周小云', birthOn: '1990-05-01', elderMode: true });
    const { body: car } = await owner.post('/me/cars', { plate: '川A·DL001', vin: '1HGCM82633A004352' });
    const page = await owner.get('/me/privacy');
    expect(page.body['facts']).toContainEqual({ label: '姓名', value: '周小云' });
    const file = await owner.get('/me/privacy/export');
    expect(file.headers['content-disposition']).toContain('my-data.json');
    expect(file.body).toMatchObject({ member: { name: '周小云' }, cars: [{ vin: '1HGCM82633A004352' }] });
    expect((await owner.post('/me/privacy/deletion', { confirmation: '好' })).status).toBe(400);
    world.money.set(owner.memberId, 1);
    const kept = await owner.post('/me/privacy/deletion', { confirmation: '注销' });
    expect([kept.status, kept.body['code'], kept.body['details']]).toEqual([409, 'MONEY_LEFT', { balanceFen: 1 }]);
    world.money.set(owner.memberId, 0);
    expect((await owner.post('/me/privacy/deletion', { confirmation: '注销' })).status).toBe(204);
    expect((await owner.get('/me/cars')).status).toBe(401);
    expect(await count('member WHERE id = ? AND name IS NULL AND phone_index IS NULL', [owner.memberId])).toBe(1);
    expect(await world.cars.find(world.api.db, String(car['id']))).toMatchObject({ plate: '川ADL001', vin: null });
  });

  test('consents are a log: a version that is no longer asked for is refused, a withdrawal counts', async () => {
    const owner = await world.anOwner();
    const asked = (await owner.get('/me/consents')).body as unknown as {
      kind: string;
      version: string;
      text: string;
    }[];
    expect(asked.map(({ kind }) => kind)).toEqual(['membership', 'privacy', 'prepaidTerms', 'marketing']);
    expect(asked.every(({ text }) => text.length > 10)).toBe(true);
    const old = await owner.put('/me/consents/prepaidTerms', { accepted: true, version: '2020-01' });
    expect([old.status, old.body['code']]).toEqual([409, 'VERSION_CHANGED']);
    const version = asked[2]?.version ?? '';
    await owner.put('/me/consents/prepaidTerms', { accepted: true, version });
    expect(await world.members.acceptedVersion(world.api.db, owner.memberId, 'prepaidTerms')).toBe(version);
    await owner.put('/me/consents/prepaidTerms', { accepted: false, version });
    expect(await world.members.acceptedVersion(world.api.db, owner.memberId, 'prepaidTerms')).toBeNull();
    expect((await owner.put('/me/consents/everything', { accepted: true, version })).status).toBe(404);
  });

  test('names are stored exactly, and what is no name is refused', async () => {
    const owner = await world.anOwner();
    for (const name of ['😀 <b>"林\'', 'مرحبا', '𠮷野'])
      expect((await owner.patch('/me', { name })).body['name']).toBe(name);
    for (const name of ['', '   ', 'a'.repeat(41), 'a\u0000b'])
      expect((await owner.patch('/me', { name })).body['code']).toBe('NAME_INVALID');
    expect((await owner.patch('/me', { name: '好', state: 'merged' })).status).toBe(400);
  });
});
