import { billOfFive, wishesOfFive } from '../../test/bill-of-five';
import { fen, points } from '../money';
import { planSettlement, pointsOffered } from './index';
import type { SaleLine, SettlementFacts } from './index';

const [wash] = billOfFive.lines as [SaleLine];
/** A wash for 40.00 and a card for 100.00; each point pays 2 fen, up to half of what points may pay. */
const facts: SettlementFacts = {
  ...billOfFive,
  lines: [wash, { ...wash, id: 'sold', kind: 'card', itemId: 'ten-washes', listPriceFen: fen(10_000) }],
  pointRules: { ...billOfFive.pointRules, spendPerYuan: 50, spendMin: 100 },
};
const spend = (amount: number, given: SettlementFacts = facts, cash = 14_000 - 2 * amount) =>
  planSettlement(given, {
    ...{ uses: [], couponIds: [], prepaid: null, quotedFen: null },
    points: points(amount),
    tenders: [{ method: 'cash', amountFen: fen(cash) }],
  });

test('points pay what the merchant says a point is worth, never for a card on sale', () => {
  // Half of 40.00 is 20.00, at 2 fen each 1,000 points; nothing of the card's 100.00.
  expect(spend(1_000)).toMatchObject({
    points: { points: 1_000, amountFen: 2_000 },
    legs: [{ kind: 'points', parts: [{ lineId: 'wash', amountFen: 2_000 }] }, { kind: 'cash' }],
  });
  expect(spend(1_001)).toEqual({ refused: 'POINTS_SHARE', details: { max: 1_000 } });
  const third = { ...facts, pointRules: { ...facts.pointRules, spendSharePercentMax: 33 } };
  // 33 % of 40.00 is 13.20.
  expect(spend(661, third)).toEqual({ refused: 'POINTS_SHARE', details: { max: 660 } });
});

test('the least that is spent at once is enough, less isn’t', () => {
  expect(spend(100)).toMatchObject({ points: { points: 100, amountFen: 200 } });
  expect(spend(99)).toEqual({ refused: 'POINTS_MIN', details: { min: 100 } });
  expect(spend(-1)).toMatchObject({ refused: 'AMOUNT_INVALID' });
  const noMinimum = { ...facts, pointRules: { ...facts.pointRules, spendMin: -5 } };
  expect(spend(-1, noMinimum)).toMatchObject({ refused: 'AMOUNT_INVALID' });
  expect(spend(0)).toMatchObject({ points: null });
});

test('somebody without points, or with too few, is told', () => {
  expect(spend(100, { ...facts, points: null })).toMatchObject({ refused: 'NOT_FOUND' });
  const poor = { ...facts, points: { ...lotOf(300), accountId: 'points', ownerId: 'lin', debt: points(0) } };
  expect(spend(301, poor)).toMatchObject({ refused: 'POINTS_SHORT', details: { missing: 1, available: 300 } });
  expect(spend(300, poor)).toMatchObject({ points: { points: 300 } });
});

function lotOf(left: number) {
  return { lots: (billOfFive.points?.lots ?? []).map((lot) => ({ ...lot, left: points(left) })) };
}

test('without a level a bill earns the usual, without an account nothing', () => {
  // 140.00 paid in cash: 140 points, half as much again for gold.
  expect(spend(0)).toMatchObject({ earns: 210, earnsBy: { percent: 150 } });
  expect(spend(0, { ...facts, level: null })).toMatchObject({ earns: 140, earnsBy: { percent: 100 } });
  expect(spend(0, { ...facts, points: null })).toMatchObject({ earns: 0 });
});

describe('the points that are offered', () => {
  const offered = (changes: Partial<SettlementFacts>) => pointsOffered({ ...facts, ...changes }, { uses: [] });
  const own = { accountId: 'points', ownerId: 'lin', debt: points(0) };

  test('are what there is, up to what the bill takes, from the least that is spent at once on', () => {
    expect(offered({})).toBe(1_000);
    expect(offered({ points: { ...own, ...lotOf(700) } })).toBe(700);
    expect(offered({ points: { ...own, ...lotOf(100) } })).toBe(100);
    expect(offered({ points: { ...own, ...lotOf(99) } })).toBe(0);
  });

  test('are none of somebody else’s, none without an account and none on a bill that can’t be', () => {
    expect(offered({ points: { ...own, ...lotOf(700), ownerId: 'zhou' } })).toBe(0);
    expect(offered({ points: { ...own, ...lotOf(700), ownerId: 'zhou' }, consent: null })).toBe(700);
    expect(offered({ points: null })).toBe(0);
    expect(offered({ lines: [] })).toBe(0);
    expect(pointsOffered(billOfFive, wishesOfFive)).toBe(2_400);
  });
});
