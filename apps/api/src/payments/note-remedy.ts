import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { Heard } from './ask-wechat';
import { CloseForPerson } from './close-for-person';
import type { IncidentKind, IncidentRecord } from './incident';
import { IncidentStore } from './incident.store';
import type { OrderRecord } from './order-record';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import { StopRefund } from './stop-refund';

/** Of these the payer hasn't got the money; other findings about a refund say that it came all the same. */
const failed: readonly IncidentKind[] = ['refundClosed', 'refundAbnormal', 'refundRefused'];

/** What a person wrote, and what WeChat was heard to say where it had to be asked. */
export interface Noted {
  readonly note: string;
  readonly staffId: string;
  readonly heard: Heard | null;
}

/** A person has dealt with the money another way and says how; a refund that failed counts as paid out by hand then, unless its room records that itself. */
@Injectable()
export class NoteRemedy {
  constructor(
    private readonly refunds: PaymentRefundStore,
    private readonly orders: PaymentOrderStore,
    private readonly purposes: PaymentPurposes,
    private readonly closeForPerson: CloseForPerson,
    private readonly incidents: IncidentStore,
    private readonly stop: StopRefund,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws Refused REASON_MISSING for an empty note; WECHAT_UNAVAILABLE for a refund that WeChat refused and may have taken on since: it
   * isn't a person's to pay yet; REFUND_PAY_OUT where the room of the payment records how it was paid out.
   */
  async run(tx: Tx, { kind, refundId, orderId }: IncidentRecord, { note, staffId, heard }: Noted): Promise<string> {
    if (note === '') throw new Refused(refuse('REASON_MISSING'));
    if (kind === 'refundRefused' && refundId !== null) await this.mustBeOver(tx, refundId, heard);
    if (refundId !== null && failed.includes(kind) && (await this.owedFen(tx, refundId)) > 0) {
      // Ending one that WeChat never took on put it there just now.
      if (kind !== 'refundRefused') throw new Refused(refuse('REFUND_PAY_OUT'));
    } else if (refundId !== null) await this.paidOut(tx, refundId, note, staffId);
    // An order that the worker left to a person would hold back its subject for ever.
    else if (orderId !== null) await this.closeForPerson.run(tx, orderId, (order) => order.checkDueAt === null);
    return note;
  }

  private async owedFen(tx: Tx, refundId: string): Promise<number> {
    return this.purposes.owedByHandFen(tx, await this.orderOf(tx, refundId), refundId);
  }

  private async orderOf(tx: Tx, refundId: string): Promise<OrderRecord | null> {
    const refund = await this.refunds.find(tx, refundId);
    return refund && this.orders.find(tx, refund.orderId);
  }

  private async mustBeOver(tx: Tx, refundId: string, heard: Heard | null): Promise<void> {
    if (heard?.about === 'refund') await this.stop.run(tx, refundId, heard.answer);
    const refund = await this.refunds.find(tx, refundId);
    if (refund?.state !== 'closed' && refund?.state !== 'abnormal') throw new Refused(refuse('WECHAT_UNAVAILABLE'));
  }

  private async paidOut(tx: Tx, refundId: string, note: string, staffId: string): Promise<void> {
    // What WeChat has or gave, and what was paid out before, no note pays.
    if ((await this.refunds.paidOut(tx, refundId, this.clock.now(), staffId)) === 0) return;
    await this.incidents.heal(tx, { refundId }, ['refundClosed'], note);
    await this.purposes.tellRefund(tx, await this.orderOf(tx, refundId), { refundId, became: 'paidOut' });
  }
}
