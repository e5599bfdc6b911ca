import { billOfFive } from '../../test/bill-of-five';
import { addDays } from '../calendar';
import { fen, points, sumFen } from '../money';
import { awardAfterDebt, awardTakenBack } from '../points';
import { drawn, refilled, refundQuote, type Lot } from '../prepaid';
import { isRefusal, must } from '../refusals';
import { planSettlement } from './index';
import type { PrepaidDebit, SettlementFacts } from './index';

const [card] = billOfFive.cards;
const lotOf = (principal: number, bonus: number): Lot => ({
  ...must(card?.lots[0], 'the card has a lot'),
  principalFen: fen(principal),
  bonusFen: fen(bonus),
  principalLeftFen: fen(principal),
  bonusLeftFen: fen(bonus),
});

/** A bill of one wash at this price, paid from a card with these lots on a day. */
function spent(lots: readonly Lot[], price: number, today = billOfFive.today): PrepaidDebit {
  const facts: SettlementFacts = {
    ...billOfFive,
    lines: billOfFive.lines.slice(0, 1).map((line) => ({ ...line, listPriceFen: fen(price) })),
    cards: [{ ...must(card, 'there is a card'), lots }],
    today,
  };
  const wishes = { uses: [], couponIds: [], points: points(0), tenders: [], quotedFen: null };
  const plan = planSettlement(facts, { ...wishes, prepaid: { cardId: 'card', amountFen: fen(price) } });
  if (isRefusal(plan) || plan.prepaid === null) throw new Error('the card did not pay');
  return plan.prepaid;
}

const partsOf = ({ principalFen, bonusFen }: PrepaidDebit) => [Number(principalFen), Number(bonusFen)];

test('3,000 + 1,000, used 3,594 in three bills: 304.50 goes back', () => {
  // 3,000 of 4,000 is three quarters: 3,594.00 × 3 ÷ 4 = 2,695.50 of principal has gone, 3,000.00 − 2,695.50 = 304.50 is left.
  let lots = [lotOf(300_000, 100_000)];
  for (const price of [128_000, 200_000, 31_400]) lots = drawn(lots, spent(lots, price).takes);
  expect(refundQuote(lots, billOfFive.today)).toMatchObject({
    totalFen: 30_450,
    // 1,000.00 − 898.50 of bonus is given up.
    lines: [{ principalUsedFen: 269_550, refundFen: 30_450, bonusForfeitFen: 10_150 }],
  });
});

test('1,000 + 100 spent in odd amounts until empty: each split sums exactly, both parts end at 0 together', () => {
  // Of what has gone altogether, ten elevenths are principal, rounded to the nearer fen; a bill takes what is missing to that.
  //        bill    gone altogether        × 10 ÷ 11     principal gone      takes
  //      333.33             333.33        303.02 72…           303.03    303.03 + 30.30
  //        0.01             333.34        303.03 63…           303.04      0.01 +  0.00
  //      200.01             533.35        484.86 36…           484.86    181.82 + 18.19
  //        0.07             533.42        484.92 72…           484.93      0.07 +  0.00
  //      499.99           1,033.41        939.46 36…           939.46    454.53 + 45.46
  //       66.59           1,100.00      1,000.00             1,000.00     60.54 +  6.05
  const bills: [price: number, principal: number, bonus: number][] = [
    [33_333, 30_303, 3_030],
    [1, 1, 0],
    [20_001, 18_182, 1_819],
    [7, 7, 0],
    [49_999, 45_453, 4_546],
    [6_659, 6_054, 605],
  ];
  let lots = [lotOf(100_000, 10_000)];
  for (const [price, principal, bonus] of bills) {
    const debit = spent(lots, price);
    expect(partsOf(debit)).toEqual([principal, bonus]);
    expect(sumFen([debit.principalFen, debit.bonusFen])).toBe(price);
    lots = drawn(lots, debit.takes);
  }
  expect(lots).toMatchObject([{ principalLeftFen: 0, bonusLeftFen: 0 }]);
});

test('a bonus that lapsed half used: principal is spent alone, all of it can go back, and a bill undone returns its own', () => {
  // Half of 1,000 + 100: 550.00 takes 500.00 + 50.00.
  const full = [lotOf(100_000, 10_000)];
  const first = spent(full, 55_000);
  expect(partsOf(first)).toEqual([50_000, 5_000]);
  const half = drawn(full, first.takes);
  // The day after its last one the other 50.00 of bonus are gone: 200.00 takes 200.00 of principal, 300.00 are left.
  const after = addDays(must(full[0]?.bonusExpiresOn, 'the bonus lapses'), 1);
  const second = spent(half, 20_000, after);
  expect(partsOf(second)).toEqual([20_000, 0]);
  expect(second).toMatchObject({ balanceBeforeFen: 50_000, balanceAfterFen: 30_000 });
  const left = drawn(half, second.takes);
  expect(refundQuote(left, after)).toMatchObject({ totalFen: 30_000, lines: [{ bonusForfeitFen: 0 }] });
  // The first bill undone brings 500.00 + 50.00 back: 800.00 of principal.
  expect(refundQuote(refilled(left, first.takes), after)).toMatchObject({ totalFen: 80_000 });
});

test('a debt of points is settled by the next award', () => {
  // 300 points were earned, 250 of them spent, then the bill is undone: 50 are found, 250 are owed.
  const back = awardTakenBack(points(300), points(50), points(0));
  expect(back).toEqual({ taken: 50, lapsed: 0, debt: 250 });
  // The next bill earns 180: all of it settles the debt, 70 stay owed. The one after earns 100: 70 settle it, 30 are the member's.
  const next = awardAfterDebt(points(180), back.debt);
  expect(next).toEqual({ settled: 180, given: 0 });
  expect(awardAfterDebt(points(100), points(back.debt - next.settled))).toEqual({ settled: 70, given: 30 });
});
