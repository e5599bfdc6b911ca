import { Injectable } from '@nestjs/common';
import type { Phone, Plate } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { AddCar } from '../cars/add-car';
import { ForgetMember } from '../privacy/forget-member';
import { KeeperPort } from './keeper-port';
import { MemberStore } from './member.store';

/** Somebody as another system knew them. */
export interface OldMember {
  readonly name: string;
  readonly phone: Phone;
  readonly shopId: string;
}

/**
 * Opens members another system had. Whoever signs the table vouches for its phones as the counter does for one it saw; the owner still
 * claims what was opened with the same phone. Nobody is greeted: a gift for joining is for those who join.
 */
@Injectable()
export class TakeOverMember {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly members: MemberStore,
    private readonly addCar: AddCar,
    private readonly forgetting: ForgetMember,
    private readonly keepers: KeeperPort,
  ) {}

  /** @returns the new member; null when somebody has the phone. */
  async open(tx: Tx, { name, phone, shopId }: OldMember): Promise<string | null> {
    const id = this.ids.next();
    const added = await this.members.insertAtCounter(tx, { id, name, phone, shopId, at: this.clock.now() });
    return added ? id : null;
  }

  /** Gives the member a car by its plate, unless it has it. @throws Refused PLATE_TAKEN, NOT_FOUND. */
  async giveCar(tx: Tx, memberId: string, plate: Plate, by: { shopId: string; staffId: string }): Promise<void> {
    const car = { plate, facts: {}, odometerKm: null, role: 'owner', shopId: by.shopId } as const;
    await this.addCar.run(tx, memberId, { ...car, by: { kind: 'staff', id: by.staffId } });
  }

  /** Makes a member unknown again that was opened so and that nobody has met since; false when somebody has, and then nothing is done. */
  async forget(tx: Tx, memberId: string): Promise<boolean> {
    const member = (await this.members.lock(tx, [memberId])).get(memberId);
    if (!member || member.wechatBound || member.visits > 0) return false;
    await this.keepers.lockMoney(tx, memberId);
    if ((await this.keepers.refuseForgetting(tx, memberId)) !== null) return false;
    if (((await this.keepers.moneyFen(tx, [memberId])).get(memberId) ?? 0) > 0) return false;
    await this.forgetting.run(tx, memberId);
    return true;
  }
}
