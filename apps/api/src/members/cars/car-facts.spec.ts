import { Refused } from '../../platform/http';
import type { Car } from './car';
import { carFactsOf, missingFacts, plateOf } from './car-facts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
};

test('a fact that is not told stays, null clears it, blanks around it go', () => {
  const facts = carFactsOf({ brand: ' 大众 ', series: null });
  expect([facts.brand, facts.series, facts.modelYear, facts.vin]).toEqual(['大众', null, undefined, undefined]);
  expect(carFactsOf({ vin: ' ' }).vin).toBeNull();
});

test('cars of before 2000 may have a free frame number, later ones may not', () => {
  expect(carFactsOf({ vin: 'bj2020-1234', modelYear: 1995 }).vin?.text).toBe('BJ20201234');
  expect(carFactsOf({ vin: 'bj2020-1234', firstRegisteredOn: '1998-04-01' }).vin?.kind).toBe('frameNumber');
  expect(codeOf(() => carFactsOf({ vin: 'bj2020-1234', modelYear: 2005 }))).toBe('VIN_INVALID');
  expect(codeOf(() => carFactsOf({ vin: 'bj2020-1234' }))).toBe('VIN_INVALID');
});

test('no plate yet is a plate too, nonsense is not', () => {
  expect([plateOf(null), plateOf(''), plateOf('川a·8k2m7')]).toEqual([null, null, '川A8K2M7']);
  expect(codeOf(() => plateOf('八八八'))).toBe('PLATE_INVALID');
});

test('who adds a known car completes it and overwrites nothing', () => {
  const known = { vin: null, brand: '大众', series: null, modelYear: 2020 } as Car;
  const missing = missingFacts(known, carFactsOf({ brand: '丰田', series: '朗逸', modelYear: 1999 }));
  expect([missing.brand, missing.series, missing.modelYear, missing.usage]).toEqual([
    undefined,
    '朗逸',
    undefined,
    undefined,
  ]);
});
