import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { NoticeStore } from './notice.store';

/** A year and a month, so that nobody misses the notice of this day a year ago. */
const keepMs = 395 * 24 * 3_600_000;
const batch = 1_000;

/** Removes old news; the movements it told of stand in statements and receipts. */
@Injectable()
export class SweepNotices implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly notices: NoticeStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('notices.sweep', '04:40', (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    for (let swept = batch; swept === batch && !stop.aborted;)
      swept = await this.unit.run((tx) => this.notices.sweep(tx, before, batch));
  }
}
