import { fen } from '../money';
import { billOf, openFenOf, payLeg, payParts } from './bill';

const bill = billOf([
  { lineId: 'wash', listFen: fen(4_000), amountFen: fen(4_000) },
  { lineId: 'wax', listFen: fen(9_000), amountFen: fen(8_000) },
]);

test('a leg is shared over the lines by what is open on them, and the next one over what it left', () => {
  const paid = payLeg(payLeg(bill, 'coupon', fen(1_000), 'ten'), 'cash', fen(11_000));
  expect(paid.legs).toEqual([
    {
      ...{ kind: 'coupon', amountFen: 1_000, instrumentId: 'ten' },
      parts: [
        { lineId: 'wash', amountFen: 333 },
        { lineId: 'wax', amountFen: 667 },
      ],
    },
    {
      ...{ kind: 'cash', amountFen: 11_000, instrumentId: null },
      parts: [
        { lineId: 'wash', amountFen: 3_667 },
        { lineId: 'wax', amountFen: 7_333 },
      ],
    },
  ]);
  expect(openFenOf(paid)).toBe(0);
});

test('a leg of nothing is none, one of more than is open or less than nothing is a bug', () => {
  expect(payLeg(bill, 'cash', fen(0))).toBe(bill);
  expect(payParts(bill, 'package', [{ lineId: 'wash', amountFen: fen(0) }])).toBe(bill);
  expect(() => payLeg(bill, 'cash', fen(12_001))).toThrow('a leg pays at most what is open');
  expect(() => payLeg(bill, 'cash', fen(-1))).toThrow('a leg pays at most what is open');
  expect(openFenOf(payLeg(bill, 'cash', fen(12_000)))).toBe(0);
  const tooMuch = [{ lineId: 'wash', amountFen: fen(4_001) }];
  expect(() => payParts(bill, 'package', tooMuch)).toThrow('a part pays at most what is open on its line');
});
