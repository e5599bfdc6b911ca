import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../database';
import { Refused } from './refused';

/** How long the listener stays open for those who haven't heard yet that they should go elsewhere. */
const drainMs = 500;

/** Says whether this process should get requests: not while the database is away, not once it was told to stop. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private toldToStop = false;

  constructor(private readonly db: Db) {}

  get stopping(): boolean {
    return this.toldToStop;
  }

  /** @throws Refused UNAVAILABLE while the process stops or the database doesn't answer. */
  async check(): Promise<void> {
    if (this.toldToStop || !(await this.db.answers())) throw new Refused(refuse('UNAVAILABLE'));
  }

  /** Readiness goes first, a moment before the listener closes, so that a balancer stops sending. */
  async beforeApplicationShutdown(): Promise<void> {
    this.toldToStop = true;
    await new Promise((resolve) => setTimeout(resolve, drainMs));
  }
}
