import { Injectable } from '@nestjs/common';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import type { StaffCaller } from '../../platform/http';
import { SaleStore } from '../sale.store';
import { SettlementStore } from '../settlement.store';
import { RefundPayOutStore } from './refund-pay-out.store';
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
    const neverAsked = new Set(due.filter(({ payOut }) => payOut?.paymentRefundId === null).map(({ id }) => id));
    const views = await this.show.views(actor, due);
    const saleOf = await this.salesBy(views.map(({ settlementId }) => settlementId));
    const members = await this.members.findMany(
      this.db,
      [...saleOf.values()].flatMap(({ memberId }) => memberId ?? []),
    );
    return views.map((view) => {
      const { title = '', plate = null, memberId = null } = saleOf.get(view.settlementId) ?? {};
      const memberName = memberId === null ? null : (members.get(memberId)?.name ?? null);
      return { ...view, title, plate, memberName, why: neverAsked.has(view.id) ? 'routeOver' : 'wechatFailed' };
    });
  }

  private async salesBy(settlementIds: readonly string[]) {
    const settlements = await this.settlements.findMany(this.db, settlementIds);
    const sales = await this.sales.findMany(
      this.db,
      settlements.map(({ saleId }) => saleId),
    );
    return new Map(
      settlements.flatMap(({ id, saleId }) => {
        const sale = sales.find((one) => one.id === saleId);
        return sale ? [[id, sale]] : [];
      }),
    );
  }
}
