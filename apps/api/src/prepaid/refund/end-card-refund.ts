import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Ledger } from '../../ledger';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { CardNotices } from '../card-notices';
import { LapseLots } from '../lapse-lots';
import { LockedCards, type LockedCard } from '../locked-cards';
import { CardRefundStore, type CardRefund } from './card-refund.store';
import { mustReachRefund } from './reach-card-refund';

interface Ending {
  readonly state: 'declined' | 'withdrawn';
  readonly staffId: string | null;
  readonly decision: string | null;
}

/** A request that isn't carried out: what was put aside is back on its lots, and the owner is told. */
@Injectable()
export class EndCardRefund {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly store: CardRefundStore,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /** The owner takes the request back. @throws Refused NOT_FOUND, STATE_CHANGED once it is decided. */
  withdrawOwn(key: RequestKey, memberId: string, refundId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const { refund, locked } = await this.find(tx, refundId);
      if (locked.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      return this.end(tx, refund, locked, { state: 'withdrawn', staffId: null, decision: null });
    });
  }

  /** The counter takes it back for the member. @throws Refused NOT_FOUND, STATE_CHANGED. */
  withdrawAtCounter(key: RequestKey, actor: StaffCaller, refundId: string, reason: string): Promise<{ id: string }> {
    return this.byStaff(key, actor, refundId, { act: 'cardRefund.ask', state: 'withdrawn', reason });
  }

  /** A manager says no, with a reason the owner reads. @throws Refused NOT_FOUND, STATE_CHANGED. */
  decline(key: RequestKey, actor: StaffCaller, refundId: string, reason: string): Promise<{ id: string }> {
    return this.byStaff(key, actor, refundId, { act: 'cardRefund.approve', state: 'declined', reason });
  }

  private byStaff(
    key: RequestKey,
    actor: StaffCaller,
    refundId: string,
    { act, state, reason }: { act: 'cardRefund.ask' | 'cardRefund.approve'; state: Ending['state']; reason: string },
  ): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const { refund, locked } = await this.find(tx, refundId);
      mustReachRefund(actor, act, refund);
      await this.actLog.write(tx, {
        actor,
        act,
        subject: { kind: 'card', id: refund.cardId },
        reason,
        facts: { label: locked.card.tail, amountFen: refund.totalFen, refundId, approved: false },
      });
      return this.end(tx, refund, locked, { state, staffId: actor.staff.staffId, decision: reason });
    });
  }

  /** The card is locked before the row, as everywhere; the row is read under that lock. */
  private async find(tx: Tx, refundId: string): Promise<{ refund: CardRefund; locked: LockedCard }> {
    const seen = await this.store.find(tx, refundId);
    if (!seen) throw new Refused(refuse('NOT_FOUND'));
    const locked = await this.locked.mustLock(tx, seen.cardId);
    return { refund: (await this.store.find(tx, refundId)) ?? seen, locked };
  }

  private async end(tx: Tx, refund: CardRefund, locked: LockedCard, ending: Ending): Promise<{ id: string }> {
    if ((await this.store.decide(tx, refund.id, { ...ending, at: this.clock.now() })) === 0)
      throw new Refused(refuse('STATE_CHANGED', { state: refund.state, wanted: ending.state }));
    await this.lapse.run(tx, locked);
    const undone = await this.ledger.release(tx, refund.holdId, {
      shopId: refund.shopId,
      staffId: ending.staffId,
      title: ending.state === 'declined' ? '退卡没有通过，已退回卡内' : '退卡已撤回，已退回卡内',
      reason: ending.decision,
      cardBalanceBefore: this.locked.balanceOf(locked),
    });
    this.locked.moved(tx, refund.cardId);
    await this.notices.tell(tx, {
      movement: 'refundEnded',
      card: locked.card,
      amountFen: undone.principalFen + undone.bonusFen,
      balanceFen: undone.cardBalanceAfter ?? 0,
      shopId: refund.shopId,
      what: ending.state === 'declined' ? '退卡没有通过' : '退卡已撤回',
      note: ending.decision,
      page: `/owner/card-refund/index?id=${refund.id}`,
    });
    return { id: refund.id };
  }
}
