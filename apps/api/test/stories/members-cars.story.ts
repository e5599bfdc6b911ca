import { parseSearch, type SearchQuery } from '@cheyou/domain';
import { MemberSearch } from '../../src/members';
import { codeOf, membersStory } from '../builders/members-story';
import { key, type MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const find = (typed: string) => world.api.get(MemberSearch).find(world.api.db, parseSearch(typed) as SearchQuery);

describe('the odometer', () => {
  test("doesn't fall without a reason, and every reading stays", async () => {
    const owner = await world.anOwner();
    const { body: car } = await owner.post('/me/cars', { plate: '川A·0D001', odometerKm: 36_500 });
    const path = `/me/cars/${String(car['id'])}/odometer`;
    const falls = await owner.post(path, { odometerKm: 36_499 });
    expect([falls.status, falls.body['code'], falls.body['details']]).toEqual([
      409,
      'ODOMETER_FALLS',
      { lastKm: 36_500 },
    ]);
    expect(await codeOf(owner.post(path, { odometerKm: 36_000, reason: '  ' }))).toBe('ODOMETER_FALLS');
    expect(await codeOf(owner.post(path, { odometerKm: 3_000_001 }))).toBe('ODOMETER_INVALID');
    expect((await owner.post(path, { odometerKm: 1.5 })).status).toBe(400);
    const mended = await owner.post(path, { odometerKm: 120, reason: '更换仪表' });
    expect(mended.body).toMatchObject({ odometerKm: 120, odometerOn: '2026-03-02' });
    const log = await world.api.db.rows<{ km: number }>(
      'SELECT km FROM odometer_reading WHERE car_id = ? ORDER BY id',
      [String(car['id'])],
    );
    expect(log.map(({ km }) => km)).toEqual([36_500, 120]);
  });

  test('of many readings at once the highest stays', async () => {
    const owner = await world.anOwner();
    const { body: car } = await owner.post('/me/cars', { plate: '川A·0D002' });
    const path = `/me/cars/${String(car['id'])}/odometer`;
    const readings = [500, 100, 900, 300, 700, 200];
    const answers = await Promise.all(readings.map((odometerKm) => owner.post(path, { odometerKm })));
    for (const { status, body } of answers) expect([200, 'ODOMETER_FALLS']).toContain(body['code'] ?? status);
    expect((await world.cars.find(world.api.db, String(car['id'])))?.odometerKm).toBe(900);
  });
});

describe('cars of a member', () => {
  test("another member's car is not found, whatever is tried", async () => {
    const owner = await world.anOwner();
    const stranger = await world.anOwner();
    const { body: car } = await owner.post('/me/cars', { plate: '川A·ST001' });
    const path = `/me/cars/${String(car['id'])}`;
    const tries = [
      stranger.patch(path, { brand: '大众' }),
      stranger.delete(path),
      stranger.post(`${path}/odometer`, { odometerKm: 1 }),
      stranger.post(`${path}/driver-invitations`, { maySpend: true }),
      stranger.patch(`${path}/drivers/${owner.memberId}`, { maySpend: true }),
      stranger.delete(`${path}/drivers/${owner.memberId}`),
      stranger.patch('/me/cars/not-an-id', { brand: '大众' }),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(404);
    expect(await codeOf(stranger.post('/me/cars', { plate: '川A·ST001' }))).toBe('PLATE_TAKEN');
    expect((await owner.get('/me/cars')).body).toMatchObject([{ plate: '川AST001', brand: null }]);
  });

  test('are several, one may have no plate yet, and a walk-in brings its visits', async () => {
    const carId = await world.aWalkIn('川A·SV001');
    await world.api.unit.run((tx) => world.cars.recordVisit(tx, carId, null, '2026-01-05'));
    const owner = await world.anOwner();
    const first = await owner.post('/me/cars', { plate: '川a sv001', brand: '大众', series: '朗逸', modelYear: 2021 });
    expect(first.body).toMatchObject({ id: carId, brand: '大众', plate: '川ASV001' });
    const second = await owner.post('/me/cars', { plate: null, brand: '比亚迪' });
    expect(second.body).toMatchObject({ plate: null, plateKind: 'none' });
    const plated = await owner.patch(`/me/cars/${String(second.body['id'])}`, { plate: '川AD54321' });
    expect(plated.body).toMatchObject({ plate: '川AD54321', plateKind: 'newEnergySmall', brand: '比亚迪' });
    const again = await owner.post('/me/cars', { plate: '川ASV001' });
    expect(again.body['id']).toBe(carId);
    expect((await owner.get('/me/cars')).body).toHaveLength(2);
    expect((await world.cars.find(world.api.db, carId))?.visits).toBe(1);
  });

  test('a wrong VIN is refused where it must be right, told as doubtful elsewhere, masked for most staff', async () => {
    const owner = await world.anOwner();
    expect(await codeOf(owner.post('/me/cars', { plate: '川A·VN001', vin: 'LSVAM4187C2184841' }))).toBe('VIN_INVALID');
    expect((await find('VN001')).items).toEqual([]);
    const doubtful = await owner.post('/me/cars', { plate: '川A·VN001', vin: 'WVWZZZ1JZXW000001' });
    expect(doubtful.body).toMatchObject({ vin: 'WVWZZZ1JZXW000001', vinDoubtful: true });
    const old = await owner.post('/me/cars', { plate: '川A·VN002', vin: 'BJ2020-1234', modelYear: 1995 });
    expect(old.body).toMatchObject({ vin: 'BJ20201234', vinDoubtful: false });
    const path = `/staff/cars/${String(doubtful.body['id'])}`;
    const seen = await (await world.aStaff('advisor')).patch(path, { series: '高尔夫' });
    expect(seen.body).toMatchObject({ vin: 'WVW**********0001', series: '高尔夫' });
    const whole = await (await world.aStaff('shopManager')).patch(path, { brand: '大众' });
    expect(whole.body).toMatchObject({ vin: 'WVWZZZ1JZXW000001' });
    expect((await (await world.aStaff('technician')).patch(path, { brand: '大众' })).status).toBe(403);
    const stored = await world.api.db.rows('SELECT * FROM car WHERE id = ?', [String(doubtful.body['id'])]);
    expect(JSON.stringify(stored)).not.toContain('WVWZZZ');
  });
});

test('every write of staff has its line in the act log', async () => {
  const advisor = await world.aStaff('advisor');
  const carId = await world.aWalkIn('川A·AL001');
  const { body: member } = await advisor.post('/staff/members', { name: '郑一', phone: world.aPhone(), carId });
  await advisor.patch(`/staff/members/${String(member['id'])}`, { note: '喜欢早上来', gender: 'female' });
  await advisor.post(`/staff/members/${String(member['id'])}/cars`, { plate: '川A·AL002' });
  await advisor.patch(`/staff/cars/${carId}`, { brand: '大众' });
  await advisor.post(`/staff/cars/${carId}/odometer`, { odometerKm: 5 });
  const acts = await world.api.db.rows<{ act: string }>(
    `SELECT act FROM act_log WHERE subject_id IN (?, ?) OR facts LIKE ? ORDER BY id`,
    [carId, String(member['id']), `%${String(member['id'])}%`],
  );
  expect(acts.map(({ act }) => act)).toEqual([
    'walkIn.create',
    'member.create',
    'member.edit',
    'car.create',
    'car.edit',
    'car.odometer',
  ]);
});

test('a key used for another body is refused, and a write without one too', async () => {
  const owner = await world.anOwner();
  const as = key();
  const first = await owner.post('/me/cars', { plate: '川A·KY001' }, as);
  expect((await owner.post('/me/cars', { plate: '川A·KY001' }, as)).body).toEqual(first.body);
  expect(await codeOf(owner.post('/me/cars', { plate: '川A·KY002' }, as))).toBe('KEY_REUSED');
  const { token } = owner;
  expect(await codeOf(world.api.ask('POST', '/me/cars', { token, body: { plate: '川A·KY003' } }))).toBe('KEY_MISSING');
});
