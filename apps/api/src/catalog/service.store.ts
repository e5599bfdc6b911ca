import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Reader, RowValues, Tx } from '../platform/database';
import type { Service } from './service';

type Row = Omit<Service, 'active' | 'favourite' | 'earnsPoints'> & {
  active: number;
  favourite: number;
  earnsPoints: number;
};

export interface ServiceVersion extends Service {
  readonly fromAt: Date;
  readonly staffId: string | null;
  readonly reason: string | null;
}

/** Who made a version and why; null by seeding. */
export interface Change {
  staffId: string | null;
  reason: string | null;
}

const facts = `s.version, s.name, s.category, s.kind, s.price_fen AS priceFen, s.minutes, s.labour_tenths AS labourTenths, s.unit, s.active, s.favourite,
  s.earns_points AS earnsPoints`;
const columns = `s.id, ${facts}`;

@Injectable()
export class ServiceStore {
  constructor(private readonly clock: Clock) {}

  /** All services: favourites first, then in the order they were added. */
  async all(reader: Reader): Promise<Service[]> {
    return (await reader.rows<Row>(`SELECT ${columns} FROM service s ORDER BY s.favourite DESC, s.id`)).map(serviceOf);
  }

  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Service>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<Row>(`SELECT ${columns} FROM service s WHERE s.id IN (?)`, [ids]);
    return new Map(rows.map((row) => [row.id, serviceOf(row)]));
  }

  /** The same, held until the end: nobody edits them meanwhile. */
  async keep(tx: Tx, ids: readonly string[]): Promise<Map<string, Service>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.rows<Row>(
      `SELECT ${columns} FROM service s FORCE INDEX (PRIMARY) WHERE s.id IN (?) ORDER BY s.id LOCK IN SHARE MODE`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, serviceOf(row)]));
  }

  async lock(tx: Tx, id: string): Promise<Service | null> {
    const row = await tx.row<Row>(`SELECT ${columns} FROM service s WHERE s.id = ? FOR UPDATE`, [id]);
    return row && serviceOf(row);
  }

  /** Versions of one service, newest first. */
  async versionsOf(reader: Reader, id: string): Promise<ServiceVersion[]> {
    const rows = await reader.rows<Row & Pick<ServiceVersion, 'fromAt' | 'staffId' | 'reason'>>(
      `SELECT s.service_id AS id, ${facts}, s.from_at AS fromAt, s.staff_id AS staffId, s.reason
       FROM service_version s WHERE s.service_id = ? ORDER BY s.version DESC`,
      [id],
    );
    return rows.map(({ fromAt, staffId, reason, ...row }) => ({ ...serviceOf(row), fromAt, staffId, reason }));
  }

  async insert(tx: Tx, services: readonly Service[], change: Change): Promise<void> {
    const created_at = this.clock.now();
    await tx.insert(
      'service',
      services.map((service) => ({ id: service.id, ...columnsOf(service), created_at })),
    );
    await this.keepVersions(tx, services, change);
  }

  /** Writes the next version of a locked service. */
  async replace(tx: Tx, service: Service, change: Change): Promise<void> {
    const values = columnsOf(service);
    const names = Object.keys(values);
    await tx.write(`UPDATE service SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      service.id,
    ]);
    await this.keepVersions(tx, [service], change);
  }

  private async keepVersions(tx: Tx, services: readonly Service[], { staffId, reason }: Change): Promise<void> {
    const from_at = this.clock.now();
    await tx.insert(
      'service_version',
      services.map((service) => ({
        service_id: service.id,
        ...columnsOf(service),
        from_at,
        staff_id: staffId,
        reason,
      })),
    );
  }
}

const columnsOf = (service: Service): RowValues => ({
  version: service.version,
  name: service.name,
  category: service.category,
  kind: service.kind,
  price_fen: service.priceFen,
  minutes: service.minutes,
  labour_tenths: service.labourTenths,
  unit: service.unit,
  active: service.active,
  favourite: service.favourite,
  earns_points: service.earnsPoints,
});

const serviceOf = (row: Row): Service => ({
  ...row,
  active: row.active === 1,
  favourite: row.favourite === 1,
  earnsPoints: row.earnsPoints === 1,
});
