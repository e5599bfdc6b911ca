import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/jobs';
import { SealEntries } from './seal-entries';

const everyMs = 60_000;

/** Seals within a minute of the commit. */
@Injectable()
export class SealJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly sealing: SealEntries,
  ) {}

  onModuleInit(): void {
    this.jobs.every('ledger.seal', everyMs, async (stop) => {
      await this.sealing.run(stop);
    });
  }
}
