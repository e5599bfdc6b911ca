import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database';

export type TransferState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export interface CardTransfer {
  readonly id: string;
  readonly cardId: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly state: TransferState;
  readonly principalFen: number | null;
  readonly bonusFen: number | null;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export interface HandedOver {
  readonly toCardId: string;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly outEntryId: string;
  readonly inEntryId: string;
  readonly at: Date;
}

const columns = `id, card_id AS cardId, from_member_id AS fromMemberId, to_member_id AS toMemberId, state,
  principal_fen AS principalFen, bonus_fen AS bonusFen, offered_at AS offeredAt, expires_at AS expiresAt, ended_at AS endedAt`;

/** All SQL of transfers between members. */
@Injectable()
export class CardTransferStore {
  async add(
    tx: Tx,
    offer: Pick<CardTransfer, 'id' | 'cardId' | 'fromMemberId' | 'toMemberId' | 'offeredAt' | 'expiresAt'>,
  ): Promise<void> {
    await tx.insert('card_transfer', [
      {
        id: offer.id,
        card_id: offer.cardId,
        waiting_card_id: offer.cardId,
        from_member_id: offer.fromMemberId,
        to_member_id: offer.toMemberId,
        state: 'offered',
        offered_at: offer.offeredAt,
        expires_at: offer.expiresAt,
      },
    ]);
  }

  find(reader: Reader, id: string): Promise<CardTransfer | null> {
    return reader.row<CardTransfer>(`SELECT ${columns} FROM card_transfer WHERE id = ?`, [id]);
  }

  waitingOf(reader: Reader, cardId: string): Promise<CardTransfer | null> {
    return reader.row<CardTransfer>(`SELECT ${columns} FROM card_transfer WHERE waiting_card_id = ?`, [cardId]);
  }

  /** What a member gave or was offered, newest first. */
  async ofMember(reader: Reader, memberId: string): Promise<CardTransfer[]> {
    const given = await reader.rows<CardTransfer>(
      `SELECT ${columns} FROM card_transfer WHERE from_member_id = ? ORDER BY id DESC LIMIT 20`,
      [memberId],
    );
    const received = await reader.rows<CardTransfer>(
      `SELECT ${columns} FROM card_transfer WHERE to_member_id = ? AND from_member_id <> ? ORDER BY id DESC LIMIT 20`,
      [memberId, memberId],
    );
    return [...given, ...received].sort((one, other) => (one.id < other.id ? 1 : -1));
  }

  /** Of top-ups, those after which what was on the card went to another member. */
  async givenOn(reader: Reader, topUpIds: readonly string[]): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      `SELECT DISTINCT t.id FROM top_up t JOIN prepaid_card c ON c.id = t.card_id
       JOIN card_transfer x ON x.from_member_id = c.member_id AND x.card_id = c.id AND x.state = 'accepted'
         AND x.ended_at >= t.done_at WHERE t.id IN (?)`,
      [topUpIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends an offer that came to nothing, once. */
  end(tx: Tx, id: string, state: 'declined' | 'withdrawn' | 'expired', at: Date): Promise<number> {
    return tx.write(
      "UPDATE card_transfer SET state = ?, waiting_card_id = NULL, ended_at = ? WHERE id = ? AND state = 'offered'",
      [state, at, id],
    );
  }

  /** A locked card is stopped: nobody gets by an offer of before what is on it. */
  async endOfCard(tx: Tx, cardId: string, at: Date): Promise<void> {
    await tx.write(
      "UPDATE card_transfer SET state = 'expired', waiting_card_id = NULL, ended_at = ? WHERE waiting_card_id = ?",
      [at, cardId],
    );
  }

  /** The phone of a member whose cards are locked isn't theirs any more: what it offered is good for nothing. */
  async endOfGiver(tx: Tx, memberId: string, at: Date): Promise<void> {
    await tx.write(
      "UPDATE card_transfer SET state = 'expired', waiting_card_id = NULL, ended_at = ? WHERE state = 'offered' AND from_member_id = ?",
      [at, memberId],
    );
  }

  /** Once; 0 when it is over. */
  accept(tx: Tx, id: string, done: HandedOver): Promise<number> {
    return tx.write(
      `UPDATE card_transfer SET state = 'accepted', waiting_card_id = NULL, to_card_id = ?, principal_fen = ?, bonus_fen = ?,
         out_entry_id = ?, in_entry_id = ?, ended_at = ? WHERE id = ? AND state = 'offered'`,
      [done.toCardId, done.principalFen, done.bonusFen, done.outEntryId, done.inEntryId, done.at, id],
    );
  }

  /** After a merge the survivor has the offers of both; one between the two is over, for nobody gives to themselves. */
  async giveAll(tx: Tx, fromId: string, intoId: string, at: Date): Promise<void> {
    await tx.write(
      `UPDATE card_transfer SET state = 'withdrawn', waiting_card_id = NULL, ended_at = ?
       WHERE state = 'offered' AND from_member_id IN (?) AND to_member_id IN (?)`,
      [at, [fromId, intoId], [fromId, intoId]],
    );
    await tx.write('UPDATE card_transfer SET from_member_id = ? WHERE from_member_id = ?', [intoId, fromId]);
    await tx.write('UPDATE card_transfer SET to_member_id = ? WHERE to_member_id = ?', [intoId, fromId]);
  }
}
