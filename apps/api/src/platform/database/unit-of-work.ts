import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ask, holdLine, type HeldLine } from './line';
import { isConnectionLost, isDeadlock, isRetryable } from './mysql-error';
import { Pipeline } from './pipeline';
import { Tx } from './tx';

const triesMax = 5;

/** Being thrown out of a ring of waiters costs no wait: in a crowd on one card the same one may be chosen several times. */
const triesAfterDeadlockMax = 12;

const pauseLongestMs = 600;

/** The line was cut while a transaction was under way: it may or may not have been committed. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super('the connection to the database was lost within a transaction', { cause });
  }
}

/** Runs work in one transaction and makes the only Tx there is. */
@Injectable()
export class UnitOfWork {
  private readonly log = new Logger(UnitOfWork.name);

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` whole: commits its result, rolls back when it throws. Deadlocks, lock waits and changed snapshots repeat the
   * whole of it on a new connection, a limited number of times, so `work` must keep nothing from a failed try. Work calls nothing outside.
   * @throws OutcomeUnknown when the line broke; whoever has a key looks the key up before trying again.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (!isRetryable(error) || attempt >= triesFor(error)) throw error;
        await pause(attempt);
      }
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { result, tx } = await this.whole(work);
    for (const wake of tx.afterCommit) wake();
    return result;
  }

  private async whole<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; tx: Tx }> {
    let line: HeldLine | undefined;
    try {
      line = await holdLine(this.source);
      const pipeline = new Pipeline(line);
      await pipeline.later('START TRANSACTION');
      const tx = new Tx(pipeline);
      const result = await workOn(pipeline, () => work(tx));
      await ask(line, 'COMMIT');
      return { result, tx };
    } catch (error) {
      if (line) await this.rollBack(line);
      if (isConnectionLost(error)) throw new OutcomeUnknown(error);
      throw error;
    } finally {
      line?.release();
    }
  }

  /** A connection that cannot even roll back is cut, never handed to the next one with its transaction open. */
  private async rollBack(line: HeldLine): Promise<void> {
    try {
      await ask(line, 'ROLLBACK');
    } catch (error) {
      this.log.warn(`rollback failed, cutting the connection: ${String(error)}`);
      line.destroy();
    }
  }
}

/** Nothing the work asked for is still under way afterwards, whether it came to its end or not. */
async function workOn<T>(pipeline: Pipeline, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    await pipeline.flush();
    return result;
  } finally {
    pipeline.end();
  }
}

const triesFor = (error: unknown): number => (isDeadlock(error) ? triesAfterDeadlockMax : triesMax);

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(20 * 2 ** attempt, pauseLongestMs)));
