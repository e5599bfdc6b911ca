import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database';
import type { Service } from './service';
import { ServiceStore } from './service.store';

/** What other rooms ask about services and parts. */
@Injectable()
export class Catalog {
  constructor(private readonly services: ServiceStore) {}

  /** Services by id in the version sold now, inactive ones too; unknown ids are missing. */
  servicesByIds(reader: Reader, ids: readonly string[]): Promise<Map<string, Service>> {
    return this.services.findMany(reader, ids);
  }

  /** Everything ever sold, favourites first. */
  all(reader: Reader): Promise<Service[]> {
    return this.services.all(reader);
  }

  /** What is sold now, favourites first. */
  async list(reader: Reader): Promise<Service[]> {
    return (await this.services.all(reader)).filter(({ active }) => active);
  }
}
