import { Injectable } from '@nestjs/common';
import { plateKind, type PlateKind, type Vin } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import type { Reader, SqlValue, Tx } from '../../platform/database';
import { PersonalData } from '../../platform/personal-data';
import type { Car, CarUsage } from './car';

interface Row {
  id: string;
  plate: string | null;
  plateKind: PlateKind | null;
  vinSealed: Buffer | null;
  brand: string | null;
  series: string | null;
  modelYear: number | null;
  usage: CarUsage;
  odometerKm: number | null;
  odometerOn: string | null;
  insuranceUntil: string | null;
  inspectionUntil: string | null;
  sanbaoUntilOn: string | null;
  firstRegisteredOn: string | null;
  visits: number;
  lastVisitOn: string | null;
}

const columns = `c.id, p.number AS plate, p.kind AS plateKind, c.vin_sealed AS vinSealed, c.brand, c.series,
  c.model_year AS modelYear, c.used_as AS \`usage\`, c.odometer_km AS odometerKm, c.odometer_on AS odometerOn,
  c.insurance_until AS insuranceUntil, c.inspection_until AS inspectionUntil, c.sanbao_until_on AS sanbaoUntilOn,
  c.first_registered_on AS firstRegisteredOn, c.visits, c.last_visit_on AS lastVisitOn`;

/** Facts about a car as they are written; what is missing stays as it is. */
export interface CarFacts {
  vin?: Vin | null;
  brand?: string | null;
  series?: string | null;
  modelYear?: number | null;
  usage?: CarUsage;
  insuranceUntil?: string | null;
  inspectionUntil?: string | null;
  sanbaoUntilOn?: string | null;
  firstRegisteredOn?: string | null;
}

const columnOf: Record<Exclude<keyof CarFacts, 'vin'>, string> = {
  brand: 'brand',
  series: 'series',
  modelYear: 'model_year',
  usage: 'used_as',
  insuranceUntil: 'insurance_until',
  inspectionUntil: 'inspection_until',
  sanbaoUntilOn: 'sanbao_until_on',
  firstRegisteredOn: 'first_registered_on',
};

@Injectable()
export class CarStore {
  constructor(
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Car>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM car c LEFT JOIN plate p ON p.current_car_id = c.id WHERE c.id IN (?)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, this.carOf(row)]));
  }

  /** The car, its row locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Car | null> {
    await tx.rows('SELECT id FROM car WHERE id = ? FOR UPDATE', [id]);
    return (await this.findMany(tx, [id])).get(id) ?? null;
  }

  async insert(tx: Tx, id: string, shopId: string | null, facts: CarFacts): Promise<void> {
    await tx.insert('car', [
      {
        id,
        ...this.vinColumns(facts.vin ?? null),
        brand: facts.brand ?? null,
        series: facts.series ?? null,
        model_year: facts.modelYear ?? null,
        used_as: facts.usage ?? 'private',
        odometer_km: null,
        odometer_on: null,
        insurance_until: facts.insuranceUntil ?? null,
        inspection_until: facts.inspectionUntil ?? null,
        sanbao_until_on: facts.sanbaoUntilOn ?? null,
        first_registered_on: facts.firstRegisteredOn ?? null,
        visits: 0,
        last_visit_on: null,
        opened_shop_id: shopId,
        created_at: this.clock.now(),
      },
    ]);
  }

  async change(tx: Tx, id: string, { vin, ...facts }: CarFacts): Promise<void> {
    const values: Record<string, SqlValue> = vin === undefined ? {} : this.vinColumns(vin);
    for (const [name, value] of Object.entries(facts) as [keyof typeof facts, SqlValue | undefined][])
      if (value !== undefined) values[columnOf[name]] = value;
    const names = Object.keys(values);
    if (names.length === 0) return;
    await tx.write(`UPDATE car SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(values),
      id,
    ]);
  }

  async setOdometer(tx: Tx, id: string, km: number, on: string): Promise<void> {
    await tx.write('UPDATE car SET odometer_km = ?, odometer_on = ? WHERE id = ?', [km, on, id]);
  }

  async addVisit(tx: Tx, id: string, on: string): Promise<void> {
    await tx.writeLater(
      'UPDATE car SET visits = visits + 1, last_visit_on = GREATEST(COALESCE(last_visit_on, ?), ?) WHERE id = ?',
      [on, on, id],
    );
  }

  async takeVisitBack(tx: Tx, id: string, lastVisitOn: string | null): Promise<void> {
    await tx.write('UPDATE car SET visits = GREATEST(visits - 1, 0), last_visit_on = ? WHERE id = ?', [
      lastVisitOn,
      id,
    ]);
  }

  /** What names a person goes; the car and its history stay as a walk-in. */
  async forgetVins(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.write('UPDATE car SET vin_sealed = NULL, vin_index = NULL WHERE id IN (?)', [ids]);
  }

  private vinColumns(vin: Vin | null): Record<'vin_sealed' | 'vin_index', SqlValue> {
    if (vin === null) return { vin_sealed: null, vin_index: null };
    return { vin_sealed: this.personalData.seal(vin.text), vin_index: this.personalData.blindIndex('vin', vin.text) };
  }

  private carOf({ vinSealed, plateKind: kind, ...row }: Row): Car {
    return {
      ...row,
      plateKind: kind ?? plateKind(null),
      vin: vinSealed && this.personalData.open(vinSealed),
    };
  }
}
