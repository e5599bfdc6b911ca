import { billOfFive, wishesOfFive } from '../../test/bill-of-five';
import { count, fen, points } from '../money';
import { isRefusal, must } from '../refusals';
import { planSettlement, takenOf } from './index';
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

test('a tap covers what was shown, and of each thing as much as was shown', () => {
  // A wash of 40.00, a coupon of 50.00, 10.00 by points, and 330.00 from the card.
  const shown = { washes: 4_000, fifty: 5_000, points: 1_000, card: 33_000 };
  const tapped = (changes: Partial<Record<keyof typeof shown, number>>) => {
    const upTo = Object.entries({ ...shown, ...changes }).map(([id, amount]) => {
      const uses = id === 'washes' ? [{ lineId: 'wash', times: count(1) }] : [];
      return { instrumentId: id === 'points' ? account.accountId : id, amountFen: fen(amount), uses };
    });
    const tap = { kind: 'ownerTap', askId: 'ask', memberId: 'lin', saleId: 'sale', upTo } as const;
    const consent = { ...tap, expiresAt: '2026-11-21T06:22:43.000Z' };
    return planSettlement({ ...billOfFive, consent }, wishesOfFive);
  };
  const plan = tapped({});
  expect(plan).toMatchObject({ own: { amountFen: 43_000 } });
  if (isRefusal(plan)) throw new Error(plan.refused);
  expect(takenOf(plan)).toEqual([
    { instrumentId: 'washes', amountFen: 4_000, uses: [{ lineId: 'wash', times: 1 }] },
    { instrumentId: 'fifty', amountFen: 5_000 },
    { instrumentId: account.accountId, amountFen: 1_000 },
    { instrumentId: 'card', amountFen: 33_000 },
  ]);
  for (const [id, amount] of Object.entries(shown))
    expect(tapped({ [id]: amount - 1 })).toMatchObject({ refused: 'PROOF_WRONG' });
  expect(tapped({ card: 50_000 })).toMatchObject({ own: { amountFen: 43_000 } });
});

test('a use of what costs nothing is covered by name', () => {
  const lines = billOfFive.lines.slice(0, 1).map((line) => ({ ...line, listPriceFen: fen(0) }));
  const free = (instrumentId: string) =>
    planWith(
      {
        lines,
        consent: {
          ...{ kind: 'ownerTap', askId: 'ask', memberId: 'lin', saleId: 'sale' },
          ...{
            upTo: [{ instrumentId, amountFen: fen(0), uses: [{ lineId: 'wash', times: count(1) }] }],
            expiresAt: '2026-11-21T06:22:43.000Z',
          },
        },
      },
      { uses: wishesOfFive.uses, tenders: [] },
      0,
    );
  expect(free('washes')).toMatchObject({ own: { amountFen: 0 } });
  expect(free('card')).toMatchObject({ refused: 'PROOF_WRONG' });
});

test('a tap covers the lines that were shown, and of each as many uses, whatever they are worth', () => {
  const [wash, ...rest] = billOfFive.lines;
  const lines = [must(wash, 'a wash'), { ...must(wash, 'a wash'), id: 'again', qty: 2 }, ...rest];
  const tapped = (lineId: string, times: number, uses: SettlementWishes['uses']) => {
    const upTo = [{ instrumentId: 'washes', amountFen: fen(8_000), uses: [{ lineId, times: count(times) }] }];
    const tap = { kind: 'ownerTap', askId: 'ask', memberId: 'lin', saleId: 'sale', upTo } as const;
    const consent = { ...tap, expiresAt: '2026-11-21T06:22:43.000Z' };
    const restFen = 66_000 - 4_000 * uses.reduce((sum, use) => sum + use.times, 0);
    return planWith({ lines, consent }, { uses }, restFen);
  };
  const use = (lineId: string, times: number) => [{ cardId: 'washes', lineId, times: count(times) }];
  expect(tapped('again', 2, use('again', 2))).toMatchObject({ own: { amountFen: 8_000 } });
  expect(tapped('again', 2, use('again', 1))).toMatchObject({ own: { amountFen: 4_000 } });
  expect(tapped('again', 1, use('again', 2))).toMatchObject({ refused: 'PROOF_WRONG' });
  expect(tapped('again', 2, use('wash', 1))).toMatchObject({ refused: 'PROOF_WRONG' });
  expect(tapped('wash', 1, [...use('wash', 1), ...use('again', 1)])).toMatchObject({ refused: 'PROOF_WRONG' });
});

test('a purchase takes of its buyer only', () => {
  const buys = (memberId: string, saleId = 'sale') =>
    planSettlement({ ...billOfFive, consent: { kind: 'purchase', memberId, saleId } }, wishesOfFive);
  expect(buys('lin')).toMatchObject({ final: true });
  expect(buys('son')).toMatchObject(notTheirs);
  expect(buys('lin', 'other')).toMatchObject({ refused: 'PROOF_WRONG' });
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
