import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, shopMonthOf, type ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

/** `held` waits for the bill to be paid; only `held` and `done` count. */
export type UseState = 'held' | 'done' | 'released' | 'reversed';

/** Uses of one service by one line of a settlement. */
export interface ServiceCardUse {
  readonly id: string;
  readonly cardId: string;
  readonly serviceId: string;
  readonly settlementId: string;
  readonly saleLineId: string;
  readonly carId: string | null;
  readonly shopId: string;
  readonly staffId: string | null;
  readonly usedOn: ShopDay;
  /** Uses, or tenths of labour hours. */
  readonly times: number;
  /** What the line sold, of labour hours: their count doesn't say; null of uses. */
  readonly usedFor: string | null;
  /** What of the price it is worth; of an annual pass, its part of what the days earned, once they have. */
  readonly valueFen: number;
  readonly earnedFen: number;
  readonly state: UseState;
  /** What was left of the service before them, for the receipt; null on an annual pass, and where nobody wrote it down. */
  readonly leftBefore: number | null;
  /** The day on which it came back; null of any other. */
  readonly backOn: ShopDay | null;
  readonly at: Date;
}

/** Uses of an annual pass that have no part of what its days earned yet. */
export type UnvaluedUse = Pick<ServiceCardUse, 'id' | 'cardId' | 'serviceId' | 'shopId' | 'times'>;

/** Uses of one service by one line of a bill. */
export interface UsedByLine {
  readonly cardId: string;
  readonly serviceId: string;
  readonly lineId: string;
  readonly times: number;
  /** As it stood then, whatever came back since; null where it isn't counted or wasn't written down. */
  readonly leftBefore: number | null;
}

/** What of one service on one card is gone. */
export interface UseSums {
  readonly cardId: string;
  readonly serviceId: string;
  readonly times: number;
  readonly valueFen: number;
  readonly earnedFen: number;
  readonly today: number;
  readonly thisMonth: number;
}

/** What lapsed of one service, extensions taken off. */
export type LapseSums = Pick<UseSums, 'cardId' | 'serviceId' | 'times' | 'valueFen' | 'earnedFen'>;

export interface Lapse extends LapseSums {
  readonly id: string;
  readonly entryId: string;
  readonly at: Date;
}

const columns = `id, card_id AS cardId, service_id AS serviceId, settlement_id AS settlementId, sale_line_id AS saleLineId,
  car_id AS carId, shop_id AS shopId, staff_id AS staffId, used_on AS usedOn, times, used_for AS usedFor, value_fen AS valueFen,
  earned_fen AS earnedFen, state, left_before AS leftBefore, back_on AS backOn, at`;
const counted = "state IN ('held', 'done')";
const sumOf = (what: string, as: string): string => `CAST(SUM(${what}) AS SIGNED) AS ${as}`;
const sums = [sumOf('times', 'times'), sumOf('value_fen', 'valueFen'), sumOf('earned_fen', 'earnedFen')].join(', ');

/** All SQL of what was used of cards and what lapsed of them. */
@Injectable()
export class ServiceCardUseStore {
  add(tx: Tx, uses: readonly ServiceCardUse[]): Promise<void> {
    return tx.insert(
      'service_card_use',
      uses.map((use) => ({
        id: use.id,
        card_id: use.cardId,
        service_id: use.serviceId,
        settlement_id: use.settlementId,
        sale_line_id: use.saleLineId,
        car_id: use.carId,
        shop_id: use.shopId,
        staff_id: use.staffId,
        used_on: use.usedOn,
        times: use.times,
        used_for: use.usedFor,
        value_fen: use.valueFen,
        earned_fen: use.earnedFen,
        state: use.state,
        left_before: use.leftBefore,
        back_on: use.backOn,
        at: use.at,
      })),
    );
  }

  /** What is gone of each service of these cards, in one trip: the uses that count, on a day and in its month too, and what lapsed. */
  async goneOf(
    reader: Reader,
    cardIds: readonly string[],
    today: ShopDay,
  ): Promise<{ uses: readonly UseSums[]; lapses: readonly LapseSums[] }> {
    if (cardIds.length === 0) return { uses: [], lapses: [] };
    const month = shopMonthOf(today);
    const rows = await reader.rows<UseSums & { why: 'used' | 'lapsed' }>(
      `SELECT 'used' AS why, card_id AS cardId, service_id AS serviceId, ${sums},
         ${sumOf('CASE WHEN used_on = ? THEN times ELSE 0 END', 'today')},
         ${sumOf('CASE WHEN used_on BETWEEN ? AND ? THEN times ELSE 0 END', 'thisMonth')}
       FROM service_card_use WHERE card_id IN (?) AND ${counted} GROUP BY card_id, service_id
       UNION ALL SELECT 'lapsed', card_id, service_id, ${sums}, 0, 0
       FROM service_card_lapse WHERE card_id IN (?) GROUP BY card_id, service_id`,
      [today, firstDayOf(month), lastDayOf(month), cardIds, cardIds],
    );
    return { uses: rows.filter(({ why }) => why === 'used'), lapses: rows.filter(({ why }) => why === 'lapsed') };
  }

  /** The uses of a settlement that count, in the order they were taken. */
  ofSettlement(reader: Reader, settlementId: string): Promise<ServiceCardUse[]> {
    return reader.rows<ServiceCardUse>(
      `SELECT ${columns} FROM service_card_use WHERE settlement_id = ? AND ${counted} ORDER BY id`,
      [settlementId],
    );
  }

  /** What was done of a card by the end of a day and has no value, in the order it was taken. */
  withoutShare(tx: Tx, cardId: string, through: ShopDay): Promise<UnvaluedUse[]> {
    return tx.rows<UnvaluedUse>(
      `SELECT id, card_id AS cardId, service_id AS serviceId, shop_id AS shopId, times FROM service_card_use
       WHERE card_id = ? AND state = 'done' AND value_fen = 0 AND used_on <= ? ORDER BY id`,
      [cardId, through],
    );
  }

  async setValues(tx: Tx, uses: readonly Pick<ServiceCardUse, 'id' | 'valueFen'>[]): Promise<void> {
    await Promise.all(
      uses.map(({ id, valueFen }) =>
        tx.write('UPDATE service_card_use SET value_fen = ? WHERE id = ?', [valueFen, id]),
      ),
    );
  }

  /** What a settlement's uses are worth in money that waits (fen), by the shop that sold the cards; shops with nothing are missing. */
  earnedOf(reader: Reader, settlementId: string): Promise<{ soldAt: string; amount: number }[]> {
    return reader.rows(
      `SELECT c.shop_id AS soldAt, CAST(SUM(u.earned_fen) AS SIGNED) AS amount FROM service_card_use u
       JOIN service_card c ON c.id = u.card_id WHERE u.settlement_id = ? AND u.${counted}
       GROUP BY c.shop_id`,
      [settlementId],
    );
  }

  /** What a settlement used by card, service and line, also what came back since. */
  usedBy(reader: Reader, settlementId: string): Promise<UsedByLine[]> {
    return reader.rows<UsedByLine>(
      `SELECT card_id AS cardId, service_id AS serviceId, sale_line_id AS lineId, ${sumOf('times', 'times')},
         MAX(left_before) AS leftBefore FROM service_card_use
       WHERE settlement_id = ? AND state <> 'released' GROUP BY card_id, service_id, sale_line_id ORDER BY MIN(id)`,
      [settlementId],
    );
  }

  /** A page of a card's uses after an instant, those that came back too, the newest first. */
  ofCard(
    reader: Reader,
    cardId: string,
    page: { before: string | null; since: Date | null; limit: number },
  ): Promise<ServiceCardUse[]> {
    return reader.rows<ServiceCardUse>(
      `SELECT ${columns} FROM service_card_use WHERE card_id = ? AND id < ? AND at > ? ORDER BY id DESC LIMIT ?`,
      [cardId, page.before ?? '~', page.since ?? new Date(0), page.limit],
    );
  }

  /** Whether a bill that waits for WeChat uses the card. */
  async isHeld(reader: Reader, cardId: string): Promise<boolean> {
    return (
      (await reader.row("SELECT id FROM service_card_use WHERE card_id = ? AND state = 'held' LIMIT 1", [cardId])) !==
      null
    );
  }

  /** @returns how many were in that state. */
  async move(tx: Tx, ids: readonly string[], from: UseState, to: Exclude<UseState, 'reversed'>): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.write('UPDATE service_card_use SET state = ? WHERE id IN (?) AND state = ?', [to, ids, from]);
  }

  /** What was done comes back on a day. @returns how many were done. */
  async comeBack(tx: Tx, ids: readonly string[], on: ShopDay): Promise<number> {
    if (ids.length === 0) return 0;
    return tx.write("UPDATE service_card_use SET state = 'reversed', back_on = ? WHERE id IN (?) AND state = 'done'", [
      on,
      ids,
    ]);
  }

  /** Leaves so much of a use, its other part was written as a use of its own. */
  async keep(tx: Tx, id: string, kept: Pick<ServiceCardUse, 'times' | 'valueFen' | 'earnedFen'>): Promise<void> {
    await tx.write('UPDATE service_card_use SET times = ?, value_fen = ?, earned_fen = ? WHERE id = ?', [
      kept.times,
      kept.valueFen,
      kept.earnedFen,
      id,
    ]);
  }

  addLapses(tx: Tx, lapses: readonly Lapse[]): Promise<void> {
    return tx.insert(
      'service_card_lapse',
      lapses.map((lapse) => ({
        id: lapse.id,
        card_id: lapse.cardId,
        service_id: lapse.serviceId,
        times: lapse.times,
        value_fen: lapse.valueFen,
        earned_fen: lapse.earnedFen,
        entry_id: lapse.entryId,
        at: lapse.at,
      })),
    );
  }

  lapsesOf(reader: Reader, cardIds: readonly string[]): Promise<LapseSums[]> {
    if (cardIds.length === 0) return Promise.resolve([]);
    return reader.rows<LapseSums>(
      `SELECT card_id AS cardId, service_id AS serviceId, ${sums}
       FROM service_card_lapse WHERE card_id IN (?) GROUP BY card_id, service_id`,
      [cardIds],
    );
  }
}
