import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { UnitOfWork, type Tx } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import type { CarView } from './cars.dto';
import { CarStore } from './car.store';
import { MemberCarStore } from './member-car.store';
import { MyCar } from './my-car';

/** An owner gives or takes a driver's right to spend, or lets the driver go. */
@Injectable()
export class ChangeDriver {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly myCar: MyCar,
  ) {}

  /** @throws Refused NOT_FOUND, FORBIDDEN */
  setMaySpend(actor: Actor, carId: string, driverId: string, maySpend: boolean): Promise<CarView> {
    return this.change(actor, carId, (tx) => this.links.setMaySpend(tx, driverId, carId, maySpend));
  }

  /** @throws Refused NOT_FOUND, FORBIDDEN */
  async dismiss(actor: Actor, carId: string, driverId: string): Promise<void> {
    await this.change(actor, carId, (tx) => this.links.removeDriver(tx, driverId, carId));
  }

  private change({ memberId }: Actor, carId: string, work: (tx: Tx) => Promise<boolean>): Promise<CarView> {
    return this.unit.run(async (tx) => {
      // Nobody gives a right to a car that is becoming another's.
      await this.cars.lock(tx, carId);
      await this.myCar.owned(tx, memberId, carId);
      if (!(await work(tx))) throw new Refused(refuse('NOT_FOUND'));
      return this.myCar.view(tx, memberId, carId);
    });
  }
}
