import { Injectable } from '@nestjs/common';
import { checkOdometer, isRefusal, km, refuse, shopDayOf } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { CarStore } from './car.store';
import { OdometerStore } from './odometer.store';

export interface Reading {
  carId: string;
  odometerKm: number;
  reason?: string | null;
  by: { kind: 'member' | 'staff'; id: string };
}

/** Keeps what an odometer shows today, under the lock of the car, so that two readings at once are judged one after the other. */
@Injectable()
export class RecordOdometer {
  constructor(
    private readonly cars: CarStore,
    private readonly readings: OdometerStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND, ODOMETER_INVALID; ODOMETER_FALLS without a reason. */
  async run(tx: Tx, { carId, odometerKm, reason, by }: Reading): Promise<void> {
    const car = await this.cars.lock(tx, carId);
    if (!car) throw new Refused(refuse('NOT_FOUND'));
    const why = reason?.trim() ? reason.trim() : null;
    const reading = checkOdometer(odometerKm, car.odometerKm === null ? null : km(car.odometerKm), why);
    if (isRefusal(reading)) throw new Refused(reading);
    const on = shopDayOf(this.clock.now());
    await this.readings.add(tx, carId, { km: reading, on, by: by.kind, readerId: by.id, reason: why });
    await this.cars.setOdometer(tx, carId, reading, on);
  }
}
