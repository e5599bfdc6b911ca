import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf, type ShopDay } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { LockedPoints } from './locked-points';
import { PointsStore } from './points.store';
import { WithdrawPoints } from './withdraw-points';

const batch = 200;
const afterMidnight = '00:15';

/** Each night writes off points whose last day has gone, an account a transaction. */
@Injectable()
export class LapsePoints implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly locked: LockedPoints,
    private readonly store: PointsStore,
    private readonly withdrawing: WithdrawPoints,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('points.lapse', afterMidnight, async (stop) => {
      await this.run(stop);
    });
  }

  /** Writes off all that is due. A second run finds nothing. @returns points written off. */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    let written = 0;
    let after = '';
    for (;;) {
      const holders = await this.ledger.holdersToLapse(this.db, today, { after, limit: batch });
      for (const holderId of holders) {
        if (stop?.aborted) return written;
        written += await this.unit.run((tx) => this.ofAccount(tx, holderId, today));
      }
      after = holders.at(-1) ?? after;
      if (holders.length < batch) return written;
    }
  }

  private async ofAccount(tx: Tx, holderId: string, today: ShopDay): Promise<number> {
    // The ledger names every holder with something to lapse: cards have a job of their own.
    const memberId = await this.store.memberOf(tx, holderId);
    if (memberId === null) return 0;
    const held = await this.locked.lock(tx, memberId);
    const gone = held.lots.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today);
    const over = gone.filter(({ left }) => left > 0);
    const lapsed = over.reduce((sum, { left }) => sum + left, 0);
    const [shopId = ''] = held.ledgerLots
      .filter(({ id }) => over.some((lot) => lot.id === id))
      .map((lot) => lot.shopId);
    if (lapsed > 0)
      await this.withdrawing.these(
        tx,
        held,
        over.map(({ id, left }) => ({ lotId: id, points: left })),
        { move: 'lapsed', head: { shopId, staffId: null, title: '积分到期' } },
      );
    await this.ledger.markLapsed(
      tx,
      gone.map(({ id }) => id),
    );
    return lapsed;
  }
}
