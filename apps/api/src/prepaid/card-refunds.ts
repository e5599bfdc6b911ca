import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { CardRefundDaysStore, type CardRefundSum } from './refund/card-refund-days.store';
import { CardRefundStore } from './refund/card-refund.store';

/** The door for rooms that count a shop's day and show what waits at its desk. */
@Injectable()
export class CardRefunds {
  constructor(
    private readonly store: CardRefundStore,
    private readonly days: CardRefundDaysStore,
  ) {}

  /**
   * What went out for card refunds in a shop on a day, by way of paying, positive fen: through WeChat on the day on which a second person
   * approved it, by hand on the day of the pay-out. What people paid in WeChat's place comes back to WeChat then.
   */
  sumsOfDay(reader: Reader, shopId: string, on: ShopDay): Promise<CardRefundSum[]> {
    return this.days.sums(reader, shopId, on);
  }

  /** The first day between two, both exclusive, on which any went out in a shop; null when none did. */
  firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    return this.days.firstDay(reader, shopId, after, before);
  }

  /** How many wait in a shop for a second person. */
  countWaiting(reader: Reader, shopId: string): Promise<number> {
    return this.store.countWaiting(reader, shopId);
  }

  /** How many parts of approved refunds somebody of a shop still has to pay out. */
  countDue(reader: Reader, shopId: string): Promise<number> {
    return this.store.countDue(reader, shopId);
  }
}
