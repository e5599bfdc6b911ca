import { Injectable } from '@nestjs/common';
import { fen, refuse, type ServiceCardKind, type Validity } from '@cheyou/domain';
import { Catalog, type Service } from '../catalog';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { labourCount, type GrantedUses, type LabourTerms } from './card-terms';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';

/** What a product is to be. */
export interface ProductWish {
  readonly kind: ServiceCardKind;
  readonly name: string;
  readonly priceFen: number;
  readonly validity: Validity;
  readonly shopIds: readonly string[] | null;
  readonly carsMax: number | null;
  readonly carChangesMax: number | null;
  readonly transferable: boolean;
  readonly earnsPoints: boolean;
  readonly onPhone: boolean;
  /** Labour hours in tenths, and what they are good for; then it grants no services. */
  readonly labour: { readonly tenths: number; readonly serviceIds: readonly string[] | null } | null;
  readonly services: readonly {
    readonly serviceId: string;
    readonly granted: number | null;
    readonly perDayMax: number | null;
    readonly perMonthMax: number | null;
  }[];
}

/** Offers a new service card, or puts a new version of one in force; what was sold before stays as it was sold. */
@Injectable()
export class MakeProduct {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly once: Once,
    private readonly catalog: Catalog,
    private readonly shops: Shops,
    private readonly products: ServiceCardProductStore,
    private readonly actLog: ActLog,
  ) {}

  /** It is on sale at once. @throws Refused AMOUNT_INVALID, NOT_FOUND for a service or a shop there isn't. */
  offer(key: RequestKey, actor: StaffCaller, wish: ProductWish): Promise<ServiceCardProduct> {
    return this.once.run(key, async (tx) => {
      const product = await this.versionOf(tx, { productId: this.ids.next(), wish, active: true, before: null });
      const at = this.clock.now();
      await this.products.addVersion(tx, product, { staffId: actor.staff.staffId, reason: null, at });
      await this.products.add(tx, product, at);
      await this.log(tx, actor, null, product, null);
      return product;
    });
  }

  /** @throws Refused as above; VERSION_CHANGED when somebody else changed it since that version was read; SERVICE_HOURS_MISSING. */
  edit(
    key: RequestKey,
    actor: StaffCaller,
    productId: string,
    edit: { versionId: string; wish: ProductWish; active: boolean; reason: string },
  ): Promise<ServiceCardProduct> {
    return this.once.run(key, async (tx) => {
      const before = await this.products.find(tx, productId);
      if (!before) throw new Refused(refuse('NOT_FOUND'));
      const after = await this.versionOf(tx, { productId, wish: edit.wish, active: edit.active, before });
      const by = { staffId: actor.staff.staffId, reason: edit.reason, at: this.clock.now() };
      await this.products.addVersion(tx, after, by);
      if ((await this.products.point(tx, productId, edit.versionId, after.versionId)) === 0)
        throw new Refused(refuse('VERSION_CHANGED'));
      await this.log(tx, actor, before, after, edit.reason);
      return after;
    });
  }

  private async versionOf(tx: Tx, next: NextVersion): Promise<ServiceCardProduct> {
    const { productId, wish, active, before } = next;
    const { services, labour, ...terms } = wish;
    if (!isSound(wish)) throw new Refused(refuse('AMOUNT_INVALID'));
    const shops = await this.shops.names(tx);
    if (!(wish.shopIds ?? []).every((id) => shops.has(id))) throw new Refused(refuse('NOT_FOUND'));
    return {
      ...terms,
      labour: labour && { services: labour.serviceIds && (await this.withHours(tx, labour.serviceIds, next)) },
      services: labour ? [labourCount(labour.tenths)] : await this.granted(tx, services, before),
      productId,
      versionId: this.ids.next(),
      active,
    };
  }

  /** With the names and prices of today. What stood before may stand on: whatever became of it, the product can be changed. */
  private async granted(
    reader: Reader,
    wished: ProductWish['services'],
    before: ServiceCardProduct | null,
  ): Promise<GrantedUses[]> {
    const stood = new Set(before?.services.map(({ serviceId }) => serviceId));
    const known = await this.catalog.servicesByIds(
      reader,
      wished.map(({ serviceId }) => serviceId),
    );
    return wished.map((one) => {
      const service = known.get(one.serviceId);
      if (!service || !(stood.has(one.serviceId) || isServed(service))) throw new Refused(refuse('NOT_FOUND'));
      return { ...one, serviceName: service.name, listPriceFen: fen(service.priceFen) };
    });
  }

  /**
   * Services on sale that have labour hours, by their names of today; nobody takes the hours away meanwhile. What stood before may stand
   * on, but while the product was off sale its hours may have gone: it comes back with services that fit, or not at all.
   */
  private async withHours(
    tx: Tx,
    ids: readonly string[],
    { active, before }: NextVersion,
  ): Promise<NonNullable<LabourTerms['services']>> {
    const stood = new Set(before?.labour?.services?.map(({ serviceId }) => serviceId));
    const comesBack = active && before?.active === false;
    const known = await this.catalog.keepServices(tx, ids);
    return ids.map((serviceId) => {
      const service = known.get(serviceId);
      const fits = service && isServed(service) && service.labourTenths !== null;
      if (!service || !(stood.has(serviceId) || fits)) throw new Refused(refuse('NOT_FOUND'));
      const { name } = service;
      if (comesBack && !fits) throw new Refused(refuse('SERVICE_HOURS_MISSING', { name }));
      return { serviceId, serviceName: name };
    });
  }

  private log(
    tx: Tx,
    actor: StaffCaller,
    before: ServiceCardProduct | null,
    after: ServiceCardProduct,
    reason: string | null,
  ): Promise<void> {
    return this.actLog.write(tx, {
      actor,
      act: 'serviceCardProduct.edit',
      subject: { kind: 'serviceCardProduct', id: after.productId },
      reason,
      facts: { label: after.name, ...(before && { before }), after },
    });
  }
}

interface NextVersion {
  readonly productId: string;
  readonly wish: ProductWish;
  readonly active: boolean;
  /** What is in force until then; null of a new product. */
  readonly before: ServiceCardProduct | null;
}

/** Whether it can be listed anew. */
const isServed = ({ active, kind }: Service): boolean => active && kind === 'service';

/** A pass counts nothing and ends some day; a card of hours has no services; every other counts each, a times card just one. */
function isSound({ kind, validity, labour, services }: ProductWish): boolean {
  if ((validity.startsWith === 'date') !== (validity.startsOn !== null)) return false;
  if (labour !== null) return kind === 'labourCard' && services.length === 0;
  if (services.length === 0) return false;
  if (kind === 'annualPass') return validity.months !== null && services.every(({ granted }) => granted === null);
  if (kind === 'timesCard' && services.length !== 1) return false;
  return services.every(({ granted }) => granted !== null);
}
