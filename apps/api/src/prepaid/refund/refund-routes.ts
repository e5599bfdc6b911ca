import { Injectable } from '@nestjs/common';
import { originalRouteOpen } from '@cheyou/domain';
import type { LedgerLot } from '../../ledger';
import { Payments } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';

/** How money of a lot goes back: by the WeChat payment it came with, or by hand. */
export type RefundRoute =
  | { readonly route: 'wechat'; readonly paymentOrderId: string }
  | { readonly route: 'byHand'; readonly paymentOrderId: null };

const byHand: RefundRoute = { route: 'byHand', paymentOrderId: null };

/** Finds the way back of lots: WeChat's original route while it is open and leads to whom the money belongs. */
@Injectable()
export class RefundRoutes {
  constructor(
    private readonly payments: Payments,
    private readonly clock: Clock,
  ) {}

  /** By lot id; whatever WeChat didn't bring, or brought from somebody else, goes back by hand. */
  async of(reader: Reader, lots: readonly LedgerLot[], memberId: string): Promise<(lotId: string) => RefundRoute> {
    const topUpIds = lots.flatMap(({ source, sourceId }) =>
      source === 'topUp' && sourceId !== null ? [sourceId] : [],
    );
    const orders = await this.payments.paidOf(reader, 'topUp', topUpIds);
    const now = this.clock.now();
    const routes = new Map(
      lots.map(({ id, sourceId }): [string, RefundRoute] => {
        const order = sourceId === null ? undefined : orders.get(sourceId);
        const open = order?.memberId === memberId && order.paidAt !== null && originalRouteOpen(order.paidAt, now);
        return [id, open ? { route: 'wechat', paymentOrderId: order.id } : byHand];
      }),
    );
    return (lotId) => routes.get(lotId) ?? byHand;
  }
}
