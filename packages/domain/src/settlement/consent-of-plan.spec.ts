import { billOfFive, wishesOfFive } from '../../test/bill-of-five';
import { fen, points } from '../money';
import { must } from '../refusals';
import { planSettlement } from './index';
import type { Consent, SettlementFacts, SettlementWishes } from './index';

const fifty = must(billOfFive.coupons[0], 'the bill has a coupon');
const card = must(billOfFive.cards[0], 'the bill has a card');
const washes = must(billOfFive.serviceCards[0], 'the bill has a service card');
const account = must(billOfFive.points, 'the bill has points');

const planWith = (changes: Partial<SettlementFacts>, wished: Partial<SettlementWishes>, restFen: number) =>
  planSettlement(
    { ...billOfFive, ...changes },
    {
      ...{ uses: [], couponIds: [], points: points(0), prepaid: null, quotedFen: null },
      tenders: [{ method: 'cash', amountFen: fen(restFen) }],
      ...wished,
    },
  );
const notTheirs = { refused: 'SPENDER_WITHOUT_RIGHT' };

test('a coupon and points are their owner’s alone, whoever else holds something of the bill', () => {
  const hers = { ...fifty, couponId: 'hers', ownerId: 'zhou' };
  const byCoupon = { couponIds: ['fifty'] };
  expect(planWith({ coupons: [hers, fifty] }, byCoupon, 53_000)).toMatchObject({ final: true });
  expect(planWith({ coupons: [{ ...fifty, ownerId: 'zhou' }] }, byCoupon, 53_000)).toMatchObject(notTheirs);
  const byPoints = { points: points(1_000) };
  expect(planWith({}, byPoints, 57_000)).toMatchObject({ final: true });
  expect(planWith({ points: { ...account, ownerId: 'zhou' } }, byPoints, 57_000)).toMatchObject(notTheirs);
  expect(planWith({ points: null }, byCoupon, 53_000)).toMatchObject({ final: true });
  expect(planWith({ points: null, coupons: [hers] }, { couponIds: ['hers'] }, 53_000)).toMatchObject(notTheirs);
});

test('each of several holders has to be one whose things the member may spend', () => {
  const family = { ...card, spenderIds: ['son'] };
  const { uses } = wishesOfFive;
  const both = { uses, prepaid: { cardId: 'card', amountFen: fen(33_000) } };
  const son = { ...billOfFive.consent, memberId: 'son' } as Consent;
  expect(planWith({ cards: [family], consent: son }, both, 21_000)).toMatchObject(notTheirs);
  const alsoUses = { cards: [family], serviceCards: [{ ...washes, spenderIds: ['son'] }], consent: son };
  expect(planWith(alsoUses, both, 21_000)).toMatchObject({ final: true });
  expect(planWith({ serviceCards: [{ ...washes, ownerId: 'zhou' }] }, { uses }, 54_000)).toMatchObject(notTheirs);
  // A use of a line that costs nothing has no leg, but a holder.
  const lines = billOfFive.lines.slice(0, 1).map((line) => ({ ...line, listPriceFen: fen(0) }));
  const free = { uses, tenders: [] };
  expect(planWith({ lines, serviceCards: [{ ...washes, ownerId: 'zhou' }] }, free, 0)).toMatchObject(notTheirs);
  expect(planWith({ lines }, free, 0)).toMatchObject({ own: { amountFen: 0 } });
});

test('a tap covers what was asked for, and of it from the card what was asked for that', () => {
  const tap = (upTo: number, cardUpTo: number): Consent => ({
    ...{ kind: 'ownerTap', askId: 'ask', memberId: 'lin', saleId: 'sale', expiresAt: '2026-11-21T06:22:43.000Z' },
    upToFen: fen(upTo),
    cardUpToFen: fen(cardUpTo),
  });
  const plan = (upTo: number, cardUpTo: number) =>
    planSettlement({ ...billOfFive, consent: tap(upTo, cardUpTo) }, wishesOfFive);
  // A wash of 40.00, a coupon of 50.00, 10.00 by points, and 330.00 from the card.
  expect(plan(43_000, 33_000)).toMatchObject({ own: { amountFen: 43_000 } });
  expect(plan(42_999, 33_000)).toMatchObject({ refused: 'PROOF_WRONG' });
  expect(plan(43_000, 32_999)).toMatchObject({ refused: 'PROOF_WRONG' });
});

test('what is missing is said: how much wants a proof, how far a word reaches', () => {
  expect(planSettlement({ ...billOfFive, consent: null }, wishesOfFive)).toEqual({
    refused: 'PROOF_MISSING',
    details: { prepaidFen: 43_000 },
  });
  const word: Consent = { kind: 'override', staffId: 'su', reason: '手机没电', limitFen: fen(42_999) };
  expect(planSettlement({ ...billOfFive, consent: word }, wishesOfFive)).toEqual({
    refused: 'OVERRIDE_TOO_LARGE',
    details: { limitFen: 42_999 },
  });
});

test('a coupon for a level counts for who has it', () => {
  const golden = (levels: string[]) => ({ coupons: [{ ...fifty, scope: { ...fifty.scope, levels } }] });
  expect(planWith(golden(['gold']), { couponIds: ['fifty'] }, 53_000)).toMatchObject({ final: true });
  const none = planWith({ ...golden(['gold']), level: null }, { couponIds: ['fifty'] }, 53_000);
  expect(none).toMatchObject({ refused: 'COUPON_OTHER_LEVEL' });
});

describe('the prepaid card', () => {
  const other = { ...card, cardId: 'other', lots: [] };
  const pay = (cardId: string, amount: number, rest: number) =>
    planWith({ cards: [other, card] }, { prepaid: { cardId, amountFen: fen(amount) } }, rest);

  test('is the one that was chosen, and pays at most what is open', () => {
    expect(pay('card', 33_000, 25_000)).toMatchObject({ prepaid: { cardId: 'card', principalFen: 30_000 } });
    expect(pay('card', 58_001, 0)).toEqual({ refused: 'PREPAID_TOO_MUCH', details: { openFen: 58_000 } });
    expect(pay('gone', 0, 58_000)).toMatchObject({ prepaid: null });
  });
});

test.each(['cash', 'wechat', 'posCard', 'alipay', 'bankTransfer', 'other'] as const)('%s pays a bill', (method) => {
  expect(planWith({}, { tenders: [{ method, amountFen: fen(58_000) }] }, 0)).toMatchObject({
    legs: [{ kind: method, amountFen: 58_000 }],
    // All of it is real money: 580 points, half as much again for gold.
    earns: 870,
  });
});

test('tenders say what is missing and what is too much; change is of cash only', () => {
  const pay = (tenders: SettlementWishes['tenders']) => planWith({}, { tenders }, 0);
  const wechat = { method: 'wechat', amountFen: fen(58_000) } as const;
  const cash = { method: 'cash', amountFen: fen(58_000) } as const;
  expect(pay([{ ...wechat, receivedFen: fen(60_000) }])).toMatchObject({ changeFen: 0 });
  expect(pay([{ ...wechat, receivedFen: fen(1) }])).toMatchObject({ changeFen: 0, wechatFen: 58_000 });
  const refusals = [
    pay([{ ...cash, receivedFen: fen(57_000) }]),
    pay([{ ...cash, amountFen: fen(57_999) }]),
    pay([wechat, { ...cash, amountFen: fen(5) }]),
    pay([wechat, wechat]),
  ];
  expect(refusals).toEqual([
    { refused: 'CASH_SHORT', details: { missingFen: 1_000 } },
    { refused: 'TENDERS_SHORT', details: { missingFen: 1 } },
    { refused: 'TENDERS_TOO_MUCH', details: { surplusFen: 5 } },
    { refused: 'TENDER_REPEATED', details: { method: 'wechat' } },
  ]);
  expect(planWith({}, { quotedFen: fen(1) }, 58_000)).toEqual({
    refused: 'QUOTE_CHANGED',
    details: { quotedFen: 1, totalFen: 58_000 },
  });
});
