import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { KeeperPort } from '../people/keeper-port';
import { MemberStore } from '../people/member.store';
import { ForgetMember } from './forget-member';

/** Makes the person unknown: orders stay for the law's three years, cars stay as walk-ins without their VINs. */
@Injectable()
export class DeleteMe {
  constructor(
    private readonly once: Once,
    private readonly members: MemberStore,
    private readonly keepers: KeeperPort,
    private readonly forgetting: ForgetMember,
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
      await this.forgetting.run(tx, memberId);
      return null;
    });
  }
}
