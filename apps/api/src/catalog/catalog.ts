import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
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

  /** The same, held until the end: nobody edits them meanwhile. */
  keepServices(tx: Tx, ids: readonly string[]): Promise<Map<string, Service>> {
    return this.services.keep(tx, ids);
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
