import { parseSearch, type SearchQuery } from '@cheyou/domain';
import { MemberSearch } from '../../src/members';
import type { Reader } from '../../src/platform/database';
import { codeOf, membersStory } from '../builders/members-story';
import type { MembersWorld } from '../builders/members-world';

let world: MembersWorld;
membersStory((opened) => (world = opened));

const find = (typed: string) => world.api.get(MemberSearch).find(world.api.db, parseSearch(typed) as SearchQuery);

describe('searching', () => {
  test('any three signs of a plate find the walk-in, with where they stand in it', async () => {
    const carId = await world.aWalkIn('川A·8K2M7');
    const plate = '川A8K2M7';
    for (let from = 0; from + 3 <= plate.length; from += 1) {
      const part = plate.slice(from, from + 3);
      const { kind, items } = await find(part);
      const hit = items.find((item) => item.carId === carId);
      expect({ part, kind, hit }).toMatchObject({
        kind: 'plate',
        hit: { plate, walkIn: true, memberId: null, matchFrom: from, matchLength: 3 },
      });
    }
    expect((await find('k2m')).items.map((item) => item.carId)).toEqual([carId]);
  });

  test('a walk-in is offered a card from the fifth visit on', async () => {
    const carId = await world.aWalkIn('川A·5V15T');
    const offered: boolean[] = [];
    for (let visit = 1; visit <= 5; visit += 1) {
      await world.api.unit.run((tx) => world.cars.recordVisit(tx, carId, null, `2026-02-0${String(visit)}`));
      offered.push((await find('5V15T')).items[0]?.offerCard ?? false);
    }
    expect(offered).toEqual([false, false, false, false, true]);
    expect((await find('5V15T')).items[0]).toMatchObject({ visits: 5, lastVisitOn: '2026-02-05' });
  });

  test('a whole phone, its last four digits and the beginning of a name find the member, its cars beside', async () => {
    const advisor = await world.aStaff('advisor');
    const phone = '13912347788';
    const { body } = await advisor.post('/staff/members', { name: '欧阳知秋', phone, plate: '川A·SR001' });
    for (const [typed, kind] of [
      [phone, 'phone'],
      ['139 1234 7788', 'phone'],
      ['7788', 'tail'],
      ['欧阳', 'name'],
    ] as const) {
      const answer = await find(typed);
      expect({ typed, kind: answer.kind }).toEqual({ typed, kind });
      expect(answer.items.find(({ memberId }) => memberId === body['id'])).toMatchObject({
        plate: '川ASR001',
        phoneMasked: '139****7788',
        memberName: '欧阳知秋',
      });
    }
    expect((await find('13900000000')).items).toEqual([]);
    expect((await find('100%')).items).toEqual([]);
  });

  test('takes as many queries for twenty lines as for one', async () => {
    for (let n = 10; n < 40; n += 1) await world.aWalkIn(`川B·QQ7${String(n)}`);
    const few = await queriesOf('QQ710');
    const many = await queriesOf('QQ7');
    expect([few.found, many.found, many.more]).toEqual([1, 20, true]);
    expect(many.queries).toBe(few.queries);
    expect(many.queries).toBeLessThanOrEqual(4);
  });

  async function queriesOf(typed: string) {
    let queries = 0;
    const counted: Reader = {
      rows: (sql, params) => {
        queries += 1;
        return world.api.db.rows(sql, params);
      },
      row: (sql, params) => {
        queries += 1;
        return world.api.db.row(sql, params);
      },
    };
    const { items, more } = await world.api.get(MemberSearch).find(counted, parseSearch(typed) as SearchQuery);
    return { found: items.length, more, queries };
  }
});

describe('plates', () => {
  test("can't be on two cars: two tills that open one plate at once open one car", async () => {
    const advisor = await world.aStaff('advisor');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => advisor.post('/staff/walk-ins', { plate: '川A·PL001' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => String(body['carId']))).size).toBe(1);
  });

  test('are changed with a reason; the old one is free again and stays in the history', async () => {
    const advisor = await world.aStaff('advisor');
    const [one, other] = [await world.aWalkIn('川A·PL010'), await world.aWalkIn('川A·PL011')];
    const reason = '换牌';
    expect(await codeOf(advisor.post(`/staff/cars/${one}/plate`, { plate: '川A·PL011', reason }))).toBe('PLATE_TAKEN');
    expect(await codeOf(advisor.post(`/staff/cars/${one}/plate`, { plate: 'XYZ', reason }))).toBe('PLATE_INVALID');
    expect((await find('PL010')).items[0]?.carId).toBe(one);
    const changed = await advisor.post(`/staff/cars/${one}/plate`, { plate: '川AD12345', reason });
    expect(changed.body).toMatchObject({ plate: '川AD12345', plateKind: 'newEnergySmall' });
    expect((await find('PL010')).items).toEqual([]);
    expect((await find('D123')).items[0]?.carId).toBe(one);
    const taken = await advisor.post(`/staff/cars/${other}/plate`, { plate: '川A·PL010', reason });
    expect(taken.status).toBe(200);
    const history = await world.api.db.rows('SELECT number FROM plate WHERE number = ? ORDER BY id', ['川APL010']);
    expect(history).toHaveLength(2);
  });

  test('two cars that want one plate at once: one gets it', async () => {
    const advisor = await world.aStaff('advisor');
    const cars = await Promise.all(['川A·PL020', '川A·PL021', '川A·PL022'].map((plate) => world.aWalkIn(plate)));
    const answers = await Promise.all(
      cars.map((id) => advisor.post(`/staff/cars/${id}/plate`, { plate: '川A·PL029', reason: '换牌' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });
});
