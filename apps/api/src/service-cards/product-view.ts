import type { LabourTerms } from './card-terms';
import type { LabourView, ServiceCardProductView } from './products.dto';
import type { ServiceCardProduct } from './service-card-product.store';

/** A product as it crosses the wire; who made its version is not part of it. */
export function productView(product: ServiceCardProduct): ServiceCardProductView {
  const { productId: id, versionId: version, validity, shopIds, services } = product;
  const { kind, name, active, priceFen, carsMax, carChangesMax, transferable, labour, earnsPoints, onPhone } = product;
  return {
    ...{ id, version, kind, name, active, priceFen, ...validity },
    shopIds: shopIds && [...shopIds],
    ...{ carsMax, carChangesMax, transferable, earnsPoints, onPhone },
    labour: labourView(labour),
    services: [...services],
  };
}

/** Terms of labour hours as they cross the wire. */
export const labourView = (labour: LabourTerms | null): LabourView | null =>
  labour && { services: labour.services && [...labour.services] };
