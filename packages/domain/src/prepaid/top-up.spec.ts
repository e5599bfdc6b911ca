import fc from 'fast-check';
import { shopDay } from '../calendar';
import { fen } from '../money';
import { isRefusal } from '../refusals';
import { bonusLastDay, capFor, cardUsable, isNamed, legalLimits, planTopUp, roomUnderCap, tierFor } from './index';
import type { TopUpFacts, TopUpTier, TopUpWishes } from './index';

const tier = (id: string, payFen: number, bonusFen: number): TopUpTier => {
  return { id, payFen: fen(payFen), bonusFen: fen(bonusFen), bonusMonths: 12 };
};
const tiers = [tier('500', 50_000, 3_000), tier('2000', 200_000, 30_000), tier('1000', 100_000, 10_000)];

const facts = (changes: Partial<TopUpFacts> = {}): TopUpFacts => ({
  open: true,
  cardState: 'active',
  capFen: legalLimits.namedCapFen,
  principalFen: fen(288_000),
  beingPaidFen: fen(0),
  minTopUpFen: legalLimits.minTopUpFen,
  tiers,
  termsVersion: '2026-03',
  today: shopDay('2026-11-21'),
  ...changes,
});
const wishes = (changes: Partial<TopUpWishes> = {}): TopUpWishes => {
  return { tierId: '1000', amountFen: fen(100_000), acceptedTermsVersion: '2026-03', ...changes };
};

test('1,000 brings 100 of bonus for twelve months to the day', () => {
  expect(planTopUp(facts(), wishes())).toEqual({
    principalFen: 100_000,
    bonusFen: 10_000,
    tierId: '1000',
    bonusExpiresOn: '2027-11-20',
    principalAfterFen: 388_000,
  });
});

test('an own amount earns the highest tier it reaches; below all of them no bonus and no lapse', () => {
  const own = (amount: number) => planTopUp(facts(), wishes({ tierId: null, amountFen: fen(amount) }));
  expect(own(150_000)).toMatchObject({ tierId: '1000', bonusFen: 10_000 });
  expect(own(500)).toMatchObject({ tierId: null, bonusFen: 0, bonusExpiresOn: null });
  expect(tierFor([], fen(100))).toBeNull();
  expect(own(200_000)).toMatchObject({ tierId: '2000', bonusFen: 30_000 });
  expect(own(49_999)).toMatchObject({ tierId: null });
  // Of two alike the one with more bonus, however they are listed.
  const alike = [tier('less', 100, 1), tier('more', 100, 2), tier('least', 100, 0)];
  expect([tierFor(alike, fen(100))?.id, tierFor(alike.slice().reverse(), fen(100))?.id]).toEqual(['more', 'more']);
});

test('a tier without a bonus, or with one for ever, has no day on which it lapses', () => {
  const bonusOf = (bonusFen: number, bonusMonths: number | null) =>
    planTopUp(facts({ tiers: [{ ...tier('1000', 100_000, bonusFen), bonusMonths }] }), wishes());
  expect(bonusOf(0, 12)).toMatchObject({ tierId: '1000', bonusFen: 0, bonusExpiresOn: null });
  expect(bonusOf(100, null)).toMatchObject({ bonusFen: 100, bonusExpiresOn: null });
});

test('the whole room under the cap can be filled', () => {
  expect(planTopUp(facts({ principalFen: fen(400_000) }), wishes())).toMatchObject({ principalAfterFen: 500_000 });
});

test.each<[string, TopUpFacts, TopUpWishes, object?]>([
  ['TOP_UP_CLOSED', facts({ open: false }), wishes()],
  ['CARD_FROZEN', facts({ cardState: 'frozen' }), wishes()],
  ['CARD_LOST', facts({ cardState: 'lost' }), wishes()],
  ['CARD_CLOSED', facts({ cardState: 'closed' }), wishes()],
  ['TERMS_NOT_ACCEPTED', facts(), wishes({ acceptedTermsVersion: '2025-01' }), { version: '2026-03' }],
  ['TERMS_NOT_ACCEPTED', facts(), wishes({ acceptedTermsVersion: null }), { version: '2026-03' }],
  ['TOP_UP_TOO_SMALL', facts(), wishes({ tierId: null, amountFen: fen(499) }), { minFen: 500 }],
  ['TIER_CHANGED', facts(), wishes({ tierId: 'gone' })],
  ['TIER_CHANGED', facts(), wishes({ amountFen: fen(90_000) })],
  ['CAP_EXCEEDED', facts({ principalFen: fen(400_001) }), wishes(), { capFen: 500_000, roomFen: 99_999 }],
  ['CAP_EXCEEDED', facts({ beingPaidFen: fen(112_001) }), wishes(), { capFen: 500_000, roomFen: 99_999 }],
])('%s', (refused, given, wished, details = {}) => {
  expect(planTopUp(given, wished)).toEqual({ refused, details });
});

test('the first top-up opens a card', () => {
  expect(isRefusal(planTopUp(facts({ cardState: null, principalFen: fen(0) }), wishes()))).toBe(false);
});

test('a card is named by a name and a verified phone: ¥5,000, else ¥1,000', () => {
  expect(isNamed({ name: '林知远', phoneVerified: true })).toBe(true);
  expect(isNamed({ name: ' ', phoneVerified: true })).toBe(false);
  expect(isNamed({ name: null, phoneVerified: true })).toBe(false);
  expect(isNamed({ name: '林知远', phoneVerified: false })).toBe(false);
  expect([capFor({ named: true }), capFor({ named: false })]).toEqual([500_000, 100_000]);
});

test('room is never negative, even on a card above a cap lowered later', () => {
  expect(roomUnderCap({ capFen: fen(100_000), principalFen: fen(150_000), beingPaidFen: fen(0) })).toBe(0);
});

test('no accepted top-up takes a card past its cap', () => {
  const amount = fc.integer({ min: 1, max: 600_000 });
  fc.assert(
    fc.property(amount, amount, amount, (principal, beingPaid, wished) => {
      const given = facts({ principalFen: fen(principal), beingPaidFen: fen(beingPaid) });
      const plan = planTopUp(given, wishes({ tierId: null, amountFen: fen(wished) }));
      if (isRefusal(plan)) return;
      expect(plan.principalAfterFen).toBe(principal + beingPaid + wished);
      expect(plan.principalAfterFen).toBeLessThanOrEqual(given.capFen);
    }),
  );
});

test('a bonus without months never lapses', () => {
  expect(bonusLastDay(shopDay('2026-11-21'), null)).toBeNull();
  expect(bonusLastDay(shopDay('2026-08-31'), 6)).toBe('2027-02-27');
});

test('only an active card can be used', () => {
  expect(cardUsable('active')).toBeNull();
  expect(cardUsable('frozen')).toMatchObject({ refused: 'CARD_FROZEN' });
});
