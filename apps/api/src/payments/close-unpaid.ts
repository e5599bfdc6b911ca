import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { nextCheckAfterClosing } from './check-schedule';
import { isOpen, type OrderRecord } from './order-record';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';

/** Closes an order that nobody can pay any more; its room hears of it once. */
@Injectable()
export class CloseUnpaid {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly purposes: PaymentPurposes,
    private readonly clock: Clock,
  ) {}

  /** @param seen the order as it was when WeChat was asked: if it was placed again since, that answer is no longer the last word. */
  async run(seen: OrderRecord): Promise<void> {
    await this.unit.run(async (tx) => {
      await this.purposes.of(seen.purpose).lock(tx, seen);
      const order = await this.orders.lock(tx, seen.id);
      if (!order || !isOpen(order) || order.calledAt?.getTime() !== seen.calledAt?.getTime()) return;
      const now = this.clock.now();
      // An order that was never placed can't have been paid.
      const lookAgainAt = order.calledAt === null ? null : nextCheckAfterClosing(now, now);
      await this.orders.close(tx, order.id, now, lookAgainAt);
      await this.purposes.of(order.purpose).onClosed(tx, { ...order, state: 'closed' });
    });
  }
}
