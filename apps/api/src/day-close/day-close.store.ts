import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { DaySum } from '../settlement';

export interface DayClosed {
  readonly id: string;
  readonly shopId: string;
  readonly day: ShopDay;
  readonly closedAt: Date;
  readonly closedBy: string;
}

const columns = 'id, shop_id AS shopId, day, closed_at AS closedAt, closed_by AS closedBy';

/** All SQL of closed days; their rows are written once. */
@Injectable()
export class DayCloseStore {
  async add(tx: Tx, { id, shopId, day, closedAt, closedBy }: DayClosed, sums: readonly DaySum[]): Promise<void> {
    await tx.insert('day_close', [{ id, shop_id: shopId, day, closed_at: closedAt, closed_by: closedBy }]);
    await tx.insert(
      'day_close_sum',
      sums.map(({ section, kind, pieces, fen }) => ({ day_close_id: id, section, kind, pieces, fen })),
    );
  }

  find(reader: Reader, shopId: string, day: ShopDay): Promise<DayClosed | null> {
    return reader.row<DayClosed>(`SELECT ${columns} FROM day_close WHERE shop_id = ? AND day = ?`, [shopId, day]);
  }

  /** Closed days of a shop, newest first, those before a day. */
  page(reader: Reader, shopId: string, before: ShopDay | null, limit: number): Promise<DayClosed[]> {
    return reader.rows<DayClosed>(
      `SELECT ${columns} FROM day_close WHERE shop_id = ? AND day < ? ORDER BY day DESC LIMIT ?`,
      [shopId, before ?? '9999-12-31', limit],
    );
  }

  async sumsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, DaySum[]>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<DaySum & { id: string }>(
      'SELECT day_close_id AS id, section, kind, pieces, fen FROM day_close_sum WHERE day_close_id IN (?)',
      [ids],
    );
    return groupById(rows);
  }
}

function groupById(rows: readonly (DaySum & { id: string })[]): Map<string, DaySum[]> {
  const byId = new Map<string, DaySum[]>();
  for (const { id, ...sum } of rows) byId.set(id, [...(byId.get(id) ?? []), sum]);
  return byId;
}
