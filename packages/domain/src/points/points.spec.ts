import fc from 'fast-check';
import { shopDay } from '../calendar';
import { fen, points } from '../money';
import { isRefusal } from '../refusals';
import {
  awardAfterDebt,
  awardTakenBack,
  frozenPoints,
  gapToNext,
  levelFor,
  levelPrice,
  pointDays,
  pointsEarned,
  pointsHeld,
  pointsToLapse,
  takePoints,
  usablePoints,
  usualPointRules,
} from './index';
import type { LevelRule, PointLot } from './index';

const today = shopDay('2026-11-21');
const lot = (id: string, left: number, expiresOn: string | null, usableFrom = '2026-01-01'): PointLot => ({
  id,
  given: points(left + 50),
  left: points(left),
  usableFrom: shopDay(usableFrom),
  expiresOn: expiresOn === null ? null : shopDay(expiresOn),
  createdAt: '2026-01-01T00:00:00Z',
});

test('points are earned on whole bills, rounded down once, times the level', () => {
  const line = (paid: number, earns = true) => ({ paidFen: fen(paid), earns });
  expect(pointsEarned([line(9_990), line(10)], usualPointRules, 100)).toBe(100);
  expect(pointsEarned([line(9_990), line(9)], usualPointRules, 100)).toBe(99);
  expect(pointsEarned([line(9_990), line(5_000, false)], usualPointRules, 150)).toBe(149);
  expect(pointsEarned([line(9_990)], { ...usualPointRules, earnPerYuan: 3 }, 100)).toBe(299);
});

test('what lapses first goes first; frozen and lapsed points stay', () => {
  const lots = [
    lot('ever', 500, null),
    lot('late', 300, '2027-12-31'),
    lot('soon', 200, '2026-12-31'),
    lot('gone', 100, '2026-11-20'),
    lot('frozen', 400, null, '2026-11-22'),
  ];
  const takes = [
    { lotId: 'soon', points: 200 },
    { lotId: 'late', points: 300 },
    { lotId: 'ever', points: 100 },
  ];
  expect(takePoints(lots, points(600), today)).toEqual(takes);
  expect(takePoints(lots.slice().reverse(), points(600), today)).toEqual(takes);
  expect([usablePoints(lots, today), frozenPoints(lots, today), pointsHeld(lots, today)]).toEqual([1_000, 400, 1_400]);
  expect(takePoints(lots, points(1_000), today)).toHaveLength(3);
});

test('points that are missing are said to wait for their day, to be over, or not to be there at all', () => {
  const refused = (lots: readonly PointLot[], wanted: number) => takePoints(lots, points(wanted), today);
  const own = lot('own', 1_000, null);
  const [soon, later] = [lot('soon', 100, null, '2026-11-22'), lot('later', 300, '2027-12-31', '2026-12-01')];
  const [old, older] = [lot('old', 50, '2026-11-20'), lot('older', 70, '2026-10-31')];
  const all = [own, later, soon, older, old, lot('spent', 0, '2026-11-19'), lot('none', 0, null, '2026-11-21')];
  for (const lots of [all, all.slice().reverse()]) {
    // The first day on which there would be enough, and what is usable by then.
    expect(refused(lots, 1_100)).toEqual(frozen(100, '2026-11-22'));
    expect(refused(lots, 1_101)).toEqual(frozen(400, '2026-12-01'));
    expect(refused(lots, 1_400)).toEqual(frozen(400, '2026-12-01'));
    expect(refused(lots, 1_401)).toEqual(short(401));
  }
  // What lapsed last is told first.
  expect(refused([own, older, old], 1_050)).toEqual(lapsed(50, '2026-11-20'));
  expect(refused([own, older, old], 1_051)).toEqual(lapsed(120, '2026-10-31'));
  expect(refused([own, older, old], 1_121)).toEqual(short(121));
  expect(refused([own], 1_001)).toEqual(short(1));
  expect(refused([], 1)).toEqual({ refused: 'POINTS_SHORT', details: { missing: 1, available: 0 } });
});

const frozen = (waiting: number, day: string) => ({
  refused: 'POINTS_FROZEN',
  details: { points: waiting, day, available: 1_000 },
});
const lapsed = (over: number, day: string) => ({
  refused: 'POINTS_LAPSED',
  details: { points: over, day, available: 1_000 },
});
const short = (missing: number) => ({ refused: 'POINTS_SHORT', details: { missing, available: 1_000 } });

test('the first and the last day count, and of lots that lapse together the older goes first', () => {
  const day = '2026-11-21';
  const old = { ...lot('z', 10, day, day), createdAt: '2025-01-01T00:00:00Z' };
  const young = lot('a', 10, day);
  for (const lots of [
    [young, old],
    [old, young],
  ])
    expect(takePoints(lots, points(15), today)).toEqual([
      { lotId: 'z', points: 10 },
      { lotId: 'a', points: 5 },
    ]);
  expect(takePoints([lot('b', 10, null), lot('a', 10, null)], points(1), today)).toEqual([{ lotId: 'a', points: 1 }]);
  expect([pointsHeld([young, old], today), usablePoints([young, old], today)]).toEqual([20, 20]);
  expect(takePoints([young], points(0), today)).toEqual([]);
  expect(() => takePoints([young], points(-1), today)).toThrow(RangeError);
  expect(frozenPoints([lot('now', 7, null, day)], today)).toBe(0);
  expect(pointsToLapse([young, lot('gone', 5, '2026-11-20'), lot('empty', 0, '2026-12-31')], today)).toEqual([
    { on: day, points: 10 },
  ]);
});

test('an award that is still whole goes back whole, and one without a debt is given whole', () => {
  expect(awardTakenBack(points(300), points(500), points(0))).toEqual({ taken: 300, lapsed: 0, debt: 0 });
  expect(awardAfterDebt(points(100), points(0))).toEqual({ settled: 0, given: 100 });
});

test('a level price is the list price less its percent, rounded down to the fen', () => {
  expect(levelPrice(fen(999), { servicePercentOff: 10 })).toBe(899);
  expect(levelPrice(fen(999), { servicePercentOff: 0 })).toBe(999);
});

test('what lapses when is listed, the soonest first', () => {
  const lots = [lot('a', 300, '2027-12-31'), lot('b', 200, '2026-12-31'), lot('c', 5, '2026-12-31'), lot('d', 9, null)];
  for (const given of [lots, lots.slice().reverse()])
    expect(pointsToLapse(given, today)).toEqual([
      { on: '2026-12-31', points: 205 },
      { on: '2027-12-31', points: 300 },
    ]);
});

test('lapse rolls, or waits for the end of a year', () => {
  const under = (lapse: typeof usualPointRules.lapse) => pointDays({ ...usualPointRules, lapse, frozenDays: 7 }, today);
  expect(under({ kind: 'rolling', months: 12 })).toEqual({ usableFrom: '2026-11-28', expiresOn: '2027-11-20' });
  expect(under({ kind: 'yearEnd', years: 1 }).expiresOn).toBe('2027-12-31');
  expect(under({ kind: 'never' }).expiresOn).toBeNull();
  expect(pointDays(usualPointRules, today)).toEqual({ usableFrom: today, expiresOn: '2027-12-31' });
});

test('an award that was spent before it is taken back becomes a debt, which the next award settles', () => {
  expect(awardTakenBack(points(300), points(120), points(0))).toEqual({ taken: 120, lapsed: 0, debt: 180 });
  expect(awardAfterDebt(points(100), points(180))).toEqual({ settled: 100, given: 0 });
  expect(awardAfterDebt(points(100), points(80))).toEqual({ settled: 80, given: 20 });
});

test('what lapsed unspent of an award is gone with it: only what was spent is owed', () => {
  // 300 were earned, 100 spent, the other 200 lapsed; the bill is undone.
  expect(awardTakenBack(points(300), points(0), points(200))).toEqual({ taken: 0, lapsed: 200, debt: 100 });
  // Some of it is there again, because a bill that had spent it was undone after the lapse.
  expect(awardTakenBack(points(300), points(60), points(200))).toEqual({ taken: 60, lapsed: 200, debt: 40 });
  expect(awardTakenBack(points(150), points(0), points(200))).toEqual({ taken: 0, lapsed: 150, debt: 0 });
  expect(awardTakenBack(points(300), points(100), points(500))).toEqual({ taken: 100, lapsed: 200, debt: 0 });
});

test('an award that is taken back in parts owes what it would owe taken back at once: what was spent of it', () => {
  const spentAndLapsed = fc.record({ spent: fc.nat(500), lapsed: fc.nat(500), left: fc.nat(500) });
  fc.assert(
    fc.property(spentAndLapsed, fc.nat(1_500), ({ spent, lapsed, left }, part) => {
      const award = spent + lapsed + left;
      const first = awardTakenBack(points(Math.min(part, award)), points(left), points(lapsed));
      const rest = award - Math.min(part, award);
      const second = awardTakenBack(points(rest), points(left - first.taken), points(lapsed - first.lapsed));
      expect([first.taken + second.taken, first.lapsed + second.lapsed]).toEqual([left, lapsed]);
      expect(first.debt + second.debt).toBe(spent);
    }),
  );
});

test('what is taken is there and adds up', () => {
  const anyLots = fc.array(fc.record({ left: fc.nat(1_000), month: fc.integer({ min: 10, max: 12 }) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(anyLots, fc.nat(5_000), (given, wanted) => {
      const lots = given.map(({ left, month }, place) => lot(String(place), left, `2026-${String(month)}-25`));
      const takes = takePoints(lots, points(wanted), today);
      if (isRefusal(takes)) return wanted > usablePoints(lots, today);
      const sum = takes.reduce((all, take) => all + take.points, 0);
      return (
        sum === wanted && takes.every((take) => take.points <= (lots.find(({ id }) => id === take.lotId)?.left ?? 0))
      );
    }),
  );
});

describe('levels', () => {
  const rule = (code: string, spend: number | null, visits: number | null, earned: number | null): LevelRule => ({
    code,
    name: code,
    spendFen: spend === null ? null : fen(spend),
    visits,
    pointsEarned: earned,
    pointsPercent: 100,
    servicePercentOff: 0,
    priority: false,
  });
  const rules = [rule('silver', 100_000, 5, null), rule('gold', 300_000, 12, 5_000)];
  const tally = (spend: number, visits: number, earned: number) => ({
    spendFen: fen(spend),
    visits,
    pointsEarned: earned,
  });

  test('any threshold leads there, the highest level counts', () => {
    expect(levelFor(tally(0, 0, 0), rules)).toBeNull();
    expect(levelFor(tally(0, 5, 0), rules)?.code).toBe('silver');
    expect(levelFor(tally(0, 0, 5_000), rules)?.code).toBe('gold');
    expect(levelFor(tally(0, 0, 0), [rule('club', null, null, 1)])).toBeNull();
  });

  test('what is missing to the next is said by each way', () => {
    expect(gapToNext(tally(120_000, 6, 900), rules)).toEqual({
      code: 'gold',
      name: 'gold',
      missingFen: 180_000,
      missingVisits: 6,
      missingPoints: 4_100,
    });
    expect(gapToNext(tally(300_000, 0, 0), rules)).toBeNull();
    expect(gapToNext(tally(0, 0, 0), rules)).toMatchObject({ code: 'silver', missingPoints: null });
    expect(gapToNext(tally(0, 0, 7), [rule('club', null, null, 10)])).toEqual({
      code: 'club',
      name: 'club',
      missingFen: null,
      missingVisits: null,
      missingPoints: 3,
    });
    expect(gapToNext(tally(100, 9, 0), rules)).toMatchObject({ code: 'gold', missingVisits: 3 });
  });
});
