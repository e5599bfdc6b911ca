import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { serviceView, type EditServiceInput, type ServiceView } from './catalog.dto';
import { changedService } from './changed-service';
import { ServiceStore } from './service.store';

/** Makes the next version of a service; sales that began with the older one keep it. */
@Injectable()
export class EditService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly services: ServiceStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; VERSION_CHANGED when somebody was faster than the version that was edited. */
  run(actor: StaffCaller, id: string, { version, reason, ...changes }: EditServiceInput): Promise<ServiceView> {
    return this.unit.run(async (tx) => {
      const service = await this.services.lock(tx, id);
      if (!service) throw new Refused(refuse('NOT_FOUND'));
      if (version !== undefined && version !== service.version)
        throw new Refused(refuse('VERSION_CHANGED', { version: service.version }));
      const { next, before, after } = changedService(service, changes);
      if (Object.keys(after).length === 0) return serviceView(service);
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
}
