import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import type { TemplateKind } from './message-templates';
import type { NoticeFact } from './notice';

export type MessageState = 'waiting' | 'sending' | 'sent' | 'unsent';

export interface NoticeRecord {
  readonly id: string;
  readonly memberId: string;
  readonly kind: string;
  readonly title: string;
  readonly facts: readonly NoticeFact[];
  readonly page: string;
  readonly at: Date;
  readonly unread: boolean;
  readonly message: MessageState;
  readonly messageTries: number;
  readonly messageTemplate: TemplateKind | null;
}

type Row = Omit<NoticeRecord, 'facts' | 'unread'> & { facts: string; unread: number };

const columns = `id, member_id AS memberId, kind, title, facts, page, at, unread, message, message_tries AS messageTries,
  message_template AS messageTemplate`;

@Injectable()
export class NoticeStore {
  /** @param onceId the outbox row it came by. @returns false when that row told it already. */
  add(
    tx: Tx,
    notice: Pick<NoticeRecord, 'id' | 'memberId' | 'kind' | 'title' | 'facts' | 'page' | 'at'>,
    onceId: string | null,
  ): Promise<boolean> {
    const row = {
      id: notice.id,
      member_id: notice.memberId,
      kind: notice.kind,
      title: notice.title,
      facts: JSON.stringify(notice.facts),
      page: notice.page,
      at: notice.at,
      once_id: onceId,
      unread: true,
      message: 'waiting',
      message_tries: 0,
      message_template: null,
    };
    return onceId === null ? tx.insert('notice', [row]).then(() => true) : tx.insertUnlessTaken('notice', row);
  }

  async find(reader: Reader, id: string): Promise<NoticeRecord | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM notice WHERE id = ?`, [id]);
    return row && recordOf(row);
  }

  async lock(tx: Tx, id: string): Promise<NoticeRecord | null> {
    const row = await tx.row<Row>(`SELECT ${columns} FROM notice WHERE id = ? FOR UPDATE`, [id]);
    return row && recordOf(row);
  }

  /** Newest first, after `cursor`. */
  async page(reader: Reader, memberId: string, cursor: string | null, limit: number): Promise<NoticeRecord[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM notice WHERE member_id = ? AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?`,
      [memberId, cursor, cursor, limit],
    );
    return rows.map(recordOf);
  }

  async countUnread(reader: Reader, memberId: string): Promise<number> {
    const row = await reader.row<{ notices: number }>(
      'SELECT COUNT(*) AS notices FROM notice WHERE member_id = ? AND unread = 1',
      [memberId],
    );
    return row?.notices ?? 0;
  }

  async markRead(tx: Tx, memberId: string): Promise<void> {
    await tx.write('UPDATE notice SET unread = 0 WHERE member_id = ? AND unread = 1', [memberId]);
  }

  /** Notes that WeChat is about to be asked to send it, paid by the wallet of `template`. */
  async sending(tx: Tx, id: string, template: TemplateKind): Promise<void> {
    await tx.write(
      "UPDATE notice SET message = 'sending', message_template = ?, message_tries = message_tries + 1 WHERE id = ?",
      [template, id],
    );
  }

  async messageIs(tx: Tx, id: string, message: MessageState): Promise<void> {
    await tx.write('UPDATE notice SET message = ? WHERE id = ?', [message, id]);
  }

  async moveToMember(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE notice SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** @returns how many went. */
  sweep(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM notice WHERE at < ? ORDER BY at LIMIT ?', [before, limit]);
  }

  async removeOf(tx: Tx, memberId: string): Promise<void> {
    await tx.write('DELETE FROM notice WHERE member_id = ?', [memberId]);
  }

  async countOf(reader: Reader, memberId: string): Promise<number> {
    const row = await reader.row<{ notices: number }>('SELECT COUNT(*) AS notices FROM notice WHERE member_id = ?', [
      memberId,
    ]);
    return row?.notices ?? 0;
  }
}

const recordOf = (row: Row): NoticeRecord => ({
  ...row,
  facts: JSON.parse(row.facts) as NoticeFact[],
  unread: row.unread === 1,
});
