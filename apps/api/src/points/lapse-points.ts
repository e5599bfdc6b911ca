import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf, type PointLot, type ShopDay } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { type Tx } from '../platform/database';
import { EachInTurn, Jobs } from '../platform/jobs';
import { LockedPoints, type LockedAccount } from './locked-points';
import { PointsStore } from './points.store';
import { WithdrawPoints } from './withdraw-points';

const afterMidnight = '00:15';

/** Each night writes off points whose last day has gone, an account a transaction. */
@Injectable()
export class LapsePoints implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly each: EachInTurn,
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

  /**
   * Writes off all that is due; a second run finds nothing. An account that fails keeps no other account waiting.
   * @returns points written off.
   * @throws Error with the accounts that failed, after all others: the job's row keeps it, and the job comes again.
   */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    const { sum, failed } = await this.each.run({
      list: (reader, page) => this.ledger.holdersToLapse(reader, today, page),
      work: (tx, holderId) => this.ofAccount(tx, holderId, today),
      failure: 'the points of an account could not be written off',
      stop,
    });
    if (failed.length > 0)
      throw new Error(`the points of these accounts could not be written off: ${failed.join(', ')}`);
    return sum;
  }

  private async ofAccount(tx: Tx, holderId: string, today: ShopDay): Promise<number> {
    // The ledger names every holder with something to lapse: cards have a job of their own.
    const memberId = await this.store.memberOf(tx, holderId);
    if (memberId === null) return 0;
    const held = await this.locked.lock(tx, memberId);
    const gone = held.lots.filter(({ expiresOn }) => expiresOn !== null && expiresOn < today);
    const over = gone.filter(({ left }) => left > 0);
    const lapsed = over.reduce((sum, { left }) => sum + left, 0);
    if (lapsed > 0) await this.writeOff(tx, held, over);
    await this.ledger.markLapsed(
      tx,
      gone.map(({ id }) => id),
    );
    return lapsed;
  }

  /** An award remembers what lapsed of it: undone later, that is nobody's debt. */
  private async writeOff(tx: Tx, held: LockedAccount, over: readonly PointLot[]): Promise<void> {
    const takes = over.map(({ id, left }) => ({ lotId: id, points: left }));
    const lots = held.ledgerLots.filter(({ id }) => takes.some(({ lotId }) => lotId === id));
    const head = { shopId: lots[0]?.shopId ?? '', staffId: null, title: '积分到期' };
    await this.withdrawing.these(tx, held, takes, { move: 'lapsed', head });
    for (const { lotId, points } of takes) {
      const settlementId = lots.find(({ id }) => id === lotId)?.sourceId ?? null;
      if (settlementId !== null) await this.store.lapse(tx, { settlementId, lotId, points });
    }
  }
}
