import { shopDay } from '../calendar';
import { fen, points } from '../money';
import { usualPointRules } from '../points';
import type { Lot } from '../prepaid';
import { isRefusal } from '../refusals';
import { legColour, planSettlement, suggestWishes, tenderMethods } from './index';
import type {
  Consent,
  LegKind,
  PrepaidCardFacts,
  SaleLine,
  SettlementFacts,
  SettlementPlan,
  SettlementWishes,
} from './index';

const now = '2026-11-21T06:22:00.000Z';
const later = '2026-11-21T06:22:43.000Z';

const line = (id: string, name: string, listPrice: number, changes: Partial<SaleLine> = {}): SaleLine => ({
  id,
  kind: 'service',
  itemId: `item-${id}`,
  name,
  category: 'wash',
  qty: 1,
  listPriceFen: fen(listPrice),
  levelPriceFen: null,
  manualPriceFen: null,
  performerId: null,
  earnsPoints: true,
  labourTenths: null,
  ...changes,
});
const aLot = (principal: number, bonus: number): Lot => ({
  id: 'lot',
  principalFen: fen(principal),
  bonusFen: fen(bonus),
  principalLeftFen: fen(principal),
  bonusLeftFen: fen(bonus),
  bonusExpiresOn: shopDay('2027-11-20'),
  createdAt: '2026-11-21T02:00:00.000Z',
  terms: { termsVersion: '2026-03', productId: null, productVersion: null, tierId: null },
});
const aCard = (changes: Partial<PrepaidCardFacts> = {}): PrepaidCardFacts => {
  return { cardId: 'card', state: 'active', ownerId: 'lin', spenderIds: [], lots: [aLot(100_000, 10_000)], ...changes };
};
const code: Consent = {
  kind: 'memberCode',
  proofId: 'proof',
  memberId: 'lin',
  saleId: 'sale',
  staffId: 'xie',
  expiresAt: later,
};
const tap: Consent = {
  kind: 'ownerTap',
  askId: 'ask',
  memberId: 'lin',
  saleId: 'sale',
  upTo: [{ instrumentId: 'card', amountFen: fen(6_800) }],
  expiresAt: later,
};
const tapFor = (instrumentId: string, amount: number): Consent => ({
  ...tap,
  upTo: [{ instrumentId, amountFen: fen(amount) }],
});
const purchase: Consent = { kind: 'purchase', memberId: 'lin', saleId: 'sale' };
const word: Consent = { kind: 'override', staffId: 'su', reason: '手机没电', limitFen: fen(6_800) };

const noInstruments = {
  serviceCards: [],
  coupons: [],
  points: null,
  pointRules: usualPointRules,
  level: null,
  shopId: 'east',
  carId: 'car',
};
const facts = (changes: Partial<SettlementFacts> = {}): SettlementFacts => ({
  saleId: 'sale',
  staffId: 'xie',
  lines: [line('wash', '精洗', 6_800)],
  rounding: 'none',
  discountPercentMax: 10,
  cards: [aCard()],
  ...noInstruments,
  consent: code,
  now,
  today: shopDay('2026-11-21'),
  ...changes,
});
const wishes = (changes: Partial<SettlementWishes> = {}): SettlementWishes => {
  return { uses: [], couponIds: [], points: points(0), prepaid: null, tenders: [], quotedFen: null, ...changes };
};
const fromCard = (amount: number, changes: Partial<SettlementWishes> = {}) =>
  wishes({ prepaid: { cardId: 'card', amountFen: fen(amount) }, ...changes });

function planned(given: SettlementFacts, wished: SettlementWishes): SettlementPlan {
  const plan = planSettlement(given, wished);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
}

test('a wash from the card: principal and bonus in proportion, nothing left to pay', () => {
  const plan = planned(facts(), fromCard(6_800, { quotedFen: fen(6_800) }));
  expect(plan).toMatchObject({ final: true, totalFen: 6_800, dueFen: 0, wechatFen: 0, changeFen: 0 });
  expect(plan.legs).toEqual([
    { kind: 'principal', amountFen: 6_182, instrumentId: 'card', parts: [{ lineId: 'wash', amountFen: 6_182 }] },
    { kind: 'bonus', amountFen: 618, instrumentId: 'card', parts: [{ lineId: 'wash', amountFen: 618 }] },
  ]);
  expect(plan.prepaid).toMatchObject({
    balanceBeforeFen: 110_000,
    balanceAfterFen: 103_200,
    principalFen: 6_182,
    bonusFen: 618,
  });
  expect(plan.steps.map((step) => step.code)).toEqual(['LIST_TOTAL', 'PREPAID']);
});

test('card first, the rest rounded down to yuan, cash with change', () => {
  const given = facts({ rounding: 'yuan', lines: [line('oil', '小保养', 38_850), line('wash', '精洗', 6_800)] });
  const cash = { method: 'cash', amountFen: fen(15_600), receivedFen: fen(20_000) } as const;
  const plan = planned(given, fromCard(30_000, { tenders: [cash] }));
  expect(plan).toMatchObject({ totalFen: 45_650, roundingFen: 50, dueFen: 15_600, changeFen: 4_400 });
  expect(plan.legs.map((leg) => [leg.kind, leg.amountFen])).toEqual([
    ['principal', 27_273],
    ['bonus', 2_727],
    ['rounding', 50],
    ['cash', 15_600],
  ]);
  expect(plan.steps.at(-1)).toEqual({ code: 'CHANGE', params: { receivedFen: 20_000, changeFen: 4_400 } });
});

test('what WeChat collects is told apart, since the settlement waits for it', () => {
  const plan = planned(
    facts(),
    wishes({
      tenders: [
        { method: 'wechat', amountFen: fen(4_800) },
        { method: 'cash', amountFen: fen(2_000) },
      ],
    }),
  );
  expect(plan).toMatchObject({ wechatFen: 4_800, dueFen: 6_800 });
  expect(plan.legs.map((leg) => leg.kind)).toEqual(['cash', 'wechat']);
});

test('a free sale needs neither card nor tender', () => {
  const plan = planned(facts({ lines: [line('look', '检查', 0)], cards: [], consent: null }), wishes());
  expect(plan).toMatchObject({ totalFen: 0, legs: [], final: true });
});

describe('manual prices', () => {
  const priced = (price: number, max: number) =>
    facts({ lines: [line('film', '贴膜', 9_999, { qty: 2, manualPriceFen: fen(price) })], discountPercentMax: max });
  const paid = (amount: number) => wishes({ tenders: [{ method: 'posCard', amountFen: fen(amount) }] });

  test('within the limit they count, per unit', () => {
    const plan = planned(priced(9_000, 10), paid(18_000));
    expect(plan).toMatchObject({ listFen: 19_998, totalFen: 18_000 });
    expect(plan.steps[1]).toEqual({
      code: 'MANUAL_PRICE',
      params: { name: '贴膜', listPriceFen: 9_999, priceFen: 9_000 },
    });
  });

  test('the lowest price named in the refusal is accepted, one fen less is not', () => {
    const refused = planSettlement(priced(8_999 - 1, 10), paid(18_000));
    expect(refused).toMatchObject({ refused: 'DISCOUNT_TOO_LARGE', details: { maxPercent: 10, lowestFen: 9_000 } });
    expect(isRefusal(planSettlement(priced(8_999, 10), paid(17_998)))).toBe(true);
    expect(isRefusal(planSettlement(priced(9_000, 10), paid(18_000)))).toBe(false);
  });

  test('a role without a limit sells at list price, and nobody sells above it', () => {
    expect(isRefusal(planSettlement(priced(9_999, 0), paid(19_998)))).toBe(false);
    expect(planSettlement(priced(9_998, 0), paid(19_996))).toMatchObject({ refused: 'DISCOUNT_TOO_LARGE' });
    expect(planSettlement(priced(10_000, 100), paid(20_000))).toMatchObject({ refused: 'PRICE_ABOVE_LIST' });
  });
});

describe('leave to spend', () => {
  const family = aCard({ spenderIds: ['son'] });
  test.each([
    ['no proof', 'PROOF_MISSING', facts({ consent: null })],
    ['an expired code', 'PROOF_EXPIRED', facts({ consent: { ...code, expiresAt: now } })],
    ['a code for another sale', 'PROOF_WRONG', facts({ consent: { ...code, saleId: 'other' } })],
    ['a code another cashier took', 'PROOF_WRONG', facts({ consent: { ...code, staffId: 'luo' } })],
    ['a stranger', 'SPENDER_WITHOUT_RIGHT', facts({ consent: { ...code, memberId: 'stranger' } })],
    ['a driver without the right', 'SPENDER_WITHOUT_RIGHT', facts({ consent: { ...code, memberId: 'son' } })],
    ['a tap for less', 'PROOF_WRONG', facts({ consent: tapFor('card', 6_799) })],
    ['a tap for another card', 'PROOF_WRONG', facts({ consent: tapFor('other', 6_800) })],
    ['a purchase of another sale', 'PROOF_WRONG', facts({ consent: { ...purchase, saleId: 'other' } })],
    [
      'a purchase from a card of the family',
      'SPENDER_WITHOUT_RIGHT',
      facts({ consent: { ...purchase, memberId: 'son' } }),
    ],
    ['an expired tap', 'PROOF_EXPIRED', facts({ consent: { ...tap, expiresAt: '2026-11-21T06:21:59Z' } })],
    ['an override above the limit', 'OVERRIDE_TOO_LARGE', facts({ consent: { ...word, limitFen: fen(6_799) } })],
    ['an override without a reason', 'REASON_MISSING', facts({ consent: { ...word, reason: ' ' } })],
  ] as const)('%s is refused with %s', (_, refused, given) => {
    expect(planSettlement(given, fromCard(6_800))).toMatchObject({ refused });
  });

  test.each([
    ['code of the owner', facts({ consent: code })],
    ['tap of the owner', facts({ consent: tap })],
    ['word of a manager', facts({ consent: word })],
    ['code of a driver with the right', facts({ cards: [family], consent: { ...code, memberId: 'son' } })],
  ])('the %s opens the card', (_, given) => {
    expect(planned(given, fromCard(6_800)).final).toBe(true);
  });

  test('a preview before the code is scanned is drawn, but is not final', () => {
    expect(planned(facts({ consent: { kind: 'later' } }), fromCard(6_800)).final).toBe(false);
  });

  test('who pays otherwise needs no proof', () => {
    const plan = planned(facts({ consent: null }), wishes({ tenders: [{ method: 'alipay', amountFen: fen(6_800) }] }));
    expect(plan.prepaid).toBeNull();
  });
});

describe('refusals', () => {
  const cash = (amount: number, received?: number) =>
    wishes({
      tenders: [{ method: 'cash', amountFen: fen(amount), receivedFen: received === undefined ? null : fen(received) }],
    });
  test.each([
    ['SALE_EMPTY', facts({ lines: [] }), wishes()],
    ['QUOTE_CHANGED', facts(), fromCard(6_800, { quotedFen: fen(6_700) })],
    ['NOT_FOUND', facts({ cards: [] }), fromCard(6_800)],
    ['CARD_FROZEN', facts({ cards: [aCard({ state: 'frozen' })] }), fromCard(6_800)],
    ['CARD_LOST', facts({ cards: [aCard({ state: 'lost' })] }), fromCard(6_800)],
    ['CARD_CLOSED', facts({ cards: [aCard({ state: 'closed' })] }), fromCard(6_800)],
    ['BALANCE_SHORT', facts({ cards: [aCard({ lots: [aLot(5_000, 500)] })] }), fromCard(6_800)],
    ['PREPAID_TOO_MUCH', facts(), fromCard(6_801)],
    ['AMOUNT_INVALID', facts(), fromCard(-1)],
    ['AMOUNT_INVALID', facts(), cash(0)],
    ['CASH_SHORT', facts(), cash(6_800, 6_799)],
    ['TENDERS_SHORT', facts(), cash(6_799)],
    ['TENDERS_SHORT', facts(), wishes()],
    ['TENDERS_TOO_MUCH', facts(), cash(6_801)],
    ['TENDERS_TOO_MUCH', facts(), fromCard(6_800, { tenders: [{ method: 'other', amountFen: fen(1) }] })],
    ['TENDER_REPEATED', facts(), wishes({ tenders: [...cash(3_400).tenders, ...cash(3_400).tenders] })],
  ] as const)('%s', (refused, given, wished) => {
    expect(planSettlement(given, wished)).toMatchObject({ refused });
  });
});

describe('the suggestion', () => {
  const suggested = (given: SettlementFacts, upTo: number | null = null) => {
    const wished = suggestWishes(given, 'wechat', upTo === null ? {} : { prepaidUpToFen: fen(upTo) });
    if (isRefusal(wished)) throw new Error(wished.refused);
    return wished;
  };

  test('takes as much as possible from the card and leaves the rounded rest to one tender', () => {
    const given = facts({
      rounding: 'jiao',
      cards: [aCard({ lots: [aLot(5_000, 0)] })],
      lines: [line('a', '打蜡', 9_985)],
    });
    expect(suggested(given)).toEqual({
      uses: [],
      couponIds: [],
      points: 0,
      prepaid: { cardId: 'card', amountFen: 5_000 },
      tenders: [{ method: 'wechat', amountFen: 4_980 }],
      quotedFen: 9_985,
    });
  });

  test('leaves out cards that are frozen or that the consenting member may not spend', () => {
    const cards = [aCard({ cardId: 'frozen', state: 'frozen' }), aCard({ cardId: 'other', ownerId: 'wang' })];
    expect(suggested(facts({ cards })).prepaid).toBeNull();
    expect(suggested(facts({ cards, consent: null })).prepaid?.cardId).toBe('other');
  });

  test('picks the fullest card, and takes less from it when told to', () => {
    const cards = [aCard({ cardId: 'thin', lots: [aLot(7_000, 0)] }), aCard()];
    expect(suggested(facts({ cards })).prepaid).toEqual({ cardId: 'card', amountFen: 6_800 });
    expect(suggested(facts(), 1_000)).toMatchObject({ prepaid: { amountFen: 1_000 }, tenders: [{ amountFen: 5_800 }] });
    expect(suggested(facts(), 0).prepaid).toBeNull();
  });
});

test.each([
  ['package', 'package'],
  ['coupon', 'coupon'],
  ['points', 'points'],
  ['principal', 'principal'],
  ['bonus', 'bonus'],
  ...['rounding', ...tenderMethods].map((kind) => [kind, 'tender'] as const),
] as const)('a leg of %s is painted as %s', (kind, colour) => {
  expect(legColour(kind as LegKind)).toBe(colour);
});
