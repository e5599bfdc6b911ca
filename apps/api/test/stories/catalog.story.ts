import { catalogInvariants, SeedCatalog, seedServices } from '../../src/catalog';
import { membersStory } from '../builders/members-story';
import type { MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened), catalogInvariants);

const wash = { name: '标准洗车', category: 'wash', kind: 'service', priceFen: 3_500, minutes: 30, unit: '次' };

test('a new merchant gets the usual services once, and anybody can read the prices', async () => {
  const seed = world.api.get(SeedCatalog);
  expect(await seed.run()).toBe(seedServices.length);
  expect(await seed.run()).toBe(0);
  const { status, body } = await world.api.ask('GET', '/services');
  const list = body as unknown as { name: string; categoryName: string; favourite: boolean }[];
  expect([status, list.length]).toEqual([200, seedServices.length]);
  expect(list[0]?.favourite).toBe(true);
  expect(list.every(({ categoryName }) => /^\p{Script=Han}+$/u.test(categoryName))).toBe(true);
});

test('a change is a version with who and why; a sale that read the older one can still name it', async () => {
  const manager = await world.aStaff('shopManager');
  const { body: service, status } = await manager.post('/staff/services', wash);
  expect([status, service['version']]).toEqual([201, 1]);
  const id = String(service['id']);
  const dearer = await manager.patch(`/staff/services/${id}`, { priceFen: 3_800, version: 1, reason: '人工上调' });
  expect(dearer.body).toMatchObject({ priceFen: 3_800, version: 2, name: '标准洗车' });
  const stale = await manager.patch(`/staff/services/${id}`, { priceFen: 4_000, version: 1 });
  expect([stale.status, stale.body['code'], stale.body['details']]).toEqual([409, 'VERSION_CHANGED', { version: 2 }]);
  expect((await manager.patch(`/staff/services/${id}`, { priceFen: 3_800 })).body['version']).toBe(2);
  const versions = await manager.get(`/staff/services/${id}/versions`);
  expect(versions.body).toMatchObject([
    { version: 2, priceFen: 3_800, reason: '人工上调' },
    { version: 1, priceFen: 3_500, reason: null },
  ]);
  const [act] = await world.api.db.rows<{ facts: string }>(
    'SELECT facts FROM act_log WHERE subject_id = ? ORDER BY id DESC LIMIT 1',
    [id],
  );
  expect(JSON.parse(act?.facts ?? '')).toEqual({
    label: '标准洗车',
    before: { priceFen: 3_500 },
    after: { priceFen: 3_800 },
  });
});

test('what is no longer sold is gone for owners and stays for staff and old sales', async () => {
  const manager = await world.aStaff('ownerManager');
  const id = String((await manager.post('/staff/services', { ...wash, name: '停售项目' })).body['id']);
  await manager.patch(`/staff/services/${id}`, { active: false });
  const open = (await world.api.ask('GET', '/services')).body as unknown as { id: string }[];
  expect(open.some((service) => service.id === id)).toBe(false);
  const advisor = await world.aStaff('advisor');
  const all = (await advisor.get('/staff/services')).body as unknown as { id: string; active: boolean }[];
  expect(all.find((service) => service.id === id)?.active).toBe(false);
  expect((await world.catalog.servicesByIds(world.api.db, [id])).get(id)).toMatchObject({ active: false, version: 2 });
});

test('twenty editors at once: every change is a version of its own', async () => {
  const manager = await world.aStaff('shopManager');
  const id = String((await manager.post('/staff/services', wash)).body['id']);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => manager.patch(`/staff/services/${id}`, { priceFen: 5_000 + n })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => Number(body['version']))).size).toBe(20);
});

test('only who may edits, and nonsense is refused', async () => {
  const advisor = await world.aStaff('advisor');
  expect((await advisor.post('/staff/services', wash)).status).toBe(403);
  const manager = await world.aStaff('shopManager');
  const wrong = [
    { priceFen: -1 },
    { priceFen: 0.5 },
    { priceFen: '3500' },
    { priceFen: 1e308 },
    { name: '' },
    { name: '  ' },
    { category: 'nothing' },
    { minutes: 0 },
    { unknown: 1 },
  ];
  for (const part of wrong) expect((await manager.post('/staff/services', { ...wash, ...part })).status).toBe(400);
  expect((await manager.patch('/staff/services/01JD4ZK3V8R4Q1M6Y6R0A1B2C3', { favourite: true })).status).toBe(404);
});
