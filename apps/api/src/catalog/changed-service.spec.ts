import { changedService } from './changed-service';
import type { Service } from './service';

const wash: Service = {
  id: 'wash',
  version: 3,
  name: '标准洗车',
  category: 'wash',
  kind: 'service',
  priceFen: 3_500,
  minutes: 30,
  unit: '次',
  active: true,
  favourite: false,
  earnsPoints: true,
  labourTenths: null,
};

test('a change is the next version and says what is different', () => {
  const { next, before, after } = changedService(wash, { priceFen: 3_800, name: '标准洗车', minutes: null });
  expect(next).toEqual({ ...wash, version: 4, priceFen: 3_800, minutes: null });
  expect([before, after]).toEqual([
    { priceFen: 3_500, minutes: 30 },
    { priceFen: 3_800, minutes: null },
  ]);
});

test('nothing different leaves nothing to write', () => {
  expect(changedService(wash, { priceFen: 3_500 }).after).toEqual({});
  expect(changedService(wash, {}).after).toEqual({});
});
