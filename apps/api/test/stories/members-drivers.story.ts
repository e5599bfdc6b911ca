import { setTimeout as sleep } from 'node:timers/promises';
import { parseSearch, type SearchQuery } from '@cheyou/domain';
import { MemberSearch } from '../../src/members';
import { codeOf, membersStory } from '../builders/members-story';
import { type MembersWorld, type Person } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const find = (typed: string) => world.api.get(MemberSearch).find(world.api.db, parseSearch(typed) as SearchQuery);

describe('drivers', () => {
  async function aSharedCar(
    plate: string,
    maySpend: boolean,
  ): Promise<{ owner: Person; driver: Person; carId: string }> {
    const [owner, driver] = [await world.anOwner(), await world.anOwner()];
    const { body: car } = await owner.post('/me/cars', { plate });
    const carId = String(car['id']);
    const invited = await owner.post(`/me/cars/${carId}/driver-invitations`, { maySpend });
    expect(invited.status).toBe(201);
    const accepted = await driver.post('/me/driver-invitations/acceptance', { code: invited.body['code'] });
    expect(accepted.body).toMatchObject({ id: carId, owned: false, maySpend, drivers: [] });
    const again = await driver.post('/me/driver-invitations/acceptance', { code: invited.body['code'] });
    expect(again.status).toBe(200);
    const late = await (
      await world.anOwner()
    ).post('/me/driver-invitations/acceptance', { code: invited.body['code'] });
    expect(late.body['code']).toBe('INVITATION_INVALID');
    return { owner, driver, carId };
  }
  const maySpend = ({ owner, driver, carId }: { owner: Person; driver: Person; carId: string }) =>
    world.cars.maySpend(world.api.db, { carId, cardMemberId: owner.memberId, spenderId: driver.memberId });

  test("spend the owner's card with the right the owner gave, and only on that car", async () => {
    const shared = await aSharedCar('川A·DR001', true);
    const { owner, driver, carId } = shared;
    expect(await maySpend(shared)).toBe(true);
    const other = String((await owner.post('/me/cars', { plate: '川A·DR002' })).body['id']);
    expect(await maySpend({ ...shared, carId: other })).toBe(false);
    expect(await maySpend({ owner: driver, driver: owner, carId })).toBe(false);
    const taken = await owner.patch(`/me/cars/${carId}/drivers/${driver.memberId}`, { maySpend: false });
    expect(taken.body).toMatchObject({ drivers: [{ memberId: driver.memberId, maySpend: false }] });
    expect(await maySpend(shared)).toBe(false);
  });

  test('use the car but may not change it, and leave with its owner', async () => {
    const { owner, driver, carId } = await aSharedCar('川A·DR003', false);
    expect((await driver.post(`/me/cars/${carId}/odometer`, { odometerKm: 10 })).status).toBe(200);
    expect((await driver.patch(`/me/cars/${carId}`, { brand: '大众' })).status).toBe(403);
    expect((await driver.post(`/me/cars/${carId}/driver-invitations`, { maySpend: true })).status).toBe(403);
    expect((await owner.delete(`/me/cars/${carId}`)).status).toBe(204);
    expect((await driver.get('/me/cars')).body).toEqual([]);
    expect((await find('DR003')).items[0]).toMatchObject({ carId, walkIn: true });
  });

  test('whoever loses the car in the middle of changing it or of giving a right to it changes nothing', async () => {
    const { owner, driver, carId } = await aSharedCar('川A·DR007', false);
    const buyer = await world.anOwner();
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    // The car goes to somebody else for whom the same person drives.
    const handing = world.api.unit.run(async (tx) => {
      await tx.rows('SELECT id FROM car WHERE id = ? FOR UPDATE', [carId]);
      await gate;
      await tx.write("UPDATE member_car SET member_id = ? WHERE car_id = ? AND role = 'owner'", [
        buyer.memberId,
        carId,
      ]);
    });
    await sleep(100);
    const changing = owner.patch(`/me/cars/${carId}`, { plate: '川A·DR008' });
    const giving = owner.patch(`/me/cars/${carId}/drivers/${driver.memberId}`, { maySpend: true });
    await sleep(400);
    letGo();
    await handing;
    expect([(await changing).status, (await giving).status]).toEqual([404, 404]);
    expect((await find('DR007')).items).toHaveLength(1);
    expect((await buyer.get('/me/cars')).body).toMatchObject([
      { drivers: [{ memberId: driver.memberId, maySpend: false }] },
    ]);
  });

  test('lose their right when the counter gives the car to another owner', async () => {
    const shared = await aSharedCar('川A·DR005', true);
    const buyer = await world.openedAtCounter(world.aPhone());
    const advisor = await world.aStaff('advisor');
    const path = `/staff/cars/${shared.carId}/owner`;
    const same = await advisor.post(path, { memberId: shared.owner.memberId, reason: '没有变' });
    expect([same.status, await maySpend(shared)]).toEqual([200, true]);
    const given = await advisor.post(path, { memberId: buyer, reason: '车辆过户' });
    expect(given.body).toMatchObject({ owned: true, drivers: [] });
    expect(await maySpend(shared)).toBe(false);
    expect((await shared.owner.get('/me/cars')).body).toEqual([]);
    expect((await find('DR005')).items[0]).toMatchObject({ memberId: buyer });
    expect((await advisor.post(path, { memberId: null, reason: '误登记' })).body).toMatchObject({ owned: false });
    expect((await advisor.post(path, { memberId: shared.carId, reason: '误登记' })).status).toBe(404);
    expect((await advisor.post(path, { reason: '误登记' })).status).toBe(400);
  });

  test('an invitation runs out after two days and ends with the ownership', async () => {
    const [owner, driver] = [await world.anOwner(), await world.anOwner()];
    const { body: car } = await owner.post('/me/cars', { plate: '川A·DR004' });
    const carId = String(car['id']);
    const invite = async () =>
      (await owner.post(`/me/cars/${carId}/driver-invitations`, { maySpend: true })).body['code'];
    const accept = (code: unknown) => codeOf(driver.post('/me/driver-invitations/acceptance', { code }));
    const old = await invite();
    world.api.clock.advance(48 * 3_600_000);
    expect(await accept(old)).toBe('INVITATION_INVALID');
    const open = await invite();
    await owner.delete(`/me/cars/${carId}`);
    expect(await accept(open)).toBe('INVITATION_INVALID');
    expect(await accept('1234')).toBe('VALIDATION_FAILED');
  });
});
