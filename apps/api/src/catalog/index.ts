export { Catalog } from './catalog';
export { catalogInvariants } from './catalog-invariants.store';
export { CatalogModule } from './catalog.module';
export { type SeedService, seedServices } from './seed-services';
export { HoursPort } from './hours-port';
export { SeedCatalog } from './seed-catalog';
export { type Service, serviceCategories, type ServiceCategory } from './service';
