import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { InvoiceStore } from './invoice.store';

/** The owner takes a request back while nobody has issued it. */
@Injectable()
export class WithdrawInvoice {
  constructor(
    private readonly once: Once,
    private readonly store: InvoiceStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED. */
  async run(key: RequestKey, actor: Actor, invoiceId: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const invoice = await this.store.lock(tx, invoiceId);
      if (invoice?.memberId !== actor.memberId) throw new Refused(refuse('NOT_FOUND'));
      const { state } = invoice;
      if (state !== 'requested') throw new Refused(refuse('STATE_CHANGED', { state, wanted: 'withdrawn' }));
      const ended = { at: this.clock.now(), by: null, reason: null };
      await this.store.move(tx, invoice, { ...invoice, state: 'withdrawn' }, ended);
      return {};
    });
  }
}
