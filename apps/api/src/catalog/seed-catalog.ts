import { Injectable } from '@nestjs/common';
import { Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { seedServices } from './seed-services';
import { ServiceStore } from './service.store';

/** Gives a new merchant the usual services to start from. */
@Injectable()
export class SeedCatalog {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly services: ServiceStore,
    private readonly ids: Ids,
  ) {}

  /** Adds them unless there is any service already; answers how many were added. */
  run(): Promise<number> {
    return this.unit.run(async (tx) => {
      if ((await this.services.all(tx)).length > 0) return 0;
      const services = seedServices.map((seed) => ({
        ...seed,
        id: this.ids.next(),
        version: 1,
        active: true,
        earnsPoints: true,
      }));
      await this.services.insert(tx, services, { staffId: null, reason: null });
      return services.length;
    });
  }
}
