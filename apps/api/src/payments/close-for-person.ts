import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { isOpen, type OrderRecord } from './order-record';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';

/** A person decided that an order's money won't be credited: it is closed, and its room hears of it once. */
@Injectable()
export class CloseForPerson {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly purposes: PaymentPurposes,
    private readonly clock: Clock,
  ) {}

  /** Locks subject and order, where there is one; `wanted` may still spare an open order. */
  async run(tx: Tx, orderId: string, wanted: (order: OrderRecord) => boolean = () => true): Promise<void> {
    const named = await this.orders.find(tx, orderId);
    if (!named) return;
    const purpose = this.purposes.of(named.purpose);
    await purpose.lock(tx, named);
    const order = await this.orders.lock(tx, named.id);
    if (!order || !isOpen(order) || !wanted(order)) return;
    await this.orders.close(tx, order.id, this.clock.now(), null);
    await purpose.onClosed(tx, { ...order, state: 'closed' });
  }
}
