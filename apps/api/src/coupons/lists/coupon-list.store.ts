import { Injectable } from '@nestjs/common';
import type { RefusalCode } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';

export interface CouponList {
  readonly id: string;
  readonly templateId: string;
  readonly recipients: 'level' | 'phones';
  readonly level: string | null;
  readonly asked: number;
  readonly repeated: number;
  readonly reason: string;
  readonly openedBy: string;
  readonly openedAt: Date;
}

/** How far a list is. */
export interface ListSum {
  readonly given: number;
  readonly refused: number;
}

/** Somebody on a list before it is worked on: a member, or why there is none. */
export interface Recipient {
  readonly id: string;
  readonly place: number;
  readonly memberId: string | null;
  readonly phoneMasked: string | null;
  readonly refused: RefusalCode | null;
}

export interface RefusedRow extends Pick<Recipient, 'place' | 'memberId' | 'phoneMasked'> {
  readonly refused: RefusalCode;
}

export interface WaitingRow {
  readonly listId: string;
  readonly memberId: string;
  readonly templateId: string;
  readonly openedBy: string;
}

const columns = `id, template_id AS templateId, recipients, level, asked, repeated, reason, opened_by AS openedBy,
  opened_at AS openedAt`;
const atOnce = 500;

/** All SQL of lists that get coupons. */
@Injectable()
export class CouponListStore {
  async add(tx: Tx, list: CouponList, recipients: readonly Recipient[]): Promise<void> {
    const { id, templateId, level, asked, repeated, reason, openedBy, openedAt } = list;
    const of = { id, template_id: templateId, recipients: list.recipients, level };
    await tx.insert('coupon_list', [{ ...of, asked, repeated, reason, opened_by: openedBy, opened_at: openedAt }]);
    for (let from = 0; from < recipients.length; from += atOnce)
      await tx.insert(
        'coupon_list_row',
        recipients.slice(from, from + atOnce).map((one) => ({
          ...{ id: one.id, list_id: id, place: one.place, member_id: one.memberId, phone_masked: one.phoneMasked },
          ...{ state: one.refused === null ? 'waiting' : 'refused', coupon_id: null, refused: one.refused },
        })),
      );
  }

  find(reader: Reader, id: string): Promise<CouponList | null> {
    return reader.row<CouponList>(`SELECT ${columns} FROM coupon_list WHERE id = ?`, [id]);
  }

  /** The newest first. */
  ofTemplate(reader: Reader, templateId: string, limit: number): Promise<CouponList[]> {
    return reader.rows<CouponList>(
      `SELECT ${columns} FROM coupon_list WHERE template_id = ? ORDER BY id DESC LIMIT ?`,
      [templateId, limit],
    );
  }

  /** Lists without a row that is done are missing. */
  async sums(reader: Reader, ids: readonly string[]): Promise<Map<string, ListSum>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<ListSum & { id: string }>(
      `SELECT list_id AS id, CAST(SUM(state = 'given') AS SIGNED) AS given, CAST(SUM(state = 'refused') AS SIGNED) AS refused
       FROM coupon_list_row WHERE list_id IN (?) GROUP BY list_id`,
      [ids],
    );
    return new Map(rows.map(({ id, given, refused }) => [id, { given, refused }]));
  }

  refusedOf(reader: Reader, listId: string, limit: number): Promise<RefusedRow[]> {
    return reader.rows<RefusedRow>(
      `SELECT place, member_id AS memberId, phone_masked AS phoneMasked, refused FROM coupon_list_row
       WHERE list_id = ? AND state = 'refused' ORDER BY place LIMIT ?`,
      [listId, limit],
    );
  }

  /** Ids of rows that wait, of the oldest list first. */
  async waiting(reader: Reader, { after, limit }: { after: string; limit: number }): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      "SELECT id FROM coupon_list_row WHERE state = 'waiting' AND id > ? ORDER BY id LIMIT ?",
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Null when it waits no more. */
  lockWaiting(tx: Tx, id: string): Promise<WaitingRow | null> {
    return tx.row<WaitingRow>(
      `SELECT r.list_id AS listId, r.member_id AS memberId, l.template_id AS templateId, l.opened_by AS openedBy
       FROM coupon_list_row r JOIN coupon_list l ON l.id = r.list_id WHERE r.id = ? AND r.state = 'waiting' FOR UPDATE`,
      [id],
    );
  }

  finish(tx: Tx, id: string, end: { couponId: string } | { refused: RefusalCode }): Promise<void> {
    const gave = 'couponId' in end;
    return tx.writeLater('UPDATE coupon_list_row SET state = ?, coupon_id = ?, refused = ? WHERE id = ?', [
      gave ? 'given' : 'refused',
      gave ? end.couponId : null,
      gave ? null : end.refused,
      id,
    ]);
  }
}
