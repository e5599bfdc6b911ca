import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { UnitOfWork } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { MemberStore } from '../people/member.store';
import type { SetOwnerInput } from './car-inputs.dto';
import { CarStore } from './car.store';
import type { CarView } from './cars.dto';
import { MemberCarStore } from './member-car.store';
import { StaffCarView } from './staff-car-view';

/** A car changed hands, or a stranger had added its plate: the counter saw its papers. What the owner before allowed ends. */
@Injectable()
export class SetOwner {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly members: MemberStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly staffCar: StaffCarView,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND */
  run(actor: StaffCaller, carId: string, { memberId, reason }: SetOwnerInput): Promise<CarView> {
    return this.unit.run(async (tx) => {
      const known = memberId === null || (await this.members.lock(tx, [memberId])).has(memberId);
      if (!known || !(await this.cars.lock(tx, carId))) throw new Refused(refuse('NOT_FOUND'));
      const [before] = (await this.links.peopleOf(tx, [carId])).get(carId) ?? [];
      // The owner as before: what was allowed to drivers must not end over nothing.
      if ((before?.role === 'owner' ? before.memberId : null) === memberId) return this.staffCar.view(tx, actor, carId);
      await this.links.empty(tx, [carId]);
      if (memberId !== null) await this.links.add(tx, { memberId, carId, role: 'owner', maySpend: true });
      await this.actLog.write(tx, {
        actor,
        act: 'car.edit',
        subject: { kind: 'car', id: carId },
        reason,
        facts: { ownerBefore: before?.memberId ?? null, ownerAfter: memberId },
      });
      return this.staffCar.view(tx, actor, carId);
    });
  }
}
