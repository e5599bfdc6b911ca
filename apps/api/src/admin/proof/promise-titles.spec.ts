import { invariants } from '../invariants';
import { titledPromises } from './promise-titles';

test('each promise that is asked has a title on the screen, and no title is left over', () => {
  const asked = [...invariants.map(({ name }) => name), 'the seals are whole'];
  expect(asked.filter((name) => !titledPromises.includes(name))).toEqual([]);
  expect(titledPromises.filter((name) => !asked.includes(name))).toEqual([]);
});
