import { billOfFive } from '../../test/bill-of-five';
import { fen, points } from '../money';
import { isRefusal, must } from '../refusals';
import { planSettlement, roundedByChoice } from './index';
import type { SettlementFacts, SettlementWishes } from './index';

const card = must(billOfFive.cards[0], 'the bill has a card');
const account = must(billOfFive.points, 'the bill has points');
/** 580.00 that nothing is taken off, rounded to whole yuan. */
const plain: SettlementFacts = { ...billOfFive, serviceCards: [], coupons: [], rounding: 'yuan' };

function rounded(
  facts: SettlementFacts,
  own: Partial<Pick<SettlementWishes, 'points' | 'prepaid'>>,
  cash: number,
): boolean {
  const nothing = { uses: [], couponIds: [], points: points(0), prepaid: null };
  const tenders = [{ method: 'cash' as const, amountFen: fen(cash) }];
  const total = facts.lines.reduce(
    (sum, { qty, levelPriceFen, listPriceFen }) => sum + qty * (levelPriceFen ?? listPriceFen),
    0,
  );
  const wishes = { ...nothing, ...own, tenders, quotedFen: fen(total) };
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return roundedByChoice(facts, wishes, plan);
}
const fromCard = (amountFen: number) => ({ prepaid: { cardId: 'card', amountFen: fen(amountFen) } });
const holding = (left: number): SettlementFacts => ({
  ...plain,
  points: { ...account, lots: account.lots.map((lot) => ({ ...lot, left: points(left) })) },
});

test('an odd amount of a card that holds more is rounded off by choice, a whole one is not', () => {
  expect(rounded(plain, fromCard(30_050), 27_900)).toBe(true);
  expect(rounded(plain, fromCard(30_000), 28_000)).toBe(false);
});

test('what empties the card may leave any amount', () => {
  const lots = card.lots.map((lot) => ({ ...lot, principalLeftFen: fen(30_050), bonusLeftFen: fen(0) }));
  expect(rounded({ ...plain, cards: [{ ...card, lots }] }, fromCard(30_050), 27_900)).toBe(false);
});

test('fewer points than there are to spend are a choice, all of them are not', () => {
  expect(rounded(holding(2_450), { points: points(150) }, 57_800)).toBe(true);
  expect(rounded(holding(2_450), { points: points(2_450) }, 55_500)).toBe(false);
  expect(rounded(holding(2_400), { points: points(200) }, 57_800)).toBe(false);
});

test('what the bill rounds off by itself is nobody’s choice', () => {
  const [first, ...others] = plain.lines;
  const odd = { ...must(first, 'the bill has lines'), listPriceFen: fen(4_050) };
  expect(rounded({ ...plain, lines: [odd, ...others] }, {}, 58_000)).toBe(false);
});
