import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { LapseLots } from './lapse-lots';
import { LockedCards } from './locked-cards';

const batch = 200;
const afterMidnight = '00:05';

/** Each night writes off the bonus whose last day was yesterday or before, a card a transaction. */
@Injectable()
export class LapseBonus implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('prepaid.lapse', afterMidnight, async (stop) => {
      await this.run(stop);
    });
  }

  /** Writes off all that is due. A second run finds nothing. @returns fen written off. */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    let written = 0;
    let after = '';
    for (;;) {
      // By id, so that a holder that is no card is passed over and never met again.
      const cardIds = await this.ledger.holdersToLapse(this.db, today, { after, limit: batch });
      for (const cardId of cardIds) {
        if (stop?.aborted) return written;
        written += await this.unit.run((tx) => this.ofCard(tx, cardId));
      }
      after = cardIds.at(-1) ?? after;
      if (cardIds.length < batch) return written;
    }
  }

  private async ofCard(tx: Tx, cardId: string): Promise<number> {
    const locked = await this.locked.lock(tx, cardId);
    return locked ? this.lapse.run(tx, locked) : 0;
  }
}
