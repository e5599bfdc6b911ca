import { Module } from '@nestjs/common';
import { AddService } from './add-service';
import { Catalog } from './catalog';
import { CatalogController } from './catalog.controller';
import { EditService } from './edit-service';
import { SeedCatalog } from './seed-catalog';
import { ServiceHistory } from './service-history';
import { ServiceStore } from './service.store';

@Module({
  controllers: [CatalogController],
  providers: [AddService, Catalog, EditService, SeedCatalog, ServiceHistory, ServiceStore],
  exports: [Catalog, SeedCatalog],
})
export class CatalogModule {}
