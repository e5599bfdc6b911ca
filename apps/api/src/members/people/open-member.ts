import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { AddCar } from '../cars/add-car';
import { plateOf } from '../cars/car-facts';
import { CarStore } from '../cars/car.store';
import { MemberOpenedPort } from './member-opened-port';
import { MemberPages } from './member-pages';
import { MemberStore } from './member.store';
import type { OpenMemberInput } from './members.dto';
import { phoneOf, requiredName } from './typed-person';

/** Opens a member at the counter; a walk-in's car comes along with its visits, and higher rooms add a card. */
@Injectable()
export class OpenMember {
  constructor(
    private readonly once: Once,
    private readonly members: MemberStore,
    private readonly cars: CarStore,
    private readonly addCar: AddCar,
    private readonly opened: MemberOpenedPort,
    private readonly pages: MemberPages,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Answers the page `StaffMember`. @throws Refused NAME_INVALID, PHONE_INVALID, PHONE_TAKEN, PLATE_INVALID, PLATE_TAKEN, NOT_FOUND */
  run(actor: StaffCaller, key: RequestKey, input: OpenMemberInput): Promise<object> {
    return this.once.run(key, async (tx) => {
      const id = this.ids.next();
      const name = requiredName(input.name);
      const phone = phoneOf(input.phone);
      const { shopId } = actor.staff;
      const at = this.clock.now();
      if (!(await this.members.insertAtCounter(tx, { id, name, phone, shopId, at })))
        throw new Refused(refuse('PHONE_TAKEN'));
      await this.giveCar(tx, actor, id, input);
      await this.opened.opened(tx, { memberId: id, shopId, actor });
      await this.actLog.write(tx, { actor, act: 'member.create', subject: { kind: 'member', id } });
      return this.pages.staffMember(tx, actor, id);
    });
  }

  private async giveCar(
    tx: Tx,
    actor: StaffCaller,
    memberId: string,
    { carId, plate }: OpenMemberInput,
  ): Promise<void> {
    if (carId) {
      const car = await this.cars.lock(tx, carId);
      if (!car) throw new Refused(refuse('NOT_FOUND'));
      await this.addCar.link(tx, { memberId, carId, role: 'owner', plate: car.plate });
      return;
    }
    const typed = plateOf(plate);
    if (typed === null) return;
    const by = { kind: 'staff', id: actor.staff.staffId } as const;
    const { shopId } = actor.staff;
    await this.addCar.run(tx, memberId, { plate: typed, facts: {}, odometerKm: null, role: 'owner', shopId, by });
  }
}
