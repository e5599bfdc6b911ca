import { Injectable } from '@nestjs/common';
import { may, type Act } from '@cheyou/domain';
import { CashDifferences } from '../day-close';
import { Members } from '../members';
import { Incidents } from '../payments';
import { Db } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { CardRefunds, TopUps } from '../prepaid';
import { Settlements } from '../settlement';
import { Shops } from '../shops';
import type { Desk } from './counter.dto';
import { ReadDaySales } from './day-sales';

const openSalesShown = 30;

/** The staff tab in one request. What a role may not act on isn't counted for it. */
@Injectable()
export class ReadDesk {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly days: ReadDaySales,
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
    private readonly cardRefunds: CardRefunds,
    private readonly differences: CashDifferences,
    private readonly incidents: Incidents,
    private readonly members: Members,
  ) {}

  async run(actor: StaffCaller): Promise<Desk> {
    const { shopId, role } = actor.staff;
    const on = await this.shops.businessDay(this.db, shopId);
    const count = async (act: Act, read: () => Promise<number>): Promise<number> =>
      may(role, act) === null ? 0 : read();
    const [shop, sums, openSales, incidents, claims] = await Promise.all([
      this.shops.brief(this.db, shopId),
      this.days.sums(actor.staff, on),
      this.settlements.openSales(this.db, shopId, openSalesShown),
      count('incident.read', () => this.incidents.countOpen(this.db)),
      count('member.claimApprove', () => this.members.waitingClaims(this.db)),
    ]);
    const approvals = await Promise.all([
      count('counterTopUp.approve', () => this.topUps.countWaiting(this.db, shopId)),
      count('settlement.reverse', () => this.settlements.waitingReversals(this.db, shopId)),
      count('settlement.refund', () => this.settlements.waitingRefunds(this.db, shopId)),
      count('cardRefund.approve', () => this.cardRefunds.countWaiting(this.db, shopId)),
      count('shift.accept', () => this.differences.countAcceptable(this.db, actor)),
    ]);
    const payOuts = await Promise.all([
      count('refund.payOut', () => this.settlements.duePayOuts(this.db, shopId)),
      count('cardRefund.payOut', () => this.cardRefunds.countDue(this.db, shopId)),
    ]);
    return { shop, on, sums, openSales, approvals: sumOf(approvals), payOuts: sumOf(payOuts), incidents, claims };
  }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, one) => sum + one, 0);
