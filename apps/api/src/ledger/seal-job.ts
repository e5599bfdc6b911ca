import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs';
import { Seals } from './seals';

const everyMs = 60_000;

/** Seals within a minute of the commit. */
@Injectable()
export class SealJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly seals: Seals,
  ) {}

  onModuleInit(): void {
    this.jobs.every('ledger.seal', everyMs, async (stop) => {
      await this.seals.seal(stop);
    });
  }
}
