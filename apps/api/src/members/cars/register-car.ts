import { Injectable } from '@nestjs/common';
import { must, type Plate } from '@cheyou/domain';
import { Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { CarStore, type CarFacts } from './car.store';
import { PlateStore } from './plate.store';

export interface Registered {
  carId: string;
  /** Somebody came with this plate before. */
  known: boolean;
}

/** Finds the car that wears a plate, or makes one; two tills that type one plate at once get one car. */
@Injectable()
export class RegisterCar {
  constructor(
    private readonly cars: CarStore,
    private readonly plates: PlateStore,
    private readonly ids: Ids,
  ) {}

  async run(
    tx: Tx,
    { plate, facts, shopId }: { plate: Plate | null; facts: CarFacts; shopId: string | null },
  ): Promise<Registered> {
    const known = plate === null ? null : await this.plates.carIdOf(tx, plate);
    if (known !== null) return { carId: known, known: true };
    const carId = this.ids.next();
    if (plate !== null && !(await this.plates.putOn(tx, carId, plate))) {
      const faster = must(await this.plates.carIdOf(tx, plate), 'a taken plate is on no car');
      return { carId: faster, known: true };
    }
    await this.cars.insert(tx, carId, shopId, facts);
    return { carId, known: false };
  }
}
