import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { PaymentOrderStore } from './payment-order.store';
import { RefundElsewhereStore } from './refund-elsewhere.store';

/** Counts what goes back of a bill or a card against the refund that WeChat's back office made before: nobody pays it a second time. */
@Injectable()
export class DecideElsewhere {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly elsewhere: RefundElsewhereStore,
  ) {}

  /** The oldest first. @throws Refused REFUND_TOO_MUCH when somebody else decided meanwhile. */
  async run(tx: Tx, orderId: string, fen: number): Promise<void> {
    await this.orders.lock(tx, orderId);
    let leftFen = fen;
    for (const refund of await this.elsewhere.waiting(tx, orderId)) {
      const take = Math.min(leftFen, refund.fen);
      if (take > 0) await this.elsewhere.decided(tx, refund.id, take);
      leftFen -= take;
    }
    if (leftFen > 0) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen: fen - leftFen }));
  }
}
