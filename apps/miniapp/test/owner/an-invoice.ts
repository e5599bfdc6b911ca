import type { BillInvoice, InvoiceView } from '@cheyou/contracts';

export const receiptId = '01JDSETT000000000000000001';

/** A request that waits. */
export const invoice: InvoiceView = {
  id: '01JDINVOICE000000000000001',
  settlementId: receiptId,
  state: 'requested',
  amountFen: 5_667,
  redFen: 0,
  redDueFen: 0,
  titleKind: 'company',
  title: '成都蓉行物流有限公司',
  taxNumber: '91350100M000100Y43',
  email: 'rong@example.com',
  bill: { number: 'S261121-0001-006', title: '精致洗车', plate: '川A8K2M7', at: '2026-11-21T02:33:00.000Z' },
  shopName: '城东店',
  askedAt: '2026-11-21T02:40:00.000Z',
  endedAt: null,
  reason: null,
  papers: [],
};

/** It has been written, and a part of it taken off. */
export const redInvoice: InvoiceView = {
  ...invoice,
  state: 'redIssued',
  redFen: 2_000,
  papers: [
    {
      ...{ seq: 0, version: 1, former: [{ number: '25512000000000000010', issuedOn: '2026-11-21' }] },
      red: false,
      number: '25512000000000000001',
      amountFen: 5_667,
      issuedOn: '2026-11-21',
      link: 'https://example.com/f/1',
    },
    {
      seq: 1,
      version: 0,
      former: [],
      red: true,
      number: '25512000000000000002',
      amountFen: 2_000,
      issuedOn: '2026-11-22',
      link: null,
    },
  ],
};

export const bill: BillInvoice = {
  number: invoice.bill.number,
  title: invoice.bill.title,
  plate: invoice.bill.plate,
  at: invoice.bill.at,
  paidFen: 5_667,
  backFen: 0,
  askableFen: 5_667,
  invoice: null,
};
