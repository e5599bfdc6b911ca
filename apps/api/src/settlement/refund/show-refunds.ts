import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { StaffRoom } from '../../staff';
import { legView } from '../leg-labels';
import { SettlementStore } from '../settlement.store';
import type { QuotedRefund } from './refund-units';
import { RefundPayOutStore } from './refund-pay-out.store';
import { RefundStore, type Refund, type RefundPayOut } from './refund.store';
import type { RefundPayOutView, RefundQuote, RefundView } from './refunds.dto';

/** What the counter reads of refunds; another shop's are not there. */
@Injectable()
export class ShowRefunds {
  constructor(
    private readonly db: Db,
    private readonly refunds: RefundStore,
    private readonly payOuts: RefundPayOutStore,
    private readonly settlements: SettlementStore,
    private readonly staff: StaffRoom,
  ) {}

  quote({ plan, byHandFen, needsSecondPerson }: QuotedRefund): RefundQuote {
    return {
      legs: plan.legs.map(legView),
      moneyFen: plan.moneyFen,
      points: plan.points.reduce((sum, { points }) => sum + points, 0),
      earnedBack: plan.earnedBack,
      byHandFen,
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

  /** Of the shop a person acts in: those of which somebody still has to pay something out. */
  async due(actor: StaffCaller): Promise<RefundView[]> {
    return this.views(actor, await this.payOuts.due(this.db, actor.staff.shopId));
  }

  /** @throws Refused NOT_FOUND for another shop's. */
  async one(actor: StaffCaller, refundId: string): Promise<RefundView> {
    const refund = await this.refunds.find(this.db, refundId);
    const [view] = refund?.shopId === actor.staff.shopId ? await this.views(actor, [refund]) : [];
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  private async views(actor: StaffCaller, refunds: readonly Refund[]): Promise<RefundView[]> {
    const names = await this.staff.names(
      this.db,
      refunds.flatMap(({ askedBy, decidedBy, payOut }) => [askedBy, decidedBy ?? [], payOut?.paidBy ?? []].flat()),
    );
    return refunds.map(
      ({ id, settlementId, cardId, quote, state, lines, moneyFen, reason, askedBy, askedAt, decidedBy, payOut }) => ({
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
        payOut: payOut && payOutView(payOut, names),
        mine: askedBy === actor.staff.staffId,
      }),
    );
  }
}

/** What goes back through WeChat or by hand, as people see it. */
export function payOutView(
  { state, amountFen, method, reference, paidBy, paidAt }: RefundPayOut,
  names: ReadonlyMap<string, string>,
): RefundPayOutView {
  const by = paidBy === null ? null : (names.get(paidBy) ?? '');
  return { state, amountFen, method, reference, paidBy: by, paidAt: paidAt?.toISOString() ?? null };
}
