import { Injectable } from '@nestjs/common';
import { ActLog } from '../platform/act-log';
import { Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { serviceView, type AddServiceInput, type ServiceView } from './catalog.dto';
import type { Service } from './service';
import { ServiceStore } from './service.store';

@Injectable()
export class AddService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly services: ServiceStore,
    private readonly ids: Ids,
    private readonly actLog: ActLog,
  ) {}

  run(
    actor: StaffCaller,
    { minutes, labourTenths, favourite, earnsPoints, ...input }: AddServiceInput,
  ): Promise<ServiceView> {
    return this.unit.run(async (tx) => {
      const id = this.ids.next();
      const service: Service = {
        ...input,
        id,
        minutes: minutes ?? null,
        labourTenths: labourTenths ?? null,
        favourite: favourite ?? false,
        earnsPoints: earnsPoints ?? true,
        active: true,
        version: 1,
      };
      await this.services.insert(tx, [service], { staffId: actor.staff.staffId, reason: null });
      await this.actLog.write(tx, {
        actor,
        act: 'catalog.edit',
        subject: { kind: 'service', id },
        facts: { label: service.name, priceFen: service.priceFen },
      });
      return serviceView(service);
    });
  }
}
