import { seedServices } from './seed-services';
import { serviceCategories } from './service';

test('a new merchant begins with about thirty services over all categories, each once, with a whole price', () => {
  expect(seedServices.length).toBeGreaterThanOrEqual(30);
  expect(new Set(seedServices.map(({ name }) => name)).size).toBe(seedServices.length);
  expect(new Set(seedServices.map(({ category }) => category))).toEqual(new Set(Object.keys(serviceCategories)));
  for (const { priceFen } of seedServices) expect(Number.isSafeInteger(priceFen) && priceFen >= 0).toBe(true);
});

test('work has a standard time, parts have none, and a handful are favourites', () => {
  for (const { kind, minutes } of seedServices) expect(kind === 'part').toBe(minutes === null);
  const favourites = seedServices.filter(({ favourite }) => favourite);
  expect(favourites.length).toBeGreaterThanOrEqual(4);
  expect(favourites.length).toBeLessThanOrEqual(8);
});
