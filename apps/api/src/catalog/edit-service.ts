import { Injectable } from '@nestjs/common';
import { refuse, type Refusal } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork, type Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { serviceView, type EditServiceInput, type ServiceView } from './catalog.dto';
import { changedService, type ServiceChanges } from './changed-service';
import { HoursPort } from './hours-port';
import { ServiceStore } from './service.store';

/** Makes the next version of a service; sales that began with the older one keep it. */
@Injectable()
export class EditService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly services: ServiceStore,
    private readonly hours: HoursPort,
    private readonly actLog: ActLog,
  ) {}

  /**
   * @throws Refused NOT_FOUND; VERSION_CHANGED when somebody was faster than the version that was edited; REASON_MISSING for other labour
   * hours without a word why; SERVICE_HOURS_TAKEN when cards that list it would have none to take.
   */
  run(actor: StaffCaller, id: string, { version, reason, ...changes }: EditServiceInput): Promise<ServiceView> {
    return this.unit.run(async (tx) => {
      const service = await this.services.lock(tx, id);
      if (!service) throw new Refused(refuse('NOT_FOUND'));
      if (version !== undefined && version !== service.version)
        throw new Refused(refuse('VERSION_CHANGED', { version: service.version }));
      const { next, before, after } = changedService(service, changes);
      if (Object.keys(after).length === 0) return serviceView(service);
      const refusal = await this.hoursRefusal(tx, id, after, reason);
      if (refusal) throw new Refused(refusal);
      await this.services.replace(tx, next, { staffId: actor.staff.staffId, reason: reason ?? null });
      await this.actLog.write(tx, {
        actor,
        act: 'catalog.edit',
        subject: { kind: 'service', id },
        reason: reason ?? null,
        facts: { label: next.name, before, after },
      });
      return serviceView(next);
    });
  }

  /** Cards are used by the hours of the day, so these change what was sold: like a price, with a reason, and never to none. */
  private async hoursRefusal(
    reader: Reader,
    id: string,
    { labourTenths }: ServiceChanges,
    reason: string | null | undefined,
  ): Promise<Refusal | null> {
    if (labourTenths === undefined) return null;
    if (!reason?.trim()) return refuse('REASON_MISSING');
    const name = labourTenths === null ? await this.hours.takenBy(reader, id) : null;
    return name === null ? null : refuse('SERVICE_HOURS_TAKEN', { name });
  }
}
