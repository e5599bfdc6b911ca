import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { CarStore } from '../cars/car.store';
import { MemberCarStore } from '../cars/member-car.store';
import { IdentityStore } from '../people/identity.store';
import { KeeperPort } from '../people/keeper-port';
import { MemberMergeStore } from '../people/member-merge.store';
import { OldCardNumberStore } from '../people/old-card-number.store';

/** Takes a person out of a member whose row and money are locked: orders stay, cars stay as walk-ins without their VINs. */
@Injectable()
export class ForgetMember {
  constructor(
    private readonly merges: MemberMergeStore,
    private readonly identities: IdentityStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly oldCards: OldCardNumberStore,
    private readonly keepers: KeeperPort,
  ) {}

  async run(tx: Tx, memberId: string): Promise<void> {
    await this.keepers.forgotten(tx, memberId);
    const links = await this.links.linksOf(tx, memberId);
    const owned = links.filter(({ role }) => role === 'owner').map(({ carId }) => carId);
    // Nobody becomes a driver of a car whose owner goes.
    for (const carId of owned.sort()) await this.cars.lock(tx, carId);
    await this.links.empty(tx, owned);
    await this.links.removeAll(tx, memberId);
    await this.cars.forgetVins(tx, owned);
    await this.oldCards.removeAll(tx, memberId);
    await this.identities.forget(tx, memberId);
    await this.merges.anonymise(tx, memberId);
  }
}
