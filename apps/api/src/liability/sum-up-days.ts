import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { addDays, shopDayOf } from '@cheyou/domain';
import { Seals } from '../ledger';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { LiabilityStore } from './liability.store';

const afterMidnight = '00:50';

type Moves = Awaited<ReturnType<Seals['movesOf']>>;

/** Each night sums up what was sealed since, a batch a transaction, each once; then lays the sums beside the balances. */
@Injectable()
export class SumUpDays implements OnModuleInit {
  private readonly log = new Logger(SumUpDays.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly seals: Seals,
    private readonly store: LiabilityStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('liability.days', afterMidnight, (stop) => this.run(stop));
  }

  async run(stop?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    // What was committed before this instant is in a batch after it: so yesterday is whole.
    await this.seals.seal(stop);
    const last = await this.seals.lastNo(this.db);
    const done = (await this.store.progress(this.db))?.sealNo ?? 0;
    for (let no = done + 1; no <= last; no += 1) {
      if (stop?.aborted) return;
      const moves = await this.seals.movesOf(this.db, no);
      await this.unit.run((tx) => this.batch(tx, no, moves));
    }
    const off = await this.store.off(this.db);
    if (off > 0) this.log.error(`the day totals of what is owed are off in ${String(off)} places`);
    const through = addDays(shopDayOf(now), -1);
    await this.unit.run((tx) => this.store.finish(tx, { through, checkedAt: this.clock.now(), off }));
  }

  private async batch(tx: Tx, no: number, { owed, served }: Moves): Promise<void> {
    if (!(await this.store.advance(tx, no))) return;
    const totals = new Map<string, Parameters<LiabilityStore['addOwed']>[1]>();
    for (const { soldAt: shopId, what, day, amount } of owed) {
      const key = `${shopId} ${what} ${day}`;
      const total = totals.get(key) ?? { shopId, what, day, movedIn: 0, movedOut: 0 };
      const moved = amount > 0 ? { movedIn: total.movedIn + amount } : { movedOut: total.movedOut - amount };
      totals.set(key, { ...total, ...moved });
    }
    for (const total of totals.values()) await this.store.addOwed(tx, total);
    await this.store.addServed(tx, served);
  }
}
