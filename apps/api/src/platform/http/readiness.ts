import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Db } from '../database';

/** Says whether this process should get requests: not while the database is away, not once it was told to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly db: Db) {}

  /** Null when ready, else the reason. */
  async missing(): Promise<string | null> {
    if (this.stopping) return 'stopping';
    return this.db.row('SELECT 1').then(
      () => null,
      () => 'database',
    );
  }

  /** Readiness goes first, a moment before the listener closes, so that a balancer stops sending. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
