import { billOfFive } from '../../test/bill-of-five';
import { count, fen, points } from '../money';
import { planSettlement } from './index';
import type { Consent, SaleLine, ServiceCardAtHand, SettlementFacts, SettlementWishes } from './index';

const wash = billOfFive.lines.filter((line) => line.id === 'wash');
const washBill = (line: Partial<SaleLine> = {}, consent: Consent | null = billOfFive.consent): SettlementFacts => ({
  ...billOfFive,
  lines: wash.map((one) => ({ ...one, ...line })),
  consent,
});
const use = (times: number, changes: Partial<SettlementWishes> = {}): SettlementWishes => ({
  uses: [{ cardId: 'washes', lineId: 'wash', times: count(times) }],
  couponIds: [],
  points: points(0),
  prepaid: null,
  tenders: [],
  quotedFen: null,
  ...changes,
});
const free = { listPriceFen: fen(0) };
const override = { kind: 'override', staffId: 'xie', reason: '手机没电' } as const;

describe('a use of a line that costs nothing', () => {
  test('is its holder’s all the same, and needs their leave', () => {
    expect(planSettlement(washBill(free, null), use(1))).toMatchObject({ refused: 'PROOF_MISSING' });
    const stranger = { ...billOfFive.consent, memberId: 'zhou' } as Consent;
    expect(planSettlement(washBill(free, stranger), use(1))).toMatchObject({ refused: 'SPENDER_WITHOUT_RIGHT' });
    expect(planSettlement(washBill(free, { kind: 'later' }), use(1))).toMatchObject({ final: false });
    const taken = [{ cardId: 'washes', lineId: 'wash', qty: 1, times: 1, amountFen: 0 }];
    expect(planSettlement(washBill(free), use(1))).toMatchObject({ uses: taken, legs: [], own: { amountFen: 0 } });
  });

  test('is not taken on the word of somebody who may give none', () => {
    const word = (limit: number) => planSettlement(washBill(free, { ...override, limitFen: fen(limit) }), use(1));
    expect(word(0)).toMatchObject({ refused: 'OVERRIDE_TOO_LARGE' });
    expect(word(1)).toMatchObject({ final: true });
  });
});

test.each<[string, SettlementFacts, SettlementWishes, object?]>([
  ['AMOUNT_INVALID', washBill(), use(0), {}],
  ['USES_TOO_MANY', washBill(), use(2), { name: '标准洗车', qty: 1 }],
  ['USES_TOO_MANY', washBill(), use(1, { uses: [...use(1).uses, ...use(1).uses] })],
  ['USES_SHORT', washBill({ qty: 5 }), use(5)],
  ['SERVICE_CARD_OTHER_SERVICE', washBill({ kind: 'part' }), use(1), { name: '洗车十次卡' }],
  ['SERVICE_CARD_OTHER_SERVICE', washBill({ itemId: 'item-wax' }), use(1)],
  ['NOT_FOUND', washBill({ id: 'another' }), use(1)],
  ['NOT_FOUND', { ...washBill(), serviceCards: [] }, use(1)],
])('%s stands in the way of uses', (refused, facts, wishes, details = {}) => {
  expect(planSettlement(facts, wishes)).toMatchObject({ refused, details });
});

test('uses of one card on two lines of one service are counted together', () => {
  const twice = ['wash', 'again'].flatMap((id) => washBill({ id, qty: 4 }).lines);
  const both = (times: number) =>
    use(0, { uses: ['wash', 'again'].map((lineId) => ({ cardId: 'washes', lineId, times: count(times) })) });
  const facts = { ...washBill(), lines: twice };
  // Four are left on the card.
  expect(planSettlement(facts, both(3))).toMatchObject({ refused: 'USES_SHORT', details: { left: 4 } });
  const rest = [{ method: 'cash' as const, amountFen: fen(4 * 4_000) }];
  expect(planSettlement(facts, { ...both(2), tenders: rest })).toMatchObject({ final: true });
});

describe('two cards on a bill', () => {
  const [card] = billOfFive.serviceCards as [ServiceCardAtHand];
  const [uses] = card.services as [ServiceCardAtHand['services'][number]];
  const waxes = {
    ...card,
    ...{ cardId: 'waxes', name: '打蜡卡' },
    services: [
      { ...uses, serviceId: 'item-wax', left: count(1) },
      { ...uses, left: count(1) },
    ],
  };
  const facts: SettlementFacts = {
    ...billOfFive,
    lines: billOfFive.lines.slice(0, 2).map((line) => ({ ...line, qty: 3 })),
    serviceCards: [card, { ...card, cardId: 'unused' }, waxes],
  };
  const wishes = (times: readonly (readonly [cardId: string, lineId: string, times: number])[], cash: number) =>
    use(1, {
      uses: times.map(([cardId, lineId, one]) => ({ cardId, lineId, times: count(one) })),
      tenders: [{ method: 'cash', amountFen: fen(cash) }],
    });

  test('each pay their own lines with a leg and a step of their own', () => {
    // Three washes of 40.00 and three waxes of 180.00: of the washes one card pays two, the other one; of the waxes it pays one.
    const plan = planSettlement(
      facts,
      wishes(
        [
          ['waxes', 'wax', 1],
          ['waxes', 'wash', 1],
          ['washes', 'wash', 2],
        ],
        36_000,
      ),
    );
    expect(plan).toMatchObject({
      uses: [
        { cardId: 'washes', lineId: 'wash', times: 2, amountFen: 8_000 },
        { cardId: 'waxes', serviceId: 'item-wash', lineId: 'wash', times: 1, amountFen: 4_000 },
        { cardId: 'waxes', serviceId: 'item-wax', lineId: 'wax', times: 1, amountFen: 18_000 },
      ],
      legs: [
        { kind: 'package', instrumentId: 'washes', amountFen: 8_000 },
        { kind: 'package', instrumentId: 'waxes', amountFen: 22_000 },
        { kind: 'cash', amountFen: 36_000 },
      ],
    });
    expect('steps' in plan && plan.steps.filter(({ code }) => code === 'USES')).toEqual([
      { code: 'USES', params: { name: '洗车十次卡', times: 2, amountFen: 8_000 } },
      { code: 'USES', params: { name: '打蜡卡', times: 2, amountFen: 22_000 } },
    ]);
  });

  test('are counted apart, and so are the services of one', () => {
    const short = (...times: Parameters<typeof wishes>[0]) => planSettlement(facts, wishes(times, 0));
    expect(short(['waxes', 'wax', 2])).toMatchObject({ refused: 'USES_SHORT', details: { left: 1 } });
    expect(short(['waxes', 'wash', 2], ['washes', 'wash', 2])).toMatchObject({ refused: 'USES_TOO_MANY' });
  });
});
