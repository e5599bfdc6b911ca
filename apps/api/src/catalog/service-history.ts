import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { ServiceStore, type ServiceVersion } from './service.store';

@Injectable()
export class ServiceHistory {
  constructor(
    private readonly db: Db,
    private readonly services: ServiceStore,
  ) {}

  /** Versions of a service, newest first. @throws Refused NOT_FOUND */
  async run(id: string): Promise<ServiceVersion[]> {
    const versions = await this.services.versionsOf(this.db, id);
    if (versions.length === 0) throw new Refused(refuse('NOT_FOUND'));
    return versions;
  }
}
