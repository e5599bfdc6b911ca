import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';

export type TransferState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

/** What of one service is on a card that changes hands; null on an annual pass. */
export interface ServiceHandedOver {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly left: number | null;
}

export interface HandedOver {
  readonly services: readonly ServiceHandedOver[];
  readonly lastOn: ShopDay | null;
}

export interface ServiceCardTransfer {
  readonly id: string;
  readonly cardId: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly versionId: string;
  readonly termsVersion: string | null;
  readonly state: TransferState;
  readonly handedOver: HandedOver | null;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

type Row = Omit<ServiceCardTransfer, 'handedOver'> & { handedOver: string | null };

const columns = `id, card_id AS cardId, from_member_id AS fromMemberId, to_member_id AS toMemberId, version_id AS versionId,
  terms_version AS termsVersion, state, handed_over AS handedOver, offered_at AS offeredAt, expires_at AS expiresAt, ended_at AS endedAt`;
const over = 'waiting_card_id = NULL, ended_at = ?';

const transferOf = ({ handedOver, ...row }: Row): ServiceCardTransfer => ({
  ...row,
  handedOver: handedOver === null ? null : (JSON.parse(handedOver) as HandedOver),
});

/** All SQL of service cards that are given to another member. */
@Injectable()
export class ServiceCardTransferStore {
  async add(tx: Tx, offer: Omit<ServiceCardTransfer, 'state' | 'handedOver' | 'endedAt'>): Promise<void> {
    await tx.insert('service_card_transfer', [
      {
        id: offer.id,
        card_id: offer.cardId,
        waiting_card_id: offer.cardId,
        from_member_id: offer.fromMemberId,
        to_member_id: offer.toMemberId,
        version_id: offer.versionId,
        terms_version: offer.termsVersion,
        state: 'offered',
        offered_at: offer.offeredAt,
        expires_at: offer.expiresAt,
      },
    ]);
  }

  async find(reader: Reader, id: string): Promise<ServiceCardTransfer | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM service_card_transfer WHERE id = ?`, [id]);
    return row && transferOf(row);
  }

  async waitingOf(reader: Reader, cardId: string): Promise<ServiceCardTransfer | null> {
    const sql = `SELECT ${columns} FROM service_card_transfer WHERE waiting_card_id = ?`;
    const row = await reader.row<Row>(sql, [cardId]);
    return row && transferOf(row);
  }

  /** What a member gave or was offered, newest first. */
  async ofMember(reader: Reader, memberId: string): Promise<ServiceCardTransfer[]> {
    const rows = await reader.rows<Row>(
      `(SELECT ${columns} FROM service_card_transfer WHERE from_member_id = ? ORDER BY id DESC LIMIT 20)
       UNION (SELECT ${columns} FROM service_card_transfer WHERE to_member_id = ? ORDER BY id DESC LIMIT 20) ORDER BY id DESC`,
      [memberId, memberId],
    );
    return rows.map(transferOf);
  }

  /** When a card changed hands, newest first; from an instant on, or ever. */
  async acceptedOf(reader: Reader, cardId: string, from: Date | null): Promise<ServiceCardTransfer[]> {
    const since = from === null ? '' : 'AND ended_at >= ?';
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM service_card_transfer WHERE card_id = ? AND state = 'accepted' ${since} ORDER BY id DESC LIMIT 100`,
      [cardId, ...(from === null ? [] : [from])],
    );
    return rows.map(transferOf);
  }

  /** Offers whose time is over, by id from the one after `after` on. */
  async toExpire(reader: Reader, now: Date, page: { after: string; limit: number }): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      "SELECT id FROM service_card_transfer WHERE state = 'offered' AND expires_at <= ? AND id > ? ORDER BY id LIMIT ?",
      [now, page.after, page.limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends an offer that came to nothing, once. */
  end(tx: Tx, id: string, state: 'declined' | 'withdrawn' | 'expired', at: Date): Promise<number> {
    return tx.write(`UPDATE service_card_transfer SET state = ?, ${over} WHERE id = ? AND state = 'offered'`, [
      state,
      at,
      id,
    ]);
  }

  /** The offers of a member that wait, as giver or receiver, by the ids of their cards. */
  async waitingOfMember(reader: Reader, memberId: string): Promise<ServiceCardTransfer[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM service_card_transfer
       WHERE (from_member_id = ? OR to_member_id = ?) AND state = 'offered' ORDER BY card_id`,
      [memberId, memberId],
    );
    return rows.map(transferOf);
  }

  /** Once; 0 when it is over. */
  accept(tx: Tx, id: string, handedOver: HandedOver, at: Date): Promise<number> {
    return tx.write(
      `UPDATE service_card_transfer SET state = 'accepted', handed_over = ?, ${over} WHERE id = ? AND state = 'offered'`,
      [JSON.stringify(handedOver), at, id],
    );
  }

  /** After a merge the survivor has the offers of both; one between the two is over, for nobody gives to themselves. */
  async giveAll(tx: Tx, fromId: string, intoId: string, at: Date): Promise<void> {
    const both = [fromId, intoId];
    await tx.write(
      `UPDATE service_card_transfer SET state = 'expired', ${over}
       WHERE state = 'offered' AND from_member_id IN (?) AND to_member_id IN (?)`,
      [at, both, both],
    );
    await tx.write('UPDATE service_card_transfer SET from_member_id = ? WHERE from_member_id = ?', [intoId, fromId]);
    await tx.write('UPDATE service_card_transfer SET to_member_id = ? WHERE to_member_id = ?', [intoId, fromId]);
  }
}
