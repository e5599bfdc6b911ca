import { fireEvent, screen } from '@testing-library/react';
import InvoicePage from '../../src/owner/invoice/index';
import InvoicesPage from '../../src/owner/invoices/index';
import Taro from '../mocks/taro';
import { aPhone, freshPhone, open, refusal, settle, type Asked } from './a-phone';
import { bill, invoice, receiptId, redInvoice } from './an-invoice';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const type = (testId: string, value: string): void => {
  fireEvent.input(screen.getByTestId(testId), { target: { value } });
};
const writes = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET');

/** The API of one receipt: nothing asked for until somebody does. */
const serving =
  (first: object, then: object = first) =>
  ({ method, path }: Asked) => {
    if (path === '/me/invoice-titles') return [{ ...invoice, title: '成都蓉行物流有限公司' }];
    return method === 'GET' && path === `/me/receipts/${receiptId}/invoice` ? first : then;
  };

test('a saved title fills the form, a wrong tax number is said before anything is sent, and a double tap asks once', async () => {
  const asked = aPhone(serving(bill, { ...bill, askableFen: 0, invoice }));
  await open(<InvoicePage />, { receipt: receiptId });
  expect(screen.getByTestId('ask-invoice').textContent).toBe('请填写抬头');
  fireEvent.click(screen.getByTestId('title-0'));
  expect(screen.getByTestId('ask-invoice').textContent).toBe('申请开票 ¥56.67');
  type('invoice-tax-number', '91350100M000100Y44');
  expect(screen.getByTestId('ask-invoice').textContent).toBe('税号不对，请对照营业执照');
  fireEvent.click(screen.getByTestId('ask-invoice'));
  expect(writes(asked)).toEqual([]);
  type('invoice-tax-number', '91350100m000100y43');
  fireEvent.click(screen.getByTestId('ask-invoice'));
  fireEvent.click(screen.getByTestId('ask-invoice'));
  await settle();
  expect(writes(asked)).toMatchObject([
    {
      path: `/me/receipts/${receiptId}/invoice`,
      body: { titleKind: 'company', title: invoice.title, email: 'rong@example.com', quotedFen: 5_667 },
    },
  ]);
  expect(writes(asked)[0]?.key).toMatch(/\w{16,}/);
});

test('a person has no tax number, and what the server refuses is said in place', async () => {
  const asked = aPhone((one) => {
    if (one.method === 'POST')
      return refusal(
        'QUOTE_CHANGED',
        '金额或方式有变动：原为 ¥56.67，现为 ¥36.67，这次没有生效，没有扣款也没有退款。请核对后重新确认。',
      );
    return serving(bill)(one);
  });
  await open(<InvoicePage />, { receipt: receiptId });
  type('invoice-title', '林知远');
  expect(screen.queryByTestId('invoice-tax-number')).toBeNull();
  fireEvent.click(screen.getByTestId('ask-invoice'));
  await settle();
  expect(writes(asked)).toMatchObject([
    { body: { titleKind: 'person', title: '林知远', taxNumber: null, email: null } },
  ]);
  expect(screen.getByTestId('write-refused').textContent).toContain('现为 ¥36.67');
});

test('a request that waits can be taken back after a second thought', async () => {
  const asked = aPhone(serving({ ...bill, askableFen: 0, invoice }, { ...invoice, state: 'withdrawn' }));
  await open(<InvoicePage />, { receipt: receiptId });
  expect(screen.getByTestId('invoice-facts').textContent).toContain('待开票');
  expect(screen.queryByTestId('ask-invoice')).toBeNull();
  fireEvent.click(screen.getByTestId('withdraw-invoice'));
  expect(writes(asked)).toEqual([]);
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(writes(asked)).toMatchObject([{ path: `/me/invoices/${invoice.id}/withdrawal` }]);
});

test('an issued one shows its papers, what was taken off, and no way to ask again', async () => {
  aPhone(serving({ ...bill, backFen: 2_000, askableFen: 0, invoice: redInvoice }));
  await open(<InvoicePage />, { receipt: receiptId });
  const papers = screen.getByTestId('invoice-papers').textContent;
  expect(papers).toContain('25512000000000000001');
  expect(papers).toContain('红字发票−¥20.00');
  expect(screen.getByTestId('invoice-facts').textContent).toContain('已红冲¥20.00');
  expect(screen.queryByTestId('ask-invoice')).toBeNull();
});

test('a bill that nothing of was paid in money says why there is nothing to invoice', async () => {
  aPhone(serving({ ...bill, paidFen: 0, askableFen: 0 }));
  await open(<InvoicePage />, { receipt: receiptId });
  expect(screen.getByTestId('nothing-to-invoice').textContent).toContain('赠送金');
});

test('the list leads to each, and an empty one to the receipts', async () => {
  aPhone(() => ({ items: [redInvoice], nextCursor: null }));
  const { unmount } = await open(<InvoicesPage />);
  fireEvent.click(screen.getByTestId(`invoice-${invoice.id}`));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/invoice/index?receipt=${receiptId}` });
  unmount();
  freshPhone();
  aPhone(() => ({ items: [], nextCursor: null }));
  await open(<InvoicesPage />);
  fireEvent.click(screen.getByTestId('invoices-visits'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/visits/index' });
});
