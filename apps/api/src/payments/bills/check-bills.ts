import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addDays, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Jobs } from '../../platform/jobs';
import { CheckBill } from './check-bill';
import { TradeBillStore } from './trade-bill.store';

/** WeChat has the bill of a day at ten the next morning; a little later it really has. */
const afterTen = '10:20';
/** How far a check that was missed is made up for. */
const daysBack = 31;

/** Each morning checks yesterday with WeChat, and whatever day before it that wasn't checked. */
@Injectable()
export class CheckBills implements OnModuleInit {
  private readonly log = new Logger(CheckBills.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Db,
    private readonly bills: TradeBillStore,
    private readonly checking: CheckBill,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('payments.reconcile', afterTen, (stop) => this.run(stop));
  }

  /** @throws Error naming the days that could not be checked: the job comes again in a few minutes. */
  private async run(stop: AbortSignal): Promise<void> {
    const left: string[] = [];
    for (const day of await this.days()) {
      if (stop.aborted) return;
      const problem = await this.one(day);
      if (problem !== null) left.push(`${day} (${problem})`);
    }
    if (left.length > 0) throw new Error(`these days could not be checked with WeChat: ${left.join(', ')}`);
  }

  private async one(day: ShopDay): Promise<string | null> {
    try {
      const { checkedAt, problem, open } = await this.checking.run(day);
      if (open > 0) this.log.warn(`the bill of ${day} says otherwise than our books in ${String(open)} places`);
      return checkedAt === null ? problem : null;
    } catch (error) {
      // Somebody checks the day at this moment.
      if (error instanceof Refused) return error.code;
      throw error;
    }
  }

  /** Days since the first order that are over and weren't checked, oldest first. */
  private async days(): Promise<ShopDay[]> {
    const first = await this.bills.firstOrderAt(this.db);
    if (first === null) return [];
    const today = shopDayOf(this.clock.now());
    const earliest = addDays(today, -daysBack);
    const begun = shopDayOf(first);
    const from = begun > earliest ? begun : earliest;
    const done = new Set(await this.bills.checkedDays(this.db, from, today));
    const days: ShopDay[] = [];
    for (let day = from; day < today; day = addDays(day, 1)) if (!done.has(day)) days.push(day);
    return days;
  }
}
