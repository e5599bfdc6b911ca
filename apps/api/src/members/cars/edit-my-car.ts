import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { carFactsOf, plateOf } from './car-facts';
import type { EditMyCarInput } from './car-inputs.dto';
import { CarStore } from './car.store';
import type { CarView } from './cars.dto';
import { ChangePlate } from './change-plate';
import { MyCar } from './my-car';

@Injectable()
export class EditMyCar {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly cars: CarStore,
    private readonly changePlate: ChangePlate,
    private readonly myCar: MyCar,
  ) {}

  run({ memberId }: Actor, carId: string, { plate: text, ...facts }: EditMyCarInput): Promise<CarView> {
    return this.unit.run(async (tx) => {
      // Whose it is must not change while it is being changed.
      await this.cars.lock(tx, carId);
      await this.myCar.owned(tx, memberId, carId);
      const plate = plateOf(text);
      if (plate !== null) await this.changePlate.run(tx, carId, plate);
      await this.cars.change(tx, carId, carFactsOf(facts));
      return this.myCar.view(tx, memberId, carId);
    });
  }
}
