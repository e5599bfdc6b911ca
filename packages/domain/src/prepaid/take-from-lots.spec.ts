import fc from 'fast-check';
import { shopDay } from '../calendar';
import { fen, sumFen } from '../money';
import type { Fen } from '../money';
import { isRefusal } from '../refusals';
import { drawn, inSpendingOrder, refilled, refundQuote, spendableFen, takeFromLots } from './index';
import type { Lot, LotTake } from './index';

const today = shopDay('2026-11-21');
const terms = { termsVersion: '2026-03', productId: null, productVersion: null, tierId: null };

function aLot(id: string, principal: number, bonus: number, changes: Partial<Lot> = {}): Lot {
  return {
    id,
    principalFen: fen(principal),
    bonusFen: fen(bonus),
    principalLeftFen: fen(principal),
    bonusLeftFen: fen(bonus),
    bonusExpiresOn: shopDay('2027-08-15'),
    createdAt: '2026-08-16T02:00:00.000Z',
    terms,
    ...changes,
  };
}

function take(lots: readonly Lot[], amount: Fen, on = today): LotTake[] {
  const takes = takeFromLots(lots, amount, on);
  if (isRefusal(takes)) throw new Error(takes.refused);
  return takes;
}

const spend = (lots: readonly Lot[], amount: number, on = today) => drawn(lots, take(lots, fen(amount), on));
const partsOf = (takes: readonly LotTake[]) => takes.map((one) => [one.lotId, one.principalFen, one.bonusFen]);

describe('one lot', () => {
  test('3,000 + 1,000, used 3,594: 304.50 of the principal is left and paid back', () => {
    const left = spend([aLot('a', 300_000, 100_000)], 359_400);
    const quote = refundQuote(left, today);
    expect(quote.totalFen).toBe(30_450);
    expect(quote.lines).toEqual([
      {
        lotId: 'a',
        paidFen: 300_000,
        bonusGivenFen: 100_000,
        principalUsedFen: 269_550,
        refundFen: 30_450,
        bonusForfeitFen: 10_150,
      },
    ]);
  });

  test('3,000 + 1,000 spent 3,594 in washes of 39.90 and the rest gives the same 304.50', () => {
    let lots = [aLot('a', 300_000, 100_000)];
    for (let wash = 0; wash < 90; wash += 1) lots = spend(lots, 3_990);
    expect(refundQuote(spend(lots, 359_400 - 90 * 3_990), today).totalFen).toBe(30_450);
  });

  test('1,000 + 100 spent in odd amounts: principal and bonus run out together', () => {
    let lots = [aLot('a', 100_000, 10_000)];
    const odd = [333, 1, 7_777, 19, 10_001, 2, 23, 50_003];
    for (const amount of odd) lots = spend(lots, amount);
    const rest = spendableFen(lots, today);
    expect(lots.map((lot) => [lot.principalLeftFen > 0, lot.bonusLeftFen > 0])).toEqual([[true, true]]);
    lots = spend(lots, rest);
    expect(lots.map((lot) => [lot.principalLeftFen, lot.bonusLeftFen])).toEqual([[0, 0]]);
  });

  test('fen by fen, a lot never strays from its proportion by a whole fen', () => {
    let lots = [aLot('a', 1_000, 100)];
    for (let used = 1; used <= 1_100; used += 1) {
      lots = spend(lots, 1);
      const gone = 1_000 - (lots[0]?.principalLeftFen ?? 0);
      expect(Math.abs(gone * 1_100 - used * 1_000)).toBeLessThan(1_100);
    }
  });

  test('an odd half fen falls on the bonus, in favour of what can be paid back', () => {
    expect(partsOf(take([aLot('a', 100, 100)], fen(1)))).toEqual([['a', 0, 1]]);
  });

  test('a lapsed bonus stays behind and principal is spent alone; its last day still counts', () => {
    const lots = [aLot('a', 10_000, 1_000, { bonusExpiresOn: today })];
    expect(partsOf(take(lots, fen(1_100)))).toEqual([['a', 1_000, 100]]);
    const tomorrow = shopDay('2026-11-22');
    expect(partsOf(take(lots, fen(1_100), tomorrow))).toEqual([['a', 1_100, 0]]);
    expect(spendableFen(lots, tomorrow)).toBe(10_000);
    expect(refundQuote(lots, tomorrow).lines[0]).toMatchObject({ refundFen: 10_000, bonusForfeitFen: 0 });
  });
});

describe('several lots', () => {
  const soon = aLot('soon', 1_000, 100, { bonusExpiresOn: shopDay('2026-12-01'), createdAt: '2026-10-01T00:00:00Z' });
  const old = aLot('old', 1_000, 100, { createdAt: '2025-01-01T00:00:00Z' });
  const young = aLot('young', 1_000, 100, { createdAt: '2026-01-01T00:00:00Z' });
  const plain = aLot('plain', 1_000, 0, { bonusExpiresOn: null, createdAt: '2024-01-01T00:00:00Z' });
  const lapsed = aLot('lapsed', 1_000, 100, {
    bonusExpiresOn: shopDay('2026-01-01'),
    createdAt: '2024-06-01T00:00:00Z',
  });

  test('the bonus that lapses first goes first, then the older lot; lots nothing lapses on come last', () => {
    const order = inSpendingOrder([plain, young, lapsed, old, soon], today).map((lot) => lot.id);
    expect(order).toEqual(['soon', 'old', 'young', 'plain', 'lapsed']);
    const back = inSpendingOrder([soon, old, lapsed, young, plain].reverse(), today).map((lot) => lot.id);
    expect(back).toEqual(order);
    // A bonus that is gone presses nobody, whenever it would have lapsed.
    const gone = aLot('gone', 1_000, 100, { bonusLeftFen: fen(0), bonusExpiresOn: shopDay('2026-12-01') });
    expect(inSpendingOrder([gone, young, soon], today).map((lot) => lot.id)).toEqual(['soon', 'young', 'gone']);
    const twins = [aLot('b', 1, 0), aLot('a', 1, 0), aLot('c', 1, 0)];
    expect(inSpendingOrder(twins, today).map((lot) => lot.id)).toEqual(['a', 'b', 'c']);
    expect(inSpendingOrder(twins.reverse(), today).map((lot) => lot.id)).toEqual(['a', 'b', 'c']);
  });

  test('a spend runs over from one lot to the next', () => {
    expect(partsOf(take([old, soon], fen(1_650)))).toEqual([
      ['soon', 1_000, 100],
      ['old', 500, 50],
    ]);
  });

  test('more than there is names what is missing, and takes nothing', () => {
    expect(takeFromLots([plain], fen(1_320), today)).toEqual({
      refused: 'BALANCE_SHORT',
      details: { missingFen: 320, balanceFen: 1_000 },
    });
    expect(() => takeFromLots([plain], fen(-1), today)).toThrow(RangeError);
    expect(take([plain], fen(0))).toEqual([]);
  });

  test('a quote lists what is left by age, without empty lots', () => {
    const left = spend([old, soon, plain], 1_650);
    const quote = refundQuote(left, today);
    expect(refundQuote(left.slice().reverse(), today)).toEqual(quote);
    expect(quote.lines.map((line) => [line.lotId, line.refundFen])).toEqual([
      ['plain', 1_000],
      ['old', 500],
    ]);
    expect(quote.totalFen).toBe(1_500);
  });
});

describe('whatever is spent and given back', () => {
  const anyLot = fc.record({
    principal: fc.integer({ min: 1, max: 600_000 }),
    bonus: fc.integer({ min: 0, max: 200_000 }),
    lapse: fc.constantFrom(null, '2026-01-01', '2026-11-21', '2026-12-31', '2027-06-30'),
    born: fc.integer({ min: 10, max: 99 }),
  });
  const anyLots = fc.array(anyLot, { minLength: 1, maxLength: 5 }).map((lots) =>
    lots.map(({ principal, bonus, lapse, born }, place) =>
      aLot(`lot${String(place)}`, principal, bonus, {
        bonusExpiresOn: lapse === null ? null : shopDay(lapse),
        createdAt: `20${String(born)}-01-01T00:00:00Z`,
      }),
    ),
  );
  const anyShares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
  const principalLeft = (lots: readonly Lot[]) => sumFen(lots.map((lot) => lot.principalLeftFen));

  test('takes add up exactly, never exceed a lot, and what can be paid back is what is left of the principal', () => {
    fc.assert(
      fc.property(anyLots, anyShares, (start, shares) => {
        let lots = start;
        for (const share of shares) {
          const amount = fen(Math.floor(spendableFen(lots, today) * share));
          const before = spendableFen(lots, today);
          const takes = take(lots, amount);
          expect(sumFen(takes.flatMap((one) => [one.principalFen, one.bonusFen]))).toBe(amount);
          expect(takes.every((one) => one.principalFen >= 0 && one.bonusFen >= 0)).toBe(true);
          lots = drawn(lots, takes);
          expect(spendableFen(lots, today)).toBe(before - amount);
          expect(refundQuote(lots, today).totalFen).toBe(principalLeft(lots));
        }
        const emptied = drawn(lots, take(lots, spendableFen(lots, today)));
        expect(principalLeft(emptied)).toBe(0);
        expect(spendableFen(emptied, today)).toBe(0);
      }),
    );
  });

  test('the lots left over do not depend on how often one pays, only on how much', () => {
    fc.assert(
      fc.property(anyLots, anyShares, (start, shares) => {
        let lots = start;
        let paid = 0;
        for (const share of shares) {
          const amount = Math.floor(spendableFen(lots, today) * share);
          lots = spend(lots, amount);
          paid += amount;
        }
        expect(lots).toEqual(spend(start, paid));
      }),
    );
  });

  test('giving spends back in any order restores the card, and every state between can still be emptied', () => {
    const anyOrder = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyLots, anyShares, anyOrder, (start, shares, order) => {
        let lots = start;
        const made: LotTake[][] = [];
        for (const share of shares.slice(0, 12)) {
          const takes = take(lots, fen(Math.floor(spendableFen(lots, today) * share)));
          made.push(takes);
          lots = drawn(lots, takes);
        }
        for (const pick of order) {
          const [back] = made.splice(pick % Math.max(1, made.length), 1);
          lots = refilled(lots, back ?? []);
          expect(spendableFen(spend(lots, spendableFen(lots, today)), today)).toBe(0);
        }
        expect(refilled(lots, made.flat())).toEqual(start);
      }),
    );
  });

  test('a take that does not fit is a bug', () => {
    const lots = [aLot('a', 100, 10)];
    const one = { lotId: 'a', principalFen: fen(101), bonusFen: fen(0) };
    expect(() => drawn(lots, [one])).toThrow(RangeError);
    expect(() => refilled(lots, [{ ...one, principalFen: fen(1) }])).toThrow(RangeError);
  });
});
