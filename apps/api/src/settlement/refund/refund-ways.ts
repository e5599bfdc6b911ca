import { Injectable } from '@nestjs/common';
import { originalRouteOpen, type Leg } from '@cheyou/domain';
import { Payments } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import type { Settlement } from '../settlement.store';

/** How what was paid through WeChat goes back. */
export type RefundWay =
  | { readonly by: 'wechat'; readonly orderId: string; readonly amountFen: number }
  | { readonly by: 'hand'; readonly amountFen: number };

/** Finds the way back of a bill's WeChat part: WeChat's original route while it is open, else by hand. */
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
    legs: readonly Pick<Leg, 'kind' | 'amountFen'>[],
  ): Promise<RefundWay | null> {
    const leg = legs.find(({ kind }) => kind === 'wechat');
    if (!leg || orderId === null) return null;
    const { amountFen } = leg;
    const paidAt = (await this.payments.find(reader, orderId))?.paidAt ?? null;
    const open = paidAt !== null && originalRouteOpen(paidAt, this.clock.now());
    return open ? { by: 'wechat', orderId, amountFen } : { by: 'hand', amountFen };
  }
}

/** What a person has to pay out of it, fen. */
export const byHandFen = (way: RefundWay | null): number => (way?.by === 'hand' ? way.amountFen : 0);
