import { Injectable } from '@nestjs/common';
import { originalRouteOpen, type Leg } from '@cheyou/domain';
import { house } from '../../ledger';
import { Payments } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import type { Settlement } from '../settlement.store';
import type { RefundDone } from './refund.store';

/** How what was paid through WeChat goes back. */
export interface RefundWay {
  /** Null where whoever gets it isn't who paid. */
  readonly orderId: string | null;
  /** What WeChat's back office gave back before, fen: nobody pays it a second time. */
  readonly elsewhereFen: number;
  /** All the rest: by WeChat's original route while it is open and WeChat has so much left of the payment, else by hand. */
  readonly by: 'wechat' | 'hand';
  readonly amountFen: number;
}

/** Finds the way back of a bill's WeChat part. */
@Injectable()
export class RefundWays {
  constructor(
    private readonly payments: Payments,
    private readonly clock: Clock,
  ) {}

  /** Null when nothing of it was paid through WeChat. */
  async of(
    reader: Reader,
    { paymentOrderId: orderId }: Pick<Settlement, 'paymentOrderId'>,
    legs: readonly { readonly kind: Leg['kind']; readonly amountFen: number }[],
  ): Promise<RefundWay | null> {
    const leg = legs.find(({ kind }) => kind === 'wechat');
    if (!leg || orderId === null) return null;
    const [order, back] = await Promise.all([
      this.payments.find(reader, orderId),
      this.payments.backOf(reader, [orderId]),
    ]);
    if (!order) throw new Error(`no payment order ${orderId}`);
    const { backFen, undecidedFen } = back.get(orderId) ?? { backFen: 0, undecidedFen: 0 };
    const elsewhereFen = Math.min(undecidedFen, leg.amountFen);
    const amountFen = leg.amountFen - elsewhereFen;
    const open = order.paidAt !== null && originalRouteOpen(order.paidAt, this.clock.now());
    const by = open && amountFen <= order.amountFen - backFen ? 'wechat' : 'hand';
    return { orderId, elsewhereFen, by, amountFen };
  }

  /** WeChat gives back what it does, a person owes the rest: whatever is booked later counts against that. @throws Refused REFUND_TOO_MUCH when the payment was given back otherwise meanwhile. */
  async send(
    tx: Tx,
    way: RefundWay | null,
    reason: string,
    staffId: string,
  ): Promise<Pick<RefundDone, 'payOut' | 'elsewhereFen'>> {
    if (way === null) return { payOut: null, elsewhereFen: 0 };
    const { orderId, elsewhereFen, by, amountFen } = way;
    if (orderId !== null)
      await this.payments.decideElsewhere(tx, orderId, { refundFen: elsewhereFen + amountFen, elsewhereFen });
    if (amountFen === 0) return { payOut: null, elsewhereFen };
    if (orderId === null || by === 'hand')
      return { payOut: { state: 'due', amountFen, paymentRefundId: null }, elsewhereFen };
    const paymentRefundId = await this.payments.refund(tx, { orderId, amountFen, reason, staffId });
    return { payOut: { state: 'sent', amountFen, paymentRefundId }, elsewhereFen };
  }
}

/** A service card that is another member's by now: a person pays all its money to that one, whatever it was bought with. */
export const toNewOwner = (amountFen: number): RefundWay | null =>
  amountFen === 0 ? null : { orderId: null, elsewhereFen: 0, by: 'hand', amountFen };

/** What a person has to pay out of it, fen. */
export const byHandFen = (way: RefundWay | null): number => (way?.by === 'hand' ? way.amountFen : 0);

/** What doesn't go back through WeChat now, and the account it goes to: that of what its back office gave, or what a person owes. */
export function besideWechat(
  way: RefundWay | null,
  shopId: string,
): { amount: number; to: ReturnType<typeof house> }[] {
  return [
    { amount: way?.elsewhereFen ?? 0, to: house('refundsPayable', shopId) },
    { amount: byHandFen(way), to: house('billRefundsPayable', shopId) },
  ].filter(({ amount }) => amount > 0);
}
