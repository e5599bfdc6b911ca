import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import { Db, isConnectionLost, OutcomeUnknown, UnitOfWork, type Tx } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { LapseLots } from './lapse-lots';
import { LockedCards } from './locked-cards';

const batch = 200;
const afterMidnight = '00:05';

/** Each night writes off the bonus whose last day was yesterday or before, a card a transaction. */
@Injectable()
export class LapseBonus implements OnModuleInit {
  private readonly log = new Logger(LapseBonus.name);

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

  /**
   * Writes off all that is due; a second run finds nothing. A card that fails keeps no other card waiting.
   * @returns fen written off.
   * @throws Error with the cards that failed, after all others: the job's row keeps it, and the job comes again.
   */
  async run(stop?: AbortSignal): Promise<number> {
    const today = shopDayOf(this.clock.now());
    const failed: string[] = [];
    let written = 0;
    let after = '';
    for (;;) {
      // By id, so that a holder that is no card is passed over and never met again.
      const cardIds = await this.ledger.holdersToLapse(this.db, today, { after, limit: batch });
      for (const cardId of cardIds) {
        if (stop?.aborted) return written;
        const fen = await this.unlessBroken(cardId);
        if (fen === null) failed.push(cardId);
        else written += fen;
      }
      after = cardIds.at(-1) ?? after;
      if (cardIds.length < batch) break;
    }
    if (failed.length > 0) throw new Error(`the bonus of these cards could not be written off: ${failed.join(', ')}`);
    return written;
  }

  /** Null when this card can't be written off; a database that is gone ends the run. */
  private async unlessBroken(cardId: string): Promise<number | null> {
    try {
      return await this.unit.run((tx) => this.ofCard(tx, cardId));
    } catch (error) {
      if (error instanceof OutcomeUnknown || isConnectionLost(error)) throw error;
      this.log.error({ err: error, cardId }, 'the bonus of a card could not be written off');
      return null;
    }
  }

  private async ofCard(tx: Tx, cardId: string): Promise<number> {
    const locked = await this.locked.lock(tx, cardId);
    return locked ? this.lapse.run(tx, locked) : 0;
  }
}
