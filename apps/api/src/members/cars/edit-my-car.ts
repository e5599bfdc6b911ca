import { Injectable } from '@nestjs/common';
import { isPlateExchange, refuse } from '@cheyou/domain';
import { UnitOfWork, type Reader } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import { carFactsOf, plateOf } from './car-facts';
import type { EditMyCarInput } from './car-inputs.dto';
import { CarStore } from './car.store';
import type { CarView } from './cars.dto';
import { ChangePlate } from './change-plate';
import { MyCar } from './my-car';
import { PlatePort } from './plate-port';

@Injectable()
export class EditMyCar {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly cars: CarStore,
    private readonly changePlate: ChangePlate,
    private readonly myCar: MyCar,
    private readonly plates: PlatePort,
  ) {}

  /** @throws Refused NOT_FOUND, FORBIDDEN, VIN_INVALID, PLATE_INVALID, PLATE_TAKEN, PLATE_BOUND. */
  run({ memberId }: Actor, carId: string, { plate: text, ...facts }: EditMyCarInput): Promise<CarView> {
    return this.unit.run(async (tx) => {
      // Whose it is must not change while it is being changed.
      const car = await this.cars.lock(tx, carId);
      await this.myCar.owned(tx, memberId, carId);
      const plate = plateOf(text);
      if (plate !== null) {
        if (isPlateExchange(car?.plate ?? null, plate)) await this.refuseBound(tx, memberId, carId);
        await this.changePlate.run(tx, carId, plate);
      }
      await this.cars.change(tx, carId, carFactsOf(facts));
      return this.myCar.view(tx, memberId, carId);
    });
  }

  /** Under another plate, what is bound to this car would serve another one: the counter looks at its papers. */
  private async refuseBound(reader: Reader, memberId: string, carId: string): Promise<void> {
    const bound = await this.plates.boundTo(reader, carId);
    if (bound.length === 0) return;
    // What another member has bound to this car, who owned it before, isn't named.
    const own = bound.find((one) => one.memberId === memberId);
    throw new Refused(refuse('PLATE_BOUND', own ? { name: own.name } : {}));
  }
}
