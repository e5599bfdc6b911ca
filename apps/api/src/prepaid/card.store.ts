import { Injectable } from '@nestjs/common';
import type { CardState } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';

export interface Card {
  readonly id: string;
  readonly number: string;
  readonly tail: string;
  readonly memberId: string;
  readonly state: CardState;
  readonly openedShopId: string;
  readonly openedAt: Date;
}

export interface NewCard extends Omit<Card, 'tail' | 'state'> {
  readonly openedFor: string | null;
  readonly openedBy: string | null;
}

const columns = 'id, number, tail, member_id AS memberId, state, opened_shop_id AS openedShopId, opened_at AS openedAt';
/** A card that can be used comes before one that can't, then the oldest. */
const firstToUse = "state = 'active' DESC, id";

/** All SQL of cards. */
@Injectable()
export class CardStore {
  /** False when the number is taken, or the member's first card was opened by somebody else just now. */
  add(tx: Tx, card: NewCard): Promise<boolean> {
    return tx.insertUnlessTaken('prepaid_card', {
      id: card.id,
      number: card.number,
      tail: card.number.slice(-4),
      member_id: card.memberId,
      opened_for: card.openedFor,
      state: 'active',
      opened_shop_id: card.openedShopId,
      opened_by: card.openedBy,
      opened_at: card.openedAt,
    });
  }

  find(reader: Reader, id: string): Promise<Card | null> {
    return reader.row<Card>(`SELECT ${columns} FROM prepaid_card WHERE id = ?`, [id]);
  }

  /** Cards by their ids, closed ones too; unknown ones are missing. */
  async findMany(reader: Reader, ids: readonly string[]): Promise<Map<string, Card>> {
    if (ids.length === 0) return new Map();
    const cards = await reader.rows<Card>(`SELECT ${columns} FROM prepaid_card WHERE id IN (?)`, [ids]);
    return new Map(cards.map((card) => [card.id, card]));
  }

  lock(tx: Tx, id: string): Promise<Card | null> {
    return tx.row<Card>(`SELECT ${columns} FROM prepaid_card WHERE id = ? FOR UPDATE`, [id]);
  }

  /** Changes a card's state once; 0 when it isn't in that state any more. */
  move(tx: Tx, id: string, from: CardState, to: CardState): Promise<number> {
    return tx.write('UPDATE prepaid_card SET state = ? WHERE id = ? AND state = ?', [to, id, from]);
  }

  byNumber(reader: Reader, number: string): Promise<Card | null> {
    return reader.row<Card>(`SELECT ${columns} FROM prepaid_card WHERE number = ?`, [number]);
  }

  async renumber(tx: Tx, id: string, number: string): Promise<void> {
    await tx.write('UPDATE prepaid_card SET number = ?, tail = ? WHERE id = ?', [number, number.slice(-4), id]);
  }

  /** Nobody uses the cards of a member who is gone. */
  async closeAll(tx: Tx, memberId: string): Promise<void> {
    await tx.write("UPDATE prepaid_card SET state = 'closed' WHERE member_id = ?", [memberId]);
  }

  /** Cards of members that aren't closed, for each member the one to use first. */
  async ofMembers(reader: Reader, memberIds: readonly string[]): Promise<Card[]> {
    if (memberIds.length === 0) return [];
    return reader.rows<Card>(
      `SELECT ${columns} FROM prepaid_card WHERE member_id IN (?) AND state <> 'closed' ORDER BY ${firstToUse}`,
      [memberIds],
    );
  }

  async tailsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await reader.rows<{ id: string; tail: string }>('SELECT id, tail FROM prepaid_card WHERE id IN (?)', [
      ids,
    ]);
    return new Map(rows.map(({ id, tail }) => [id, tail]));
  }

  /** Locks a member's cards in the order of their ids. */
  async lockAll(tx: Tx, memberId: string): Promise<void> {
    await tx.rows('SELECT id FROM prepaid_card WHERE member_id = ? ORDER BY id FOR UPDATE', [memberId]);
  }

  async giveAll(tx: Tx, fromMemberId: string, intoMemberId: string): Promise<void> {
    await tx.write('UPDATE prepaid_card SET member_id = ? WHERE member_id = ?', [intoMemberId, fromMemberId]);
  }
}
