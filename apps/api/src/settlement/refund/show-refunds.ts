import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { ServiceCards } from '../../service-cards';
import { StaffRoom } from '../../staff';
import { legView } from '../leg-labels';
import { SettlementStore } from '../settlement.store';
import { byHandFen, type RefundWay } from './refund-ways';
import type { QuotedRefund } from './refund-units';
import { goesByDays } from './plan-card-refund';
import { RefundDesk } from './refund-desk';
import { RefundStore, type Refund, type RefundPayOut } from './refund.store';
import type { RefundPayOutView, RefundQuote, RefundView } from './refunds.dto';

/** What the counter reads of refunds; another shop's are not there. */
@Injectable()
export class ShowRefunds {
  constructor(
    private readonly db: Db,
    private readonly refunds: RefundStore,
    private readonly desk: RefundDesk,
    private readonly settlements: SettlementStore,
    private readonly staff: StaffRoom,
    private readonly serviceCards: ServiceCards,
    private readonly members: Members,
  ) {}

  quote({ plan, way, needsSecondPerson }: QuotedRefund): RefundQuote {
    return {
      legs: plan.legs.map(legView),
      moneyFen: plan.moneyFen,
      points: plan.points.reduce((sum, { points }) => sum + points, 0),
      earnedBack: plan.earnedBack,
      ...besideParts(way),
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

  /** @throws Refused NOT_FOUND for another shop's. */
  async one(actor: StaffCaller, refundId: string): Promise<RefundView> {
    const refund = await this.refunds.find(this.db, refundId);
    const [view] = refund?.shopId === actor.staff.shopId ? await this.views(actor, [refund]) : [];
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  /** The same few queries for one or many, of the shop a person acts in. */
  async views(actor: StaffCaller, refunds: readonly Refund[]): Promise<RefundView[]> {
    const names = await this.staff.names(
      this.db,
      refunds.flatMap(({ askedBy, decidedBy, payOut }) =>
        [askedBy ?? [], decidedBy ?? [], payOut?.paidBy ?? []].flat(),
      ),
    );
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ''));
    const holders = await this.serviceCards.holdersOf(
      this.db,
      refunds.flatMap(({ cardId }) => cardId ?? []),
    );
    const members = await this.members.findMany(this.db, [...new Set(holders.values())]);
    const above = await this.aboveLimit(actor, refunds);
    return refunds.map((refund) => {
      const { id, settlementId, cardId, quote, state, lines, moneyFen, reason, askedBy, askedAt, decidedBy, payOut } =
        refund;
      const holderId = cardId === null ? undefined : holders.get(cardId);
      return {
        ...{ id, settlementId, cardId, state, moneyFen, reason },
        cardName: quote?.name ?? null,
        byDays: quote !== null && goesByDays(quote.lines),
        memberName: holderId === undefined ? null : (members.get(holderId)?.name ?? null),
        lines: [...lines],
        askedBy: nameOf(askedBy),
        askedAt: askedAt.toISOString(),
        decidedBy: nameOf(decidedBy),
        payOut: payOut && payOutView(payOut, names),
        elsewhereFen: refund.elsewhereFen,
        mine: askedBy === actor.staff.staffId || holderId === actor.memberId,
        aboveLimit: above.has(id),
      };
    });
  }

  /** Requests of owners for more than a person may decide, by all that went back of their bills. */
  private async aboveLimit(actor: StaffCaller, refunds: readonly Refund[]): Promise<Set<string>> {
    const own = refunds.filter(({ state, askedBy }) => state === 'asked' && askedBy === null);
    const above = new Set<string>();
    for (const { id, settlementId, moneyFen } of own)
      if (!(await this.desk.withinLimit(this.db, actor, settlementId, moneyFen))) above.add(id);
    return above;
  }
}

/** What of a quote doesn't go back through WeChat now. */
export const besideParts = (way: RefundWay | null) => ({
  byHandFen: byHandFen(way),
  elsewhereFen: way?.elsewhereFen ?? 0,
});

/** What goes back through WeChat or by hand, as people see it. */
export function payOutView(
  { state, amountFen, method, reference, paidBy, paidAt }: RefundPayOut,
  names: ReadonlyMap<string, string>,
): RefundPayOutView {
  const by = paidBy === null ? null : (names.get(paidBy) ?? '');
  return { state, amountFen, method, reference, paidBy: by, paidAt: paidAt?.toISOString() ?? null };
}
