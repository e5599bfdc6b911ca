import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { dayClosedTopic } from '../day-close';
import { Seals } from '../ledger';
import { Db } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { Outbox } from '../platform/outbox';
import { invariants } from './invariants';

export interface Broken {
  name: string;
  /** How many rows break it; the first few stand beside. */
  rows: number;
  examples: unknown[];
}

const examplesShown = 5;

/** Asks every promise that is a query whether it holds: nightly, after each day close, and by `npm run invariants`. */
@Injectable()
export class RunInvariants implements OnModuleInit {
  private readonly log = new Logger(RunInvariants.name);

  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    private readonly seals: Seals,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('invariants', '03:30', () => this.report());
    this.outbox.on(dayClosedTopic, 'admin.invariants', () => this.report());
  }

  private async report(): Promise<void> {
    for (const broken of await this.run()) this.log.error({ broken }, 'an invariant is broken');
  }

  /** What is broken; empty when everything holds. */
  async run(): Promise<Broken[]> {
    const broken: Broken[] = [];
    for (const { name, sql } of invariants) {
      const rows = await this.db.rows(sql);
      if (rows.length > 0) broken.push({ name, rows: rows.length, examples: rows.slice(0, examplesShown) });
    }
    // No query can tell a changed entry from an unchanged one: its seal can.
    const faults = await this.seals.verify();
    if (faults.length > 0)
      broken.push({ name: 'the seals are whole', rows: faults.length, examples: faults.slice(0, examplesShown) });
    return broken;
  }
}
