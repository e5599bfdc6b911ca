import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { PaymentNotificationStore } from './payment-notification.store';

/** WeChat repeats a notification for a day and refunds for a year; after half a year nobody asks for its wording. */
const keepMs = 180 * 24 * 3_600_000;
const batch = 1_000;

/** Forgets the wording of old notifications, which names payers. What they brought about stays: orders, payments, refunds, incidents. */
@Injectable()
export class SweepNotifications implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly inbox: PaymentNotificationStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.daily('payments.sweep', '04:30', (stop) => this.run(stop));
  }

  private async run(stop: AbortSignal): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepMs);
    for (let swept = batch; swept === batch && !stop.aborted;)
      swept = await this.unit.run((tx) => this.inbox.sweep(tx, before, batch));
  }
}
