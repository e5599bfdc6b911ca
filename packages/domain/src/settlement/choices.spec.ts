import { shopDay } from '../calendar';
import type { CouponFacts } from '../coupons';
import { count, fen } from '../money';
import { must } from '../refusals';
import { billOfFive } from '../../test/bill-of-five';
import { choicesOfCoupons, choicesOfUses, withCoupon, withUses } from './index';
import type { SettlementFacts } from './index';

const [fifty] = billOfFive.coupons;
const [washes] = billOfFive.serviceCards;
const aCoupon = (couponId: string, changes: Partial<CouponFacts>): CouponFacts => ({
  ...must(fifty, 'the bill has a coupon'),
  couponId,
  ...changes,
});
const twoWashes: SettlementFacts = {
  ...billOfFive,
  lines: billOfFive.lines.map((line) => (line.id === 'wash' ? { ...line, qty: 2 } : line)),
  serviceCards: [
    must(washes, 'the bill has a card'),
    { ...must(washes, 'the bill has a card'), cardId: 'pass', kind: 'annualPass', name: '洗车年卡' },
  ],
};
const wash = { id: 'wash', qty: 2 };

test('each card that knows a service is offered for its line, as far as it reaches', () => {
  const few = { ...twoWashes, serviceCards: twoWashes.serviceCards.slice(0, 1) };
  expect(
    choicesOfUses(few, []).map(({ card, line, times, timesMax }) => [card.cardId, line.id, times, timesMax]),
  ).toEqual([['washes', 'wash', 0, 2]]);
  const spent = {
    ...few,
    serviceCards: few.serviceCards.map((card) => ({
      ...card,
      services: card.services.map((uses) => ({ ...uses, left: count(0) })),
    })),
  };
  expect(choicesOfUses(spent, [])[0]).toMatchObject({ timesMax: 0, refusal: { refused: 'USES_SHORT' } });
});

test('a card that is frozen says so, and one of somebody else isn’t offered', () => {
  const [card, pass] = twoWashes.serviceCards.map((one) => one);
  const facts = {
    ...twoWashes,
    serviceCards: [
      { ...must(card, 'a card'), state: 'frozen' as const },
      { ...must(pass, 'a pass'), ownerId: 'zhou' },
    ],
  };
  expect(choicesOfUses(facts, [])).toMatchObject([{ refusal: { refused: 'SERVICE_CARD_FROZEN' } }]);
});

test('where a line has no room for two cards the other one gives way', () => {
  const both = withUses(withUses([], wash, 'washes', 2), wash, 'pass', 1);
  expect(both).toEqual([
    { cardId: 'washes', lineId: 'wash', times: 1 },
    { cardId: 'pass', lineId: 'wash', times: 1 },
  ]);
  expect(withUses(both, wash, 'pass', 2)).toEqual([{ cardId: 'pass', lineId: 'wash', times: 2 }]);
  expect(withUses(both, wash, 'pass', 0)).toEqual([{ cardId: 'washes', lineId: 'wash', times: 1 }]);
  const wax = [{ cardId: 'washes', lineId: 'wax', times: count(1) }];
  expect(withUses(wax, wash, 'washes', 2)).toEqual([...wax, { cardId: 'washes', lineId: 'wash', times: 2 }]);
  expect(withUses(wax, wash, 'pass', 1)).toEqual([...wax, { cardId: 'pass', lineId: 'wash', times: 1 }]);
  expect(choicesOfUses(twoWashes, withUses([], wash, 'pass', 2)).map(({ times }) => times)).toEqual([0, 2]);
  const three = ['a', 'b', 'c'].map((cardId) => ({ cardId, lineId: 'wash', times: count(1) }));
  // One of three units stays for the others: the first of them.
  expect(withUses(three, { id: 'wash', qty: 3 }, 'c', 2)).toEqual([
    { cardId: 'a', lineId: 'wash', times: 1 },
    { cardId: 'c', lineId: 'wash', times: 2 },
  ]);
  expect(choicesOfUses(twoWashes, [...both, ...wax]).map(({ times }) => times)).toEqual([1, 1]);
  expect(choicesOfUses(twoWashes, both).map(({ times, timesMax }) => [times, timesMax])).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('a card of several services is offered for those of them that are on the bill and cost something', () => {
  const [uses] = must(washes, 'the bill has a card').services;
  const services = ['item-wax', 'item-wash', 'item-oil', 'item-none'].map((serviceId) => ({
    ...must(uses, 'the card has a service'),
    serviceId,
  }));
  const serviceCards = [{ ...must(washes, 'the bill has a card'), services }];
  const lines = [
    ...billOfFive.lines.map((line) => (line.id === 'oil' ? { ...line, kind: 'part' as const } : line)),
    ...billOfFive.lines.slice(0, 1).map((line) => ({ ...line, id: 'free', listPriceFen: fen(0) })),
  ];
  const choices = choicesOfUses({ ...billOfFive, lines, serviceCards }, []);
  expect(choices.map(({ line, timesMax, refusal }) => [line.id, timesMax, refusal])).toEqual([
    ['wash', 1, null],
    ['wax', 1, null],
  ]);
});

test('before anybody has consented everybody’s are shown, on a bill that can’t be no coupon', () => {
  const hers = { ...twoWashes, serviceCards: twoWashes.serviceCards.map((card) => ({ ...card, ownerId: 'zhou' })) };
  expect(choicesOfUses({ ...hers, consent: null }, [])).toHaveLength(2);
  expect(choicesOfUses({ ...hers, consent: { kind: 'later' } }, [])).toHaveLength(2);
  expect(choicesOfUses(hers, [])).toEqual([]);
  expect(choicesOfCoupons({ ...billOfFive, lines: [] }, { uses: [], couponIds: [] })).toEqual([]);
});

test('coupons that are chosen come first, those that don’t fit come last and say what is missing', () => {
  const facts = {
    ...billOfFive,
    coupons: [
      aCoupon('large', { benefit: { kind: 'amount', offFen: fen(9_000), thresholdFen: fen(60_000) } }),
      aCoupon('late', { validUntil: shopDay('2026-11-20') }),
      aCoupon('small', { benefit: { kind: 'labour', offFen: fen(1_000) } }),
      ...billOfFive.coupons,
      aCoupon('hers', { ownerId: 'zhou' }),
    ],
  };
  const choices = choicesOfCoupons(facts, { uses: [], couponIds: ['fifty'] });
  expect(choices.map(({ coupon, chosen, refusal }) => [coupon.couponId, chosen, refusal?.refused ?? null])).toEqual([
    ['fifty', true, null],
    ['small', false, null],
    ['large', false, 'COUPON_THRESHOLD'],
    ['late', false, 'COUPON_EXPIRED'],
  ]);
  // 580.00 are on the bill; the threshold is judged on what packages leave of it.
  expect(choices[2]?.refusal?.details).toMatchObject({ missingFen: 2_000 });
  const used = choicesOfCoupons(facts, {
    uses: [{ cardId: 'washes', lineId: 'wash', times: count(1) }],
    couponIds: [],
  });
  expect(used.find(({ coupon }) => coupon.couponId === 'large')?.refusal?.details).toMatchObject({ missingFen: 6_000 });
});

test('a tap puts a coupon on in place of those that can’t stand beside it, and a second takes it off', () => {
  const stacked = (group: string, alone = false) => ({ group, alone, order: 1 });
  const coupons = [
    aCoupon('a', { stacking: stacked('shop') }),
    aCoupon('b', { stacking: stacked('shop') }),
    aCoupon('c', { stacking: stacked('service') }),
    aCoupon('alone', { stacking: stacked('only', true) }),
  ];
  expect(withCoupon(coupons, ['a'], 'b')).toEqual(['b']);
  expect(withCoupon(coupons, ['b'], 'c')).toEqual(['b', 'c']);
  expect(withCoupon(coupons, ['b', 'c'], 'alone')).toEqual(['alone']);
  expect(withCoupon(coupons, ['alone'], 'a')).toEqual(['a']);
  expect(withCoupon(coupons, ['b', 'c'], 'c')).toEqual(['b']);
  expect(withCoupon(coupons, ['b'], 'none')).toEqual(['b']);
});
