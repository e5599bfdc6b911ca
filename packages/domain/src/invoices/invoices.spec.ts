import fc from 'fast-check';
import { fen } from '../money';
import { isRefusal } from '../refusals';
import { invoiceAfterGivingBack, redDueFen, type InvoiceStand } from './after-giving-back';
import { invoiceStates, liveInvoiceStates, openInvoiceStates } from './states';
import { parseTaxNumber } from './tax-number';
import { parseInvoiceTitle } from './title';

const stand = (state: InvoiceStand['state'], amountFen: number, redFen = 0): InvoiceStand => ({
  state,
  amountFen: fen(amountFen),
  redFen: fen(redFen),
});

describe('an invoice whose bill gives something back', () => {
  test('shrinks to what is left while it is only asked for, and lapses when nothing is', () => {
    const asked = stand('requested', 10_000);
    expect(invoiceAfterGivingBack(asked, fen(10_000))).toEqual(asked);
    expect(invoiceAfterGivingBack(asked, fen(7_000))).toEqual(stand('requested', 7_000));
    expect(invoiceAfterGivingBack(asked, fen(0))).toMatchObject({ state: 'lapsed', amountFen: 10_000 });
  });

  test('wants a red one for the difference once it is issued, again after each red one', () => {
    const issued = stand('issued', 10_000);
    expect(invoiceAfterGivingBack(issued, fen(10_000))).toEqual(issued);
    expect(invoiceAfterGivingBack(issued, fen(7_000))).toEqual(stand('redNeeded', 10_000));
    expect(redDueFen(stand('redNeeded', 10_000), fen(7_000))).toBe(3_000);
    expect(redDueFen(stand('redNeeded', 10_000), fen(0))).toBe(10_000);
    expect(redDueFen(stand('redIssued', 10_000, 3_000), fen(7_000))).toBe(0);
    expect(invoiceAfterGivingBack(stand('redIssued', 10_000, 3_000), fen(6_999)).state).toBe('redNeeded');
    expect(redDueFen(stand('redIssued', 10_000, 3_000), fen(6_999))).toBe(1);
  });

  test('is left alone when it is over', () => {
    for (const state of invoiceStates.filter((one) => !liveInvoiceStates.includes(one))) {
      expect(invoiceAfterGivingBack(stand(state, 500), fen(0))).toEqual(stand(state, 500));
      expect(redDueFen(stand(state, 500), fen(0))).toBe(0);
    }
  });

  test('never says more than is left, unless it waits for somebody to write the red one', () => {
    const anyLive = fc.constantFrom(...liveInvoiceStates);
    fc.assert(
      fc.property(anyLive, fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000), (state, amount, red, left) => {
        const before = stand(state, Math.max(1, amount), state === 'requested' ? 0 : Math.min(red, amount));
        const after = invoiceAfterGivingBack(before, fen(left));
        const says = after.amountFen - after.redFen;
        if (liveInvoiceStates.includes(after.state) && after.state !== 'redNeeded')
          expect(says).toBeLessThanOrEqual(left);
        expect(redDueFen(after, fen(left))).toBeLessThanOrEqual(Math.max(0, says));
      }),
    );
  });

  test('waits at the counter while it is asked for or wants a red one', () => {
    expect(openInvoiceStates).toEqual(['requested', 'redNeeded']);
    expect(liveInvoiceStates).toEqual(expect.arrayContaining([...openInvoiceStates]));
  });
});

describe('a taxpayer number', () => {
  test.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['  9135 0100 m000-100y43 ', '91350100M000100Y43'],
    ['９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'],
    ['11010519491231002X', '11010519491231002X'],
    ['510104200001014', '510104200001014'],
    ['51010420000101401', '51010420000101401'],
    ['11010519491231002X01', '11010519491231002X01'],
  ])('%s is taken as %s', (typed, number) => {
    expect(parseTaxNumber(typed)).toBe(number);
  });

  test.each([
    ['a wrong check digit', '91350100M000100Y44'],
    ['two signs changed places', '91350010M000100Y43'],
    ['a letter no code has', '91350100M000100YO3'],
    ['an identity number with a wrong check digit', '110105194912310021'],
    ['16 signs', '91350100M000100Y'],
    ['a sign that is none', '91350100M000100Y4。'],
    ['nothing', ''],
  ])('with %s is refused', (_, typed) => {
    expect(parseTaxNumber(typed)).toMatchObject({ refused: 'TAX_NUMBER_INVALID' });
  });
});

describe('a title', () => {
  test('of a person has no taxpayer number, whatever was typed', () => {
    expect(parseInvoiceTitle('person', ' 林知远 ', '91350100M000100Y43')).toEqual({
      kind: 'person',
      name: '林知远',
      taxNumber: null,
    });
  });

  test('of a company wants its number', () => {
    const name = '成都蓉行物流有限公司';
    expect(parseInvoiceTitle('company', name, '91350100m000100y43')).toMatchObject({
      name,
      taxNumber: '91350100M000100Y43',
    });
    expect(isRefusal(parseInvoiceTitle('company', name, null))).toBe(true);
    expect(parseInvoiceTitle('company', name, '123')).toMatchObject({ refused: 'TAX_NUMBER_INVALID' });
  });

  test.each([[''], ['   '], ['张\n三'], ['长'.repeat(101)]])('%j is refused', (name) => {
    expect(parseInvoiceTitle('person', name, null)).toMatchObject({ refused: 'INVOICE_TITLE_INVALID' });
  });
});
