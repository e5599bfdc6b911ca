import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

export interface OdometerReading {
  km: number;
  on: string;
  by: 'member' | 'staff';
  readerId: string;
  reason: string | null;
}

@Injectable()
export class OdometerStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(tx: Tx, carId: string, { km, on, by, readerId, reason }: OdometerReading): Promise<void> {
    await tx.insert('odometer_reading', [
      {
        id: this.ids.next(),
        car_id: carId,
        km,
        read_on: on,
        at: this.clock.now(),
        read_by: by,
        reader_id: readerId,
        reason,
      },
    ]);
  }

  /** Readings of some cars, oldest first. */
  logOf(reader: Reader, carIds: readonly string[]): Promise<(OdometerReading & { carId: string })[]> {
    if (carIds.length === 0) return Promise.resolve([]);
    return reader.rows(
      `SELECT car_id AS carId, km, read_on AS \`on\`, read_by AS \`by\`, reader_id AS readerId, reason
       FROM odometer_reading WHERE car_id IN (?) ORDER BY id`,
      [carIds],
    );
  }
}
