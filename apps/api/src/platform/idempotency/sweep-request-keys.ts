import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { UnitOfWork } from '../database';
import { Jobs } from '../jobs';
import { RequestKeyStore } from './request-key.store';

const keepMs = 60 * 24 * 3_600_000;
const batch = 2_000;

/** Forgets answers after sixty days: no client repeats a request that long, and answers show people. */
@Injectable()
export class SweepRequestKeys implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly keys: RequestKeyStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('request-keys.sweep', '04:10', (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    for (let swept = batch; swept === batch && !stop.aborted;)
      swept = await this.unit.run((tx) => this.keys.deleteBefore(tx, before, batch));
  }
}
