import type { Car, CarPerson } from './car';
import { carView, maskVin } from './car-view';

const car: Car = {
  id: 'car',
  plate: '川A8K2M7',
  plateKind: 'ordinary',
  vin: 'WVWZZZ1JZXW000001',
  brand: '大众',
  series: '高尔夫',
  modelYear: 2019,
  usage: 'private',
  odometerKm: null,
  odometerOn: null,
  insuranceUntil: null,
  inspectionUntil: null,
  sanbaoUntilOn: null,
  firstRegisteredOn: null,
  visits: 3,
  lastVisitOn: '2026-02-01',
};

const person = (memberId: string, role: CarPerson['role'], maySpend: boolean, name: string | null): CarPerson => ({
  carId: 'car',
  memberId,
  role,
  maySpend,
  since: new Date('2026-01-01T00:00:00Z'),
  name,
  phone: '13800005678',
});
const people = [person('owner', 'owner', true, '林知远'), person('driver', 'driver', false, null)];
const seenBy = (memberId: string | null, more = {}) =>
  carView(car, people, { memberId, unmasked: false, staff: false, ...more });

test('the owner sees who drives, a driver does not', () => {
  expect(seenBy('owner')).toMatchObject({
    owned: true,
    maySpend: true,
    drivers: [{ memberId: 'driver', maySpend: false }],
  });
  expect(seenBy('driver')).toMatchObject({ owned: false, maySpend: false, drivers: [] });
});

test('staff see the drivers in nobody’s light', () => {
  expect(seenBy(null, { staff: true })).toMatchObject({
    owned: true,
    maySpend: false,
    drivers: [{ name: '138****5678' }],
  });
});

test('the VIN is whole only for who may see it, and told when its check digit is odd', () => {
  expect(seenBy('owner').vin).toBe('WVW**********0001');
  expect(seenBy('owner', { unmasked: true })).toMatchObject({ vin: 'WVWZZZ1JZXW000001', vinDoubtful: true });
  expect(maskVin('AB12')).toBe('****');
});
