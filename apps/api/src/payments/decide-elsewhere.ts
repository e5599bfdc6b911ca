import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { PaymentOrderStore } from './payment-order.store';
import { RefundElsewhereStore } from './refund-elsewhere.store';

/** A refund, and how much of it whoever made it saw as given back before, fen. */
export interface CountedFirst {
  readonly refundFen: number;
  readonly elsewhereFen: number;
}

/** Counts what goes back of a bill or a card against the refund that WeChat's back office made before: nobody pays it a second time. */
@Injectable()
export class DecideElsewhere {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly elsewhere: RefundElsewhereStore,
  ) {}

  /**
   * Of all that waits as much as the refund is, the oldest first.
   * @throws Refused REFUND_TOO_MUCH when other than `elsewhereFen` of it waits: somebody decided or booked meanwhile.
   */
  async run(tx: Tx, orderId: string, { refundFen, elsewhereFen }: CountedFirst): Promise<void> {
    await this.orders.lock(tx, orderId);
    const waiting = await this.elsewhere.waiting(tx, orderId);
    const waitsFen = waiting.reduce((sum, { fen }) => sum + fen, 0);
    if (waitsFen < elsewhereFen) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen: waitsFen }));
    const countsFen = Math.min(waitsFen, refundFen);
    if (countsFen > elsewhereFen) throw new Refused(refuse('REFUND_TOO_MUCH', { leftFen: refundFen - countsFen }));
    let leftFen = elsewhereFen;
    for (const refund of waiting) {
      const take = Math.min(leftFen, refund.fen);
      if (take > 0) await this.elsewhere.decided(tx, refund.id, take);
      leftFen -= take;
    }
  }

  /** So much that was counted waits again, the newest first. The caller holds the order's lock. */
  async takeBack(tx: Tx, orderId: string, fen: number): Promise<void> {
    let leftFen = fen;
    for (const refund of await this.elsewhere.counted(tx, orderId)) {
      const take = Math.min(leftFen, refund.fen);
      if (take > 0) await this.elsewhere.decided(tx, refund.id, -take);
      leftFen -= take;
    }
    if (leftFen > 0) throw new Error(`less of the order ${orderId} was counted`);
  }
}
