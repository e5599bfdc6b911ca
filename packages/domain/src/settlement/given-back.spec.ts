import { afterwards, refunded } from '../../test/settled-bill';
import { count, fen, points } from '../money';
import { usualPointRules } from '../points';
import { planRefund, planServiceCardRefund } from './index';
import type { Leg, LegKind, RefundPlan, SettledFacts, SettledLine } from './index';

const line = (lineId: string, qty: number, changes: Partial<SettledLine> = {}): SettledLine => ({
  ...{ lineId, name: lineId, kind: 'service', qty, refundedQty: 0, refundedPlaces: [], earnsPoints: true },
  ...changes,
});
const leg = (kind: LegKind, parts: Record<string, number>, instrumentId: string | null = null): Leg => ({
  ...{ kind, instrumentId },
  amountFen: fen(Object.values(parts).reduce((sum, amount) => sum + amount, 0)),
  parts: Object.entries(parts).map(([lineId, amount]) => ({ lineId, amountFen: fen(amount) })),
});
const bill = (changes: Partial<SettledFacts>): SettledFacts => ({
  ...{ lines: [], legs: [], uses: [], lotTakes: [], pointTakes: [], earned: points(0) },
  ...{ pointRules: usualPointRules, pointsPercent: 100 },
  ...changes,
});
const amounts = ({ legs }: Pick<RefundPlan, 'legs'>) =>
  legs.map(({ kind, instrumentId, amountFen }) => [kind, instrumentId, Number(amountFen)]);
/** What goes back unit by unit of one line. */
function unitByUnit(facts: SettledFacts, lineId: string, times: number): RefundPlan[] {
  const one = [{ lineId, qty: 1 }];
  const plans: RefundPlan[] = [];
  for (let now = facts; plans.length < times; now = afterwards(now, one)) plans.push(refunded(now, one));
  return plans;
}

test('uses of two cards on a line go back card after card, then what was paid for the other units', () => {
  const use = { serviceId: 'wash', lineId: 'wash' };
  const facts = bill({
    lines: [line('wash', 4)],
    legs: [
      leg('package', { wash: 8_000 }, 'ten'),
      leg('package', { wash: 4_000 }, 'five'),
      leg('cash', { wash: 4_000 }),
    ],
    uses: [
      { ...use, cardId: 'ten', qty: count(2), times: count(2), amountFen: fen(8_000) },
      { ...use, cardId: 'five', qty: count(1), times: count(1), amountFen: fen(4_000) },
    ],
  });
  const plans = unitByUnit(facts, 'wash', 4);
  expect(plans.map(amounts)).toEqual([
    [['package', 'ten', 4_000]],
    [['package', 'ten', 4_000]],
    [['package', 'five', 4_000]],
    [['cash', null, 4_000]],
  ]);
  expect(plans.map(({ uses }) => uses)).toEqual([
    [{ ...use, cardId: 'ten', times: 1 }],
    [{ ...use, cardId: 'ten', times: 1 }],
    [{ ...use, cardId: 'five', times: 1 }],
    [],
  ]);
});

test('what was taken last goes back first, of lots and of points, and rounding never', () => {
  const facts = bill({
    lines: [line('wash', 2)],
    legs: [
      leg('points', { wash: 500 }, 'account'),
      leg('principal', { wash: 8_000 }, 'card'),
      leg('bonus', { wash: 800 }, 'card'),
      leg('rounding', { wash: 50 }),
      leg('cash', { wash: 650 }),
    ],
    lotTakes: [
      { lotId: 'first', principalFen: fen(5_000), bonusFen: fen(500) },
      { lotId: 'second', principalFen: fen(3_000), bonusFen: fen(300) },
    ],
    pointTakes: [
      { lotId: 'old', points: points(300) },
      { lotId: 'young', points: points(200) },
    ],
    earned: points(86),
  });
  const [one, other] = unitByUnit(facts, 'wash', 2);
  expect(one).toMatchObject({
    lots: [
      { lotId: 'second', principalFen: 3_000, bonusFen: 300 },
      { lotId: 'first', principalFen: 1_000, bonusFen: 100 },
    ],
    points: [
      { lotId: 'young', points: 200 },
      { lotId: 'old', points: 50 },
    ],
    // 86.50 of money earned 86; 43.25 that stays would have earned 43.
    ...{ moneyFen: 4_325, earnedBack: 43, whole: false },
  });
  expect(one && amounts(one).map(([kind]) => kind)).toEqual(['points', 'principal', 'bonus', 'cash']);
  expect(other?.lots).toEqual([{ lotId: 'first', principalFen: 4_000, bonusFen: 400 }]);
  expect(other?.points).toEqual([{ lotId: 'old', points: 250 }]);
  expect(other).toMatchObject({ moneyFen: 4_325, earnedBack: 43, whole: true });
});

test('a bill that earned nothing takes no points back', () => {
  const facts = bill({ lines: [line('wash', 1)], legs: [leg('cash', { wash: 9_000 })] });
  expect(refunded(facts, [{ lineId: 'wash', qty: 1 }])).toMatchObject({ moneyFen: 9_000, earnedBack: 0 });
});

test('nothing of a line isn’t a wish, and a refusal names the line', () => {
  const facts = bill({
    lines: [line('wash', 1), line('card', 1, { kind: 'card' })],
    legs: [leg('cash', { wash: 9_000 })],
  });
  const wash = { lineId: 'wash', qty: 1 };
  const refused = (...wishes: Parameters<typeof planRefund>[1]) => planRefund(facts, wishes);
  expect(refused(wash, { lineId: 'wash', qty: 0 })).toMatchObject({ refused: 'REFUND_EMPTY' });
  expect(refused({ lineId: 'wash', qty: -1 })).toMatchObject({ refused: 'REFUND_EMPTY' });
  expect(refused(wash, wash)).toEqual({ refused: 'REFUND_UNITS', details: { name: 'wash', left: 1 } });
  expect(refused({ lineId: 'card', qty: 1 })).toEqual({ refused: 'REFUND_IS_CARD', details: { name: 'card' } });
});

describe('cards beside a wash on a bill', () => {
  /** Two washes for 50.00, three cards for 100.00; half from a prepaid card, half in cash. One wash went back. */
  const facts = bill({
    lines: [line('wash', 2, { refundedQty: 1 }), line('cards', 2, { kind: 'card' }), line('more', 1, { kind: 'card' })],
    legs: [
      leg('principal', { wash: 5_000, cards: 10_000, more: 5_000 }, 'prepaid'),
      leg('cash', { wash: 5_000, cards: 10_000, more: 5_000 }),
    ],
    lotTakes: [
      { lotId: 'old', principalFen: fen(12_000), bonusFen: fen(0) },
      { lotId: 'new', principalFen: fen(8_000), bonusFen: fen(0) },
    ],
    earned: points(400),
  });
  const back = (given: SettledFacts, lineId: string, place: number, money: number, value = money) =>
    planServiceCardRefund(given, { lineId, place, valueFen: fen(value), moneyFen: fen(money) });
  const gone = (lineId: string, ...places: number[]): SettledFacts => ({
    ...facts,
    lines: facts.lines.map((one) =>
      one.lineId === lineId ? { ...one, refundedQty: places.length, refundedPlaces: places } : one,
    ),
  });

  test('a card gives back what paid for it, and its lots what is left of them', () => {
    // The wash gave 25.00 back to the new lot, which has 55.00 to come.
    const first = back(facts, 'cards', 0, 10_000);
    expect(first).toMatchObject({
      whole: false,
      lines: [{ lineId: 'cards', qty: 1 }],
      moneyFen: 10_000,
      earnedBack: 100,
    });
    expect(first.legs).toEqual([leg('principal', { cards: 5_000 }, 'prepaid'), leg('cash', { cards: 5_000 })]);
    expect(first.lots).toEqual([{ lotId: 'new', principalFen: 5_000, bonusFen: 0 }]);
    // With that card 75.00 have gone back: of the next one 5.00 are the new lot's.
    expect(back(gone('cards', 0), 'cards', 1, 10_000).lots).toEqual([
      { lotId: 'new', principalFen: 500, bonusFen: 0 },
      { lotId: 'old', principalFen: 4_500, bonusFen: 0 },
    ]);
    expect(back(facts, 'more', 0, 5_000)).toMatchObject({ moneyFen: 5_000, earnedBack: 50 });
    expect(back(gone('cards', 0), 'more', 0, 10_000)).toMatchObject({ earnedBack: 100 });
  });

  test('the last thing that goes back makes it whole', () => {
    const all = {
      ...gone('cards', 0, 1),
      lines: gone('cards', 0, 1).lines.map((one) => (one.lineId === 'wash' ? { ...one, refundedQty: 2 } : one)),
    };
    expect(back(all, 'more', 0, 10_000).whole).toBe(true);
    expect(back(gone('cards', 0, 1), 'more', 0, 10_000).whole).toBe(false);
    const other = {
      ...all,
      lines: all.lines.map((one) => (one.lineId === 'cards' ? { ...one, refundedQty: 1, refundedPlaces: [0] } : one)),
    };
    expect(back(other, 'more', 0, 10_000).whole).toBe(false);
    expect(
      back({ ...other, lines: other.lines.filter(({ lineId }) => lineId !== 'more') }, 'cards', 1, 10_000).whole,
    ).toBe(true);
  });

  test('a card that isn’t on the bill is a bug', () => {
    expect(() => back(facts, 'none', 0, 1)).toThrow('line none sold no card 0');
    expect(() => back(facts, 'cards', 2, 1)).toThrow('line cards sold no card 2');
  });

  test('a wash that goes back after a card gives back its own', () => {
    const wash = [{ lineId: 'wash', qty: 1 }];
    expect(refunded(gone('cards', 1), wash)).toMatchObject({
      ...{ moneyFen: 5_000, earnedBack: 50, whole: false },
      legs: [leg('principal', { wash: 2_500 }, 'prepaid'), leg('cash', { wash: 2_500 })],
      lots: [
        { lotId: 'new', principalFen: 500, bonusFen: 0 },
        { lotId: 'old', principalFen: 2_000, bonusFen: 0 },
      ],
    });
  });
});

test('of two cards paid by two lots each gives back the one that is left, bonus and all', () => {
  const facts = bill({
    lines: [line('cards', 2, { kind: 'card' })],
    legs: [leg('principal', { cards: 10_000 }, 'prepaid'), leg('bonus', { cards: 2_000 }, 'prepaid')],
    lotTakes: [
      { lotId: 'old', principalFen: fen(5_000), bonusFen: fen(1_000) },
      { lotId: 'new', principalFen: fen(5_000), bonusFen: fen(1_000) },
    ],
  });
  const whole = (given: SettledFacts, place: number) =>
    planServiceCardRefund(given, { lineId: 'cards', place, valueFen: fen(6_000), moneyFen: fen(5_000) }).lots;
  expect(whole(facts, 1)).toEqual([{ lotId: 'new', principalFen: 5_000, bonusFen: 1_000 }]);
  const one = { ...facts, lines: facts.lines.map((sold) => ({ ...sold, refundedQty: 1, refundedPlaces: [1] })) };
  expect(whole(one, 0)).toEqual([{ lotId: 'old', principalFen: 5_000, bonusFen: 1_000 }]);
});

test('of a card rounding was never paid, nothing goes back of one used up, and one paid by bonus alone earned nothing', () => {
  const one = (legs: readonly Leg[], earned: number, value: number, money: number) =>
    planServiceCardRefund(
      bill({
        lines: [line('card', 1, { kind: 'card' })],
        legs,
        lotTakes: [{ lotId: 'lot', principalFen: fen(0), bonusFen: fen(1_000) }],
        earned: points(earned),
      }),
      { lineId: 'card', place: 0, valueFen: fen(value), moneyFen: fen(money) },
    );
  const rounded = [
    leg('bonus', { card: 1_000 }, 'prepaid'),
    leg('rounding', { card: 50 }),
    leg('cash', { card: 9_000 }),
  ];
  expect(amounts(one(rounded, 90, 10_050, 9_000))).toEqual([
    ['bonus', 'prepaid', 1_000],
    ['cash', null, 9_000],
  ]);
  expect(one(rounded, 90, 0, 0)).toMatchObject({ legs: [], moneyFen: 0, earnedBack: 0, lots: [] });
  expect(one(rounded, 90, 10_050, 20_000)).toMatchObject({ moneyFen: 9_000, earnedBack: 90 });
  expect(one([leg('bonus', { card: 1_000 }, 'prepaid')], 0, 500, 0)).toMatchObject({
    ...{ moneyFen: 0, bonusFen: 500, earnedBack: 0 },
    lots: [{ lotId: 'lot', bonusFen: 500 }],
  });
  expect(one([], 0, 0, 0)).toMatchObject({ legs: [], moneyFen: 0, bonusFen: 0 });
});
