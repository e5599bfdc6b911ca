import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import type { OdometerInput } from './car-inputs.dto';
import type { CarView } from './cars.dto';
import { MyCar } from './my-car';
import { RecordOdometer } from './record-odometer';

/** Owner or driver tells what the odometer shows. */
@Injectable()
export class ReadMyOdometer {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly odometer: RecordOdometer,
    private readonly myCar: MyCar,
  ) {}

  run({ memberId }: Actor, carId: string, { odometerKm, reason }: OdometerInput): Promise<CarView> {
    return this.unit.run(async (tx) => {
      await this.myCar.used(tx, memberId, carId);
      await this.odometer.run(tx, { carId, odometerKm, reason, by: { kind: 'member', id: memberId } });
      return this.myCar.view(tx, memberId, carId);
    });
  }
}
