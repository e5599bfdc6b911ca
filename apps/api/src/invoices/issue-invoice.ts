import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { InvoiceDesk, type TypedPaper } from './invoice-desk';
import { InvoiceStore } from './invoice.store';
import { TellOwner } from './tell-owner';

/** Notes the invoice that was written for a request; its owner is told. */
@Injectable()
export class IssueInvoice {
  constructor(
    private readonly once: Once,
    private readonly desk: InvoiceDesk,
    private readonly store: InvoiceStore,
    private readonly telling: TellOwner,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED, QUOTE_CHANGED when a refund has lowered it meanwhile, INVOICE_DAY, INVOICE_NUMBER_TAKEN. */
  async run(key: RequestKey, actor: StaffCaller, invoiceId: string, paper: TypedPaper): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { invoice, soldOn } = await this.desk.locked(tx, actor, invoiceId, ['requested']);
      const { amountFen } = invoice;
      await this.desk.write(tx, actor, { invoice, dueFen: amountFen, soldOn }, paper);
      await this.store.move(tx, invoice, { ...invoice, state: 'issued' });
      const about = { label: paper.number, amountFen, reason: null };
      await this.desk.log(tx, actor, invoice, { act: 'invoice.issue', ...about });
      const told = { kind: 'invoiceIssued', title: '发票已开具', amountFen, because: `发票号码 ${paper.number}` };
      await this.telling.run(tx, invoice, told);
      return {};
    });
  }
}
