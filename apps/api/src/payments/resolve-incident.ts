import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Db, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { AskWechat, isUnknown, type Heard } from './ask-wechat';
import { BookRemedy } from './bills/book-remedy';
import { incidentTitles, type IncidentRecord } from './incident';
import { IncidentStore } from './incident.store';
import { incidentView } from './incidents';
import type { IncidentView, ResolveIncidentInput } from './incidents.dto';
import { NoteRemedy } from './note-remedy';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import { QueryRemedy } from './query-remedy';
import { RefundRemedy } from './refund-remedy';

/** A person deals with an incident. WeChat is asked first, outside; what follows from its answer is one transaction. */
@Injectable()
export class ResolveIncident {
  constructor(
    private readonly db: Db,
    private readonly once: Once,
    private readonly incidents: IncidentStore,
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly purposes: PaymentPurposes,
    private readonly wechat: AskWechat,
    private readonly query: QueryRemedy,
    private readonly refund: RefundRemedy,
    private readonly note: NoteRemedy,
    private readonly book: BookRemedy,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED once it is resolved, WECHAT_UNAVAILABLE, INCIDENT_ACTION when the action can't help here */
  async run(key: RequestKey, actor: StaffCaller, id: string, input: ResolveIncidentInput): Promise<IncidentView> {
    const seen = await this.known(id);
    // A person may have paid out what WeChat refused, but only if WeChat really never took it on.
    const asks = input.action !== 'note' || seen.kind === 'refundRefused';
    const heard = asks ? await this.wechat.about(seen) : null;
    return this.once.run(key, (tx) => this.resolve(tx, actor, id, input, heard));
  }

  private async resolve(
    tx: Tx,
    actor: StaffCaller,
    id: string,
    { action, note }: ResolveIncidentInput,
    heard: Heard | null,
  ): Promise<IncidentView> {
    const incident = await this.locked(tx, id);
    if (incident?.state !== 'open')
      throw new Refused(refuse('STATE_CHANGED', { state: 'resolved', wanted: 'resolved' }));
    if (heard && isUnknown(heard)) throw new Refused(refuse('WECHAT_UNAVAILABLE'));
    const resolution = await this.remedy(tx, actor, incident, { action, note: note.trim() }, heard);
    if (resolution !== null && (await this.incidents.resolve(tx, id, resolution, actor.staff.staffId)) === 0)
      throw new Refused(refuse('STATE_CHANGED', { state: 'resolved', wanted: 'resolved' }));
    await this.actLog.write(tx, {
      actor,
      act: 'incident.resolve',
      subject: { kind: 'incident', id },
      reason: note.trim() || null,
      facts: {
        label: incidentTitles[incident.kind],
        action,
        kind: incident.kind,
        amountFen: incident.amountFen,
        resolution,
      },
    });
    const after = await this.incidents.find(tx, id);
    return incidentView(after ?? incident);
  }

  /** After what it is about, as WeChat's own word comes: so nobody ends it, or the money's fate, between this look and the remedy. */
  private async locked(tx: Tx, id: string): Promise<IncidentRecord | null> {
    const { orderId = null, refundId = null } = (await this.incidents.find(tx, id)) ?? {};
    const order = orderId === null ? null : await this.orders.find(tx, orderId);
    if (order) {
      await this.purposes.of(order.purpose).lock(tx, order);
      await this.orders.lock(tx, order.id);
    }
    if (refundId !== null) await this.refunds.lock(tx, refundId);
    return this.incidents.lock(tx, id);
  }

  private remedy(
    tx: Tx,
    actor: StaffCaller,
    incident: IncidentRecord,
    { action, note }: ResolveIncidentInput,
    heard: Heard | null,
  ): Promise<string | null> {
    const { staffId } = actor.staff;
    if (heard === null || action === 'note') return this.note.run(tx, incident, { note, staffId, heard });
    switch (action) {
      case 'refund':
        return this.refund.run(tx, incident, heard, staffId);
      case 'book':
        return this.book.run(tx, incident, heard, { staffId, note });
      case 'query':
        return this.query.run(tx, incident, heard);
    }
  }

  private async known(id: string): Promise<IncidentRecord> {
    const incident = await this.incidents.find(this.db, id);
    if (!incident) throw new Refused(refuse('NOT_FOUND'));
    return incident;
  }
}
