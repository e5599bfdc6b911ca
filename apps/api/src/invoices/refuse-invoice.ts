import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { InvoiceDesk } from './invoice-desk';
import { InvoiceStore } from './invoice.store';
import { TellOwner } from './tell-owner';

/** Sends a request back with the reason, which its owner reads; the bill may be asked for anew. */
@Injectable()
export class RefuseInvoice {
  constructor(
    private readonly once: Once,
    private readonly desk: InvoiceDesk,
    private readonly store: InvoiceStore,
    private readonly telling: TellOwner,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED. */
  async run(key: RequestKey, actor: StaffCaller, invoiceId: string, reason: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { invoice } = await this.desk.locked(tx, actor, invoiceId, ['requested']);
      const { amountFen, title } = invoice;
      const ended = { at: this.clock.now(), by: actor.staff.staffId, reason };
      await this.store.move(tx, invoice, { ...invoice, state: 'refused' }, ended);
      await this.desk.log(tx, actor, invoice, { act: 'invoice.refuse', label: title, amountFen, reason });
      const told = { kind: 'invoiceRefused', title: '发票申请被退回', amountFen, because: reason };
      await this.telling.run(tx, invoice, told);
      return {};
    });
  }
}
