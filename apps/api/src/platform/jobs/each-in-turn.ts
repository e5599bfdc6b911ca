import { Injectable, Logger } from '@nestjs/common';
import { Db, isConnectionLost, OutcomeUnknown, UnitOfWork, type Reader, type Tx } from '../database';

const batch = 200;

/** What a round goes through, and what it does to each. */
export interface Round {
  /** Told in the log for one that fails: 'the bonus of a card could not be written off'. */
  readonly failure: string;
  /** The next ids after `after`, in order, at most `limit`: one that is passed over is not met again. */
  readonly list: (reader: Reader, page: { after: string; limit: number }) => Promise<string[]>;
  /** @returns what counts of it, 0 when nothing does: fen, points. */
  readonly work: (tx: Tx, id: string) => Promise<number>;
  readonly stop: AbortSignal | undefined;
}

/** Nightly work on many rows, in batches, each row a transaction: one that fails keeps no other waiting. */
@Injectable()
export class EachInTurn {
  private readonly log = new Logger(EachInTurn.name);

  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * Leaves at the next row when `stop` fires.
   * @returns the sum of what the work answered, and the ids that failed.
   * @throws what the database said when it is gone.
   */
  async run(round: Round): Promise<{ sum: number; failed: string[] }> {
    const failed: string[] = [];
    let sum = 0;
    let after = '';
    for (;;) {
      const ids = await round.list(this.db, { after, limit: batch });
      for (const id of ids) {
        if (round.stop?.aborted) return { sum, failed };
        const done = await this.unlessBroken(round, id);
        if (done === null) failed.push(id);
        else sum += done;
      }
      after = ids.at(-1) ?? after;
      if (ids.length < batch) return { sum, failed };
    }
  }

  private async unlessBroken({ work, failure }: Round, id: string): Promise<number | null> {
    try {
      return await this.unit.run((tx) => work(tx, id));
    } catch (error) {
      if (error instanceof OutcomeUnknown || isConnectionLost(error)) throw error;
      this.log.error({ err: error, id }, failure);
      return null;
    }
  }
}
