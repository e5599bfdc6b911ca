import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Jobs } from '../jobs';
import { RateLimitStore } from './rate-limit.store';

const hourMs = 3_600_000;
const batch = 1_000;

/** Removes windows that are over, so that the table stays as small as the present. */
@Injectable()
export class SweepRateLimits implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: RateLimitStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('rate-limit.sweep', hourMs, (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - hourMs);
    while (!stop.aborted && (await this.store.sweep(before, batch)) === batch);
  }
}
