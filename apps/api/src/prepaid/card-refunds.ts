import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { CardRefundStore, type PayOutMethod } from './refund/card-refund.store';

/** The door for rooms that count a shop's day and show what waits at its desk. */
@Injectable()
export class CardRefunds {
  constructor(private readonly store: CardRefundStore) {}

  /** What people paid out for card refunds in a shop on a day, by way of paying; positive fen that left the till or the bank. */
  paidOutOfDay(
    reader: Reader,
    shopId: string,
    on: ShopDay,
  ): Promise<{ method: PayOutMethod; fen: number; count: number }[]> {
    return this.store.paidOutOfDay(reader, shopId, on);
  }

  /** The first day between two, both exclusive, on which one was paid out in a shop; null when none was. */
  firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    return this.store.firstDay(reader, shopId, after, before);
  }

  /** How many wait in a shop for a second person. */
  countWaiting(reader: Reader, shopId: string): Promise<number> {
    return this.store.countWaiting(reader, shopId);
  }
}
