import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import type { OwedByHand } from './payment-purposes';

/** What WeChat's back office gave on a shop's day of what the shop owed by hand, of bills and service cards or of prepaid cards. */
export interface CountedSum {
  readonly section: 'refundGiven' | 'cardRefundGiven';
  readonly fen: number;
  readonly count: number;
}

/** All SQL of what WeChat's back office gave after a person owed it. */
@Injectable()
export class CountedElsewhereStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async add(tx: Tx, orderId: string, { id: refundId, shopId, on }: OwedByHand, fen: number): Promise<void> {
    const at = this.clock.now();
    await tx.insert('counted_elsewhere', [
      {
        ...{ id: this.ids.next(), order_id: orderId, refund_id: refundId, shop_id: shopId },
        ...{ counted_on: on, counted_at: at, fen },
      },
    ]);
  }

  sums(reader: Reader, shopId: string, on: ShopDay): Promise<CountedSum[]> {
    return reader.rows<CountedSum>(
      `SELECT IF(o.purpose = 'topUp', 'cardRefundGiven', 'refundGiven') AS section, CAST(SUM(c.fen) AS SIGNED) AS fen, COUNT(*) AS count
       FROM counted_elsewhere c JOIN payment_order o ON o.id = c.order_id WHERE c.shop_id = ? AND c.counted_on = ?
       GROUP BY section ORDER BY section`,
      [shopId, on],
    );
  }

  async firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    const row = await reader.row<{ day: ShopDay | null }>(
      'SELECT MIN(counted_on) AS day FROM counted_elsewhere WHERE shop_id = ? AND counted_on > ? AND counted_on < ?',
      [shopId, after, before],
    );
    return row?.day ?? null;
  }
}
