import { Injectable } from '@nestjs/common';
import { refuse, type Plate } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { MemberStore } from '../people/member.store';
import { missingFacts } from './car-facts';
import { CarStore, type CarFacts } from './car.store';
import { MemberCarStore } from './member-car.store';
import { RecordOdometer, type Reading } from './record-odometer';
import { RegisterCar } from './register-car';

export interface CarToAdd {
  plate: Plate | null;
  facts: CarFacts;
  odometerKm: number | null;
  role: 'owner' | 'driver';
  /** The shop whose counter adds it. */
  shopId: string | null;
  by: Reading['by'];
}

/** Gives a member a car: a new one, or the walk-in that wears the plate, which brings its visits along. */
@Injectable()
export class AddCar {
  constructor(
    private readonly register: RegisterCar,
    private readonly members: MemberStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly odometer: RecordOdometer,
  ) {}

  /**
   * Answers the car; adding one's own car again changes nothing.
   * @throws Refused PLATE_TAKEN when another member owns the car; ODOMETER_FALLS.
   */
  async run(tx: Tx, memberId: string, { plate, facts, odometerKm, role, shopId, by }: CarToAdd): Promise<string> {
    // Merged or deleted at this very moment, the member must not get a car that nobody has then.
    if ((await this.members.keep(tx, memberId))?.id !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const { carId, known } = await this.register.run(tx, { plate, facts, shopId });
    if (known) {
      if (await this.links.link(tx, memberId, carId)) return carId;
      await this.complete(tx, carId, facts);
    }
    await this.link(tx, { memberId, carId, role, plate });
    if (odometerKm !== null) await this.odometer.run(tx, { carId, odometerKm, by });
    return carId;
  }

  /** Makes a member the owner of a car that has none, or a driver of one that has. @throws Refused PLATE_TAKEN */
  async link(
    tx: Tx,
    {
      memberId,
      carId,
      role,
      plate,
    }: { memberId: string; carId: string; role: 'owner' | 'driver'; plate: string | null },
  ): Promise<void> {
    const people = (await this.links.peopleOf(tx, [carId])).get(carId) ?? [];
    // A car's first member is its owner: drivers get their right from one.
    const as = people.length === 0 ? 'owner' : role;
    const added = await this.links.add(tx, { memberId, carId, role: as, maySpend: false });
    if (!added) throw new Refused(refuse('PLATE_TAKEN', { plate: plate ?? '' }));
  }

  /** A walk-in learns what its new owner knows; a member's car is only its owner's to describe. */
  private async complete(tx: Tx, carId: string, facts: CarFacts): Promise<void> {
    const car = await this.cars.lock(tx, carId);
    const people = (await this.links.peopleOf(tx, [carId])).get(carId) ?? [];
    if (car && people.length === 0) await this.cars.change(tx, carId, missingFacts(car, facts));
  }
}
