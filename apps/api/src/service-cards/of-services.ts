import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HoursPort } from '../catalog';
import { ServiceCardProductStore } from './service-card-product.store';

/** Cards of labour hours need the hours of what they list. */
@Injectable()
export class OfServices implements OnModuleInit {
  constructor(
    private readonly hours: HoursPort,
    private readonly products: ServiceCardProductStore,
  ) {}

  onModuleInit(): void {
    this.hours.register((reader, serviceId) => this.products.listing(reader, serviceId));
  }
}
