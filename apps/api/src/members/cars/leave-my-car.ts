import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database';
import type { Actor } from '../../platform/http';
import { CarStore } from './car.store';
import { MemberCarStore } from './member-car.store';
import { MyCar } from './my-car';

/** Unlinks a car: its history stays, and once its owner leaves, the drivers' rights end with the owner's. */
@Injectable()
export class LeaveMyCar {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly myCar: MyCar,
  ) {}

  async run({ memberId }: Actor, carId: string): Promise<void> {
    await this.unit.run(async (tx) => {
      // Nobody is given a right to this car by its owner while the owner leaves it.
      await this.cars.lock(tx, carId);
      const { role } = await this.myCar.used(tx, memberId, carId);
      if (role === 'owner') await this.links.empty(tx, [carId]);
      else await this.links.removeDriver(tx, memberId, carId);
    });
  }
}
