import { isRefusal } from '../refusals';
import { expectedFen, sumOfPieces } from './index';

test('a drawer should hold its float and what came and went', () => {
  const drawer = { floatFen: 50_000, salesFen: 5_500, topUpsFen: 10_000, givenBackFen: 2_000 };
  expect(expectedFen({ ...drawer, movedInFen: 5_000, movedOutFen: 40_000 })).toBe(28_500);
});

test('a drawer from which more was taken than came in should hold less than nothing', () => {
  const drawer = { floatFen: 0, salesFen: 0, topUpsFen: 0, givenBackFen: 0 };
  expect(expectedFen({ ...drawer, movedInFen: 0, movedOutFen: 100 })).toBe(-100);
});

test('pieces come to the sum that was told, or the count is refused', () => {
  const pieces = [
    { faceFen: 10_000, pieces: 2 },
    { faceFen: 50, pieces: 3 },
  ];
  expect(sumOfPieces(pieces, 20_150)).toBe(20_150);
  expect(sumOfPieces(pieces, 20_100)).toMatchObject({ refused: 'COUNT_UNEVEN' });
  expect(isRefusal(sumOfPieces([], 777))).toBe(false);
});
