import { Injectable } from '@nestjs/common';
import { planRefund, refuse } from '@cheyou/domain';
import type { Tx } from '../../platform/database';
import { allowed, Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { ServiceCards } from '../../service-cards';
import { GiveBackUnits } from './give-back-units';
import { RefundCard } from './refund-card';
import { RefundDesk, refuseUnlessPaid, type LockedBill } from './refund-desk';
import type { Refund } from './refund.store';
import { SettledFactsReader } from './settled-facts';

/** The second person's word on a refund that waits. */
@Injectable()
export class DecideRefund {
  constructor(
    private readonly once: Once,
    private readonly desk: RefundDesk,
    private readonly facts: SettledFactsReader,
    private readonly cards: RefundCard,
    private readonly serviceCards: ServiceCards,
    private readonly givingBack: GiveBackUnits,
  ) {}

  /** What was asked is planned anew: other refunds may have come before it. @throws Refused SELF_APPROVAL, APPROVAL_NEEDED, STATE_CHANGED, REFUND_UNITS, QUOTE_CHANGED. */
  async approve(key: RequestKey, actor: StaffCaller, refundId: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const waiting = await this.desk.waiting(tx, actor, refundId);
      refuseUnlessPaid(waiting.settlement);
      const { cardId } = waiting.refund;
      if (cardId === null) await this.ofUnits(tx, actor, waiting);
      else await this.cards.approved(tx, actor, waiting, cardId);
      return {};
    });
  }

  /** With a reason the owner reads. @throws Refused SELF_APPROVAL, STATE_CHANGED, NOT_FOUND. */
  async decline(key: RequestKey, actor: StaffCaller, refundId: string, reason: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { refund, sale } = await this.desk.waiting(tx, actor, refundId);
      const by = actor.staff.staffId;
      await this.desk.drop(tx, refund, { state: 'declined', by, decision: reason });
      if (refund.cardId !== null && refund.askedBy === null)
        await this.serviceCards.tell(tx, refund.cardId, '服务卡退卡没有通过', [
          { label: '说明', value: `${reason}；卡还在，剩余次数或工时不变` },
        ]);
      await this.desk.log(tx, actor, { ...refund, reason }, sale, 'settlement.refund.decline');
      return {};
    });
  }

  private async ofUnits(
    tx: Tx,
    actor: StaffCaller,
    { refund, sale, settlement }: LockedBill & { refund: Refund },
  ): Promise<void> {
    const { facts, took } = await this.facts.of(tx, settlement);
    const plan = allowed(planRefund(facts, refund.lines));
    if (plan.moneyFen !== refund.moneyFen)
      throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: refund.moneyFen, totalFen: plan.moneyFen }));
    const by = actor.staff.staffId;
    await this.givingBack.run(tx, { refund, sale, settlement, plan, took, card: null, by });
    await this.desk.log(tx, actor, refund, sale, 'settlement.refund');
  }
}
