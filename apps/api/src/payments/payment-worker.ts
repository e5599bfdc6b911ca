import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { CheckOrder } from './check-order';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentRefundStore } from './payment-refund.store';
import { SendRefund } from './send-refund';

const everyMs = 2_000;
const batch = 50;
const atOnce = 8;
/** Longer than any call to WeChat takes: whoever took a row is done with it, or dead. */
const takenForMs = 45_000;

interface DueRows {
  due(now: Date): Promise<string[]>;
  take(id: string, now: Date, until: Date): Promise<boolean>;
  work(id: string): Promise<void>;
}

/** Looks after whatever waits for WeChat: orders that may have been paid or must be closed, refunds on their way. */
@Injectable()
export class PaymentWorker implements OnModuleInit {
  private readonly log = new Logger(PaymentWorker.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly checkOrder: CheckOrder,
    private readonly sendRefund: SendRefund,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.every('payments.orders', everyMs, (stop) =>
      this.drain(stop, {
        due: (now) => this.orders.due(this.db, now, batch),
        take: (id, now, until) => this.unit.run((tx) => this.orders.takeDue(tx, id, now, until)),
        work: (id) => this.checkOrder.run(id),
      }),
    );
    this.jobs.every('payments.refunds', everyMs, (stop) =>
      this.drain(stop, {
        due: (now) => this.refunds.due(this.db, now, batch),
        take: (id, now, until) => this.unit.run((tx) => this.refunds.takeDue(tx, id, now, until)),
        work: (id) => this.sendRefund.run(id),
      }),
    );
  }

  /** Everything that is due, a few at once. A row is taken by a conditional update, so two processes never do the same one. */
  private async drain(stop: AbortSignal, rows: DueRows): Promise<void> {
    for (;;) {
      const queue = await rows.due(this.clock.now());
      if (queue.length === 0 || stop.aborted) return;
      const worker = async (): Promise<void> => {
        for (let id = queue.shift(); id !== undefined && !stop.aborted; id = queue.shift()) await this.one(rows, id);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
    }
  }

  /** One row that fails is tried again when its time is over; the others don't wait for it. */
  private async one(rows: DueRows, id: string): Promise<void> {
    const now = this.clock.now();
    try {
      if (await rows.take(id, now, new Date(now.getTime() + takenForMs))) await rows.work(id);
    } catch (error) {
      this.log.warn(`looking after ${id} failed, it is tried again: ${String(error)}`);
    }
  }
}
