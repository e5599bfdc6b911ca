import { Module } from '@nestjs/common';
import { AddService } from './add-service';
import { Catalog } from './catalog';
import { CatalogController } from './catalog.controller';
import { EditService } from './edit-service';
import { HoursPort } from './hours-port';
import { SeedCatalog } from './seed-catalog';
import { ServiceHistory } from './service-history';
import { ServiceStore } from './service.store';

@Module({
  controllers: [CatalogController],
  providers: [AddService, Catalog, EditService, HoursPort, SeedCatalog, ServiceHistory, ServiceStore],
  exports: [Catalog, HoursPort, SeedCatalog],
})
export class CatalogModule {}
