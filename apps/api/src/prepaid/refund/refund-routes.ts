import { Injectable } from '@nestjs/common';
import { originalRouteOpen } from '@cheyou/domain';
import type { LedgerLot } from '../../ledger';
import { Payments, type PaymentOrder } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';

/** How money of a lot goes back. */
export interface RefundRoute {
  /** By the WeChat payment it came with, or by hand. */
  readonly route: 'wechat' | 'byHand';
  /** The payment it came with, where whoever paid is whoever gets it. */
  readonly paymentOrderId: string | null;
  /** What WeChat's back office gave back of the payment before: nobody pays it a second time. */
  readonly elsewhere: GivenElsewhere | null;
}

export interface GivenElsewhere {
  /** Of whose shop the payment was. */
  readonly shopId: string;
  readonly fen: number;
}

/** A payment brings one lot, so each part of a refund has a payment of its own. */
export type RouteOf = (part: { readonly lotId: string; readonly refundFen: number }) => RefundRoute;

/** Finds the way back of lots: WeChat's original route while it is open, has so much left, and leads to whom the money belongs. */
@Injectable()
export class RefundRoutes {
  constructor(
    private readonly payments: Payments,
    private readonly clock: Clock,
  ) {}

  /** Whatever WeChat didn't bring, or brought from somebody else, goes back by hand. */
  async of(reader: Reader, lots: readonly LedgerLot[], memberId: string): Promise<RouteOf> {
    const orders = await this.ordersOf(reader, lots, memberId);
    const orderIds = [...orders.values()].map(({ id }) => id);
    const backOf = await this.payments.backOf(reader, orderIds);
    const now = this.clock.now();
    return ({ lotId, refundFen }) => {
      const order = orders.get(lotId);
      if (!order) return { route: 'byHand', paymentOrderId: null, elsewhere: null };
      const { id, shopId, paidAt } = order;
      const { backFen, undecidedFen } = backOf.get(id) ?? { backFen: 0, undecidedFen: 0 };
      const fen = Math.min(undecidedFen, refundFen);
      const elsewhere = fen > 0 ? { shopId, fen } : null;
      return paidAt !== null && originalRouteOpen(paidAt, now) && refundFen - fen <= order.amountFen - backFen
        ? { route: 'wechat', paymentOrderId: id, elsewhere }
        : { route: 'byHand', paymentOrderId: id, elsewhere };
    };
  }

  /** The payments of a member's lots, by lot id. */
  private async ordersOf(
    reader: Reader,
    lots: readonly LedgerLot[],
    memberId: string,
  ): Promise<Map<string, PaymentOrder>> {
    const topUpIds = lots.flatMap(({ source, sourceId }) =>
      source === 'topUp' && sourceId !== null ? [sourceId] : [],
    );
    const orders = await this.payments.paidOf(reader, 'topUp', topUpIds);
    return new Map(
      lots.flatMap(({ id, sourceId }): [string, PaymentOrder][] => {
        const order = sourceId === null ? undefined : orders.get(sourceId);
        return order?.memberId === memberId ? [[id, order]] : [];
      }),
    );
  }
}
