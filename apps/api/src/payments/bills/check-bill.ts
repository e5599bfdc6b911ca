import { Injectable } from '@nestjs/common';
import { addDays, addMonths, refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import { Db, UnitOfWork } from '../../platform/database';
import { Refused } from '../../platform/http';
import { FetchBill } from './fetch-bill';
import { FindDifferences } from './find-differences';
import { TradeBillStore, type TradeBill } from './trade-bill.store';

/** Longer than a check of a very long bill: whoever holds a day longer is dead. */
const heldForMs = 20 * 60_000;
const monthsBack = 3;

/** Checks one day with WeChat: fetches its bill and lists every difference. A repeat finds the same and adds nothing. */
@Injectable()
export class CheckBill {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly bills: TradeBillStore,
    private readonly fetch: FetchBill,
    private readonly differences: FindDifferences,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Refused BILL_NOT_OFFERED for a day WeChat has no bill of yet or any more, RUN_GOING_ON while another check holds it */
  async run(day: ShopDay): Promise<TradeBill> {
    const now = this.clock.now();
    const today = shopDayOf(now);
    if (day >= today || day < addMonths(today, -monthsBack)) throw new Refused(refuse('BILL_NOT_OFFERED'));
    const checkId = this.ids.next();
    const until = new Date(now.getTime() + heldForMs);
    if (!(await this.unit.run((tx) => this.bills.take(tx, day, checkId, { now, until }))))
      throw new Refused(refuse('RUN_GOING_ON'));
    const fetched = await this.fetch.run(day, checkId);
    if ('problem' in fetched) await this.unit.run((tx) => this.bills.fail(tx, day, checkId, fetched.problem));
    else {
      await this.unit.run((tx) => this.bills.settle(tx, day, checkId, fetched.sums));
      await this.compare(day, checkId);
    }
    const bill = await this.bills.find(this.db, day);
    if (!bill) throw new Error(`the bill of ${day} is gone`);
    return bill;
  }

  private async compare(day: ShopDay, checkId: string): Promise<void> {
    const ours = await this.differences.run(day, checkId);
    await this.unit.run((tx) => this.bills.finish(tx, day, checkId, ours, this.clock.now()));
    // A refund around midnight stands on one day with WeChat and on the other with us.
    const before = await this.bills.find(this.db, addDays(day, -1));
    if (before?.checkId && before.checkedAt) await this.differences.run(before.day, before.checkId);
  }
}
