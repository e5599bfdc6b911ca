import { Injectable } from '@nestjs/common';
import { refuse, type Plate } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { CarStore } from './car.store';
import { PlateStore } from './plate.store';

/** Puts another plate on a car; the old one stays in its history and is free for another car. */
@Injectable()
export class ChangePlate {
  constructor(
    private readonly cars: CarStore,
    private readonly plates: PlateStore,
  ) {}

  /** Answers the plate before. @throws Refused NOT_FOUND; PLATE_TAKEN when another car wears it. */
  async run(tx: Tx, carId: string, plate: Plate): Promise<string | null> {
    const car = await this.cars.lock(tx, carId);
    if (!car) throw new Refused(refuse('NOT_FOUND'));
    if (car.plate === plate) return plate;
    await this.plates.takeOff(tx, carId);
    if (!(await this.plates.putOn(tx, carId, plate))) throw new Refused(refuse('PLATE_TAKEN', { plate }));
    return car.plate;
  }
}
