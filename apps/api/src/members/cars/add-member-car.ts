import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { MemberStore } from '../people/member.store';
import { AddCar } from './add-car';
import { carFactsOf, plateOf } from './car-facts';
import type { AddMemberCarInput } from './car-inputs.dto';
import type { CarView } from './cars.dto';
import { StaffCarView } from './staff-car-view';

/** Staff add a car to a member. A driver added here may not spend: that right is the owner's to give. */
@Injectable()
export class AddMemberCar {
  constructor(
    private readonly once: Once,
    private readonly members: MemberStore,
    private readonly addCar: AddCar,
    private readonly staffCar: StaffCarView,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, PLATE_INVALID, PLATE_TAKEN, VIN_INVALID, ODOMETER_FALLS */
  run(actor: StaffCaller, key: RequestKey, memberId: string, input: AddMemberCarInput): Promise<CarView> {
    return this.once.run(key, async (tx) => {
      if (!(await this.members.lock(tx, [memberId])).has(memberId)) throw new Refused(refuse('NOT_FOUND'));
      const { plate, odometerKm, role, ...facts } = input;
      const { staffId, shopId } = actor.staff;
      const carId = await this.addCar.run(tx, memberId, {
        plate: plateOf(plate),
        facts: carFactsOf(facts),
        odometerKm: odometerKm ?? null,
        role: role ?? 'owner',
        shopId,
        by: { kind: 'staff', id: staffId },
      });
      await this.actLog.write(tx, {
        actor,
        act: 'car.create',
        subject: { kind: 'car', id: carId },
        facts: { memberId },
      });
      return this.staffCar.view(tx, actor, carId, memberId);
    });
  }
}
