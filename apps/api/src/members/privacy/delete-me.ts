import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { CarStore } from '../cars/car.store';
import { MemberCarStore } from '../cars/member-car.store';
import { IdentityStore } from '../people/identity.store';
import { KeeperPort } from '../people/keeper-port';
import { MemberMergeStore } from '../people/member-merge.store';
import { MemberStore } from '../people/member.store';

/** Makes the person unknown: orders stay for the law's three years, cars stay as walk-ins without their VINs. */
@Injectable()
export class DeleteMe {
  constructor(
    private readonly once: Once,
    private readonly members: MemberStore,
    private readonly merges: MemberMergeStore,
    private readonly identities: IdentityStore,
    private readonly cars: CarStore,
    private readonly links: MemberCarStore,
    private readonly keepers: KeeperPort,
  ) {}

  /** @throws Refused MONEY_LEFT while a card holds money, PAYMENT_PENDING while a payment isn't over; FORBIDDEN for somebody who works here. */
  async run({ memberId, staff }: Actor, key: RequestKey): Promise<void> {
    await this.once.run(key, async (tx) => {
      if (staff) throw new Refused(refuse('FORBIDDEN'));
      if (!(await this.members.lock(tx, [memberId])).has(memberId)) throw new Refused(refuse('NOT_FOUND'));
      // Members before cards: whoever tops up or settles now is through before, or finds the cards closed.
      await this.keepers.lockMoney(tx, memberId);
      const against = await this.keepers.refuseForgetting(tx, memberId);
      if (against) throw new Refused(against);
      const balanceFen = (await this.keepers.moneyFen(tx, [memberId])).get(memberId) ?? 0;
      if (balanceFen > 0) throw new Refused(refuse('MONEY_LEFT', { balanceFen }));
      await this.keepers.forgotten(tx, memberId);
      const links = await this.links.linksOf(tx, memberId);
      const owned = links.filter(({ role }) => role === 'owner').map(({ carId }) => carId);
      // Nobody becomes a driver of a car whose owner goes.
      for (const carId of owned.sort()) await this.cars.lock(tx, carId);
      await this.links.empty(tx, owned);
      await this.links.removeAll(tx, memberId);
      await this.cars.forgetVins(tx, owned);
      await this.identities.forget(tx, memberId);
      await this.merges.anonymise(tx, memberId);
      return null;
    });
  }
}
