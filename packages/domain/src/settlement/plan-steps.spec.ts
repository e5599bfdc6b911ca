import { billOfFive, wishesOfFive } from '../../test/bill-of-five';
import { fen, points } from '../money';
import { isRefusal } from '../refusals';
import { planSettlement, priceLines } from './index';
import type { SaleLine, SettlementFacts, SettlementPlan, SettlementWishes } from './index';

function planned(facts: SettlementFacts, wishes: SettlementWishes): SettlementPlan {
  const plan = planSettlement(facts, wishes);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

const stepsOf = (lines: readonly SaleLine[], changes: Partial<SettlementFacts> = {}) => {
  const priced = priceLines({ ...billOfFive, ...changes, lines });
  if (isRefusal(priced)) throw new Error(priced.refused);
  return priced.steps;
};
const [wash, wax, oil] = billOfFive.lines as [SaleLine, SaleLine, SaleLine];

test('a plan says of each step what it took and what was left', () => {
  const plan = planned(billOfFive, wishesOfFive);
  expect(plan.steps).toEqual([
    // 40.00 + 200.00 + 2 × 120.00 + 100.00 + 20.00.
    { code: 'LIST_TOTAL', params: { amountFen: 60_000, lines: 5 } },
    { code: 'LEVEL_PRICE', params: { level: '金卡', amountFen: 2_000 } },
    { code: 'USES', params: { name: '洗车十次卡', times: 1, amountFen: 4_000 } },
    { code: 'COUPON', params: { name: '满 500 减 50', amountFen: 5_000 } },
    { code: 'POINTS', params: { points: 1_000, amountFen: 1_000 } },
    { code: 'PREPAID', params: { amountFen: 33_000, principalFen: 30_000, bonusFen: 3_000, balanceAfterFen: 77_000 } },
    { code: 'TENDER', params: { method: 'wechat', amountFen: 15_000 } },
    { code: 'EARNS', params: { points: 675 } },
  ]);
  expect(plan.earnsBy).toEqual({ rulesVersion: 0, percent: 150 });
  expect(plan.uses).toEqual([
    { cardId: 'washes', serviceId: 'item-wash', lineId: 'wash', name: '标准洗车', qty: 1, times: 1, amountFen: 4_000 },
  ]);
  expect(plan.coupons).toEqual([{ couponId: 'fifty', amountFen: 5_000 }]);
  expect(plan.points).toEqual({
    accountId: 'points',
    points: 1_000,
    amountFen: 1_000,
    takes: [{ lotId: 'points-lot', points: 1_000 }],
  });
  expect(plan.own).toEqual({ amountFen: 43_000, consent: billOfFive.consent });
});

test('rounding, change and points are told when there are any', () => {
  const odd = { ...billOfFive, lines: [{ ...wash, listPriceFen: fen(4_050) }], rounding: 'yuan' as const };
  const cash = { method: 'cash' as const, amountFen: fen(4_000), receivedFen: fen(5_000) };
  const wishes = { ...wishesOfFive, ...{ uses: [], couponIds: [], prepaid: null }, quotedFen: null, tenders: [cash] };
  const plan = planned(odd, { ...wishes, points: points(0) });
  expect(plan.steps.slice(1)).toEqual([
    { code: 'ROUNDED_DOWN', params: { amountFen: 50 } },
    { code: 'TENDER', params: { method: 'cash', amountFen: 4_000 } },
    { code: 'CHANGE', params: { receivedFen: 5_000, changeFen: 1_000 } },
    { code: 'EARNS', params: { points: 60 } },
  ]);
});

describe('prices', () => {
  test('a level price counts where no price was set by hand, times the quantity', () => {
    const level = { levelPriceFen: fen(10_800) };
    const levelSteps = (...lines: SaleLine[]) => stepsOf(lines).filter(({ code }) => code === 'LEVEL_PRICE');
    expect(levelSteps(wash, { ...oil, ...level })).toEqual([
      { code: 'LEVEL_PRICE', params: { level: '金卡', amountFen: 2_400 } },
    ]);
    expect(levelSteps({ ...oil, ...level, manualPriceFen: fen(11_000) })).toEqual([]);
    expect(levelSteps({ ...wash, manualPriceFen: fen(3_900) })).toEqual([]);
    expect(levelSteps(wash)).toEqual([]);
    expect(levelSteps({ ...wash, levelPriceFen: wash.listPriceFen })).toEqual([]);
    expect(stepsOf([wax], { level: null }).map(({ code }) => code)).toEqual(['LIST_TOTAL']);
  });

  test('a price set by hand is told when it isn’t the list price, and one above it is refused by name', () => {
    const byHand = (price: number) => [{ ...wash, manualPriceFen: fen(price) }];
    expect(stepsOf(byHand(4_000)).map(({ code }) => code)).toEqual(['LIST_TOTAL']);
    expect(stepsOf(byHand(3_999))[1]).toEqual({
      code: 'MANUAL_PRICE',
      params: { name: '标准洗车', listPriceFen: 4_000, priceFen: 3_999 },
    });
    expect(priceLines({ ...billOfFive, lines: byHand(4_001) })).toEqual({
      refused: 'PRICE_ABOVE_LIST',
      details: { name: '标准洗车', listPriceFen: 4_000 },
    });
    expect(priceLines({ ...billOfFive, discountPercentMax: 10, lines: byHand(3_599) })).toEqual({
      refused: 'DISCOUNT_TOO_LARGE',
      details: { name: '标准洗车', maxPercent: 10, lowestFen: 3_600 },
    });
  });
});
