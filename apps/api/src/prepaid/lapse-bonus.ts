import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { type Tx } from '../platform/database';
import { EachInTurn, Jobs } from '../platform/jobs';
import { LapseLots } from './lapse-lots';
import { LockedCards } from './locked-cards';

const afterMidnight = '00:05';

/** Each night writes off the bonus whose last day was yesterday or before, a card a transaction. */
@Injectable()
export class LapseBonus implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly each: EachInTurn,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('prepaid.lapse', afterMidnight, async (stop) => {
      await this.run(stop);
    });
  }

  /**
   * Writes off all that is due; a second run finds nothing. A card that fails keeps no other card waiting.
   * @returns fen written off.
   * @throws Error with the cards that failed, after all others: the job's row keeps it, and the job comes again.
   */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    const { sum, failed } = await this.each.run({
      // Holders that are no cards are among them, and passed over.
      list: (reader, page) => this.ledger.holdersToLapse(reader, today, page),
      work: (tx, cardId) => this.ofCard(tx, cardId),
      failure: 'the bonus of a card could not be written off',
      stop,
    });
    if (failed.length > 0) throw new Error(`the bonus of these cards could not be written off: ${failed.join(', ')}`);
    return sum;
  }

  private async ofCard(tx: Tx, cardId: string): Promise<number> {
    const locked = await this.locked.lock(tx, cardId);
    return locked ? this.lapse.run(tx, locked) : 0;
  }
}
