import fc from 'fast-check';
import { fen, sumFen } from '../money';
import { paidCards } from './card-shares';
import type { Leg, LegKind } from './plan';

const lineId = 'line';
const leg = (kind: LegKind, amountFen: number): Leg => ({
  ...{ kind, instrumentId: kind === 'cash' ? null : 'card', amountFen: fen(amountFen) },
  parts: [{ lineId, amountFen: fen(amountFen) }],
});

test('cards of a line share what paid for it: the same price each, every leg to its last fen', () => {
  const cards = paidCards([leg('principal', 101), leg('bonus', 50), leg('cash', 152)], { lineId, qty: 3 });
  expect(cards.map(({ priceFen, moneyFen }) => [priceFen, moneyFen])).toEqual([
    [101, 84],
    [101, 85],
    [101, 84],
  ]);
  expect(cards[0]?.shares.map(({ kind, amountFen }) => [kind, Number(amountFen)])).toEqual([
    ['principal', 34],
    ['bonus', 17],
    ['cash', 50],
  ]);
});

test('a card that cost nothing was paid by nothing', () => {
  expect(paidCards([], { lineId, qty: 2 })).toEqual([
    { priceFen: 0, moneyFen: 0, shares: [] },
    { priceFen: 0, moneyFen: 0, shares: [] },
  ]);
});

test('whatever paid for however many cards, nothing is lost, doubled or below zero', () => {
  const anyLine = fc.record({
    qty: fc.integer({ min: 1, max: 10 }),
    unitFen: fc.integer({ min: 1, max: 100_000 }),
    cuts: fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)),
  });
  fc.assert(
    fc.property(anyLine, ({ qty, unitFen, cuts }) => {
      const total = qty * unitFen;
      const [a, b, c] = cuts.map((cut) => Math.floor((total * cut) / 3_000)) as [number, number, number];
      const legs = [leg('principal', a), leg('bonus', b), leg('rounding', c), leg('cash', total - a - b - c)];
      const cards = paidCards(legs, { lineId, qty });
      for (const { priceFen, moneyFen, shares } of cards) {
        expect(priceFen).toBe(unitFen);
        expect(sumFen(shares.map(({ amountFen }) => amountFen))).toBe(unitFen);
        expect(moneyFen).toBeLessThanOrEqual(unitFen);
      }
      for (const { kind, amountFen } of legs) {
        const paid = cards.flatMap(({ shares }) => shares.filter((share) => share.kind === kind));
        expect(sumFen(paid.map((share) => share.amountFen))).toBe(amountFen);
        expect(paid.every((share) => share.amountFen > 0)).toBe(true);
      }
    }),
  );
});
