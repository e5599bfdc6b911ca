import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { CloseForPerson } from './close-for-person';
import type { IncidentRecord } from './incident';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';

/** A person has dealt with the money another way and says how; a refund that failed counts as paid out by hand then. */
@Injectable()
export class NoteRemedy {
  constructor(
    private readonly refunds: PaymentRefundStore,
    private readonly orders: PaymentOrderStore,
    private readonly purposes: PaymentPurposes,
    private readonly closeForPerson: CloseForPerson,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused REASON_MISSING for an empty note */
  async run(tx: Tx, { refundId, orderId }: IncidentRecord, note: string, staffId: string): Promise<string> {
    if (note === '') throw new Refused(refuse('REASON_MISSING'));
    if (refundId !== null) await this.paidOut(tx, refundId, note, staffId);
    // An order that the worker left to a person would hold back its subject for ever.
    else if (orderId !== null) await this.closeForPerson.run(tx, orderId, (order) => order.checkDueAt === null);
    return note;
  }

  private async paidOut(tx: Tx, refundId: string, note: string, staffId: string): Promise<void> {
    await this.refunds.paidOut(tx, refundId, this.clock.now(), staffId);
    const refund = await this.refunds.find(tx, refundId);
    const order = refund && (await this.orders.find(tx, refund.orderId));
    await this.purposes.tellRefund(tx, order, { refundId, became: 'paidOut', staffId, note });
  }
}
