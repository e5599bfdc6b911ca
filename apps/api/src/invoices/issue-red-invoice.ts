import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { InvoiceDesk, type TypedPaper } from './invoice-desk';
import { InvoiceStore } from './invoice.store';
import { TellOwner } from './tell-owner';

/** Notes the red invoice (红字发票) that takes off an issued one what its bill gave back. */
@Injectable()
export class IssueRedInvoice {
  constructor(
    private readonly once: Once,
    private readonly desk: InvoiceDesk,
    private readonly store: InvoiceStore,
    private readonly telling: TellOwner,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED, QUOTE_CHANGED when more has gone back meanwhile, INVOICE_DAY, INVOICE_NUMBER_TAKEN. */
  async run(key: RequestKey, actor: StaffCaller, invoiceId: string, paper: TypedPaper): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { invoice, redFen, soldOn } = await this.desk.locked(tx, actor, invoiceId, ['redNeeded']);
      await this.desk.write(tx, actor, { invoice, dueFen: redFen, soldOn }, paper);
      await this.store.move(tx, invoice, { ...invoice, state: 'redIssued', redFen: invoice.redFen + redFen });
      const about = { label: paper.number, amountFen: redFen, reason: null };
      await this.desk.log(tx, actor, invoice, { act: 'invoice.issueRed', ...about });
      const told = { kind: 'invoiceRed', title: '红字发票已开具', amountFen: redFen };
      await this.telling.run(tx, invoice, { ...told, because: '退款部分的发票已红冲' });
      return {};
    });
  }
}
