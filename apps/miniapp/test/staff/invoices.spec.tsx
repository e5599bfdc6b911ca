import { fireEvent, screen } from '@testing-library/react';
import InvoicesPage from '../../src/staff/invoices/index';
import { freshPhone, open, settle, type Asked } from '../owner/a-phone';
import { invoice, redInvoice } from '../owner/an-invoice';
import { aTill } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const writes = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET');
const serving =
  (...items: object[]) =>
  ({ method }: Asked) =>
    method === 'GET' ? { items, nextCursor: null } : invoice;
const type = (testId: string, value: string): void => {
  fireEvent.input(screen.getByTestId(testId), { target: { value } });
};

test('a request is issued once with its number, for the amount that was shown', async () => {
  const asked = aTill(serving(invoice));
  await open(<InvoicesPage />);
  fireEvent.click(screen.getByTestId('issue-invoice'));
  expect(screen.getByTestId('paper-save').textContent).toBe('请填写发票号码');
  type('paper-number', '2551 2000');
  expect(screen.getByTestId('paper-save').textContent).toBe('号码应为 18 到 20 位数字');
  type('paper-number', '2551 2000 0000 1234 5678');
  type('paper-link', 'example.com/f/1');
  expect(screen.getByTestId('paper-save').textContent).toBe('链接要以 https:// 开头');
  type('paper-link', 'https://example.com/f/1');
  fireEvent.click(screen.getByTestId('paper-save'));
  fireEvent.click(screen.getByTestId('paper-save'));
  await settle();
  expect(writes(asked)).toMatchObject([
    {
      path: `/staff/invoices/${invoice.id}/issue`,
      body: {
        number: '25512000000012345678',
        issuedOn: '2026-11-21',
        amountFen: 5_667,
        link: 'https://example.com/f/1',
      },
    },
  ]);
});

test('one that a refund made red wants its red invoice, for what went back', async () => {
  const asked = aTill(serving({ ...invoice, state: 'redNeeded', redDueFen: 2_000 }));
  await open(<InvoicesPage />);
  expect(screen.queryByTestId('refuse-invoice')).toBeNull();
  fireEvent.click(screen.getByTestId('issue-red'));
  type('paper-number', '25512000000012345679');
  expect(screen.getByTestId('paper-save').textContent).toBe('已开红字发票 ¥20.00');
  fireEvent.click(screen.getByTestId('paper-save'));
  await settle();
  expect(writes(asked)).toMatchObject([{ path: `/staff/invoices/${invoice.id}/red`, body: { amountFen: 2_000 } }]);
});

test('a request is sent back only with a reason', async () => {
  const asked = aTill(serving(invoice));
  await open(<InvoicesPage />);
  fireEvent.click(screen.getByTestId('refuse-invoice'));
  fireEvent.click(screen.getByTestId('refuse-invoice-sheet-act'));
  expect(writes(asked)).toEqual([]);
  type('refuse-invoice-sheet-reason', '税号与抬头不符');
  fireEvent.click(screen.getByTestId('refuse-invoice-sheet-act'));
  await settle();
  expect(writes(asked)).toMatchObject([
    { path: `/staff/invoices/${invoice.id}/refusal`, body: { reason: '税号与抬头不符' } },
  ]);
});

test('the three views ask for theirs, and an empty one says what will come', async () => {
  const asked = aTill(serving());
  await open(<InvoicesPage />);
  expect(screen.getByTestId('empty').textContent).toContain('没有等着开的发票');
  fireEvent.click(screen.getByTestId('segment-redNeeded'));
  await settle();
  expect(screen.getByTestId('empty').textContent).toContain('没有要红冲的发票');
  expect(asked.map(({ path }) => path)).toEqual(['/staff/invoices?filter=open', '/staff/invoices?filter=redNeeded']);
});

test('one that was noted wrong is put right only with something else and a reason; what was noted before stays to be read', async () => {
  const asked = aTill(serving(redInvoice));
  await open(<InvoicesPage />);
  expect(screen.getByTestId('paper-former').textContent).toContain('更正前 25512000000000000010');
  fireEvent.click(screen.getByTestId('correct-red'));
  expect(screen.getByTestId('correct-save').textContent).toBe('请先改成正确的');
  type('paper-number', '25512000000000000003');
  expect(screen.getByTestId('correct-save').textContent).toBe('请填写更正原因');
  type('correct-reason', '末位登记错了');
  fireEvent.click(screen.getByTestId('correct-save'));
  fireEvent.click(screen.getByTestId('correct-save'));
  await settle();
  expect(writes(asked)).toMatchObject([
    {
      path: `/staff/invoices/${invoice.id}/correction`,
      body: {
        ...{ seq: 1, version: 0, number: '25512000000000000003', issuedOn: '2026-11-22', link: null },
        reason: '末位登记错了',
      },
    },
  ]);
});
