import { Injectable } from '@nestjs/common';
import { refuse, type RefundPlan } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { StaffRoom } from '../../staff';
import { legView } from '../leg-labels';
import { SettlementStore } from '../settlement.store';
import { RefundStore, type Refund } from './refund.store';
import type { RefundQuote, RefundView } from './refunds.dto';

/** What the counter reads of refunds; another shop's are not there. */
@Injectable()
export class ShowRefunds {
  constructor(
    private readonly db: Db,
    private readonly refunds: RefundStore,
    private readonly settlements: SettlementStore,
    private readonly staff: StaffRoom,
  ) {}

  quote({ plan, needsSecondPerson }: { plan: RefundPlan; needsSecondPerson: boolean }): RefundQuote {
    return {
      legs: plan.legs.map(legView),
      moneyFen: plan.moneyFen,
      points: plan.points.reduce((sum, { points }) => sum + points, 0),
      earnedBack: plan.earnedBack,
      whole: plan.whole,
      needsSecondPerson,
    };
  }

  async ofSettlement(actor: StaffCaller, settlementId: string): Promise<RefundView[]> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    return this.views(actor, await this.refunds.ofSettlement(this.db, settlementId));
  }

  async waiting(actor: StaffCaller): Promise<RefundView[]> {
    return this.views(actor, await this.refunds.waiting(this.db, actor.staff.shopId));
  }

  private async views(actor: StaffCaller, refunds: readonly Refund[]): Promise<RefundView[]> {
    const names = await this.staff.names(
      this.db,
      refunds.flatMap(({ askedBy, decidedBy }) => [askedBy, ...(decidedBy === null ? [] : [decidedBy])]),
    );
    return refunds.map(
      ({ id, settlementId, cardId, quote, state, lines, moneyFen, reason, askedBy, askedAt, decidedBy }) => ({
        id,
        settlementId,
        cardId,
        cardName: quote?.name ?? null,
        state,
        lines: [...lines],
        moneyFen,
        reason,
        askedBy: names.get(askedBy) ?? '',
        askedAt: askedAt.toISOString(),
        decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
        mine: askedBy === actor.staff.staffId,
      }),
    );
  }
}
