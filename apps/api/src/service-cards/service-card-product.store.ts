import { Injectable } from '@nestjs/common';
import { fen, type ServiceCardKind, type ShopDay, type Validity } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { CardTerms, GrantedUses, LabourTerms } from './card-terms';

/** A product as one of its versions says. */
export interface ServiceCardProduct extends CardTerms {
  readonly versionId: string;
  readonly active: boolean;
  readonly priceFen: number;
  /** What is really paid for it earns points. */
  readonly earnsPoints: boolean;
  /** Members find it on the phone. */
  readonly onPhone: boolean;
}

/** A version with who made it and why. */
export interface ProductVersion extends ServiceCardProduct {
  readonly staffId: string;
  readonly reason: string | null;
  readonly at: Date;
}

interface Row {
  productId: string;
  versionId: string;
  kind: ServiceCardKind;
  name: string;
  active: 0 | 1;
  priceFen: number;
  startsWith: Validity['startsWith'];
  startsOn: ShopDay | null;
  months: number | null;
  shopIds: string | null;
  carsMax: number | null;
  carChangesMax: number | null;
  transferable: 0 | 1;
  labour: string | null;
  earnsPoints: 0 | 1;
  onPhone: 0 | 1;
  staffId: string;
  reason: string | null;
  at: Date;
  serviceId: string;
  serviceName: string;
  granted: number | null;
  perDayMax: number | null;
  perMonthMax: number | null;
  listPriceFen: number;
}

const versions = `SELECT v.product_id AS productId, v.id AS versionId, v.kind, v.name, v.active, v.price_fen AS priceFen,
    v.starts_with AS startsWith, v.starts_on AS startsOn, v.months, v.shop_ids AS shopIds, v.cars_max AS carsMax,
    v.car_changes_max AS carChangesMax, v.transferable, v.labour, v.earns_points AS earnsPoints, v.on_phone AS onPhone, v.created_by AS staffId, v.reason, v.created_at AS at,
    s.service_id AS serviceId, s.service_name AS serviceName, s.granted, s.per_day_max AS perDayMax,
    s.per_month_max AS perMonthMax, s.list_price_fen AS listPriceFen
  FROM service_card_version v JOIN service_card_version_service s ON s.version_id = v.id`;
const inForce = `${versions} JOIN service_card_product p ON p.version_id = v.id`;

/** All SQL of products: a version is never changed, the product points at the one in force. */
@Injectable()
export class ServiceCardProductStore {
  /** All products, the oldest first. */
  async all(reader: Reader): Promise<ServiceCardProduct[]> {
    return versionsFrom(await reader.rows<Row>(`${inForce} ORDER BY p.id, s.position`));
  }

  async find(reader: Reader, productId: string): Promise<ServiceCardProduct | null> {
    const [product] = versionsFrom(
      await reader.rows<Row>(`${inForce} WHERE v.product_id = ? ORDER BY s.position`, [productId]),
    );
    return product ?? null;
  }

  /** Any version, in force or not. */
  async version(reader: Reader, versionId: string): Promise<ServiceCardProduct | null> {
    const [product] = versionsFrom(
      await reader.rows<Row>(`${versions} WHERE v.id = ? ORDER BY s.position`, [versionId]),
    );
    return product ?? null;
  }

  /** Every version of a product, the newest first. */
  async history(reader: Reader, productId: string): Promise<ProductVersion[]> {
    return versionsFrom(
      await reader.rows<Row>(`${versions} WHERE v.product_id = ? ORDER BY v.id DESC, s.position`, [productId]),
    );
  }

  /** The name of a product on sale, or of a card that serves still or could be extended, whose labour hours are for a service it lists; null when there is none. */
  async listing(reader: Reader, serviceId: string): Promise<string | null> {
    const row = await reader.row<{ name: string }>(
      `SELECT v.name FROM service_card_version v
       WHERE JSON_SEARCH(v.labour, 'one', ?, NULL, '$.services[*].serviceId') IS NOT NULL
         AND ((v.active AND EXISTS (SELECT 1 FROM service_card_product p WHERE p.version_id = v.id))
           OR EXISTS (SELECT 1 FROM service_card c WHERE c.version_id = v.id AND c.state IN ('active', 'frozen', 'lost')))
       LIMIT 1`,
      [serviceId],
    );
    return row?.name ?? null;
  }

  add(tx: Tx, { productId, versionId }: ServiceCardProduct, at: Date): Promise<void> {
    return tx.insert('service_card_product', [{ id: productId, version_id: versionId, created_at: at }]);
  }

  /** Writes a version with its services; it is in force once the product points at it. */
  async addVersion(
    tx: Tx,
    product: ServiceCardProduct,
    by: { staffId: string; reason: string | null; at: Date },
  ): Promise<void> {
    const { validity, shopIds, services } = product;
    await tx.insert('service_card_version', [
      {
        id: product.versionId,
        product_id: product.productId,
        kind: product.kind,
        name: product.name,
        active: product.active,
        price_fen: product.priceFen,
        starts_with: validity.startsWith,
        starts_on: validity.startsOn,
        months: validity.months,
        shop_ids: shopIds === null ? null : JSON.stringify(shopIds),
        cars_max: product.carsMax,
        car_changes_max: product.carChangesMax,
        transferable: product.transferable,
        labour: product.labour && JSON.stringify(product.labour),
        earns_points: product.earnsPoints,
        on_phone: product.onPhone,
        reason: by.reason,
        created_by: by.staffId,
        created_at: by.at,
      },
    ]);
    await tx.insert(
      'service_card_version_service',
      services.map((service, position) => ({
        version_id: product.versionId,
        service_id: service.serviceId,
        position,
        service_name: service.serviceName,
        granted: service.granted,
        per_day_max: service.perDayMax,
        per_month_max: service.perMonthMax,
        list_price_fen: service.listPriceFen,
      })),
    );
  }

  /** The version that holds so many uses of a service another system sold. */
  async oldVersion(reader: Reader, serviceId: string, granted: number): Promise<ServiceCardProduct | null> {
    const row = await reader.row<{ versionId: string }>(
      'SELECT version_id AS versionId FROM service_card_old_version WHERE service_id = ? AND granted = ?',
      [serviceId, granted],
    );
    return row && this.version(reader, row.versionId);
  }

  /** False when there is one: two rows at once get the same. */
  addOldVersion(tx: Tx, old: { serviceId: string; granted: number; versionId: string }): Promise<boolean> {
    return tx.insertUnlessTaken('service_card_old_version', {
      service_id: old.serviceId,
      granted: old.granted,
      version_id: old.versionId,
    });
  }

  /** Puts another version in force; 0 when somebody else did since `from` was read. */
  point(tx: Tx, productId: string, from: string, to: string): Promise<number> {
    return tx.write('UPDATE service_card_product SET version_id = ? WHERE id = ? AND version_id = ?', [
      to,
      productId,
      from,
    ]);
  }
}

function versionsFrom(rows: readonly Row[]): ProductVersion[] {
  const products = new Map<string, ProductVersion & { services: GrantedUses[] }>();
  for (const row of rows) {
    const product = products.get(row.versionId) ?? { ...headFrom(row), services: [] };
    product.services.push({
      serviceId: row.serviceId,
      serviceName: row.serviceName,
      granted: row.granted,
      perDayMax: row.perDayMax,
      perMonthMax: row.perMonthMax,
      listPriceFen: fen(row.listPriceFen),
    });
    products.set(row.versionId, product);
  }
  return [...products.values()];
}

function headFrom(row: Row): Omit<ProductVersion, 'services'> {
  const { productId, versionId, kind, name, priceFen, carsMax, carChangesMax, staffId, reason, at } = row;
  return {
    ...{ productId, versionId, kind, name, priceFen, carsMax, carChangesMax, staffId, reason, at },
    active: row.active === 1,
    transferable: row.transferable === 1,
    labour: row.labour === null ? null : (JSON.parse(row.labour) as LabourTerms),
    earnsPoints: row.earnsPoints === 1,
    onPhone: row.onPhone === 1,
    validity: { startsWith: row.startsWith, startsOn: row.startsOn, months: row.months },
    shopIds: row.shopIds === null ? null : (JSON.parse(row.shopIds) as string[]),
  };
}
