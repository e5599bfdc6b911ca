import { Injectable } from '@nestjs/common';
import { tenderMethods, type ShopDay } from '@cheyou/domain';
import type { Reader, SqlParams } from '../platform/database';

/** Whose lines of which shops and days, both counted in; of nobody's when `performers` is null, of everybody's when it is missing. */
export interface ServedSpan {
  readonly shopIds: readonly string[];
  readonly from: ShopDay;
  readonly to: ShopDay;
  readonly performers?: readonly string[] | null;
}

/** What lines brought (fen), and what of it went back. */
export interface ServedSums {
  /** Of lines that went back too: none for what went back itself. */
  readonly lines: number;
  /** In money: principal and tenders, never bonus, coupon, points or what was rounded off. */
  readonly moneyFen: number;
  /** In uses of service cards, by their share of the price of the card; those of an annual pass once their month is over. */
  readonly usesFen: number;
  readonly backMoneyFen: number;
  readonly backUsesFen: number;
}

export interface ServedBy extends ServedSums {
  readonly performerId: string | null;
}

/** A line on the day it was served, or on a day on which something of it went back. */
export interface ServedLine {
  readonly day: ShopDay;
  readonly back: boolean;
  readonly lineId: string;
  readonly settlementId: string;
  readonly shopId: string;
  readonly performerId: string | null;
  readonly number: string;
  readonly plate: string | null;
  readonly plateKind: string | null;
  readonly name: string;
  /** Null of what went back: its shares say how much money, not how many units. */
  readonly qty: number | null;
  readonly moneyFen: number;
  readonly usesFen: number;
}

/** Where a page of lines goes on. */
export type ServedCursor = Pick<ServedLine, 'day' | 'lineId' | 'back'>;

const moneyKinds = ['principal', ...tenderMethods];
const partsOf = (leg: string): string => `JSON_TABLE(${leg}.parts, '$[*]' COLUMNS (
  line_id VARCHAR(26) PATH '$.lineId', fen BIGINT PATH '$.amountFen')) part`;
/** A card that is sold is served by its uses, later: its line is nobody's work. */
const line = (id: string): string => `sale_line l ON l.id = ${id} AND l.kind <> 'card'`;
const lineOfPart = line('CONVERT(part.line_id USING ascii) COLLATE ascii_bin');
const served = `s.shop_id IN (?) AND s.settled_on BETWEEN ? AND ? AND s.state IN ('captured', 'reversed')`;
const undone = `s.shop_id IN (?) AND s.reversed_on BETWEEN ? AND ? AND s.state = 'reversed'`;

/**
 * Everything that happened to lines between two days: they were served, paid in money, paid by uses; the bill was undone, or a part went
 * back, in money or in uses. Each part is found by shop and day.
 */
const moves = (whose: string): string => `
  SELECT s.settled_on AS day, 0 AS back, s.id AS settlement_id, l.id AS line_id, 1 AS line_count, 0 AS money_fen, 0 AS uses_fen
    FROM settlement s JOIN sale_line l ON l.sale_id = s.sale_id AND l.kind <> 'card' ${whose} WHERE ${served}
  UNION ALL SELECT s.settled_on, 0, s.id, l.id, 0, part.fen, 0 FROM settlement s
    JOIN settlement_leg g ON g.settlement_id = s.id AND g.kind IN (?) JOIN ${partsOf('g')} JOIN ${lineOfPart} ${whose} WHERE ${served}
  UNION ALL SELECT s.settled_on, 0, s.id, l.id, 0, 0, u.value_fen FROM settlement s
    JOIN service_card_use u ON u.settlement_id = s.id AND u.state IN ('done', 'reversed') JOIN ${line('u.sale_line_id')} ${whose}
    WHERE ${served}
  UNION ALL SELECT s.reversed_on, 1, s.id, l.id, 0, part.fen, 0 FROM settlement s
    JOIN settlement_leg g ON g.settlement_id = s.id AND g.kind IN (?) JOIN ${partsOf('g')} JOIN ${lineOfPart} ${whose} WHERE ${undone}
  UNION ALL SELECT r.refunded_on, 1, r.settlement_id, l.id, 0, part.fen, 0 FROM refund r
    JOIN refund_leg g ON g.refund_id = r.id AND g.kind IN (?) JOIN ${partsOf('g')} JOIN ${lineOfPart} ${whose}
    WHERE r.shop_id IN (?) AND r.refunded_on BETWEEN ? AND ? AND r.state = 'done'
  UNION ALL SELECT u.back_on, 1, u.settlement_id, l.id, 0, 0, u.value_fen FROM service_card_use u
    JOIN ${line('u.sale_line_id')} ${whose} WHERE u.shop_id IN (?) AND u.back_on BETWEEN ? AND ?`;

const sum = (what: string, as: string): string => `CAST(SUM(${what}) AS SIGNED) AS ${as}`;

/** All SQL of what lines brought, to whom they are put down. */
@Injectable()
export class ServedLinesStore {
  /** By who did the work, in one statement; lines of nobody have a sum of their own. */
  sums(reader: Reader, span: ServedSpan): Promise<ServedBy[]> {
    const { sql, params } = movesOf(span);
    return reader.rows<ServedBy>(
      `SELECT l.performer_id AS performerId, ${sum('m.line_count', '`lines`')}, ${sum('IF(m.back, 0, m.money_fen)', 'moneyFen')},
         ${sum('IF(m.back, 0, m.uses_fen)', 'usesFen')}, ${sum('IF(m.back, m.money_fen, 0)', 'backMoneyFen')},
         ${sum('IF(m.back, m.uses_fen, 0)', 'backUsesFen')}
       FROM (${sql}) m JOIN sale_line l ON l.id = m.line_id GROUP BY l.performer_id`,
      params,
    );
  }

  /** The lines behind the sums, the newest day first, with their bills in the same statement. */
  async lines(
    reader: Reader,
    span: ServedSpan,
    { before, limit }: { before: ServedCursor | null; limit: number },
  ): Promise<ServedLine[]> {
    const { sql, params } = movesOf(span);
    const after = before === null ? '' : 'WHERE (m.day, m.line_id, m.back) < (?, ?, ?)';
    const rows = await reader.rows<Omit<ServedLine, 'back'> & { back: number }>(
      `SELECT m.day, m.back, m.line_id AS lineId, m.settlement_id AS settlementId, sale.shop_id AS shopId, l.performer_id AS performerId,
         sale.number, sale.plate, sale.plate_kind AS plateKind, l.name, IF(m.back, NULL, l.qty) AS qty, m.money_fen AS moneyFen, m.uses_fen AS usesFen
       FROM (SELECT day, back, settlement_id, line_id, ${sum('money_fen', 'money_fen')}, ${sum('uses_fen', 'uses_fen')}
             FROM (${sql}) every_move GROUP BY day, back, settlement_id, line_id) m
       JOIN sale_line l ON l.id = m.line_id JOIN sale ON sale.id = l.sale_id ${after}
       ORDER BY m.day DESC, m.line_id DESC, m.back DESC LIMIT ?`,
      [...params, ...(before ? [before.day, before.lineId, before.back ? 1 : 0] : []), limit],
    );
    return rows.map((row) => ({ ...row, back: row.back === 1 }));
  }
}

/** The statement with what it is asked with, in the order of its parts. */
function movesOf({ shopIds, from, to, performers }: ServedSpan): { sql: string; params: SqlParams } {
  const who = performers ? [performers] : [];
  const whose = performers ? 'AND l.performer_id IN (?)' : performers === null ? 'AND l.performer_id IS NULL' : '';
  const days = [shopIds, from, to];
  const paid = [moneyKinds, ...who, ...days];
  const plain = [...who, ...days];
  return { sql: moves(whose), params: [...plain, ...paid, ...plain, ...paid, ...paid, ...plain] };
}
