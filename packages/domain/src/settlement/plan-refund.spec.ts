import { today } from '../../test/any-bill';
import { afterwards, refunded, settledFacts as settled } from '../../test/settled-bill';
import { count, fen, points } from '../money';
import { usualPointRules } from '../points';
import { isRefusal, must } from '../refusals';
import { planRefund, planSettlement } from './index';
import type { SettledFacts, SettlementFacts, SettlementPlan } from './index';
import { billOfFive, wishesOfFive } from '../../test/bill-of-five';

/** The bill as it was planned, and as it stands after that. */
function paidBill(): { plan: SettlementPlan; facts: SettledFacts } {
  const plan = planSettlement(billOfFive, wishesOfFive);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return { plan, facts: settled(billOfFive, plan) };
}

const amounts = ({ legs }: Pick<SettlementPlan, 'legs'>) =>
  legs.map(({ kind, amountFen }) => [kind, Number(amountFen)]);

describe('a bill of five lines with level price, package, coupon, points, prepaid and WeChat', () => {
  test('is split to the fen', () => {
    const { plan } = paidBill();
    expect(plan.totalFen).toBe(58_000);
    expect(
      plan.legs.map(({ kind, parts }) => [
        kind,
        parts.map(({ lineId, amountFen }) => `${lineId} ${String(amountFen)}`).join(', '),
      ]),
    ).toEqual([
      ['package', 'wash 4000'],
      ['coupon', 'wax 1667, oil 2222, labour 926, water 185'],
      ['points', 'wax 333, oil 445, labour 185, water 37'],
      ['principal', 'wax 10000, oil 13333, labour 5556, water 1111'],
      ['bonus', 'wax 1000, oil 1333, labour 556, water 111'],
      ['wechat', 'wax 5000, oil 6667, labour 2777, water 556'],
    ]);
    // 450.00 of principal and WeChat, at half as much again for gold.
    expect(plan.earns).toBe(675);
  });

  test('gives one of two cans of oil back by each leg', () => {
    const { facts } = paidBill();
    const back = refunded(facts, [{ lineId: 'oil', qty: 1 }]);
    expect(amounts(back)).toEqual([
      ['points', 222],
      ['principal', 6_666],
      ['bonus', 666],
      ['wechat', 3_333],
    ]);
    expect(back).toMatchObject({
      whole: false,
      lots: [{ lotId: 'lot', principalFen: 6_666, bonusFen: 666 }],
      points: [{ lotId: 'points-lot', points: 222 }],
      couponIds: [],
      earnedBack: 150,
      moneyFen: 9_999,
    });
  });

  test('gives the package its use back with the wash, and the coupon with the last line', () => {
    const { facts } = paidBill();
    expect(refunded(facts, [{ lineId: 'wash', qty: 1 }])).toMatchObject({
      uses: [{ cardId: 'washes', serviceId: 'item-wash', times: 1 }],
      moneyFen: 0,
    });
    const all = facts.lines.map(({ lineId, qty }) => ({ lineId, qty }));
    expect(refunded(facts, all)).toMatchObject({
      whole: true,
      couponIds: ['fifty'],
      lots: [{ lotId: 'lot', principalFen: 30_000, bonusFen: 3_000 }],
      points: [{ lotId: 'points-lot', points: 1_000 }],
      earnedBack: 675,
      moneyFen: 45_000,
    });
  });

  test('gives the coupon back with the last line it paid, whatever card was sold beside it', () => {
    const { facts } = paidBill();
    const card = { ...must(facts.lines[0], 'there is a line'), lineId: 'card', kind: 'card' as const };
    const beside = { ...facts, lines: [...facts.lines, card] };
    const all = facts.lines.map(({ lineId, qty }) => ({ lineId, qty }));
    expect(refunded(beside, all)).toMatchObject({ whole: false, couponIds: ['fifty'] });
    expect(refunded(beside, all.slice(1))).toMatchObject({ couponIds: [] });
    expect(planRefund(beside, [{ lineId: 'card', qty: 1 }])).toMatchObject({ refused: 'REFUND_IS_CARD' });
  });

  test('gives back no more units than were bought', () => {
    const { facts } = paidBill();
    const once = afterwards(facts, [{ lineId: 'oil', qty: 1 }]);
    expect(planRefund(once, [{ lineId: 'oil', qty: 2 }])).toMatchObject({
      refused: 'REFUND_UNITS',
      details: { left: 1 },
    });
    expect(planRefund(facts, [])).toMatchObject({ refused: 'REFUND_EMPTY' });
    expect(planRefund(facts, [{ lineId: 'none', qty: 1 }])).toMatchObject({ refused: 'NOT_FOUND' });
  });
});

test('a use is worth a unit: half of a line paid by package comes back as uses before any money', () => {
  const [wash] = billOfFive.lines;
  const bill: SettlementFacts = {
    ...billOfFive,
    today,
    lines: [{ ...must(wash, 'there is a first line'), qty: 2 }],
    coupons: [],
    pointRules: usualPointRules,
  };
  const plan = planSettlement(bill, {
    uses: [{ cardId: 'washes', lineId: 'wash', times: count(1) }],
    couponIds: [],
    points: points(0),
    prepaid: null,
    tenders: [{ method: 'cash', amountFen: fen(4_000) }],
    quotedFen: null,
  });
  if (isRefusal(plan)) throw new Error(plan.refused);
  const facts = settled(bill, plan);
  const first = refunded(facts, [{ lineId: 'wash', qty: 1 }]);
  expect([first.uses.length, Number(first.moneyFen)]).toEqual([1, 0]);
  const second = refunded(afterwards(facts, [{ lineId: 'wash', qty: 1 }]), [{ lineId: 'wash', qty: 1 }]);
  expect([second.uses.length, Number(second.moneyFen)]).toEqual([0, 4_000]);
});
