import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock';
import { Jobs } from '../jobs';
import { OutboxStore } from './outbox.store';

const keepMs = 30 * 24 * 3_600_000;
const batch = 2_000;

/** Forgets what was done a month ago. */
@Injectable()
export class SweepOutbox implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly store: OutboxStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('outbox.sweep', '04:20', (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    for (let swept = batch; swept === batch && !stop.aborted;) swept = await this.store.deleteDone(before, batch);
  }
}
