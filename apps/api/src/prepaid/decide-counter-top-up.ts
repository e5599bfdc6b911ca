import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { isOwn, mustReach } from './counter-reach';
import { CreditTopUp } from './credit-top-up';
import { LockedCards } from './locked-cards';
import { TopUpStore, type TopUp } from './top-up.store';
import { TopUpViews } from './top-up-views';
import type { CounterTopUp } from './top-ups.dto';

/** The second person's word on a counter top-up that waits: credited, or refused with a reason and the money given back. */
@Injectable()
export class DecideCounterTopUp {
  constructor(
    private readonly once: Once,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly topUps: TopUpStore,
    private readonly locked: LockedCards,
    private readonly crediting: CreditTopUp,
    private readonly staff: StaffRoom,
    private readonly views: TopUpViews,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused SELF_APPROVAL for whoever took it; STATE_CHANGED when it doesn't wait any more. */
  approve(key: RequestKey, actor: StaffCaller, topUpId: string): Promise<CounterTopUp> {
    return this.once.run(key, async (tx) => {
      const topUp = await this.decide(tx, actor, topUpId, null);
      await this.crediting.run(tx, topUp, null);
      return this.views.one(tx, actor, topUpId);
    });
  }

  /** @throws Refused SELF_APPROVAL, STATE_CHANGED. */
  reject(actor: StaffCaller, topUpId: string, reason: string): Promise<CounterTopUp> {
    return this.unit.run(async (tx) => {
      await this.decide(tx, actor, topUpId, reason);
      return this.views.one(tx, actor, topUpId);
    });
  }

  /** A reason rejects. The shop's day and the card are locked before the row, as everywhere. */
  private async decide(tx: Tx, actor: StaffCaller, topUpId: string, reason: string | null): Promise<TopUp> {
    const { staffId } = actor.staff;
    const topUp = mustReach(actor, 'counterTopUp.approve', await this.topUps.find(tx, topUpId));
    const [taker] = await this.staff.findMany(tx, topUp.staffId === null ? [] : [topUp.staffId]);
    if (isOwn(actor, topUp, taker)) throw new Refused(refuse('SELF_APPROVAL'));
    await this.shops.businessDay(tx, topUp.shopId);
    await this.locked.mustLock(tx, topUp.cardId);
    const by = { staffId, at: this.clock.now(), reason, rejected: reason !== null };
    if ((await this.topUps.decide(tx, topUpId, by)) === 0)
      throw new Refused(refuse('STATE_CHANGED', { state: topUp.state, wanted: reason === null ? 'done' : 'rejected' }));
    await this.actLog.write(tx, {
      actor,
      act: 'counterTopUp.approve',
      subject: { kind: 'topUp', id: topUpId },
      reason,
      facts: { label: topUp.receiptNumber, amountFen: topUp.amountFen, approved: reason === null },
    });
    return topUp;
  }
}
