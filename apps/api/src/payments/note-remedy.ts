import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { CloseForPerson } from './close-for-person';
import type { IncidentRecord } from './incident';
import { PaymentRefundStore } from './payment-refund.store';

/** A person has dealt with the money another way and says how; a refund that failed counts as paid out by hand then. */
@Injectable()
export class NoteRemedy {
  constructor(
    private readonly refunds: PaymentRefundStore,
    private readonly closeForPerson: CloseForPerson,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused REASON_MISSING for an empty note */
  async run(tx: Tx, { refundId, orderId }: IncidentRecord, note: string, staffId: string): Promise<string> {
    if (note === '') throw new Refused(refuse('REASON_MISSING'));
    if (refundId !== null) await this.refunds.paidOut(tx, refundId, this.clock.now(), staffId);
    // An order that the worker left to a person would hold back its subject for ever.
    else if (orderId !== null) await this.closeForPerson.run(tx, orderId, (order) => order.checkDueAt === null);
    return note;
  }
}
