import { Injectable } from '@nestjs/common';
import { originalRouteOpen } from '@cheyou/domain';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import type { StaffCaller } from '../../platform/http';
import { SaleStore, type Sale } from '../sale.store';
import { SettlementStore, type Settlement } from '../settlement.store';
import { RefundPayOutStore } from './refund-pay-out.store';
import type { Refund } from './refund.store';
import type { DueRefundView } from './refunds.dto';
import { ShowRefunds } from './show-refunds';

/** What a shop still has to pay out of refunds: to whom, of which visit, and why WeChat doesn't. */
@Injectable()
export class ShowDueRefunds {
  constructor(
    private readonly db: Db,
    private readonly show: ShowRefunds,
    private readonly payOuts: RefundPayOutStore,
    private readonly settlements: SettlementStore,
    private readonly sales: SaleStore,
    private readonly members: Members,
  ) {}

  /** Oldest first. */
  async run(actor: StaffCaller): Promise<DueRefundView[]> {
    const due = await this.payOuts.due(this.db, actor.staff.shopId);
    const views = await this.show.views(actor, due);
    const billOf = await this.billsBy(due.map(({ settlementId }) => settlementId));
    const members = await this.members.findMany(
      this.db,
      [...billOf.values()].flatMap(({ sale }) => sale.memberId ?? []),
    );
    return views.map((view, place) => {
      const bill = billOf.get(view.settlementId);
      const { title = '', plate = null, memberId = null } = bill?.sale ?? {};
      const buyer = memberId === null ? null : (members.get(memberId)?.name ?? null);
      // Of a card it is whoever has it now.
      const memberName = view.cardId === null ? buyer : view.memberName;
      const why = whyByHand(due[place], bill?.settlement);
      // The car is the giver's.
      return { ...view, title, plate: why === 'cardGiven' ? null : plate, memberName, why };
    });
  }

  private async billsBy(settlementIds: readonly string[]): Promise<Map<string, Bill>> {
    const settlements = await this.settlements.findMany(this.db, settlementIds);
    const sales = await this.sales.findMany(
      this.db,
      settlements.map(({ saleId }) => saleId),
    );
    return new Map(
      settlements.flatMap((settlement) => {
        const sale = sales.find(({ id }) => id === settlement.saleId);
        return sale ? [[settlement.id, { settlement, sale }]] : [];
      }),
    );
  }
}

interface Bill {
  readonly settlement: Settlement;
  readonly sale: Sale;
}

/** A bill is settled within minutes of its payment: near enough to say why, and nothing hangs on it. */
function whyByHand(refund: Refund | undefined, settlement: Settlement | undefined): DueRefundView['why'] {
  if (refund?.handedOn) return 'cardGiven';
  if (!refund || !settlement || refund.payOut?.paymentRefundId !== null) return 'wechatFailed';
  return originalRouteOpen(settlement.at, refund.decidedAt ?? refund.askedAt) ? 'notByWechat' : 'routeOver';
}
